import Papa from "papaparse";
import type { HostKind } from "../capture/capture.ts";
import { known, unknown, type Confidence, type Fact } from "../capture/fact.ts";
import { tableTexts } from "./tables.generated.ts";

/** A row of the base captures: the commands that a verdict needs, on which side, and when. */
export interface BaseCapture {
  /** Canonical command. */
  readonly command: string;
  readonly kind: HostKind;
  readonly role: "both" | "source" | "destination";
  readonly when: string;
  readonly why: string;
}

/** What the rules know beside the captures: dated tables, each cell with source and confidence. */
export interface Knowledge {
  readonly baseCaptures: readonly BaseCapture[];
  /** The canonical command stands in the table of base captures. */
  readonly isCore: (canonical: string) => boolean;
  /** 9 for POWER9 and for its later steps; unknown where the table does not list the type-model. */
  readonly generation: (typeModel: string) => Fact<number>;
  /** Key → where it was read. */
  readonly sources: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly name: string; readonly date: string; readonly rows: number }[];
}

type Row = Readonly<Record<string, string>>;

function readTable(name: string): readonly Row[] {
  const [header = [], ...rows] = Papa.parse((tableTexts[name] ?? "").trimEnd(), { delimiter: ",", newline: "\n" }).data;
  return rows.map((cells) => {
    const row = Object.create(null) as Record<string, string>;
    header.forEach((column, i) => (row[column] = cells[i] ?? ""));
    return row;
  });
}

export function loadKnowledge(): Knowledge {
  const baseCaptures = readTable("base-captures").map((row) => ({
    command: row["command"] ?? "",
    kind: row["kind"] as HostKind,
    role: row["role"] as BaseCapture["role"],
    when: row["when"] ?? "",
    why: row["why"] ?? "",
  }));
  const core = new Set(baseCaptures.map(({ command }) => command));
  const machines = new Map(readTable("machines").map((row) => [row["type_model"] ?? "", row]));
  const sources: Record<string, string> = {};
  for (const row of readTable("sources")) {
    const address = row["address"] === "" ? "" : ` <${row["address"] ?? ""}>`;
    sources[row["key"] ?? ""] = `${row["title"] ?? ""}${address}`;
  }
  return {
    baseCaptures,
    isCore: (canonical) => core.has(canonical),
    generation: (typeModel) => generationOf(machines.get(typeModel)),
    sources,
    tables: readTable("tables").map((row) => {
      const name = row["table"] ?? "";
      return { name, date: row["date"] ?? "", rows: readTable(name).length };
    }),
  };
}

function generationOf(row: Row | undefined): Fact<number> {
  const number = /^POWER(\d{1,2})/i.exec(row?.["generation"] ?? "")?.[1];
  if (number === undefined) return unknown([], "knowledge");
  const confidence: Confidence = row?.["confidence"] === "recalled" ? "recalled" : "sourced";
  return known(Number(number), [], confidence);
}
