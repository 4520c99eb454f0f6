/**
 * Keeps the whole page on this device, so that it works without a network, and marks it as isolated, so that training
 * may use several threads wherever it is served from. The build fills in the version and the files.
 */
const version = "__VERSION__";
const files = ["__FILES__"];
const store = `hearsay ${version}`;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(store);
    await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const forgetOlder = async () => {
    for (const name of await caches.keys()) if (name.startsWith("hearsay ") && name !== store) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(forgetOlder());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(store);
  // Servers may say that an answer varies with who asks; those of this page do not.
  const kept = await cache.match(request.mode === "navigate" ? "./" : request, { ignoreVary: true });
  return isolated(kept ?? (await fetch(request)));
}

/** The response with the headers of a page that shares memory with nobody else. */
function isolated(response) {
  if (response.type === "opaque" || response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.delete("Content-Encoding");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
