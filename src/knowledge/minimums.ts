import { known, unknown, type Confidence, type Fact } from "../capture/fact.ts";
import {
  compareOs,
  compareVios,
  osReaches,
  readAix,
  readIbmI,
  readLinux,
  readVios,
  type OsLevel,
  type ViosLevel,
} from "./levels.ts";
import { cellList, confidenceOf, type Row } from "./table.ts";

/** What the tables say of a level; `least` are the levels that they list. */
export interface Minimum {
  readonly reached: boolean;
  readonly least: readonly string[];
}

/** `none stated`: no level is listed for the machine; `not offered`: the operating system does not run on it. */
export type HardwareSupport = Minimum | "none stated" | "not offered";

/** Something that takes part in a move and that needs a level of its own. */
export type MoveNeed = "moves" | "shared memory" | "virtual Fibre Channel";

/** A machine, by generation and by its own name where the tables list it. */
export interface Machine {
  readonly generation: number;
  readonly typeModel: string;
}

/** An operating system as it names itself and as it counts: AIX 7200-05-06, RHEL 8.9, IBM i 7.4. */
export interface OsRelease {
  readonly product: string;
  readonly level: string;
}

/** The lowest levels of software: those that moves need, and those that machines need. */
export interface Minimums {
  readonly vios: (level: string, machine: Machine) => Fact<Minimum>;
  /** Undefined where the tables name no level of the product for it. */
  readonly osFor: (need: MoveNeed, release: OsRelease) => Fact<Minimum> | undefined;
  readonly osOn: (machine: Machine, release: OsRelease) => Fact<HardwareSupport>;
}

export function readMinimums(vios: readonly Row[], os: readonly Row[]): Minimums {
  const notKnown = unknown([], "knowledge");
  const rowsOf = (what: string, product: string): readonly Row[] =>
    os.filter((row) => row["what"] === what && row["product"] === product);
  return {
    vios: keeping((text, { generation, typeModel }) => {
      const level = readVios(text);
      const rows = preferred(
        vios.filter((row) => Number(row["generation"]) === generation),
        typeModel,
      );
      return level === undefined || rows.length === 0 ? notKnown : viosMinimum(level, rows);
    }),
    osFor: keeping((need, { product, level }) => {
      const rows = rowsOf(need, product);
      return rows.length === 0 ? undefined : osMinimum(product, level, rows, rows);
    }),
    osOn: keeping(({ generation, typeModel }, { product, level }) => {
      const all = rowsOf(`POWER${generation}`, product);
      const own = all.filter((row) => isOf(row, typeModel));
      const special = own.find((row) => ["none stated", "not offered"].includes(row["level"] ?? ""));
      if (special !== undefined)
        return known(special["level"] as "none stated" | "not offered", [], confidenceOf(special));
      const levels = all.filter((row) => row["level"] !== "not offered");
      return levels.length === 0 ? notKnown : osMinimum(product, level, own, levels);
    }),
  };
}

type Asked = string | Machine | OsRelease;

/** Many partitions ask for the same few machines and levels. */
function keeping<A extends Asked, B extends Asked, T>(answer: (a: A, b: B) => T): (a: A, b: B) => T {
  const known = new Map<string, { readonly found: T }>();
  return (a, b) => {
    const key = `${keyOf(a)}\u0000${keyOf(b)}`;
    const answered = known.get(key);
    if (answered !== undefined) return answered.found;
    const found = answer(a, b);
    known.set(key, { found });
    return found;
  };
}

function keyOf(asked: Asked): string {
  if (typeof asked === "string") return asked;
  return "product" in asked ? `${asked.product}\u0000${asked.level}` : `${asked.generation} ${asked.typeModel}`;
}

function isOf(row: Row, typeModel: string): boolean {
  const models = cellList(row["type_models"]);
  return models.length === 0 || models.includes(typeModel);
}

/** The rows that name a machine; where there are none, those that hold for all of its generation. */
function preferred(rows: readonly Row[], typeModel: string): readonly Row[] {
  const named = rows.filter((row) => cellList(row["type_models"]).includes(typeModel));
  return named.length > 0 ? named : rows.filter((row) => row["type_models"] === "");
}

