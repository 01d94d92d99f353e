import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLabelled, type Labels } from "../text/labelled-values.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A physical volume in detail, or only its size. `values` as printed, by the names that `-field` has for them. */
export interface PhysicalVolumeDetail extends ParsedRecord {
  readonly lastLine: number;
  readonly name?: string;
  readonly sizeMb?: number;
  readonly values: Readonly<Record<string, string>>;
}

/** `lspv <device>`: one physical volume in two columns; with `-size` its megabytes alone. */
export const lspvDisk: Parser<PhysicalVolumeDetail> = {
  id: "vios/lspv-disk",
  command: "lspv <device>",
  kind: "vios",
  accepts: ({ tool, words, options }) =>
    tool === "lspv" &&
    (words.length === 1 || options.get("-size")?.length === 1) &&
    ["-lv", "-pv", "-map", "-l", "-p", "-M", "-fmt", "-fmt2", "-clustername"].every((key) => !options.has(key)),
  looksLike: ({ lines: [first = ""] }) => /^\s*PHYSICAL VOLUME:\s+\S/.test(first),
  narrows: ({ piped }) => piped,
  parse,
};

const labels: Labels = {
  ...{ "PHYSICAL VOLUME": "pvname", "VOLUME GROUP": "vgname", "PV IDENTIFIER": "pvid", "VG IDENTIFIER": "vgid" },
  ...{ "PV STATE": "pvstate", "STALE PARTITIONS": "stale", ALLOCATABLE: "allocatable", "PP SIZE": "ppsize" },
  ...{ "LOGICAL VOLUMES": "numlvs", "TOTAL PPs": "totalpps", "VG DESCRIPTORS": "vgds", "FREE PPs": "freepps" },
  ...{ "HOT SPARE": "hotspare", "USED PPs": "usedpps", "MAX REQUEST": "maxreq", "MIRROR POOL": "mirrorpool" },
  ...{ "FREE DISTRIBUTION": "freedist", "USED DISTRIBUTION": "useddist" },
};
const megabytes = /^\s*(\d{1,12})\s*$/;

function parse(source: Source): ParseResult<PhysicalVolumeDetail> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PhysicalVolumeDetail>();
  const asked = source.command?.options.get("-size")?.[0] ?? source.command?.words[0];
  const sized = source.command?.options.has("-size") === true;
  let volume: { line: number; lastLine: number; name?: string; values: Record<string, string> } | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const size = sized && reading.records.length === 0 ? megabytes.exec(line.text)?.[1] : undefined;
    if (size !== undefined) {
      const at = { line: line.line, lastLine: line.line, ...present({ name: asked }) };
      reading.records.push({ ...at, sizeMb: Number(size), values: {} });
      continue;
    }
    const read = readLabelled(line.text, labels);
    const name = read?.find(([field]) => field === "pvname")?.[1];
    if (name !== undefined) {
      volume = { line: line.line, lastLine: line.line, name, values: {} };
      reading.records.push(volume);
    }
    if (read === undefined || volume === undefined || read.some(([field]) => volume?.values[field] !== undefined)) {
      reading.leave(line, "no value of a physical volume, or one that stands twice");
      continue;
    }
    volume.lastLine = line.line;
    for (const [field, value] of read) if (value !== undefined) volume.values[field] = value;
  }
  for (const { sizeMb, values } of reading.records)
    if (sizeMb === undefined && !("useddist" in values)) reading.breakOff();
  return reading.result(open);
}
