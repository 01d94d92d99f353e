import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lslparmigrVirtualio } from "../parse/hmc/lslparmigr-virtualio.ts";
import { migrlparValidate } from "../parse/hmc/migrlpar-validate.ts";
import { needAnswer, possibleMappings } from "./hmc-answers.ts";
import type { Partition } from "./partition.ts";
import type { System } from "./system.ts";
import { validation, type Validation } from "./validation.ts";

/** What the HMC answered about one virtual Fibre Channel client adapter, and which command. */
export interface Hosting {
  readonly hosted: boolean;
  readonly command: string;
}

/** Makes a validation look at the disks behind virtual Fibre Channel too. */
export const npivDisks = " --npivval portdisk";

/** A destination reaches the storage ports of the adapter in a slot: the Virtual I/O Servers searched for them. */
export function portsReached(partition: Partition, destination: System, slot: string, extra: string): Fact<Hosting> {
  const mappings = possibleMappings(partition, destination, "fc");
  const mapped = mapFact(mappings, (list) => list.some((mapping) => mapping.slot === slot));
  const asked = validation(partition, destination, extra);
  const hosted = answerOf(asked, slot);
  // Asked for ports and disks, the HMC also refuses an adapter that reaches all its ports and lacks a disk.
  const isOfDisks = asked.state === "known" && asked.value.disks && isKnown(mapped, true) && isKnown(hosted, false);
  const needs = [
    needAnswer(lslparmigrVirtualio, partition, destination),
    needAnswer(migrlparValidate, partition, destination, ` -v${extra}`),
  ];
  const byMappings = { fact: mapped, command: lslparmigrVirtualio.command };
  const byValidation = { fact: hosted, command: migrlparValidate.command };
  return agreed(isOfDisks ? [byMappings] : [byMappings, byValidation], needs);
}

/** A destination reaches the same disks. Only a validation that was asked for them tells. */
export function disksReached(partition: Partition, destination: System, slot: string, extra: string): Fact<Hosting> {
  const command = `${migrlparValidate.command}${npivDisks}`;
  const needs = [needAnswer(migrlparValidate, partition, destination, ` -v${extra}`)];
  const asked = validation(partition, destination, extra);
  if (asked.state !== "known" || !asked.value.disks) return unknown(needs);
  if (asked.value.clean) return known({ hosted: true, command }, asked.origins);
  const refused = refusal(asked.value, slot);
  const ports = portsReached(partition, destination, slot, extra);
  if (refused === undefined || ports.state !== "known" || !ports.value.hosted) return unknown(needs);
  return known({ hosted: false, command }, [refused.origin, ...ports.origins]);
}

/** HSCLA319: a virtual Fibre Channel client adapter, named by its slot, cannot be hosted. */
function refusal({ messages }: Validation, slot: string): { readonly origin: Origin } | undefined {
  return messages.find(({ severity, number, words }) => {
    const named = /\bfib(?:re|er) channel client adapter (\d{1,5})\b/i.exec(words)?.[1];
    return severity !== "warning" && number === "HSCLA319" && named === slot;
  });
}

/** A clean validation hosts every adapter; one with errors says nothing of those that it does not name. */
function answerOf(asked: Fact<Validation>, slot: string): Fact<boolean> {
  if (asked.state !== "known") return mapFact<Validation, boolean>(asked, () => undefined);
  if (asked.value.clean) return known(true, asked.origins);
  const refused = refusal(asked.value, slot);
  return refused === undefined ? unknown([]) : known(false, [refused.origin]);
}

function isKnown(fact: Fact<boolean>, value: boolean): boolean {
  return fact.state === "known" && fact.value === value;
}

interface Answer {
  readonly fact: Fact<boolean>;
  readonly command: string;
}

/** Either command is enough; where both answered, they must agree. */
function agreed(answers: readonly Answer[], needs: readonly Need[]): Fact<Hosting> {
  const given = answers.flatMap(({ fact, command }) =>
    fact.state === "known" ? [{ value: { hosted: fact.value, command }, origins: fact.origins }] : [],
  );
  const [first, ...others] = given;
  if (first === undefined) return unknown(needs);
  if (others.some(({ value }) => value.hosted !== first.value.hosted))
    return { state: "conflict", readings: given, needs };
  return known(
    first.value,
    given.flatMap(({ origins }) => origins),
  );
}
