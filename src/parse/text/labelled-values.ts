import { filled } from "./present.ts";

/** A label of a report in two columns, as printed, and the field that its value fills. */
export type Labels = Readonly<Record<string, string>>;

/** The values of a line `LABEL: value   LABEL: value` by their fields. */
export type LabelledValues = readonly (readonly [field: string, value: string | undefined])[];

const patterns = new WeakMap<Labels, RegExp>();

function patternOf(labels: Labels): RegExp {
  const known = patterns.get(labels);
  if (known !== undefined) return known;
  const words = Object.keys(labels)
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", " {1,3}"));
  // `VG IDENTIFIER` of lspv is printed without a colon.
  const pattern = new RegExp(`(?<![^\\s])(${words.join("|")})(?::|(?=\\s+[0-9a-f]{16,32}(?:\\s|$)))`, "gi");
  patterns.set(labels, pattern);
  return pattern;
}

/** Undefined where the line begins with something else, or a value holds a label that is not known. */
export function readLabelled(text: string, labels: Labels): LabelledValues | undefined {
  if (text.length > 2_000) return undefined;
  const found = [...text.matchAll(patternOf(labels))];
  if (found.length === 0 || text.slice(0, found[0]?.index).trim() !== "") return undefined;
  const byLabel = new Map(Object.entries(labels).map(([label, field]) => [label.toLowerCase(), field]));
  const values = found.map((match, i) => {
    const value = filled(text.slice(match.index + match[0].length, found[i + 1]?.index));
    const label = (match[1] ?? "").toLowerCase().replace(/\s+/g, " ");
    return [byLabel.get(label) ?? label, value] as const;
  });
  return values.some(([, value]) => value !== undefined && /[A-Za-z]:(?:\s|$)/.test(value)) ? undefined : values;
}
