import { mapFact, unknown, type Fact } from "../capture/fact.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import type { Deciding } from "./deciding.ts";
import type { Disk } from "./disks.ts";
import { hmcOlderThan } from "./hmc-level.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import type { System } from "./system.ts";

/** What is known of reservation policies: some can be shared from certain levels only. */
export interface SharingKnowledge {
  readonly sharing: (policy: string) => Fact<{
    readonly shared: boolean;
    readonly vios: readonly number[] | undefined;
    readonly hmc: readonly number[] | undefined;
    readonly provenFromGeneration: number | undefined;
  }>;
  readonly generation: (typeModel: string) => Fact<number>;
}

/** The reservation policy of a disk lets several Virtual I/O Servers use it, at the levels of its own and of the HMC. */
export function isShareable(disk: Disk, knowledge: SharingKnowledge, deciding: Deciding): boolean {
  const { decided, every, read } = deciding;
  const { partition, system } = disk.vios;
  const { shared, vios, hmc, provenFromGeneration: from } = read(knowledge.sharing(read(disk.reservePolicy)));
  if (!shared) return false;
  const isNewServer = (): boolean => read(knowledge.generation(read(system.typeModel))) >= (from ?? Infinity);
  const hasVios = (): boolean => vios === undefined || !read(viosIsOlder(partition, vios));
  const hasHmc = (): boolean => hmc === undefined || decided(isNewServer) === true || !read(hmcIsOlder(system, hmc));
  return every([hasVios, hasHmc], (holds) => holds());
}

/** Both disks have the same policy: a partition does not move between different ones. */
export function isSamePolicy(a: Disk, b: Disk, { read }: Deciding): boolean {
  return read(a.reservePolicy).toLowerCase() === read(b.reservePolicy).toLowerCase();
}

function hmcIsOlder(system: System, level: readonly number[]): Fact<boolean> {
  const [listing] = system.listings.ofSystem(lssyscfgLpar, system.key);
  return listing === undefined
    ? unknown([needHmc(lssyscfgLpar, system)])
    : hmcOlderThan(system.listings, listing, level);
}

/** By the level that the Virtual I/O Server told the HMC: `VIOS 3.1.4.31`. */
function viosIsOlder(partition: Partition, level: readonly number[]): Fact<boolean> {
  const isBefore = (text: string): boolean | undefined => {
    const numbers = /^VIOS\s+(\d{1,3}(?:\.\d{1,3}){1,3})/.exec(text)?.[1]?.split(".").map(Number);
    if (numbers === undefined) return undefined;
    const first = level.findIndex((wanted, i) => (numbers[i] ?? 0) !== wanted);
    return first >= 0 && (numbers[first] ?? 0) < (level[first] ?? 0);
  };
  return mapFact(partition.osVersion, isBefore, [needHmc(lssyscfgLpar, partition.system)]);
}
