import { filled, present } from "./present.ts";
import type { Line } from "./lines.ts";
import type { ParsedRecord } from "../parser.ts";

/** A row of AIX's list of installed resources. */
export interface InstalledResource extends ParsedRecord {
  readonly name: string;
  /** `+` and `-`: added to or deleted from the list; `*`: no diagnostics. */
  readonly mark: string;
  readonly location?: string;
  readonly description?: string;
}

const row = /^\s{0,8}([+*-]) ([A-Za-z]\S*)(?:\s+(\S.*))?$/;
const location = /^(?:U\d\S*|[0-9A-F]{2}-[0-9A-F]{2}\S*|P\d\S*)(?=\s|$)/;

const frames = new Set(
  [
    ...["INSTALLED RESOURCE LIST", "INSTALLED RESOURCE LIST WITH VPD"],
    ...[
      "The following resources are installed on the machine.",
      "The following resources are installed on your machine.",
    ],
    ...["+/- = Added or deleted from Resource List.", "* = Diagnostic support not available."],
  ].map((line) => line.toLowerCase()),
);

/** The row of a resource. */
export function readResource({ text, line }: Line): InstalledResource | undefined {
  const [, mark, name, rest = ""] = row.exec(text) ?? [];
  if (mark === undefined || name === undefined) return undefined;
  const place = location.exec(rest)?.[0];
  const description = filled(rest.slice(place?.length ?? 0));
  return { line, name, mark, ...present({ location: place, description }) };
}

/** The title and the legend over the list. */
export function isResourceFrame(text: string): boolean {
  return frames.has(text.trim().replace(/\s+/g, " ").toLowerCase());
}
