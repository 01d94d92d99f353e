import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readFmtRows, type FmtField } from "../text/fmt-fields.ts";
import { fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readKeyBlocks } from "../text/key-blocks.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** The cluster of a shared storage pool that a Virtual I/O Server belongs to. */
export interface ClusterName extends ParsedRecord {
  readonly name?: string;
  readonly id?: string;
}

/** `cluster -list`: the cluster, if there is one. */
export const clusterList: Parser<ClusterName> = {
  id: "vios/cluster-list",
  command: "cluster -list",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "cluster" && options.has("-list"),
  looksLike: ({ lines: [first = "", second = ""] }) =>
    /^\s*CLUSTER_NAME:\s+\S/.test(first) && /^\s*CLUSTER_ID:/.test(second),
  narrows: ({ piped }) => piped,
  parse,
};

const keys = { CLUSTER_NAME: "name", CLUSTER_ID: "id" } as const;
const none = /^\s*(?:Cluster does not exist|There is no cluster|No cluster (?:found|exists)).{0,60}$/i;
const fields: readonly FmtField[] = [
  { name: "name", shape: /^[A-Za-z_]\S*$/ },
  { name: "id", shape: /^[0-9A-Fa-f]{8,40}$/ },
];

function parse(source: Source): ParseResult<ClusterName> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ClusterName>();
  const first = lines.find((line) => line.text.trim() !== "");
  const delimiter = source.command?.options.has("-fmt") === true ? fmtDelimiter(source, lines, /^\w+/) : undefined;
  if (first !== undefined && none.test(first.text)) {
    reading.answerNone(first);
    for (const line of lines)
      if (line !== first && line.text.trim() !== "") reading.leave(line, "a line after the answer");
  } else if (delimiter !== undefined)
    readFmtRows(fmtRows(lines, delimiter), [fields], reading, (get, at) => ({
      ...at,
      ...present({ name: get("name"), id: get("id") }),
    }));
  else readKeyBlocks(lines, { keys, first: "name", last: "id", why: "no key of a cluster" }, reading);
  return reading.result(open);
}
