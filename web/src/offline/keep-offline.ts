/** Lets the service worker keep the page on this device, once everything that is needed now has been loaded. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = async (): Promise<void> => {
    try {
      await navigator.serviceWorker.register("./service-worker.js");
    } catch {
      // Refused, as in private windows of some browsers: the page then needs the network, and works all the same.
    }
  };
  window.addEventListener("load", () => void register(), { once: true });
}
