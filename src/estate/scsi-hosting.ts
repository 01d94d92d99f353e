import type { ListFact } from "../capture/fact.ts";
import type { ClientAdapter } from "./adapters.ts";
import type { Deciding } from "./deciding.ts";
import type { Disk } from "./disks.ts";
import type { Partition } from "./partition.ts";
import { sightings } from "./same-lun.ts";
import type { Vios } from "./vios.ts";
import { physicalVolumes, targetsOfAdapter, type ServedTarget } from "./virtual-disks.ts";

/** A virtual SCSI client adapter and what it is served. */
export interface ServedAdapter {
  readonly origin: ClientAdapter["origin"];
  readonly adapter: ClientAdapter;
  readonly targets: ListFact<ServedTarget>;
  /** Those of the targets that are whole physical volumes. */
  readonly disks: ListFact<ServedTarget>;
}

/** The virtual SCSI client adapters of a partition; several rules ask for every destination. */
export function servedAdapters(partition: Partition): ListFact<ServedAdapter> {
  return partition.once(listServed);
}

function listServed(partition: Partition): ListFact<ServedAdapter> {
  const adapters = partition.scsiClients;
  const items = adapters.items.map((adapter) => {
    const targets = targetsOfAdapter(partition, adapter);
    return { origin: adapter.origin, adapter, targets, disks: physicalVolumes(targets) };
  });
  return { ...adapters, items };
}

/** The disk behind a virtual target device, as the Virtual I/O Server that serves it sees it. */
export function diskOf({ vios, target }: ServedTarget): Disk {
  return vios.disk(target.backing ?? "");
}

/** `hdisk3 of vios1 (UDID 3321…)` */
export function nameOfDisk(served: ServedTarget): string {
  const { udid } = diskOf(served);
  const { target, vios } = served;
  return `${target.backing ?? "?"} of ${vios.label}${udid.state === "known" ? ` (UDID ${udid.value})` : ""}`;
}

const reached: readonly ((vios: Vios, read: Deciding["read"]) => boolean)[] = [
  ({ partition }, read) => read(partition.state) === "Running",
  ({ partition }, read) => read(partition.rmc).active,
];

/** The HMC asks running Virtual I/O Servers that it reaches. */
export function isReached(vios: Vios, { every, read }: Deciding): boolean {
  return every(reached, (holds) => holds(vios, read));
}

/** A Virtual I/O Server that the HMC reaches and that sees all of these disks, each as one that `also` holds for. */
export function canHost(
  vios: Vios,
  disks: ListFact<ServedTarget>,
  deciding: Deciding,
  also: (seen: Disk, served: ServedTarget) => boolean = () => true,
): boolean {
  const { every, read, some } = deciding;
  const sees = (one: ServedTarget): boolean =>
    some(sightings(vios, diskOf(one)), ({ disk, same }) => read(same) && also(disk, one));
  return every([() => isReached(vios, deciding), () => every(disks, sees)], (holds) => holds());
}
