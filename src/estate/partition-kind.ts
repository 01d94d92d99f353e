import { mapFact, type Fact } from "../capture/fact.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";

const kinds: ReadonlyMap<string, boolean> = new Map([
  ["aixlinux", false],
  ["os400", false],
  ["vioserver", true],
]);

/** Known for the three kinds of partitions that the HMC prints. */
export function isVirtualIoServer({ env, system }: Partition): Fact<boolean> {
  return mapFact(env, (kind) => kinds.get(kind), [needHmc(lssyscfgLpar, system)]);
}
