import type { CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { option } from "../command-line.ts";
import { readLabelled, type Labels } from "../text/labelled-values.ts";
import { readLines } from "../text/lines.ts";
import { filled } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A volume group. `values` as printed, units and all, by the names that `-field` has for them. */
export interface VolumeGroup extends ParsedRecord {
  readonly lastLine: number;
  readonly name?: string;
  readonly values: Readonly<Record<string, string>>;
}

/** `lsvg <group>`: one volume group in two columns, or chosen values of it with `-field` and `-fmt`. */
export const lsvgGroup: Parser<VolumeGroup> = {
  id: "vios/lsvg-group",
  command: "lsvg rootvg",
  kind: "vios",
  accepts: (command) => command.tool === "lsvg" && groupIn(command) !== undefined && !lists(command),
  looksLike: ({ lines: [first = ""] }) => /^\s*VOLUME GROUP:\s+\S/.test(first),
  narrows: ({ piped, options }) => piped || options.has("-field"),
  parse,
};

const labels: Labels = {
  ...{ "VOLUME GROUP": "vgname", "VG IDENTIFIER": "vgid", "VG STATE": "vgstate", "PP SIZE": "ppsize" },
  ...{ "VG PERMISSION": "vgpermission", "TOTAL PPs": "totalpps", "MAX LVs": "maxlvs", "FREE PPs": "freepps" },
  ...{ LVs: "numlvs", "USED PPs": "usedpps", "OPEN LVs": "openlvs", QUORUM: "quorum", "TOTAL PVs": "totalpvs" },
  ...{ "VG DESCRIPTORS": "vgds", "STALE PVs": "stalepvs", "STALE PPs": "stalepps", "ACTIVE PVs": "activepvs" },
  ...{ "AUTO ON": "autoon", "MAX PPs per VG": "maxppspervg", "MAX PPs per PV": "maxppsperpv" },
  ...{ "MAX PVs": "maxpvs", "LTG size (Dynamic)": "ltgsize", "LTG size": "ltgsize", "AUTO SYNC": "autosync" },
  ...{ "HOT SPARE": "hotspare", "BB POLICY": "bbpolicy", "MIRROR POOL STRICT": "mirrorpoolstrict" },
  ...{ "PV RESTRICTION": "pvrestriction", "INFINITE RETRY": "infiniteretry", "DISK BLOCK SIZE": "diskblocksize" },
  ...{
    "CRITICAL VG": "criticalvg",
    "FS SYNC OPTION": "fssync",
    "CRITICAL PVs": "criticalpvs",
    ENCRYPTION: "encryption",
  },
  ...{ Concurrent: "concurrent", "VG Mode": "vgmode", "Node ID": "nodeid", "Active Nodes": "activenodes" },
  ...{ "Auto-Concurrent": "autoconcurrent" },
};

/** The name of the group; behind `-field` and `-fmt` it may stand among their words. */
function groupIn({ words, options }: CommandLine): string | undefined {
  return words[0] ?? ["-lv", "-l", "-pv", "-p", "-L"].map((key) => options.get(key)?.[0]).find((name) => name);
}

function lists({ options }: CommandLine): boolean {
  return ["-lv", "-l", "-pv", "-p", "-map", "-M", "-n"].some((key) => options.has(key));
}

function parse(source: Source): ParseResult<VolumeGroup> {
  const { lines, open } = readLines(source);
  const reading = new Reading<VolumeGroup>();
  const asked = source.command?.options.get("-field")?.flatMap((word) => word.split(",")) ?? [];
  const delimiter = option(source.command, "-fmt") ?? option(source.command, "-fmt2");
  let group: { line: number; lastLine: number; name?: string; values: Record<string, string> } | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    if (delimiter !== undefined && asked.length > 0) {
      const cells = line.text.split(delimiter).map(filled);
      const name = source.command === undefined ? undefined : groupIn(source.command);
      const values = Object.fromEntries(
        cells.flatMap((cell, i) => (cell === undefined ? [] : [[asked[i] ?? "", cell]])),
      );
      if (cells.length !== asked.length) reading.leave(line, `${cells.length} fields in place of ${asked.length}`);
      else
        reading.records.push({
          ...{ line: line.line, lastLine: line.line, values },
          ...(name === undefined ? {} : { name }),
        });
      continue;
    }
    const read = readLabelled(line.text, labels);
    const name = read?.find(([field]) => field === "vgname")?.[1];
    if (name !== undefined) {
      group = { line: line.line, lastLine: line.line, name, values: {} };
      reading.records.push(group);
    }
    if (read === undefined || group === undefined || read.some(([field]) => group?.values[field] !== undefined)) {
      reading.leave(line, "no value of a volume group, or one that stands twice");
      continue;
    }
    group.lastLine = line.line;
    for (const [field, value] of read) if (value !== undefined) group.values[field] = value;
  }
  for (const { values } of reading.records) if (asked.length === 0 && !("hotspare" in values)) reading.breakOff();
  return reading.result(open);
}
