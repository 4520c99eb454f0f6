/** Offers a file to be saved. */
export function download(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The file that was chosen in an input; the same file may then be chosen again. */
export function chosenFile(event: Event): File | undefined {
  const field = event.currentTarget as HTMLInputElement;
  const file = field.files?.[0];
  queueMicrotask(() => void (field.value = ""));
  return file;
}

export async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
