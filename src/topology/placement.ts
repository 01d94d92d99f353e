import { unknown, type Fact, type Known, type Unknown, type Conflict } from "../capture/fact.ts";
import type { Origin } from "../capture/capture.ts";
import { compareNames } from "../capture/order.ts";
import { fibreChannelPorts, type FibreChannelPort } from "../estate/fibre-channel.ts";
import { suggestedMappings, type PossibleMapping } from "../estate/hmc-answers.ts";
import { match } from "../estate/matching.ts";
import type { Partition } from "../estate/partition.ts";
import { sightings } from "../estate/same-lun.ts";
import { diskOf } from "../estate/scsi-hosting.ts";
import type { System } from "../estate/system.ts";
import type { ServedTarget } from "../estate/virtual-disks.ts";
import type { Vios } from "../estate/vios.ts";
import { groupByServer, guestsOf, isMapped, isMovable, type Group, type Guest } from "../estate/vios-images.ts";
import { fabricOfPort } from "./fibre-channel.ts";

/** Where a client adapter would arrive. */
export interface Placement {
  readonly guest: Guest;
  /** Unknown where no Virtual I/O Server is proven to take it. */
  readonly vios: Fact<Vios>;
  /** Of a virtual Fibre Channel adapter: the physical port. */
  readonly port: Fact<FibreChannelPort> | undefined;
}

/**
 * The planned assignment: what the HMC suggested (`lslparmigr -r virtualio`), else one that captures prove to be possible.
 * Adapters of one Virtual I/O Server stay together, and each group gets another one, as the HMC does it.
 */
export function placements(partition: Partition, destination: System): readonly Placement[] {
  const guests = guestsOf(partition).items;
  const groups = groupByServer(partition, guests);
  const vioses = destination.vioses.items.filter(isUp).sort((a, b) => compareNames(a.label, b.label));
  const hosts = assign(groups, vioses, partition, destination);
  const placed = groups.flatMap((group) => {
    const host = hosts.get(group);
    const ports = host === undefined ? undefined : portsFor(group, host.value, partition);
    return group.guests.map((guest) => placementOf(guest, host, ports?.get(guest)));
  });
  const grouped = new Set(placed.map(({ guest }) => guest));
  const others = guests.filter((guest) => !grouped.has(guest));
  return [...placed, ...others.map((guest) => placementOf(guest, undefined, undefined))];
}

function placementOf(guest: Guest, host: Known<Vios> | undefined, port: FibreChannelPort | undefined): Placement {
  const isFibreChannel = guest.served === undefined;
  const open: Unknown = unknown([]);
  return {
    guest,
    vios: host ?? open,
    port: isFibreChannel
      ? port === undefined
        ? open
        : { state: "known", value: port, origins: [port.origin] }
      : undefined,
  };
}

function assign(
  groups: readonly Group[],
  vioses: readonly Vios[],
  partition: Partition,
  destination: System,
): ReadonlyMap<Group, Known<Vios>> {
  const suggested = {
    fc: suggestedMappings(partition, destination, "fc"),
    scsi: suggestedMappings(partition, destination, "scsi"),
  };
  const answer = ({ served }: Guest) => (served === undefined ? suggested.fc : suggested.scsi);
  const takes = (group: Group, vios: Vios): boolean =>
    group.guests.every((guest) => canTake(guest, vios, answer(guest))) && hasPorts(group, vios);
  const pairs = pair(groups, vioses, takes);
  return new Map(
    pairs.map(([group, vios]) => {
      const facts = [vios.partition.state, vios.partition.rmc, ...group.guests.map(answer)];
      return [group, { state: "known", value: vios, origins: facts.flatMap(originsOf) }];
    }),
  );
}

/** One host each: in their order where that works out, else so that all have one, else as many as find one. */
function pair<L, R>(guests: readonly L[], hosts: readonly R[], takes: (guest: L, host: R) => boolean): [L, R][] {
  const free = new Set(hosts);
  const inOrder = guests.flatMap((guest): [L, R][] => {
    const host = [...free].find((one) => takes(guest, one));
    if (host === undefined) return [];
    free.delete(host);
    return [[guest, host]];
  });
  if (inOrder.length === guests.length) return inOrder;
  const best = match(guests, hosts, takes);
  return best.state === "all" ? [...best.pairs] : inOrder;
}

/** Running, and reached by the HMC, for certain. */
function isUp({ partition: { state, rmc } }: Vios): boolean {
  return state.state === "known" && state.value === "Running" && rmc.state === "known" && rmc.value.active;
}

function canTake({ adapter, served }: Guest, vios: Vios, answer: Fact<readonly PossibleMapping[]>): boolean {
  if (answer.state === "known") return isMapped(answer.value, adapter.slot, vios);
  if (served === undefined) return freePorts(vios).length > 0;
  // A logical unit of a shared storage pool is on every server of its cluster, and no rule looks further.
  const { targets, disks } = served;
  const isWhole = targets.rest.state === "none" && targets.items.every(isMovable);
  const isSeen = (disk: ServedTarget): boolean => sightings(vios, diskOf(disk)).items.some(({ same }) => isTrue(same));
  return isWhole && disks.items.every(isSeen);
}

function hasPorts(group: Group, vios: Vios): boolean {
  return freePorts(vios).length >= group.guests.filter(({ served }) => served === undefined).length;
}

/** Connected to a fabric, and with a virtual port left, for certain. */
function freePorts(vios: Vios): readonly FibreChannelPort[] {
  return fibreChannelPorts(vios).items.filter(
    ({ fabric, aports }) => isTrue(fabric) && aports.state === "known" && aports.value > 0,
  );
}

/** A port of its own for each adapter, in the fabric that it is in today where that is known. */
function portsFor(group: Group, vios: Vios, partition: Partition): ReadonlyMap<Guest, FibreChannelPort> {
  const guests = group.guests.filter(({ served }) => served === undefined);
  const ports = freePorts(vios);
  const fits = (guest: Guest, port: FibreChannelPort): boolean => {
    const here = todaysFabric(guest, partition);
    const there = fabricOfPort(vios, port.name);
    return here === undefined || there.state !== "known" || there.value.key === here;
  };
  return new Map(pair(guests, ports, fits));
}

function todaysFabric({ adapter }: Guest, { fcClients, system }: Partition): string | undefined {
  const client = fcClients.items.find(({ slot }) => slot === adapter.slot);
  if (client?.serverId.state !== "known" || client.serverSlot.state !== "known") return undefined;
  const vios = system.vios(client.serverId.value);
  const map = vios.fibreChannelAt(client.serverSlot.value);
  const fabric = fabricOfPort(vios, map.state === "known" ? (map.value.fc ?? "") : "", client.wwpns);
  return fabric.state === "known" ? fabric.value.key : undefined;
}

function isTrue(fact: Fact<boolean>): boolean {
  return fact.state === "known" && fact.value;
}

function originsOf(fact: Fact<unknown> | Conflict): readonly Origin[] {
  return fact.state === "known" ? fact.origins : [];
}
