/** Where the shipped weights lie: a file next to the code, in Node as in the browser. */
export const defaultModel = new URL("../../weights/default.safetensors", import.meta.url);
