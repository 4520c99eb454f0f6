/** Attributes of an element; numbers are rounded to hundredths. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element of a picture. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`],
  );
  const open = `<${name}${given.join("")}`;
  return children.length > 0 ? `${open}>${children.join("")}</${name}>` : `${open}/>`;
}

/** Text at a place. */
export function text(content: string, x: number, y: number, attributes: Attributes = {}): string {
  return element("text", { x, y, ...attributes }, escaped(content));
}

/** Elements moved together. */
export function group(x: number, y: number, ...children: readonly string[]): string {
  return element("g", { transform: `translate(${rounded(x)} ${rounded(y)})` }, ...children);
}

export function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** About how wide a text is in a sans-serif font: pictures must not depend on measuring it. */
export function widthOf(content: string, size = 12): number {
  return content.length * size * 0.56;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
