import { known, openList, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import type { ClientAdapter } from "./adapters.ts";
import type { Deciding } from "./deciding.ts";
import { fibreChannelPorts, type FibreChannelPort } from "./fibre-channel.ts";
import type { PossibleMapping } from "./hmc-answers.ts";
import type { Partition } from "./partition.ts";
import { isSameLun } from "./same-lun.ts";
import { diskOf, servedAdapters, type ServedAdapter } from "./scsi-hosting.ts";
import type { Vios } from "./vios.ts";
import type { ServedTarget } from "./virtual-disks.ts";

/** A client adapter that has to arrive as a whole on one Virtual I/O Server. */
export interface Guest {
  readonly origin: ClientAdapter["origin"];
  readonly adapter: ClientAdapter;
  /** What a virtual SCSI adapter is served; undefined for virtual Fibre Channel. */
  readonly served: ServedAdapter | undefined;
}

/** All adapters of one Virtual I/O Server: the HMC keeps them together, on one that it takes for no other group. */
export interface Group {
  readonly server: Vios;
  readonly guests: readonly Guest[];
}

/** All client adapters for disks; they are the same for every destination. */
export function guestsOf(partition: Partition): ListFact<Guest> {
  return partition.once(listGuests);
}

function listGuests(partition: Partition): ListFact<Guest> {
  const scsi = servedAdapters(partition);
  const fibreChannel = partition.fcClients;
  const items: readonly Guest[] = [
    ...scsi.items.map((served) => ({ origin: served.origin, adapter: served.adapter, served })),
    ...fibreChannel.items.map((adapter) => ({ origin: adapter.origin, adapter, served: undefined })),
  ];
  const origins = [...scsi.origins, ...fibreChannel.origins];
  const open = [scsi.rest, fibreChannel.rest].flatMap((rest) => (rest.state === "none" ? [] : [rest]));
  const rest = open.find(({ state }) => state === "conflict") ?? open[0];
  if (rest === undefined) return wholeList(items, origins);
  return openList(items, origins, { ...rest, needs: open.flatMap(({ needs }) => needs) });
}

/** Groups by the server that each adapter names; adapters whose server is not known are in none. */
export function groupByServer(partition: Partition, guests: readonly Guest[]): readonly Group[] {
  const groups = new Map<number, Guest[]>();
  for (const guest of guests) {
    const { serverId } = guest.adapter;
    if (serverId.state === "known") groups.set(serverId.value, [...(groups.get(serverId.value) ?? []), guest]);
  }
  return [...groups].map(([id, own]) => ({ server: partition.system.vios(id), guests: own }));
}

/** `vios1 (client slots 11, 31)` */
export function nameOfGroup({ server, guests }: Group): string {
  const slots = guests.map(({ adapter }) => adapter.slot);
  return `${server.label} (client ${slots.length === 1 ? "slot" : "slots"} ${slots.join(", ")})`;
}

/** Disks that another Virtual I/O Server can show too; what stands on anything else is another rule's. */
export function isMovable({ backing }: ServedTarget): boolean {
  return backing === "physical volume" || backing === "shared storage pool";
}

/** Both groups serve one LUN, or have virtual Fibre Channel adapters, whose LUNs no listing names: they are paths to the same. */
export function isMultipath(a: Group, b: Group, { every, read, some }: Deciding): boolean {
  const isFibreChannel = ({ served }: Guest): boolean => served === undefined;
  if (a.guests.some(isFibreChannel) && b.guests.some(isFibreChannel)) return true;
  const adapters = ({ guests }: Group) => guests.flatMap(({ served }) => served ?? []);
  const shares = (x: ServedAdapter, y: ServedAdapter): boolean =>
    some(x.targets, (one) => some(y.targets, (other) => read(isSameDisk(one, other))));
  return !every(adapters(a), (x) => every(adapters(b), (y) => !shares(x, y)));
}

function isSameDisk(a: ServedTarget, b: ServedTarget): Fact<boolean> {
  if (a.backing === "physical volume" && b.backing === "physical volume") return isSameLun(diskOf(a), diskOf(b));
  // A logical unit of a shared storage pool has its UDID in its name.
  const isUnit = a.backing === "shared storage pool" && b.backing === "shared storage pool";
  return known(isUnit && a.target.backing === b.target.backing, [a.origin, b.origin]);
}

/** A port that is connected to the fabric and has room for one more virtual port. */
const hasRoom: readonly ((port: FibreChannelPort, read: Deciding["read"]) => boolean)[] = [
  ({ fabric }, read) => read(fabric),
  ({ aports }, read) => read(aports) > 0,
  ({ awwpns }, read) => read(awwpns) > 0,
];

export function hasPorts(vios: Vios, count: number, { atLeast, every, read }: Deciding): boolean {
  return atLeast(count, fibreChannelPorts(vios), (port) => every(hasRoom, (holds) => holds(port, read)));
}

/** What the HMC answered lets an adapter go to a Virtual I/O Server. */
export function isMapped(mappings: readonly PossibleMapping[], slot: string, { partition, label }: Vios): boolean {
  return mappings.some(
    (one) => one.slot === slot && (one.viosId === "" ? one.vios === label : one.viosId === String(partition.id)),
  );
}
