import { counted } from "./numbers.ts";

/** Control, format and unpaired characters: they hide, reorder or break what stands around them. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Nothing but letters, digits and signs of ASCII: nearly every text, and quicker to tell. */
const plain = /^[ -~]*$/;

/** Text from strangers as a reader may see it: `\u{202e}` stands for what would not show. */
export function visible(text: string): string {
  return plain.test(text)
    ? text
    : text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same view with every string in it made visible, whoever wrote the string; what needs no change is not copied. */
export function visibleView(view: unknown): unknown {
  if (typeof view === "string") return visible(view);
  if (typeof view !== "object" || view === null) return view;
  if (Array.isArray(view)) {
    const shown = view.map(visibleView);
    return shown.every((part, i) => part === view[i]) ? view : shown;
  }
  const parts = Object.entries(view).map(([key, value]) => [key, value as unknown, visibleView(value)] as const);
  if (parts.every(([, value, shown]) => value === shown)) return view;
  return Object.fromEntries(parts.map(([key, , shown]) => [key, shown]));
}

/** What the note about the rest takes: less is not cut off. */
const tolerance = 40;

/** About `limit` characters, and how many were left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit + tolerance) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return `${text.slice(0, end)}… (${counted(text.length - end, "character")} more)`;
}

/** Lines of an excerpt or a command; tabs become blanks, so that only what is meant to hide is marked. */
export function textLines(text: string): string[] {
  const lines = text.replaceAll("\t", "    ").split(/\r?\n/);
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}
