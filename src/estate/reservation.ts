import type { Fact } from "../capture/fact.ts";
import type { Deciding } from "./deciding.ts";
import type { Disk } from "./disks.ts";
import { hmcOlder } from "./listing-hmcs.ts";
import { viosOlder } from "./vios-level.ts";

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
  const { system } = disk.vios;
  const { shared, vios, hmc, provenFromGeneration: from } = read(knowledge.sharing(read(disk.reservePolicy)));
  if (!shared) return false;
  const isNewServer = (): boolean => read(knowledge.generation(read(system.typeModel))) >= (from ?? Infinity);
  const hasVios = (): boolean => vios === undefined || !read(viosOlder(disk.vios, vios));
  const hasHmc = (): boolean =>
    hmc === undefined || decided(isNewServer) === true || !read(hmcOlder(system, hmc, "one"));
  return every([hasVios, hasHmc], (holds) => holds());
}

/** Both disks have the same policy: a partition does not move between different ones. */
export function isSamePolicy(a: Disk, b: Disk, { read }: Deciding): boolean {
  return read(a.reservePolicy).toLowerCase() === read(b.reservePolicy).toLowerCase();
}
