import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";

/** A physical volume with its unique identifiers; `none` and `None` are absent values. */
export interface IdentifiedVolume extends ParsedRecord {
  readonly name: string;
  readonly pvid?: string;
  readonly vg?: string;
  readonly state?: string;
  /** As `unique_id` of the disk; runs of blanks are a part of it. */
  readonly udid?: string;
  readonly uuid?: string;
}

/** `lspv -u`: the physical volumes of an AIX partition with UDID and UUID, which may stand together without a blank. */
export const lspvU: Parser<IdentifiedVolume> = {
  id: "client/lspv-u",
  command: "lspv -u",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lspv" && options.has("-u"),
  looksLike: ({ lines }) => allFit(lines, (line) => uuidAtEnd.test(line) && row.test(line)),
  narrows: ({ piped }) => piped,
  parse: (source) => readListing(source, "no row of a physical volume with its identifiers", readRow),
};

const row = /^\s*([A-Za-z][\w.-]*)\s+(none|[0-9a-f]{16}|[0-9a-f]{32})\s+(\S+)(.*)$/i;
const state = /^(?:active|concurrent|locked|missing|removed|snapshotpv)(?=\s|$)/;
const uuidAtEnd = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\s*$/;
/** Type and first length of a UDID, up to the protocol; or a logical volume's identifier with its number. */
const udid = /^(?:[0-9A-F]{4}\S.*[a-z]{3,5}|[0-9a-f]{32}\.\d{1,5}|[0-9A-F]{4}[^\s-]*)$/;

function readRow({ text, line }: Line): IdentifiedVolume | undefined {
  const [, name, pvid, vg, rest = ""] = row.exec(text) ?? [];
  if (name === undefined) return undefined;
  const words = rest.trim();
  const found = state.exec(words)?.[0];
  const identifiers = words.slice(found?.length ?? 0).trim();
  const at = uuidAtEnd.exec(identifiers)?.index ?? identifiers.length;
  const own = filled(identifiers.slice(0, at));
  if (own !== undefined && (!udid.test(own) || /[0-9a-f]{4}-[0-9a-f]{12}/.test(own))) return undefined;
  const values = { pvid: given(pvid), vg: given(vg), state: found, udid: own, uuid: filled(identifiers.slice(at)) };
  return { line, name, ...present(values) };
}

function given(value: string | undefined): string | undefined {
  return value?.toLowerCase() === "none" ? undefined : value;
}
