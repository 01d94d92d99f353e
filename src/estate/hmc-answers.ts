import { known, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { option, readCommandLine, type CommandLine } from "../parse/command-line.ts";
import { lslparmigrMem } from "../parse/hmc/lslparmigr-mem.ts";
import { lslparmigrMempool } from "../parse/hmc/lslparmigr-mempool.ts";
import { lslparmigrMsp } from "../parse/hmc/lslparmigr-msp.ts";
import { lslparmigrProcpool } from "../parse/hmc/lslparmigr-procpool.ts";
import { lslparmigrVirtualio, type MigrationVirtualAdapterAttribute } from "../parse/hmc/lslparmigr-virtualio.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { splitList } from "../parse/text/delimited.ts";
import { shellWord } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { current, listingOrigin, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/** Where a virtual adapter can go: `slot` is the client's. */
export interface PossibleMapping {
  readonly slot: string;
  readonly vios: string;
  readonly viosId: string;
}

/**
 * Captures in which the HMC was asked about this partition and this destination, the newest. What it says outranks
 * what is computed from listings.
 */
export function answersOf(
  parser: Parser,
  partition: Partition,
  destination: System,
): readonly { readonly capture: ReadCapture; readonly command: CommandLine }[] {
  const captures = partition.listings.ofSystem(parser, partition.system.key);
  if (captures.length === 0) return [];
  const asked = captures.flatMap((capture) => {
    const command = readCommandLine(capture.commandLine ?? "");
    return command !== undefined && isAbout(command, partition, destination) ? [{ capture, command }] : [];
  });
  const newest = new Set(current(asked.map(({ capture }) => capture)));
  return asked.filter(({ capture }) => newest.has(capture));
}

function isAbout(command: CommandLine, partition: Partition, destination: System): boolean {
  const to = option(command, "-t");
  if (to === undefined || !destination.isCalled(to)) return false;
  const filter = command.options.get("--filter")?.join(" ") ?? "";
  const [, by, value = ""] = /^lpar_(names|ids)=(.*)$/.exec(filter) ?? [];
  const name = command.options.get("-p")?.join(" ") ?? (by === "names" ? value : undefined);
  const id = option(command, "--id") ?? (by === "ids" ? value : undefined);
  return name === undefined ? id === String(partition.id) : name === partition.label;
}

/** The command that makes the HMC answer. */
export function needAnswer(parser: Parser, partition: Partition, destination: System, extra = ""): Need {
  return partition.onceBeside(destination, `${parser.id}${extra}`, () =>
    newNeed(parser, partition, destination, extra),
  );
}

function newNeed(parser: Parser, partition: Partition, destination: System, extra: string): Need {
  const { system } = partition;
  const who =
    parser.command === "migrlpar -o v"
      ? `-p ${shellWord(partition.label)}`
      : `--filter ${shellWord(`lpar_names=${partition.label}`)}`;
  const command = `${parser.command} -m ${shellWord(system.label)} -t ${shellWord(destination.label)} ${who}${extra}`;
  return { command, canonical: parser.command, kind: "hmc", system: system.key };
}

/** Rows that the HMC answered with; an empty list is its answer that there is none. */
function answeredRows<A extends string>(
  parser: Parser<AttributeRow<A>>,
  partition: Partition,
  destination: System,
): Fact<readonly AttributeRow<A>[]> {
  const needs = [needAnswer(parser, partition, destination)];
  for (const { capture } of answersOf(parser, partition, destination)) {
    if (capture.narrowed || (capture.status !== "parsed" && capture.status !== "none")) continue;
    const rows = recordsOf<AttributeRow<A> & ParsedRecord>(capture, parser) ?? [];
    const origins = rows.length > 0 ? rows.map((row) => originOf(capture, row)) : [listingOrigin(capture)];
    return known(rows, origins);
  }
  return unknown(needs);
}

/** A value of what the HMC answered; `change` gives undefined where the rows do not hold it. */
function answered<A extends string, T>(
  parser: Parser<AttributeRow<A>>,
  partition: Partition,
  destination: System,
  change: (rows: readonly AttributeRow<A>[]) => T | undefined,
): Fact<T> {
  const rows = answeredRows(parser, partition, destination);
  if (rows.state !== "known") return rows as Fact<T>;
  const value = change(rows.value);
  const needs = [needAnswer(parser, partition, destination)];
  return value === undefined ? unknown(needs) : known(value, rows.origins);
}

/** To which Virtual I/O Servers each virtual adapter can go, by `lslparmigr -r virtualio`. */
export function possibleMappings(
  partition: Partition,
  destination: System,
  kind: "fc" | "scsi",
): Fact<readonly PossibleMapping[]> {
  return mappings(partition, destination, kind === "fc" ? possible.fc : possible.scsi);
}

/** Where the HMC itself would put each of them. */
export function suggestedMappings(
  partition: Partition,
  destination: System,
  kind: "fc" | "scsi",
): Fact<readonly PossibleMapping[]> {
  return mappings(partition, destination, kind === "fc" ? suggested.fc : suggested.scsi);
}

const possible = { fc: "possible_virtual_fc_mappings", scsi: "possible_virtual_scsi_mappings" } as const;
const suggested = { fc: "suggested_virtual_fc_mappings", scsi: "suggested_virtual_scsi_mappings" } as const;

function mappings(
  partition: Partition,
  destination: System,
  name: MigrationVirtualAdapterAttribute,
): Fact<readonly PossibleMapping[]> {
  return partition.onceBeside(destination, name, () => answeredMappings(partition, destination, name));
}

function answeredMappings(
  partition: Partition,
  destination: System,
  name: MigrationVirtualAdapterAttribute,
): Fact<readonly PossibleMapping[]> {
  return answered(lslparmigrVirtualio, partition, destination, (rows) => {
    const texts = rows.map((row) => row.get(name));
    const read = texts.map((text) => (text === undefined ? undefined : readMappings(text)));
    return read.every((list) => list !== undefined) ? read.flat() : undefined;
  });
}

/** `3/vios2a/1,4/vios2b/2`, or `none`. */
function readMappings(text: string): readonly PossibleMapping[] | undefined {
  if (text === "none" || text === "") return [];
  const mappings = splitList(text).map((one) => {
    const [slot = "", vios = "", viosId = ""] = one.trim().split("/");
    return { slot, vios, viosId };
  });
  return mappings.every(({ slot }) => /^\d{1,5}$/.test(slot)) ? mappings : undefined;
}

/** MB that the move takes and that are free, by `lslparmigr -r mem`. */
export function migrationMemory(
  partition: Partition,
  destination: System,
): Fact<{ readonly required: number; readonly available: number }> {
  return answered(lslparmigrMem, partition, destination, ([row]) => {
    const [required, available] = [megabytes(row?.get("required_mem")), megabytes(row?.get("curr_avail_sys_mem"))];
    return required === undefined || available === undefined ? undefined : { required, available };
  });
}

function megabytes(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** Names or ids of the shared processor pools that have room, by `lslparmigr -r procpool`; none is a refusal. */
export function processorPools(partition: Partition, destination: System): Fact<readonly string[]> {
  return answered(lslparmigrProcpool, partition, destination, (rows) => {
    const lists = rows.map((row) => row.get("shared_proc_pool_names") ?? row.get("shared_proc_pool_ids"));
    return lists.every((list) => list !== undefined) ? lists.flatMap((list) => named(list)) : undefined;
  });
}

/** The names or ids of a list; `none` is an empty one. */
function named(list: string): readonly string[] {
  return splitList(list).filter((name) => name !== "none" && name !== "");
}

/** The shared memory pool of the destination can take the partition, by `lslparmigr -r mempool`; no row is a refusal. */
export function memoryPoolTakes(partition: Partition, destination: System): Fact<boolean> {
  return answered(lslparmigrMempool, partition, destination, (rows) => rows.length > 0);
}

/** Mover service partitions that face each other: ids of partitions, or names where the HMC printed no ids. */
export interface MoverPair {
  readonly source: string;
  readonly destination: string;
}

/** Pairs of mover service partitions that can carry the move, by `lslparmigr -r msp`; none is a refusal. */
export function moverPairs(partition: Partition, destination: System): Fact<readonly MoverPair[]> {
  return answered(lslparmigrMsp, partition, destination, (rows) => {
    const pairs = rows.map((row) => {
      const source = row.get("source_msp_id") ?? row.get("source_msp_name");
      const list = row.get("dest_msp_ids") ?? row.get("dest_msp_names");
      if (source === undefined || list === undefined) return undefined;
      return named(list).map((one) => ({ source, destination: one }));
    });
    return pairs.every((list) => list !== undefined) ? pairs.flat() : undefined;
  });
}
