import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { readFmtRows } from "../text/fmt-fields.ts";
import { fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { fitWords, readTitles, toRow, type WordColumn, type WordRow } from "../text/word-table.ts";

type Column = "clustername" | "clusterstate" | "node" | "mtm" | "partnum" | "nodestate" | "poolstate";

/**
 * The cluster, or with a `node` one of its Virtual I/O Servers. The machine is `8286-42A021000ABC`: type, model, `02`
 * and serial number. States are `OK`, `DEGRADED`, `DOWN`.
 */
export type ClusterState = ParsedRecord & WordRow<Column>;

/** `cluster -status`: how the cluster of a shared storage pool and its nodes do. */
export const clusterStatus: Parser<ClusterState> = {
  id: "vios/cluster-status",
  command: "cluster -status",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "cluster" && options.has("-status") && !options.has("-verbose"),
  looksLike: ({ lines: [first = ""] }: Sample) => readTitles(first, cluster)?.[0]?.name === "clustername",
  narrows: ({ piped, options }) => piped || options.has("-field"),
  parse,
};

const state = /^[A-Z][A-Z_]*$/i;
const name = /^[A-Za-z0-9_]\S*$/;
const cluster: readonly WordColumn<Column>[] = [
  { name: "clustername", title: "cluster name", shape: name },
  { name: "clusterstate", title: "state", shape: state },
];
const node: readonly WordColumn<Column>[] = [
  { name: "node", title: "node name", shape: name },
  { name: "mtm", title: "mtm", shape: /^\w{4}-\w{3}\w{7,12}$/, optional: true },
  { name: "partnum", title: "partition num", shape: /^\d{1,5}$/, optional: true },
  { name: "nodestate", title: "state", shape: state },
  { name: "poolstate", title: "pool state", shape: state, optional: true },
];

function parse(source: Source): ParseResult<ClusterState> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ClusterState>();
  const isFmt = source.command?.options.has("-fmt") === true || source.command?.options.has("-fmt2") === true;
  const delimiter = isFmt ? fmtDelimiter(source, lines, /^\w+/) : undefined;
  if (delimiter !== undefined) {
    const all = [...cluster, ...node];
    readFmtRows(fmtRows(lines, delimiter), [all], reading, (get, at) => ({
      ...at,
      ...present(Object.fromEntries(all.map((column) => [column.name, get(column.name)]))),
    }));
    return reading.result(open);
  }
  let form = cluster;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const titled = readTitles(line.text, cluster) ?? readTitles(line.text, node);
    const values = fitWords(line.text, form);
    if (titled !== undefined && titled.length > 1) form = titled;
    else if (values === undefined) reading.leave(line, "neither a cluster nor a node");
    else reading.records.push(toRow({ line: line.line }, values));
  }
  return reading.result(open);
}
