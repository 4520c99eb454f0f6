const name = "hearsay conversation";

/** Keeps the conversation in this browser until the next visit; nothing is sent anywhere. */
export function keep(conversation: object | undefined): void {
  try {
    if (conversation) localStorage.setItem(name, JSON.stringify(conversation));
    else localStorage.removeItem(name);
  } catch {
    // No room, or not allowed: then the conversation ends with the page.
  }
}

/** What was kept at the last visit; undefined where nothing was. */
export function kept(): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
