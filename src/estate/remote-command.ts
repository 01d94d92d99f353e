import { known, unknown, type Fact } from "../capture/fact.ts";
import { option } from "../parse/command-line.ts";
import { migrlparValidate } from "../parse/hmc/migrlpar-validate.ts";
import { answersOf, needAnswer } from "./hmc-answers.ts";
import { isSameHmc } from "./hmc-level.ts";
import { hmcsOf, namesOf } from "./hmcs.ts";
import { shellWord } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { listingOrigin } from "./readings.ts";
import type { System } from "./system.ts";

/** Where a move by way of another HMC was asked for. */
export interface RemoteCommand {
  readonly typedOn: string;
  /** An HMC that manages the source, and can start the move. */
  readonly wanted: string;
  readonly isOfSource: boolean;
}

/** On which HMC the validation of this move was typed. An HMC that is not known to manage either side decides nothing. */
export function remoteCommand(partition: Partition, destination: System): Fact<RemoteCommand> {
  const from = namesOf(hmcsOf(partition.system));
  const to = namesOf(hmcsOf(destination));
  const [wanted] = from;
  const extra = ` -v --ip ${to[0] === undefined ? "<other HMC>" : shellWord(to[0])} -u hscroot`;
  const need = needAnswer(migrlparValidate, partition, destination, extra);
  const needs = [wanted === undefined ? need : { ...need, host: wanted }];
  if (wanted === undefined) return unknown(needs);
  const isOne = (names: readonly string[], host: string): boolean => names.some((name) => isSameHmc(name, host));
  const asked = answersOf(migrlparValidate, partition, destination).flatMap(({ capture, command }) => {
    const { host } = capture;
    if (host === undefined || option(command, "--ip") === undefined) return [];
    return isOne(from, host) || isOne(to, host) ? [{ host, origin: listingOrigin(capture) }] : [];
  });
  const best = asked.find(({ host }) => isOne(from, host)) ?? asked[0];
  if (best === undefined) return unknown(needs);
  return known({ typedOn: best.host, wanted, isOfSource: isOne(from, best.host) }, [best.origin]);
}
