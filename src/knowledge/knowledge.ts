import type { HostKind } from "../capture/capture.ts";
import { known, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { readAlgorithms, readSharing, type Sharing } from "./disk-settings.ts";
import { readFeatures, readPagingRatios, type Feature, type FeatureName } from "./features.ts";
import { readFirmwareTables, type FirmwareKnowledge } from "./firmware.ts";
import { readHmcMinimums, type HmcMinimum, type HmcTask } from "./hmc-minimums.ts";
import { readMemoryOverhead, type MemoryOverhead } from "./memory-overhead.ts";
import { readMinimums, type Minimums } from "./minimums.ts";
import { confidenceOf, readTable, type Row } from "./table.ts";

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
  readonly isCore: (need: Pick<Need, "canonical" | "deep">) => boolean;
  /** 9 for POWER9 and for its later steps; unknown where the table does not list the type-model. */
  readonly generation: (typeModel: string) => Fact<number>;
  /** Moves between levels of firmware, and levels that repair what moves break. */
  readonly firmware: FirmwareKnowledge;
  /** The lowest levels of Virtual I/O Servers and operating systems. */
  readonly minimums: Minimums;
  /** Where a function of PowerVM exists. */
  readonly feature: (name: FeatureName) => Feature;
  /** The least that an HMC has to be for a task. */
  readonly hmcMinimum: (task: HmcTask) => Fact<HmcMinimum>;
  /** Filesets that AIX needs to start a move of its own partition. */
  readonly clientFilesets: readonly string[];
  /** By how much the paging device of a partition of this environment is larger than its maximum memory. */
  readonly pagingRatio: (env: string) => Fact<number>;
  /** What a partition takes beside its memory. */
  readonly memoryOverhead: MemoryOverhead;
  /** Whether disks with this reservation policy can be shared. */
  readonly sharing: (policy: string) => Fact<Sharing>;
  /** Whether this algorithm sends requests over all paths of a disk. */
  readonly spreads: (algorithm: string) => Fact<boolean>;
  /** Key → where it was read. */
  readonly sources: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly name: string; readonly date: string; readonly rows: number }[];
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
  const generations = new Map(readTable("machines").map((row) => [row["type_model"] ?? "", generationOf(row)]));
  const sources: Record<string, string> = {};
  for (const row of readTable("sources")) {
    const address = row["address"] === "" ? "" : ` <${row["address"] ?? ""}>`;
    sources[row["key"] ?? ""] = `${row["title"] ?? ""}${address}`;
  }
  return {
    baseCaptures,
    isCore: ({ canonical, deep }) => deep !== true && core.has(canonical),
    generation: (typeModel) => generations.get(typeModel) ?? notListed,
    firmware: readFirmwareTables(readTable("firmware-matrix"), readTable("firmware-levels")),
    minimums: readMinimums(readTable("vios-minimums"), readTable("os-minimums")),
    feature: readFeatures(readTable("features")),
    hmcMinimum: readHmcMinimums(readTable("hmc-minimums")),
    clientFilesets: readTable("client-filesets").map((row) => row["fileset"] ?? ""),
    pagingRatio: readPagingRatios(readTable("paging-devices")),
    memoryOverhead: readMemoryOverhead(readTable("memory-overhead")),
    sharing: readSharing(readTable("reserve-policies")),
    spreads: readAlgorithms(readTable("path-algorithms")),
    sources,
    tables: readTable("tables").map((row) => {
      const name = row["table"] ?? "";
      return { name, date: row["date"] ?? "", rows: readTable(name).length };
    }),
  };
}

const notListed = unknown([], "knowledge");

function generationOf(row: Row): Fact<number> {
  const number = /^POWER(\d{1,2})/i.exec(row["generation"] ?? "")?.[1];
  return number === undefined ? notListed : known(Number(number), [], confidenceOf(row));
}
