import { known, unknown, type Fact } from "../capture/fact.ts";
import { confidenceOf, type Row } from "./table.ts";

/** What a partition takes beside its memory, as a share of its maximum memory: 64 is one part in 64. */
export interface MemoryOverhead {
  /** The page table on servers of a generation whose HMC prints no ratio. */
  readonly pageTable: (generation: number) => Fact<number>;
  /** All that firmware takes for a partition, at the most. */
  readonly firmware: (mirrored: boolean) => Fact<number>;
}

export function readMemoryOverhead(rows: readonly Row[]): MemoryOverhead {
  const find = (what: string, generation: string): Fact<number> => {
    const row = rows.find((one) => one["what"] === what && one["generation"] === generation);
    return row === undefined ? unknown([], "knowledge") : known(Number(row["divisor"]), [], confidenceOf(row));
  };
  return {
    pageTable: (generation) => find("page-table", String(generation)),
    firmware: (mirrored) => find(mirrored ? "firmware-mirrored" : "firmware", ""),
  };
}

/** By the type-model of a system. */
export function defaultPageTableRatio(knowledge: {
  readonly generation: (typeModel: string) => Fact<number>;
  readonly memoryOverhead: MemoryOverhead;
}): (typeModel: string) => Fact<number> {
  return (typeModel) => {
    const generation = knowledge.generation(typeModel);
    return generation.state === "known" ? knowledge.memoryOverhead.pageTable(generation.value) : generation;
  };
}
