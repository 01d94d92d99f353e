import type { Parser } from "../parser.ts";
import { parseGroupLists, type GroupList } from "../text/group-lists.ts";
import { readTitles, type WordColumn } from "../text/word-table.ts";

type Column = "lvname" | "type" | "lps" | "pps" | "pvs" | "lvstate" | "mount";

/** The logical volumes of a volume group. `mount` is `N/A` where it holds no file system. */
export type VolumesOfGroup = GroupList<Column>;

/** `lsvg -lv <group>`, as root `lsvg -l`: the logical volumes of a volume group. */
export const lsvgVolumes: Parser<VolumesOfGroup> = {
  id: "vios/lsvg-volumes",
  command: "lsvg -lv rootvg",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsvg" && (options.has("-lv") || options.has("-l")),
  looksLike: ({ lines }) => lines.slice(0, 2).some((line) => readTitles(line, columns)?.[0]?.name === "lvname"),
  narrows: ({ piped, options }) => piped || options.has("-field"),
  parse: (source) => parseGroupLists(source, columns, "no row of a logical volume"),
};

const count = /^\d{1,9}$/;
const columns: readonly WordColumn<Column>[] = [
  { name: "lvname", title: "lv name", shape: /^[A-Za-z_]\S*$/ },
  { name: "type", title: "type", shape: /^\S+$/ },
  { name: "lps", title: "lps", shape: count },
  { name: "pps", title: "pps", shape: count },
  { name: "pvs", title: "pvs", shape: count },
  { name: "lvstate", title: "lv state", shape: /^(?:open|closed|defined|unknown)(?:\/(?:syncd|stale))?$/i },
  { name: "mount", title: "mount point", shape: /^\S+$/, optional: true },
];
