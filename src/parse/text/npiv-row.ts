import type { MapBlock } from "./map-blocks.ts";
import { filled } from "./present.ts";

/** The client's columns are blank where the adapter knows no client. */
const start = /^\s*((?:vfchost|vnicserver)\d+)\s+(U\S+)(?:\s+(\d{1,9})(?:\s+(\S.*)?)?)?\s*$/;
const systems = ["AIX", "Linux", "IBM i", "IBMi", "OS400", "VIOS", "N/A", "Unknown"];

/**
 * The row under the header of `lsmap -npiv` and `-vnic`, by the names that `-field` gives its columns. A client name may hold
 * blanks, so the ruler's columns decide; where the row does not fit them, the systems that are known do.
 */
export function readNpivRow({
  header,
  ruler,
  row,
}: MapBlock): Readonly<Record<string, string | undefined>> | undefined {
  const [, name, physloc, clntid, rest] = start.exec(row.text) ?? [];
  const titles = header.trim().toLowerCase().split(/\s+/);
  const columns = cut(row.text, ruler);
  const cells = Object.fromEntries(titles.map((title, i) => [title, filled(columns?.[i])]));
  const isFull = titles.length === 5 || header === "";
  const isCut = titles.every(
    (title, i) => title === "clntname" || title === "clntos" || !/\s/.test(columns?.[i] ?? ""),
  );
  if (columns?.length === titles.length && isCut)
    if (!isFull || (cells["name"] === name && cells["physloc"] === physloc && cells["clntid"] === clntid)) return cells;
  if (!isFull || name === undefined) return undefined;
  const words = (rest ?? "").trim();
  const system = systems.find((word) => words === word || words.endsWith(` ${word}`));
  const client = system === undefined ? words : words.slice(0, words.length - system.length);
  return { name, physloc, clntid, clntname: filled(client), clntos: system };
}

/** The row cut where the ruler's columns begin; undefined where a value crosses a border. */
function cut(text: string, ruler: string): string[] | undefined {
  const starts = [...ruler.matchAll(/-+/g)].map((group) => group.index);
  if (starts.slice(1).some((border) => (text[border - 1] ?? " ") !== " ")) return undefined;
  return starts.map((from, i) => text.slice(from, starts[i + 1]).trim());
}
