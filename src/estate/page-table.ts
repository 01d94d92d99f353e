import type { Fact } from "../capture/fact.ts";
import { readCommandLine } from "../parse/command-line.ts";
import { lshwresMemLpar } from "../parse/hmc/lshwres-mem-lpar.ts";
import type { Origin } from "../capture/capture.ts";
import { rowsOf } from "./listings.ts";
import type { Partition } from "./partition.ts";
import { current, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/**
 * The `n` of the ratio 1:n of page table and maximum memory. Where the HMC prints none, because it is too old to know
 * another than the default, `fallback` gives the default of a type-model.
 */
export function pageTableRatio(
  partition: Partition,
  systems: readonly System[],
  fallback: (typeModel: string) => Fact<number>,
): Fact<number> {
  const printed = partition.neededRatio;
  const row = printed.state === "unknown" ? rowWithoutRatio(partition) : undefined;
  if (row === undefined) return printed;
  for (const { typeModel } of systems) {
    const ratio = typeModel.state === "known" ? fallback(typeModel.value) : typeModel;
    if (typeModel.state === "known" && ratio.state === "known")
      return { ...ratio, origins: [row, ...typeModel.origins] };
  }
  return printed;
}

/** The partition's row in a listing of all attributes that has no ratio. */
function rowWithoutRatio(partition: Partition): Origin | undefined {
  const captures = current(partition.listings.ofSystem(lshwresMemLpar, partition.system.key));
  for (const capture of captures) {
    const [row] = rowsOf(capture, lshwresMemLpar, partition.id);
    if (row === undefined || row.get("curr_hpt_ratio") !== undefined) continue;
    if (readCommandLine(capture.commandLine ?? "")?.options.has("-F") !== true) return originOf(capture, row);
  }
  return undefined;
}

/** MB of the page table for a maximum memory, in whole regions of the system where it lies. */
export function pageTableSize(of: {
  readonly maximum: number;
  readonly ratio: number;
  readonly region: number;
}): number {
  return inRegions(of.maximum / of.ratio, of.region);
}

/** The HMC sets memory aside in whole regions. */
export function inRegions(megabytes: number, region: number): number {
  return Math.ceil(megabytes / region) * region;
}
