import { known, mapFact, type Fact } from "../capture/fact.ts";
import { lslparmigrSys } from "../parse/hmc/lslparmigr-sys.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { recordsOf } from "../parse/read-capture.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { attribute, flag } from "./readings.ts";
import type { System } from "./system.ts";

/** Version and release as the HMC lists them: `7.4` of `OS/400 V7R4M0 780 0`; the technology refresh is not in it. */
export function ibmiRelease(partition: Partition): Fact<string> {
  const needs = [needHmc(lssyscfgLpar, partition.system)];
  const read = (text: string): string | undefined =>
    /^(?:OS\/400|IBM i)\D*?(\d[R.]\d)/.exec(text)?.[1]?.replace("R", ".");
  return mapFact(partition.osVersion, read, needs);
}

/** Whether HMC and firmware move IBM i partitions, by `lslparmigr -r sys`; HMCs that cannot do not print it. */
function movesIbmi(system: System): Fact<boolean> {
  const needs = [needHmc(lslparmigrSys, system)];
  const captures = system.listings.ofSystem(lslparmigrSys, system.key);
  const own = attribute(
    captures,
    (capture) => recordsOf(capture, lslparmigrSys)?.[0],
    "os400_lpar_mobility_capable",
    needs,
  );
  return mapFact(own, flag, needs);
}

/** Both systems say so; one that denies it is enough for false. */
export function bothMoveIbmi(source: System, destination: System): Fact<boolean> {
  const [first, second] = [movesIbmi(source), movesIbmi(destination)];
  if (first.state === "known" && !first.value) return first;
  if (second.state === "known" && !second.value) return second;
  if (first.state !== "known" || second.state !== "known") return first.state === "known" ? second : first;
  return known(true, [...first.origins, ...second.origins]);
}
