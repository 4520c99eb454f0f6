/**
 * The colours of Okabe & Ito (2008), which people with any kind of colour vision can tell apart, a little lighter or
 * darker where the paper asks for it.
 */
export const colours: readonly { readonly light: string; readonly dark: string }[] = [
  { light: "#0072b2", dark: "#4aa8e0" }, // blue
  { light: "#d55e00", dark: "#f0803c" }, // vermilion
  { light: "#009e73", dark: "#2bc49a" }, // green
  { light: "#b8578f", dark: "#dd8fbf" }, // purple
  { light: "#b87f00", dark: "#e69f00" }, // orange
  { light: "#3c94c8", dark: "#8fd0f5" }, // sky blue
  { light: "#777777", dark: "#9a9a9a" }, // grey
  { light: "#a89b00", dark: "#f0e442" }, // yellow
];

/** From blue through white to vermilion, for −1 … 1: the same on light and dark paper, as it shows its own ground. */
export function diverging(value: number): string {
  const share = Math.max(-1, Math.min(1, value));
  return mixed([255, 255, 255], share < 0 ? [0, 114, 178] : [213, 94, 0], Math.abs(share));
}

/** From white to dark blue, for 0 … 1. */
export function sequential(value: number): string {
  const share = Math.max(0, Math.min(1, value));
  return share < 0.5 ? mixed([255, 255, 255], [86, 180, 233], share * 2) : mixed([86, 180, 233], [0, 60, 110], share * 2 - 1);
}

type Rgb = readonly [number, number, number];

function mixed(from: Rgb, to: Rgb, share: number): string {
  const parts = from.map((own, index) => Math.round(own + (to[index]! - own) * share));
  return `#${parts.map((own) => own.toString(16).padStart(2, "0")).join("")}`;
}
