import Papa from "papaparse";
import { SelectionError } from "./options.ts";

export interface MoveRow {
  readonly partition: string;
  readonly source: string;
  readonly destination: string;
}

const columns = ["partition", "source", "destination"] as const;

/**
 * Reads a moves file: CSV with the header `partition,source,destination`, in any order.
 * @throws SelectionError with file and line where a column or a value is missing.
 */
export function readMoves(text: string, file: string): readonly MoveRow[] {
  const rows = Papa.parse(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), { delimiter: ",", newline: "\n" }).data;
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const places = columns.map((name) => header.indexOf(name));
  if (places.includes(-1)) throw new SelectionError(`${file}:1: the header must be ${columns.join(",")}`);
  const moves: MoveRow[] = [];
  rows.slice(1).forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    const [partition = "", source = "", destination = ""] = places.map((place) => cells[place]?.trim() ?? "");
    if (partition === "" || source === "" || destination === "" || cells.length > header.length) {
      throw new SelectionError(
        `${file}:${i + 2}: a move needs ${columns.join(", ")}; put a name with a comma in quotes`,
      );
    }
    moves.push({ partition, source, destination });
  });
  if (moves.length === 0) throw new SelectionError(`${file}: no moves`);
  return moves;
}
