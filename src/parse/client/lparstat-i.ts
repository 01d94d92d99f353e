import type { Parser, ParseResult, Source } from "../parser.ts";
import { newKeyed, putInto, type KeyedDraft, type KeyedRecord } from "../text/keyed-record.ts";
import { readKeyed } from "../text/keyed-lines.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

const fields = {
  "node name": "nodeName",
  "partition name": "partitionName",
  "partition number": "partitionNumber",
  type: "type",
  mode: "mode",
  "entitled capacity": "entitledCapacity",
  "partition group-id": "partitionGroupId",
  "shared pool id": "sharedPoolId",
  "online virtual cpus": "onlineVirtualCpus",
  "maximum virtual cpus": "maximumVirtualCpus",
  "minimum virtual cpus": "minimumVirtualCpus",
  "online memory": "onlineMemory",
  "maximum memory": "maximumMemory",
  "minimum memory": "minimumMemory",
  "variable capacity weight": "variableCapacityWeight",
  "minimum capacity": "minimumCapacity",
  "maximum capacity": "maximumCapacity",
  "memory mode": "memoryMode",
  "hypervisor page size": "hypervisorPageSize",
  "target memory expansion factor": "memoryExpansionFactor",
  "power saving mode": "powerSavingMode",
  "desired virtual cpus": "desiredVirtualCpus",
  "desired memory": "desiredMemory",
  "desired capacity": "desiredCapacity",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** `lparstat -i`: what a partition of AIX or Linux knows of itself. Values are as printed, with a point for the decimals. */
export const lparstatI: Parser<KeyedRecord<Field>> = {
  id: "client/lparstat-i",
  command: "lparstat -i",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lparstat" && options.has("-i"),
  looksLike: ({ lines: [first = "", next = ""] }) =>
    /^\s*Node Name\s*:/.test(first) && /^\s*Partition Name\s*:/.test(next),
  narrows: ({ piped }) => piped,
  parse,
};

function parse(source: Source): ParseResult<KeyedRecord<Field>> {
  const { lines, open } = readLines(source);
  const reading = new Reading<KeyedRecord<Field>>();
  let draft: KeyedDraft<Field> | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const pair = readKeyed(line.text);
    if (pair === undefined) {
      reading.leave(line, "no value of a partition");
      continue;
    }
    if (draft === undefined || /^node\s+name$/i.test(pair.name)) {
      draft = newKeyed<Field>(line);
      reading.records.push(draft);
    }
    const name = pair.name.replace(/\s+/g, " ");
    putInto(draft, fields, { name, value: pair.value.replace(/^(\d{1,12}),(\d)/, "$1.$2"), line: line.line });
  }
  return reading.result(open);
}
