export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*\/?>/g;
const attribute = /([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;

/** The tags of a document, which holds nothing but tags of this plain form and text; throws where a `<` is anything else. */
export function tagsOf(html: string): Tag[] {
  const body = html.replace("<!doctype html>", "").replace(/<style>[^<]*<\/style>/, "");
  const stray = /<[^>]{0,40}/.exec(body.replace(tag, ""));
  if (stray) throw new Error(`not a tag: ${stray[0]}`);
  return [...body.matchAll(tag)].map(([, slash, name = "", rest = ""]) => ({
    name,
    closes: slash === "/",
    attributes: new Map([...rest.matchAll(attribute)].map(([, key = "", value = ""]) => [key, unescaped(value)])),
  }));
}

/** All text between tags, as a reader sees it. */
export function textOf(html: string): string {
  return unescaped(html.replace(/<style>[^<]*<\/style>/, "").replace(/<[^>]*>/g, ""));
}

function unescaped(text: string): string {
  const characters = text.replace(/&#x([0-9A-Fa-f]+);/g, (_all, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  return characters.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
