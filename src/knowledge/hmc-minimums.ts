import { known, unknown, type Fact } from "../capture/fact.ts";
import { readHmc, type HmcLevel } from "./levels.ts";
import { confidenceOf, type Row } from "./table.ts";

/** What an HMC must be able to do. */
export type HmcTask = "mobility" | "POWER7" | "two-hmcs" | "shared-memory";

/** The least that an HMC has to be; `fix` where that very level needs one more. */
export interface HmcMinimum {
  readonly level: HmcLevel;
  /** As IBM spells it: `V7R3.4.0`. */
  readonly text: string;
  readonly fix?: string;
}

export function readHmcMinimums(rows: readonly Row[]): (task: HmcTask) => Fact<HmcMinimum> {
  const bySubject = new Map(rows.map((row) => [row["subject"], row]));
  return (task) => {
    const row = bySubject.get(task);
    const text = row?.["level"] ?? "";
    const level = readHmc(text);
    if (row === undefined || level === undefined) return unknown([], "knowledge");
    const fix = row["fix"] === "" ? {} : { fix: row["fix"] ?? "" };
    return known({ level, text, ...fix }, [], confidenceOf(row));
  };
}
