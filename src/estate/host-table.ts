import type { ListFact } from "../capture/fact.ts";
import type { Deciding } from "./deciding.ts";
import { isMultipath, type Group, type Guest } from "./vios-images.ts";
import { match } from "./matching.ts";
import type { Vios } from "./vios.ts";

type Ternary = boolean | undefined;

/** What has to be known for a place on a Virtual I/O Server. */
export interface PlaceAsks {
  /** The adapter serves disks that can move at all. */
  readonly serves: (guest: Guest) => boolean;
  /** A Virtual I/O Server can take the adapter by itself. */
  readonly takes: (guest: Guest, vios: Vios) => boolean;
  /** It has enough ports for the virtual Fibre Channel adapters of the group, one for each. */
  readonly ports: (group: Group, vios: Vios) => boolean;
}

/** Which Virtual I/O Server of a destination can take which adapters, as far as it is known. */
export class HostTable {
  private readonly vioses: ListFact<Vios>;
  private readonly asks: PlaceAsks;
  private readonly deciding: Deciding;
  private readonly places = new Map<Guest, ReadonlyMap<Vios, Ternary>>();
  private readonly groups = new Map<Group, Map<Vios, Ternary>>();

  constructor(vioses: ListFact<Vios>, asks: PlaceAsks, deciding: Deciding) {
    this.vioses = vioses;
    this.asks = asks;
    this.deciding = deciding;
  }

  get hosts(): readonly Vios[] {
    return this.vioses.items;
  }

  /** An adapter that serves disks and that one host can take. Where none can, other rules say why. */
  counts(guest: Guest): Ternary {
    const serves = this.deciding.decided(() => this.asks.serves(guest));
    if (serves === false) return false;
    const places = [...this.placesOf(guest).values()];
    if (places.includes(true)) return serves;
    return places.includes(undefined) || this.vioses.rest.state !== "none" ? undefined : false;
  }

  takes(group: Group, vios: Vios): Ternary {
    const known = this.groups.get(group) ?? new Map<Vios, Ternary>();
    this.groups.set(group, known);
    if (!known.has(vios)) known.set(vios, this.canTake(group, vios));
    return known.get(vios);
  }

  private canTake(group: Group, vios: Vios): Ternary {
    const places = group.guests.map((guest) => this.placesOf(guest).get(vios));
    if (places.includes(false)) return false;
    const ports = this.deciding.decided(() => this.asks.ports(group, vios));
    return ports === false ? false : places.includes(undefined) ? undefined : ports;
  }

  /** Questions that what is known does not answer: asking one again leaves its gaps. */
  open(groups: readonly Group[]): readonly (() => boolean)[] {
    const guests = groups.flatMap((group) => group.guests);
    const serving = guests.map((guest) => () => this.asks.serves(guest));
    const taking = guests.flatMap((guest) => this.hosts.map((vios) => () => this.asks.takes(guest, vios)));
    const ports = groups.flatMap((group) => this.hosts.map((vios) => () => this.asks.ports(group, vios)));
    const isOpen = (ask: () => boolean): boolean => this.deciding.decided(ask) === undefined;
    return [...[...serving, ...taking, ...ports].filter(isOpen), () => this.deciding.every(this.vioses, () => true)];
  }

  /**
   * One host may take several groups that serve different LUNs, as disks that the partition mirrors itself are; paths to
   * one LUN stay apart.
   */
  canCollapse(groups: readonly Group[]): boolean {
    const some = (group: Group): boolean => this.hosts.some((vios) => this.takes(group, vios) !== false);
    if (!groups.every(some)) return false;
    const parts = componentsOf(groups, (a, b) => isMultipath(a, b, this.deciding));
    const fits = (places: (place: Ternary) => boolean): boolean =>
      parts.every((part) => match(part, this.hosts, (a, b) => places(this.takes(a, b))).state === "all");
    if (fits((place) => place === true)) return true;
    return fits((place) => place !== false) && this.deciding.every(this.open(groups), (ask) => ask());
  }

  private placesOf(guest: Guest): ReadonlyMap<Vios, Ternary> {
    const known =
      this.places.get(guest) ??
      new Map(this.hosts.map((vios) => [vios, this.deciding.decided(() => this.asks.takes(guest, vios))] as const));
    this.places.set(guest, known);
    return known;
  }
}

function componentsOf<T>(all: readonly T[], isJoined: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  let parts: (readonly T[])[] = [];
  for (const one of all) {
    const own = parts.filter((part) => part.some((other) => isJoined(other, one)));
    parts = [...parts.filter((part) => !own.includes(part)), [...own.flat(), one]];
  }
  return parts;
}
