import type { Origin } from "../capture/capture.ts";
import { known, openList, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { option, readCommandLine } from "../parse/command-line.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import { migrlparValidate } from "../parse/hmc/migrlpar-validate.ts";
import { mkauthkeysTest } from "../parse/hmc/mkauthkeys-test.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { isSameHmc } from "./hmc-level.ts";
import { needHmc } from "./needs.ts";
import { current, isWhole, listingOrigin } from "./readings.ts";
import { isReached, statesByHmc } from "./system-state.ts";
import type { System } from "./system.ts";

/** An HMC that manages a system. `name` is absent where its captures name no host: each of those could be of another one. */
export interface Hmc {
  readonly name?: string;
  /** Where it is seen to manage the system. */
  readonly origin: Origin;
}

/**
 * HMCs that are seen to manage a system: their newest listing of systems shows it with a connection, or, where they made none,
 * they listed its partitions.
 */
export function hmcsOf(system: System): ListFact<Hmc> {
  const found = bySystem.get(system) ?? seenToManage(system);
  bySystem.set(system, found);
  return found;
}

const bySystem = new WeakMap<System, ListFact<Hmc>>();

function seenToManage(system: System): ListFact<Hmc> {
  const found: Hmc[] = [];
  const states = statesByHmc(system);
  for (const [name, readings] of states) {
    const reached = readings.filter(({ value }) => isReached(value)).map(({ origin }) => origin);
    if (name === undefined) found.push(...reached.map((origin) => ({ origin })));
    else if (reached[0] !== undefined) found.push({ name, origin: reached[0] });
  }
  for (const capture of system.listings.ofSystem(lssyscfgLpar, system.key)) {
    const { host: name, status } = capture;
    if (status !== "parsed" && status !== "none" && status !== "partial") continue;
    if (name === undefined) found.push({ origin: listingOrigin(capture) });
    else if (!states.has(name) && !found.some((hmc) => hmc.name === name))
      found.push({ name, origin: listingOrigin(capture) });
  }
  const origins = found.map(({ origin }) => origin);
  return found.length > 0 ? wholeList(found, origins) : openList([], [], unknown([needHmc(lssyscfgSys, system)]));
}

export function namesOf(hmcs: ListFact<Hmc>): readonly string[] {
  return hmcs.items.flatMap(({ name }) => name ?? []);
}

/**
 * Whether one HMC manages both systems, so that a move needs no other. `unnamed`: no capture names an HMC, and none speaks of a
 * second one: a folder of files without hosts is taken as the captures of one HMC, and reports say so.
 */
export function management(source: System, destination: System): Fact<Management> {
  const pairs = byPair.get(source) ?? new WeakMap<System, Fact<Management>>();
  byPair.set(source, pairs);
  const found = pairs.get(destination) ?? whoManages(source, destination);
  pairs.set(destination, found);
  return found;
}

type Management = "one" | "unnamed" | "two";

const byPair = new WeakMap<System, WeakMap<System, Fact<Management>>>();

function whoManages(source: System, destination: System): Fact<Management> {
  if (source.key === destination.key) return known("one", []);
  const [from, to] = [hmcsOf(source), hmcsOf(destination)];
  for (const a of from.items) {
    const b = to.items.find((other) => isOneHmc(a, other));
    if (b !== undefined) return known("one", [a.origin, b.origin]);
  }
  for (const { rest } of [from, to]) if (rest.state !== "none") return unknown(rest.needs);
  const isNamed = [...from.items, ...to.items].some(({ name }) => name !== undefined);
  if (!isNamed && !speaksOfAnother(source)) return known("unnamed", []);
  const lacks = [
    ...from.items.map(({ name }) => listingWithout(name, destination)),
    ...to.items.map(({ name }) => listingWithout(name, source)),
  ];
  const needs = lacks.flatMap((fact) => (fact.state === "known" ? [] : fact.needs));
  const origins = lacks.flatMap((fact) => (fact.state === "known" ? fact.origins : []));
  return needs.length > 0 ? unknown(needs) : known("two", origins);
}

/** One name, or one listing of systems that shows both. */
function isOneHmc(a: Hmc, b: Hmc): boolean {
  if (a.name !== undefined && b.name !== undefined) return isSameHmc(a.name, b.name);
  return a.name === b.name && a.origin.capture === b.origin.capture;
}

/** Somebody asked for the keys of another HMC, or for a move to one. */
function speaksOfAnother({ listings }: System): boolean {
  if (listings.all(mkauthkeysTest).length > 0) return true;
  const asked = listings.all(migrlparValidate).map(({ commandLine }) => readCommandLine(commandLine ?? ""));
  return asked.some((command) => option(command, "--ip") !== undefined);
}

/** The proof that an HMC does not manage a system: all that it manages, listed without `-m`, and not this one. */
function listingWithout(hmc: string | undefined, system: System): Fact<true> {
  const needs = [needSystems(hmc)];
  if (hmc === undefined) return unknown(needs);
  const own = system.listings.all(lssyscfgSys).filter((capture) => capture.host === hmc && isOfAll(capture));
  const newest = current(own);
  if (newest.length === 0 || newest.some((capture) => !lacks(capture, system))) return unknown(needs);
  return known(true, newest.map(listingOrigin));
}

/** Where the command does not stand in the text, `-m` may have been typed. */
function isOfAll(capture: ReadCapture): boolean {
  const command = readCommandLine(capture.commandLine ?? "");
  return command !== undefined && !command.options.has("-m") && isWhole(capture);
}

function lacks(capture: ReadCapture, system: System): boolean {
  const row = system.row(capture);
  const state = row?.get("state");
  return row === undefined || (state !== undefined && !isReached(state));
}

function needSystems(host: string | undefined): Need {
  const { command } = lssyscfgSys;
  return { command, canonical: command, kind: "hmc", ...(host === undefined ? {} : { host }) };
}
