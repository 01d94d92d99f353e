import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  /** The text of each page, pieces joined by single blanks. */
  readonly pages: readonly string[];
  readonly outline: readonly string[];
  readonly tagged: boolean;
  /** Structure roles of the first page, outermost first. */
  readonly roles: readonly string[];
  readonly language: unknown;
  readonly title: unknown;
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
}

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join("");
    pages.push(text.replaceAll(/\s+/g, " ").trim());
  }
  const first = await document.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const read: ReadPdf = {
    pages,
    outline: titles(await document.getOutline()),
    tagged: (await document.getMarkInfo())?.["Marked"] === true,
    roles: rolesIn((await first.getStructTree()) as Tag),
    language: info["Language"],
    title: info["Title"],
    size: [Math.round(width), Math.round(height)],
  };
  await loading.destroy();
  return read;
}

interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

function titles(outline: readonly OutlineEntry[] | null): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titles(items)]);
}

function rolesIn({ role, children = [] }: Tag): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}
