import { colours } from "./colours.ts";
import { element, escaped, group, text, widthOf } from "./svg.ts";

/** A part of a picture, drawn with its upper left corner at 0, 0. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

export interface PictureOptions {
  readonly title: string;
  /** Lines below the title. */
  readonly subtitle?: readonly string[];
  /** Rows of drawings, side by side. */
  readonly rows: readonly (readonly Drawing[])[];
}

const [margin, gap] = [16, 20];

const light = { paper: "#ffffff", ink: "#1b1f24", faint: "#59636e", line: "#d1d9e0" };
const dark = { paper: "#0d1117", ink: "#f0f6fc", faint: "#9198a1", line: "#3d444d" };

/** Colours of paper, ink and lines, and one of each series, for strokes (`s0` …) and areas (`f0` …). */
function rules(paper: typeof light, of: "light" | "dark"): string {
  const series = colours.map((colour, index) => `.s${index}{stroke:${colour[of]}}.f${index}{fill:${colour[of]}}`).join("");
  return `.paper{fill:${paper.paper}}text{fill:${paper.ink}}.faint{fill:${paper.faint}}.grid{stroke:${paper.line}}.axis{stroke:${paper.faint}}.edge{stroke:${paper.paper}}.ink{fill:${paper.ink}}.pen{stroke:${paper.ink}}${series}`;
}

/** A whole SVG file, for light and dark. */
export function picture({ title, subtitle = [], rows }: PictureOptions): string {
  const head = margin + 22 + subtitle.length * 18;
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const drawn = rows.map((row) => row.reduce((sum, own) => sum + own.width + gap, -gap));
  const width = 2 * margin + Math.max(...drawn, widthOf(title, 17), ...subtitle.map((line) => widthOf(line)));
  const height = head + heights.reduce((sum, own) => sum + own + gap, 0) + margin - gap / 2;
  const style = `text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:12px}.title{font-size:17px;font-weight:600}.head{font-size:13px;font-weight:600}.small{font-size:10.5px}.line{fill:none;stroke-width:2;stroke-linejoin:round}.band{stroke:none;opacity:.18}.grid{stroke-width:1}${rules(light, "light")}@media (prefers-color-scheme:dark){${rules(dark, "dark")}}`;
  const body: string[] = [];
  let y = head + gap / 2;
  for (const [index, row] of rows.entries()) {
    let x = margin;
    for (const own of row) {
      body.push(group(x, y, own.content));
      x += own.width + gap;
    }
    y += heights[index]! + gap;
  }
  return `${element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, width: Math.ceil(width), role: "img" },
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    element("rect", { class: "paper", width: "100%", height: "100%" }),
    text(title, margin, margin + 12, { class: "title" }),
    ...subtitle.map((line, index) => text(line, margin, margin + 34 + index * 18, { class: "faint" })),
    ...body,
  )}\n`;
}
