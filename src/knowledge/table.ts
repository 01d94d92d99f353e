import Papa from "papaparse";
import type { Confidence } from "../capture/fact.ts";
import { tableTexts } from "./tables.generated.ts";

/** A row of a table by column; an empty cell is an empty text. */
export type Row = Readonly<Record<string, string>>;

export function readTable(name: string): readonly Row[] {
  const [header = [], ...rows] = Papa.parse((tableTexts[name] ?? "").trimEnd(), { delimiter: ",", newline: "\n" }).data;
  return rows.map((cells) => {
    const row = Object.create(null) as Record<string, string>;
    header.forEach((column, i) => (row[column] = cells[i] ?? ""));
    return row;
  });
}

/** `recalled` rows are from memory and never block; all others were read in the text that they cite. */
export function confidenceOf(row: Row): Confidence {
  return row["confidence"] === "recalled" ? "recalled" : "sourced";
}

/** The entries of a cell that holds several. */
export function cellList(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === "" ? [] : cell.split("|");
}
