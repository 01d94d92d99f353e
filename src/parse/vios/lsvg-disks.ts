import type { Parser } from "../parser.ts";
import { parseGroupLists, type GroupList } from "../text/group-lists.ts";
import { readTitles, type WordColumn } from "../text/word-table.ts";

type Column = "pvname" | "pvstate" | "totalpps" | "freepps" | "distribution";

/** The physical volumes of a volume group. `distribution` counts the free partitions from the outer edge to the inner one. */
export type DisksOfGroup = GroupList<Column>;

/** `lsvg -pv <group>`, as root `lsvg -p`: the physical volumes of a volume group. */
export const lsvgDisks: Parser<DisksOfGroup> = {
  id: "vios/lsvg-disks",
  command: "lsvg -pv rootvg",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsvg" && (options.has("-pv") || options.has("-p")),
  looksLike: ({ lines }) => lines.slice(0, 2).some((line) => readTitles(line, columns)?.[0]?.name === "pvname"),
  narrows: ({ piped, options }) => piped || options.has("-field"),
  parse: (source) => parseGroupLists(source, columns, "no row of a physical volume"),
};

const count = /^\d{1,9}$/;
const columns: readonly WordColumn<Column>[] = [
  { name: "pvname", title: "pv_name", shape: /^[A-Za-z]\S*$/ },
  { name: "pvstate", title: "pv state", shape: /^(?:active|missing|removed|varied-?off|not)$/i },
  { name: "totalpps", title: "total pps", shape: count },
  { name: "freepps", title: "free pps", shape: count },
  { name: "distribution", title: "free distribution", shape: /^\d{1,7}(?:\.\.\d{1,7}){4}$/ },
];
