import Papa from "papaparse";
import type { Assessment } from "../assessment/assessment.ts";
import { subjectOf } from "./subject-labels.ts";
import { wwpnPairs, type PlacedPair } from "./wwpn-pairs.ts";

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
  const cells = [columns, ...wwpnPairs(assessment).map((pair) => row(assessment, pair))].map((line) =>
    line.map(neutral),
  );
  return `${Papa.unparse(cells, { newline: "\n", escapeFormulae: false })}\n`;
}

function row(assessment: Assessment, { subject, pair }: PlacedPair): string[] {
  const [first = "", second = ""] = pair.wwpns;
  const { slot, vios = "", viosSlot = "", vfchost = "", port = "", portLocation = "" } = pair;
  const system = subjectOf(assessment, subject.system)?.label ?? subject.system;
  return [subject.name ?? subject.label, system, slot, first, second, vios, viosSlot, vfchost, port, portLocation];
}

function neutral(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}
