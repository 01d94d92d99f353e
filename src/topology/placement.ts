import { known, unknown, type Fact, type Known } from "../capture/fact.ts";
import { compareNames } from "../capture/order.ts";
import type { FibreChannelPort } from "../estate/fibre-channel.ts";
import { possibleMappings, suggestedMappings } from "../estate/hmc-answers.ts";
import type { Partition } from "../estate/partition.ts";
import { sightings } from "../estate/same-lun.ts";
import { diskOf } from "../estate/scsi-hosting.ts";
import type { System } from "../estate/system.ts";
import type { ServedTarget } from "../estate/virtual-disks.ts";
import type { Vios } from "../estate/vios.ts";
import { groupByServer, guestsOf, isMapped, isMovable, type Group, type Guest } from "../estate/vios-images.ts";
import { missingPorts, missingPlaces } from "./missing.ts";
import { pair, portsFor, type Certainty } from "./ports.ts";

/** Where a client adapter would arrive. */
export interface Placement {
  readonly guest: Guest;
  /** `null` where no Virtual I/O Server takes it; unknown where none is proven to. */
  readonly vios: Fact<Vios | null>;
  /** Of a virtual Fibre Channel adapter: the physical port. */
  readonly port: Fact<FibreChannelPort> | undefined;
}

/** The Virtual I/O Servers of the destination that take adapters, and what proves it. */
type Hosts = ReadonlyMap<Guest, Known<Vios>>;

/**
 * The planned assignment: what the HMC suggested (`lslparmigr -r virtualio`), else one that it called possible or that captures
 * prove to be. Adapters of one Virtual I/O Server stay together, and each group gets another one, as the HMC does it.
 */
export function placements(partition: Partition, destination: System): readonly Placement[] {
  const guests = [...guestsOf(partition).items].sort((a, b) => compareNames(a.adapter.slot, b.adapter.slot));
  const suggested = suggestedHosts(guests, partition, destination);
  const others = guests.filter((guest) => !suggested.has(guest));
  const hosts = new Map([...suggested, ...assign(others, suggested, partition, destination)]);
  const taken = new Set([...hosts.values()].map(({ value }) => value));
  const ports = new Map(
    [...taken].flatMap((vios) => {
      const arriving = guests.filter((guest) => hosts.get(guest)?.value === vios);
      return [...portsFor(arriving, vios, partition, "possible")];
    }),
  );
  return guests.map((guest): Placement => {
    const host = hosts.get(guest);
    const vios = host ?? noHost(guest, partition, destination);
    if (guest.served !== undefined) return { guest, vios, port: undefined };
    const port = ports.get(guest);
    if (port !== undefined) return { guest, vios, port: known(port, [port.origin]) };
    return { guest, vios, port: unknown(host === undefined ? [] : missingPorts(host.value)) };
  });
}

/** Nothing takes it where the HMC says so, or where all was seen and none does. */
function noHost(guest: Guest, partition: Partition, destination: System): Fact<null> {
  const answer = possibleMappings(partition, destination, kindOf(guest));
  if (answer.state === "known") {
    const isPossible = answer.value.some(({ slot }) => slot === guest.adapter.slot);
    return isPossible ? unknown([]) : known(null, answer.origins);
  }
  const missing = missingPlaces(guest, destination);
  // What the HMC says of the other adapters of a group decides where this one may go too.
  const isDecided = (["fc", "scsi"] as const).some(
    (kind) => possibleMappings(partition, destination, kind).state === "known",
  );
  return missing.length > 0 || isDecided ? unknown(missing) : known(null, []);
}

function kindOf({ served }: Guest): "fc" | "scsi" {
  return served === undefined ? "fc" : "scsi";
}

/** What the HMC itself would do needs no other proof. */
function suggestedHosts(guests: readonly Guest[], partition: Partition, destination: System): Hosts {
  const hosts = new Map<Guest, Known<Vios>>();
  for (const guest of guests) {
    const answer = suggestedMappings(partition, destination, kindOf(guest));
    if (answer.state !== "known") continue;
    const [vios, ...others] = destination.vioses.items.filter((one) => isMapped(answer.value, guest.adapter.slot, one));
    if (vios !== undefined && others.length === 0) hosts.set(guest, known(vios, answer.origins));
  }
  return hosts;
}

/** Hosts for the adapters that the HMC suggests none for, with ports in the fabrics of today where those are known. */
function assign(guests: readonly Guest[], suggested: Hosts, partition: Partition, destination: System): Hosts {
  const groups = [...groupByServer(partition, guests)].sort((a, b) => compareNames(a.server.label, b.server.label));
  const vioses = destination.vioses.items.filter(isUp).sort((a, b) => compareNames(a.label, b.label));
  const answerFor = (guest: Guest) => possibleMappings(partition, destination, kindOf(guest));
  const takes =
    (certainty: Certainty) =>
    (group: Group, vios: Vios): boolean => {
      if (!isFree(group, vios, suggested)) return false;
      const answers = new Map(group.guests.map((guest) => [guest, answerFor(guest)]));
      const isTaken = (guest: Guest): boolean => {
        const answer = answers.get(guest);
        return answer?.state === "known" ? isMapped(answer.value, guest.adapter.slot, vios) : seesDisks(guest, vios);
      };
      const isOpen = (guest: Guest): boolean => guest.served === undefined && answers.get(guest)?.state !== "known";
      const arriving = group.guests.filter(isOpen);
      return group.guests.every(isTaken) && portsFor(arriving, vios, partition, certainty).size === arriving.length;
    };
  const proven = pair(groups, vioses, takes("proven"));
  const pairs = proven.length === groups.length ? proven : pair(groups, vioses, takes("possible"));
  const origins = ({ partition: { state, rmc } }: Vios, guest: Guest) =>
    [state, rmc, answerFor(guest)].flatMap((fact) => (fact.state === "known" ? fact.origins : []));
  return new Map(
    pairs.flatMap(([{ guests: own }, vios]) => own.map((guest) => [guest, known(vios, origins(vios, guest))] as const)),
  );
}

/** Where the HMC puts one adapter of a server the others of it go too, and nobody else. */
function isFree({ server }: Group, vios: Vios, suggested: Hosts): boolean {
  return [...suggested].every(([{ adapter }, { value }]) => {
    const isOwn = adapter.serverId.state === "known" && adapter.serverId.value === server.partition.id;
    return isOwn === (value === vios);
  });
}

/** Running, and reached by the HMC, for certain. */
function isUp({ partition: { state, rmc } }: Vios): boolean {
  return state.state === "known" && state.value === "Running" && rmc.state === "known" && rmc.value.active;
}

function seesDisks({ served }: Guest, vios: Vios): boolean {
  if (served === undefined) return true;
  // A logical unit of a shared storage pool is on every server of its cluster, and no rule looks further.
  const { targets, disks } = served;
  const isWhole = targets.rest.state === "none" && targets.items.every(isMovable);
  const isSeen = (disk: ServedTarget): boolean =>
    sightings(vios, diskOf(disk)).items.some(({ same }) => same.state === "known" && same.value);
  return isWhole && disks.items.every(isSeen);
}
