import Papa from "papaparse";
import type { Assessment, PartitionSubject, WwpnPair } from "../assessment/assessment.ts";
import { compareNames } from "../capture/order.ts";
import { subjectOf } from "./subject-labels.ts";

const columns = [
  "partition",
  "system",
  "adapter slot",
  "wwpn 1",
  "wwpn 2",
  "vios",
  "vios slot",
  "vfchost",
  "port",
  "port location",
];

/** A spreadsheet would compute such a cell: blanks before the sign do not stop it, and some read full-width signs too. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One line per virtual Fibre Channel client adapter, for the SAN team. Lines end with LF. */
export function wwpnCsv(assessment: Assessment): string {
  const partitions = Object.values(assessment.subjects).filter((subject) => subject.kind === "partition");
  const rows = partitions.flatMap((partition) => partition.wwpns.map((pair) => row(assessment, partition, pair)));
  rows.sort(
    (a, b) =>
      compareNames(a[1] ?? "", b[1] ?? "") ||
      compareNames(a[0] ?? "", b[0] ?? "") ||
      compareNames(a[2] ?? "", b[2] ?? ""),
  );
  const cells = [columns, ...rows].map((line) => line.map(neutral));
  return `${Papa.unparse(cells, { newline: "\n", escapeFormulae: false })}\n`;
}

function row(assessment: Assessment, partition: PartitionSubject, pair: WwpnPair): string[] {
  const [first = "", second = ""] = pair.wwpns;
  const { slot, vios = "", viosSlot = "", vfchost = "", port = "", portLocation = "" } = pair;
  const system = subjectOf(assessment, partition.system)?.label ?? partition.system;
  return [partition.name ?? partition.label, system, slot, first, second, vios, viosSlot, vfchost, port, portLocation];
}

function neutral(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}
