export interface StudyFile {
  readonly name: string;
  readonly url: string;
}

/** The files of one study. */
export interface Study {
  readonly name: string;
  readonly pictures: readonly StudyFile[];
  readonly data: readonly StudyFile[];
}

/** What a study's JSON says of it in words, where it does. */
export interface StudyWords {
  readonly question?: string;
  readonly shows?: string;
  readonly limits?: string;
  readonly data?: string;
  readonly command?: string;
}

const pictures = import.meta.glob<string>("../../../results/studies/**/*.svg", { query: "?url", import: "default", eager: true });
const data = import.meta.glob<string>("../../../results/studies/**/*.json", { query: "?url", import: "default", eager: true });

/** All studies whose results were there when the page was built: `NAME.json` or `NAME/`, with pictures `NAME….svg` beside or in it. */
export const studies: readonly Study[] = collect();

function collect(): Study[] {
  const files = [...Object.entries(pictures), ...Object.entries(data)].map(([path, url]) => ({ path: path.split("/studies/")[1]!, url }));
  const groups = Map.groupBy(files, ({ path }) => path.split(/[./-]/)[0]!);
  return [...groups].map(([name, own]) => {
    const ending = (end: string): StudyFile[] =>
      own.filter(({ path }) => path.endsWith(end)).map(({ path, url }) => ({ name: path.replace(/.*\//, ""), url }));
    return { name, pictures: ending(".svg"), data: ending(".json") };
  });
}

/** What a study's first JSON file says in words. */
export async function wordsOf({ data: [file] }: Study): Promise<StudyWords> {
  if (!file) return {};
  const response = await fetch(file.url);
  const found = (await response.json()) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    ["question", "shows", "limits", "data", "command"].flatMap((key) => (typeof found[key] === "string" ? [[key, found[key]]] : [])),
  );
}