/** Each row holds for its own version and release; a level of a newer one than all of them reaches them. */
function viosMinimum(level: ViosLevel, rows: readonly Row[]): Fact<Minimum> {
  const line = (of: ViosLevel): ViosLevel => of.slice(0, 2);
  const floors = rows.map((row) => readVios(row["level"] ?? "")).filter((floor) => floor !== undefined);
  const own = floors.filter((floor) => compareVios(line(floor), line(level)) === 0);
  const reached =
    own.length > 0
      ? own.some((floor) => compareVios(level, floor) >= 0)
      : floors.every((floor) => compareVios(line(level), line(floor)) > 0);
  // A floor that it has passed is no help: its version has one of its own.
  const isAhead = (row: Row): boolean => compareVios(readVios(row["level"] ?? "") ?? [], level) > 0;
  return known({ reached, least: levelsOf(reached ? rows : rows.filter(isAhead)) }, [], weakest(rows));
}

/**
 * `own` are the rows of the machine, `all` those of its generation. A version that no row of the machine lists is judged by
 * those of its relatives, from memory; a version newer than all of them came after the machine and reaches them.
 */
function osMinimum(product: string, text: string, own: readonly Row[], all: readonly Row[]): Fact<Minimum> {
  const level = readOs(product, text);
  if (level === undefined) return unknown([], "knowledge");
  const floorOf = (row: Row): OsLevel | undefined => readOs(product, row["level"] ?? "");
  const ofVersion = (rows: readonly Row[], version: number): readonly Row[] =>
    rows.filter((row) => floorOf(row)?.version === version);
  const best = (version: number): readonly Row[] => {
    const named = ofVersion(own, version).filter((row) => row["type_models"] !== "");
    const choices = [named, ofVersion(own, version), ofVersion(all, version)];
    return choices.find((rows) => rows.length > 0) ?? [];
  };
  const rows = best(level.version);
  if (rows.length === 0) {
    const versions = new Set(all.flatMap((row) => floorOf(row)?.version ?? []));
    return betweenVersions(product, level, [...versions].flatMap(best));
  }
  const reached = reaches(
    level,
    rows.flatMap((row) => floorOf(row) ?? []),
  );
  if (reached === undefined) return unknown([], "knowledge");
  const isAhead = (row: Row): boolean => {
    const floor = floorOf(row);
    return floor !== undefined && (compareOs(level, floor) ?? -1) < 0;
  };
  const least = levelsOf(reached ? rows : rows.filter(isAhead));
  return known({ reached, least }, [], rows.every((row) => own.includes(row)) ? weakest(rows) : "recalled");
}

function levelsOf(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => row["level"] ?? "");
}

function betweenVersions(product: string, level: OsLevel, rows: readonly Row[]): Fact<Minimum> {
  const floors = rows.flatMap((row) => {
    const floor = readOs(product, row["level"] ?? "");
    return floor === undefined ? [] : [{ ...floor, text: row["level"] ?? "" }];
  });
  const isNewest = floors.every(({ version }) => level.version > version);
  const isOldest = floors.every(({ version }) => level.version < version);
  if (!isNewest && !isOldest) return unknown([], "knowledge");
  // The lowest level of each version.
  floors.sort((x, y) => x.version - y.version || (compareOs(x, y) ?? 0));
  const least = floors.filter(({ version }, i) => floors[i - 1]?.version !== version).map(({ text }) => text);
  return known({ reached: isNewest, least }, [], weakest(rows));
}

/** A technology level with a row of its own is judged by that row; any other by those that are older. */
function reaches(level: OsLevel, floors: readonly OsLevel[]): boolean | undefined {
  const same = floors.filter(({ steps }) => steps.length > 1 && steps[0] === level.steps[0]);
  const answers = (same.length > 0 ? same : floors).map((floor) => osReaches(level, floor));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function readOs(product: string, text: string): OsLevel | undefined {
  if (product === "AIX") return readAix(text);
  return product === "IBM i" ? readIbmI(text) : readLinux(text);
}

function weakest(rows: readonly Row[]): Confidence {
  return rows.some((row) => confidenceOf(row) === "recalled") ? "recalled" : "sourced";
}
