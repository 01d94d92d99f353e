import { known, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { option, readCommandLine } from "../parse/command-line.ts";
import { migrlparValidate } from "../parse/hmc/migrlpar-validate.ts";
import { mkauthkeysTest } from "../parse/hmc/mkauthkeys-test.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { isSameHmc } from "./hmc-level.ts";
import { hmcsOf, namesOf } from "./hmcs.ts";
import { shellWord } from "./needs.ts";
import { listingOrigin, reading, settle, type Reading } from "./readings.ts";
import type { System } from "./system.ts";

export interface Keys {
  readonly work: boolean;
  /** The HMC that asked, the one that it asked as the command names it, and the user there. */
  readonly from: string;
  readonly to: string;
  readonly user: string;
}

interface Test {
  readonly keys: Omit<Keys, "work">;
  readonly readings: Reading<boolean>[];
}

/**
 * Whether an HMC of the source may log in at an HMC of the destination, as `mkauthkeys --test` or a validation with `--ip` says.
 * Keys belong to users: one user for whom they work is enough.
 */
export function keysBetween(source: System, destination: System): Fact<Keys> {
  const from = namesOf(hmcsOf(source));
  const to = namesOf(hmcsOf(destination));
  const needs = [needTest(from[0], to[0])];
  const tests = new Map<string, Test>();
  const add = (capture: ReadCapture, work: Reading<boolean> | undefined): void => {
    const command = readCommandLine(capture.commandLine ?? "");
    const { host } = capture;
    const ip = option(command, "--ip");
    if (work === undefined || host === undefined || ip === undefined) return;
    if (!from.some((name) => isSameHmc(name, host))) return;
    const user = option(command, "-u") ?? "";
    const key = [host, ip, user].join("\u0000").toLowerCase();
    const test = tests.get(key) ?? { keys: { from: host, to: ip, user }, readings: [] };
    test.readings.push(work);
    tests.set(key, test);
  };
  const asked = validationsTo(source, destination);
  const addresses = [...to, ...asked.flatMap((capture) => addressOf(capture) ?? [])];
  for (const capture of source.listings.all(mkauthkeysTest)) {
    const ip = addressOf(capture);
    if (ip !== undefined && addresses.some((name) => isSameHmc(name, ip))) add(capture, testResult(capture));
  }
  for (const capture of asked) add(capture, validationResult(capture));
  const settled = [...tests.values()].map(({ keys, readings }) => ({ keys, fact: settle(readings, needs) }));
  const decides = (work: boolean) => settled.find(({ fact }) => fact.state === "known" && fact.value === work);
  const best = decides(true) ?? decides(false) ?? settled[0];
  if (best === undefined) return unknown(needs);
  const { keys, fact } = best;
  if (fact.state === "known") return known({ work: fact.value, ...keys }, fact.origins);
  if (fact.state === "unknown") return fact;
  return { ...fact, readings: fact.readings.map((one) => ({ ...one, value: { work: one.value, ...keys } })) };
}

function addressOf(capture: ReadCapture): string | undefined {
  return option(readCommandLine(capture.commandLine ?? ""), "--ip");
}

/** Validations of moves from the one system to the other by way of another HMC. */
function validationsTo(source: System, destination: System): readonly ReadCapture[] {
  return source.listings.ofSystem(migrlparValidate, source.key).filter((capture) => {
    const to = option(readCommandLine(capture.commandLine ?? ""), "-t");
    return to !== undefined && destination.isCalled(to) && addressOf(capture) !== undefined;
  });
}

function testResult(capture: ReadCapture): Reading<boolean> | undefined {
  const [refused] = recordsOf(capture, mkauthkeysTest) ?? [];
  if (refused !== undefined) return reading(capture, refused, false);
  return capture.status === "none" && !capture.narrowed ? silent(capture) : undefined;
}

/** The other HMC answered, or refused the key; any other message may come before or after. */
function validationResult(capture: ReadCapture): Reading<boolean> | undefined {
  const refused = recordsOf(capture, migrlparValidate)?.find(({ number }) => number === "HSCL3653");
  if (refused !== undefined) return reading(capture, refused, false);
  return capture.status === "none" && !capture.narrowed ? silent(capture) : undefined;
}

function silent(capture: ReadCapture): Reading<boolean> {
  const { line, lastLine } = listingOrigin(capture);
  return reading(capture, lastLine === undefined ? { line } : { line, lastLine }, true);
}

function needTest(from: string | undefined, to: string | undefined): Need {
  const { command } = mkauthkeysTest;
  const typed = `${command} --ip ${to === undefined ? "<other HMC>" : shellWord(to)} -u hscroot`;
  return { command: typed, canonical: command, kind: "hmc", ...(from === undefined ? {} : { host: from }) };
}
