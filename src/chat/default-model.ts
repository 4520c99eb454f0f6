/** Where the shipped weights lie: a file next to the code, in Node as in the browser. */
export const defaultModel = new URL("../../weights/everyday.safetensors", import.meta.url);
