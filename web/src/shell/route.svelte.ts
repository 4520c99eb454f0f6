/** The views by what stands behind the # of the address. */
export const views = { "": "Chat", train: "Train", inside: "See inside", studies: "Studies" } as const;

export type ViewName = keyof typeof views;

const story = "story=";

/** The view shown, and a story that came with the address. */
class Route {
  view = $state<ViewName>("");

  constructor() {
    this.#read();
    window.addEventListener("hashchange", () => this.#read());
  }

  #read(): void {
    const name = location.hash.replace(/^#\/?/, "");
    this.view = Object.hasOwn(views, name) ? (name as ViewName) : "";
  }
}

export const route = new Route();

/** The text of a story that the address brings, as `linkTo` wrote it; undefined where there is none. */
export function storyInAddress(): string | undefined {
  const hash = location.hash.replace(/^#\/?/, "");
  if (!hash.startsWith(story)) return undefined;
  try {
    return decodeURIComponent(hash.slice(story.length));
  } catch {
    return undefined;
  }
}

/** The address of this page with a story in it. Nothing is sent anywhere: what stands behind # stays in the browser. */
export function linkTo(text: string): string {
  return `${location.origin}${location.pathname}#${story}${encodeURIComponent(text)}`;
}

export function hrefOf(view: ViewName): string {
  return `#/${view}`;
}
