import { known, mapFact, type Fact } from "../capture/fact.ts";
import { lshwresProcLpar, type PartitionProcessorAttribute } from "../parse/hmc/lshwres-proc-lpar.ts";
import { lshwresProcSys } from "../parse/hmc/lshwres-proc-sys.ts";
import { lssyscfgProf, type ProfileAttribute } from "../parse/hmc/lssyscfg-prof.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { attribute } from "./readings.ts";
import type { System } from "./system.ts";

/** Processing units are counted in hundredths, as whole numbers: 0.05 units are 5. */
export type Hundredths = number;

export type ProcessorMode = "shared" | "dedicated";

/** Processing units that can be given to partitions now. */
export function availableUnits(system: System): Fact<Hundredths> {
  const needs = [needHmc(lshwresProcSys, system)];
  const row = (capture: ReadCapture) => recordsOf(capture, lshwresProcSys)?.[0];
  const captures = system.listings.ofSystem(lshwresProcSys, system.key);
  return mapFact(attribute(captures, row, "curr_avail_sys_proc_units", needs), units, needs);
}

/** How the partition uses processors; one that holds none, as its profile asks for them. */
export function processorMode(partition: Partition): Fact<ProcessorMode> {
  return partition.once(readProcessorMode);
}

function readProcessorMode(partition: Partition): Fact<ProcessorMode> {
  return heldOrAsked(partition, "curr_proc_mode", "proc_mode", mode);
}

/** Processing units to set aside where a partition with shared processors arrives. */
export function neededUnits(partition: Partition): Fact<Hundredths> {
  return partition.once(readNeededUnits);
}

function readNeededUnits(partition: Partition): Fact<Hundredths> {
  return heldOrAsked(partition, "curr_proc_units", "desired_proc_units", units);
}

/** Whole processors to set aside where a partition with dedicated processors arrives. */
export function neededProcessors(partition: Partition): Fact<number> {
  return partition.once(readNeededProcessors);
}

function readNeededProcessors(partition: Partition): Fact<number> {
  return heldOrAsked(partition, "curr_procs", "desired_procs", wholeNumber);
}

/** What a partition takes of the processors of its system now, dedicated ones as whole units. */
export function heldUnits(partition: Partition): Fact<Hundredths> {
  const needs = [needHmc(lshwresProcLpar, partition.system)];
  const held = mapFact(processors(partition, "curr_proc_mode"), mode, needs);
  if (held.state !== "known") return mapFact<unknown, Hundredths>(held, () => undefined);
  const amount =
    held.value === "shared"
      ? mapFact(processors(partition, "curr_proc_units"), units, needs)
      : mapFact(processors(partition, "curr_procs"), (text) => times100(wholeNumber(text)), needs);
  return amount.state === "known" ? known(amount.value, [...held.origins, ...amount.origins]) : amount;
}

/** `1.5` for 150. */
export function showUnits(hundredths: Hundredths): string {
  const rest = String(hundredths % 100).padStart(2, "0");
  return `${Math.floor(hundredths / 100)}.${rest.replace(/0$/, "")}`;
}

/** A partition that holds no processors gets what its profile asks for when it is activated next. */
function heldOrAsked<T>(
  partition: Partition,
  held: PartitionProcessorAttribute,
  asked: ProfileAttribute,
  read: (text: string) => T | undefined,
): Fact<T> {
  const needs = [needHmc(lshwresProcLpar, partition.system)];
  const count = mapFact(processors(partition, "curr_procs"), wholeNumber, needs);
  const own = mapFact(processors(partition, held), read, needs);
  // 0 units say that it holds none: then the profile counts, and the count of processors would have to tell.
  if (count.state !== "known" && own.state === "known" && own.value === 0)
    return mapFact<number, T>(count, () => undefined);
  if (count.state !== "known" || count.value > 0) return own;
  const wanted = mapFact(partition.profileAttribute(asked), read, [needHmc(lssyscfgProf, partition.system)]);
  return wanted.state === "known" ? { ...wanted, origins: [...count.origins, ...wanted.origins] } : wanted;
}

function processors(partition: Partition, name: PartitionProcessorAttribute): Fact<string> {
  return partition.onceNamed(name, () => readProcessors(partition, name));
}

function readProcessors(partition: Partition, name: PartitionProcessorAttribute): Fact<string> {
  const captures = partition.listings.ofSystem(lshwresProcLpar, partition.system.key);
  const row = (capture: ReadCapture) => rowsOf(capture, lshwresProcLpar, partition.id)[0];
  return attribute(captures, row, name, [needHmc(lshwresProcLpar, partition.system)]);
}

function mode(text: string): ProcessorMode | undefined {
  return text === "shared" ? "shared" : text === "ded" ? "dedicated" : undefined;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function times100(count: number | undefined): Hundredths | undefined {
  return count === undefined ? undefined : count * 100;
}

/** `1.1`, `0.05`, and `0` without a decimal. */
function units(text: string): Hundredths | undefined {
  const [, whole, part = ""] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}
