/** The bytes of a model file that lies beside the page. @throws Error when it cannot be fetched */
export async function fetchModel(url: string | URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The model could not be fetched from ${response.url}: ${response.status} ${response.statusText}.`);
  return new Uint8Array(await response.arrayBuffer());
}
