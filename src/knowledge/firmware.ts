import { known, unknown, type Confidence, type Fact } from "../capture/fact.ts";
import { firmwareReaches, readFirmware, type FirmwareLevel } from "./levels.ts";
import { cellList, confidenceOf, type Row } from "./table.ts";

/**
 * `mobile`: IBM lists the pair; `conditional`: it lists it with a service pack that must be there; `not_supported`: the code
 * allows the pair and IBM does not support it; `blocked`: the code refuses it; `conflict`: IBM's texts contradict each other.
 */
export type Mobility = "mobile" | "conditional" | "not_supported" | "blocked" | "conflict";

/** The firmware of a system of some generation. */
export interface MachineFirmware {
  readonly generation: number;
  readonly level: FirmwareLevel;
}

/** Levels of firmware that a rule asks about. */
export type FirmwareLevelName =
  | "mobility"
  | "shared-memory"
  | "shared-memory-damage"
  | "shared-memory-repaired-6"
  | "shared-memory-repaired-7"
  | "old-partition-firmware"
  | "old-partition-firmware-logged"
  | "hang-source"
  | "hang-repaired"
  | "hang-destination"
  | "enablement-840";

/** What IBM's tables say of moves between levels of firmware. */
export interface FirmwareKnowledge {
  /** The verdict that all releases of two generations have in common; undefined where it takes the releases to tell. */
  readonly betweenGenerations: (source: number, destination: number) => Mobility | undefined;
  /** A pair that no table lists is unknown, never blocked. */
  readonly between: (source: MachineFirmware, destination: MachineFirmware) => Fact<Mobility>;
  readonly level: (name: FirmwareLevelName) => Fact<FirmwareLevel>;
}

interface Pair {
  readonly matrix: string;
  readonly source: number;
  readonly sourceReleases: ReadonlySet<string>;
  readonly minimum?: FirmwareLevel;
  readonly destination: number;
  readonly destinationReleases: ReadonlySet<string>;
  readonly verdict: Mobility | "not_listed";
  readonly confidence: Confidence;
}

/** Editions of IBM's pages, the newest first; a row of `generation` holds for all releases that those leave open. */
const editions = ["P11", "P8", "P7", "P6/P7-early", "generation"];

export function readFirmwareTables(matrix: readonly Row[], levels: readonly Row[]): FirmwareKnowledge {
  const pairs = matrix.map(readPair).sort((a, b) => editions.indexOf(a.matrix) - editions.indexOf(b.matrix));
  const ofGenerations = (source: number, destination: number): readonly Pair[] =>
    pairs.filter((pair) => pair.source === source && pair.destination === destination);
  const byName = new Map(levels.map((row) => [row["name"], row]));
  return {
    betweenGenerations: (source, destination) => common(ofGenerations(source, destination)),
    between: (source, destination) => {
      const listed = ofGenerations(source.generation, destination.generation).filter(
        (pair) => pair.verdict !== "not_listed" && lists(pair, source.level, destination.level),
      );
      const [first] = listed;
      return first === undefined || first.verdict === "not_listed"
        ? unknown([], "knowledge")
        : known(first.verdict, [], first.confidence);
    },
    level: (name) => {
      const row = byName.get(name);
      const level = readFirmware(row?.["level"] ?? "");
      return row === undefined || level === undefined ? unknown([], "knowledge") : known(level, [], confidenceOf(row));
    },
  };
}

function readPair(row: Row): Pair {
  const minimum = readFirmware(row["minimum_level"] ?? "");
  return {
    matrix: row["matrix"] ?? "",
    source: Number(row["source_generation"]),
    sourceReleases: new Set(cellList(row["source_releases"])),
    ...(minimum === undefined ? {} : { minimum }),
    destination: Number(row["destination_generation"]),
    destinationReleases: new Set(cellList(row["destination_releases"])),
    verdict: row["verdict"] as Pair["verdict"],
    confidence: confidenceOf(row),
  };
}

function lists(pair: Pair, source: FirmwareLevel, destination: FirmwareLevel): boolean {
  const has = (releases: ReadonlySet<string>, { release }: FirmwareLevel): boolean =>
    releases.has("*") || releases.has(String(release));
  if (!has(pair.sourceReleases, source) || !has(pair.destinationReleases, destination)) return false;
  return pair.minimum === undefined || firmwareReaches(source, pair.minimum) === true;
}

function common(pairs: readonly Pair[]): Mobility | undefined {
  const [general] = pairs.filter(({ matrix }) => matrix === "generation");
  const open = pairs.some(({ verdict, minimum }) => verdict === "not_listed" || minimum !== undefined);
  if (open && general === undefined) return undefined;
  const verdicts = new Set(pairs.map(({ verdict }) => verdict).filter((verdict) => verdict !== "not_listed"));
  const [verdict] = verdicts;
  return verdicts.size === 1 ? verdict : undefined;
}
