import { Random } from "./random.ts";

/** How large an estate is. Systems are an even number: each two of them see the same disks. */
export interface EstateShape {
  readonly systems: number;
  readonly partitionsEach: number;
  readonly seed: number;
}

export interface PlannedPartition {
  readonly name: string;
  readonly id: number;
  readonly os: "AIX" | "Linux";
  readonly isRunning: boolean;
  /** What is wrong with it, of a few. */
  readonly fault?: "rmc" | "disabled" | "slot";
  readonly memory: number;
  readonly units: number;
  readonly procs: number;
  readonly vlan: number;
  readonly storage: "fibre" | "disks";
  /** WWPN pairs of its two virtual Fibre Channel adapters. */
  readonly wwpns: readonly (readonly [string, string])[];
  /** Positions in the disks of its pair of systems. */
  readonly disks: readonly number[];
}

export interface PlannedSystem {
  readonly name: string;
  readonly typeModel: string;
  readonly serial: string;
  readonly generation: 9 | 10;
  readonly hmc: string;
  readonly address: number;
  readonly partitions: readonly PlannedPartition[];
  /** Unique ids of the disks that its Virtual I/O Servers and those of its neighbour see. */
  readonly disks: readonly string[];
}

export interface PlannedMove {
  readonly partition: string;
  readonly source: string;
  readonly destination: string;
}

export interface PlannedEstate {
  readonly systems: readonly PlannedSystem[];
  /** Every partition once, to the system that sees its disks. */
  readonly moves: readonly PlannedMove[];
}

/** Two Virtual I/O Servers, with the ids 1 and 2. */
export const viosIds = [1, 2] as const;
export type ViosId = (typeof viosIds)[number];
const firstClient = 3;
export const vlans = [110, 120, 130, 140] as const;
const systemsPerHmc = 20;

export function planEstate({ systems: count, partitionsEach, seed }: EstateShape): PlannedEstate {
  const random = new Random(seed);
  const bare = Array.from({ length: count }, (_, i) => planSystem(i, partitionsEach, random));
  const systems = bare.map((system, i) => ({ ...system, disks: disksOfPair(bare, i) }));
  const moves = systems.flatMap((source, i) => {
    const destination = systems[i ^ 1] ?? source;
    return source.partitions.map(({ name }) => ({
      partition: name,
      source: source.name,
      destination: destination.name,
    }));
  });
  return { systems, moves };
}

export function viosName(system: Pick<PlannedSystem, "name">, id: ViosId): string {
  return `${system.name}-vios${id}`;
}

function planSystem(index: number, count: number, random: Random): Omit<PlannedSystem, "disks"> {
  const generation = index % 2 === 0 ? 9 : 10;
  const code = hex(0x10000 + index * 37, 5);
  return {
    name: `frame${String(index + 1).padStart(3, "0")}`,
    typeModel: generation === 9 ? "9009-42A" : "9105-42A",
    serial: `7${generation === 9 ? "B" : "C"}${code}`,
    generation,
    hmc: `hmc${String(Math.floor(index / systemsPerHmc) + 1).padStart(2, "0")}`,
    address: index,
    partitions: Array.from({ length: count }, (_, i) => planPartition(index, i, random)),
  };
}

/** Every twentieth partition has virtual SCSI disks, the others virtual Fibre Channel; a few have a fault. */
function planPartition(system: number, index: number, random: Random): PlannedPartition {
  const id = firstClient + index;
  const role = random.pick(["db", "app", "web", "batch", "queue"]);
  const procs = random.pick([1, 2, 4]);
  const hasDisks = index % 20 === 19;
  const fault = random.oneIn(50)
    ? random.pick<NonNullable<PlannedPartition["fault"]>>(["rmc", "disabled", "slot"])
    : undefined;
  return {
    name: `${role}${String(system + 1).padStart(3, "0")}-${String(id).padStart(3, "0")}`,
    id,
    os: random.oneIn(3) ? "Linux" : "AIX",
    isRunning: !random.oneIn(20) || fault !== undefined,
    ...(fault === undefined ? {} : { fault }),
    memory: random.pick([4096, 8192, 8192, 16384]),
    units: procs / 10,
    procs,
    vlan: random.pick(vlans),
    storage: hasDisks ? "disks" : "fibre",
    wwpns: hasDisks ? [] : [0, 1].map((adapter) => wwpnPair(system, id, adapter)),
    disks: hasDisks ? [0, 1].map((disk) => diskPlace(system, index, disk)) : [],
  };
}

const disksPerPartition = 2;

/** The disks of the even system of a pair stand before those of the odd one. */
function diskPlace(system: number, index: number, disk: number): number {
  return (Math.floor(index / 20) * 2 + (system % 2)) * disksPerPartition + disk;
}

function disksOfPair(systems: readonly Pick<PlannedSystem, "partitions">[], index: number): string[] {
  const pair = [systems[index & ~1], systems[index | 1]];
  const places = pair.flatMap((system) => system?.partitions.flatMap(({ disks }) => disks) ?? []);
  return Array.from({ length: Math.max(-1, ...places) + 1 }, (_, place) => uniqueId(index & ~1, place));
}

/** A unique id as AIX makes it for a volume of a SAN volume controller: type, identifier, product, vendor, protocol. */
function uniqueId(pair: number, place: number): string {
  return `3321360050768108${hex(0x600f4c, 6)}${hex(pair, 6)}${hex(0, 8)}${hex(place, 4)}04214503IBMfcp`;
}

function wwpnPair(system: number, id: number, adapter: number): readonly [string, string] {
  const base = `c05076${hex(0xf000 + system, 6)}`.toLowerCase();
  const number = id * 4 + adapter * 2;
  return [`${base}${hex(number, 4).toLowerCase()}`, `${base}${hex(number + 1, 4).toLowerCase()}`];
}

export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}
