import type { Origin } from "../capture/capture.ts";
import { known, unknown, type Fact } from "../capture/fact.ts";
import { option, type CommandLine } from "../parse/command-line.ts";
import { migrlparValidate, type MigrationMessage } from "../parse/hmc/migrlpar-validate.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { answersOf, needAnswer } from "./hmc-answers.ts";
import type { Partition } from "./partition.ts";
import { listingOrigin, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/** A message of a validation as it was printed. */
export interface ValidationMessage {
  readonly severity: "error" | "warning" | "detail";
  readonly number?: string;
  readonly words: string;
  readonly origin: Origin;
}

/** A captured `migrlpar -o v` of one partition to one destination. */
export interface Validation {
  /** No error: warnings may stand beside it. */
  readonly clean: boolean;
  /** It was asked with `--npivval portdisk`, so the disks behind virtual Fibre Channel were looked at too. */
  readonly disks: boolean;
  readonly messages: readonly ValidationMessage[];
  /** Options that waive something: `--mpio 2`. */
  readonly waived: readonly string[];
}

const waiving = ["--mpio", "--vlanbridge", "--vsi", "--requirerr", "--redundantvnicbkdev", "--vniccfg", "--migsriov"];
/** The old and the new name; 0 wants no second server that pages, 2 does with one. */
const pagingOptions = ["--redundantpgvios", "--redundantvios"];

function waivedBy(command: CommandLine): readonly string[] {
  const waived = waiving.flatMap((name) => (option(command, name) === "2" ? [`${name} 2`] : []));
  const paging = pagingOptions.some((name) => ["0", "2"].includes(option(command, name) ?? ""));
  return paging ? [...waived, "--redundantpgvios 2"] : waived;
}

/** Warnings of nearly every move that the HMC accepts: it makes a profile, and closes an open terminal. */
const benign = new Set(["HSCLA291", "HSCLA295"]);

/** The newest validation. Of several as new, one with errors counts before a clean one. */
export function validation(partition: Partition, destination: System, extra = ""): Fact<Validation> {
  return partition.onceBeside(destination, `validation${extra}`, () => readValidation(partition, destination, extra));
}

function readValidation(partition: Partition, destination: System, extra: string): Fact<Validation> {
  const needs = [needAnswer(migrlparValidate, partition, destination, ` -v${extra}`)];
  const found = answersOf(migrlparValidate, partition, destination).flatMap(({ capture, command }) => {
    const messages = messagesOf(capture);
    if (messages === undefined) return [];
    const clean = messages.every(({ severity }) => severity !== "error");
    // A clean answer must be whole: what is cut off may be an error. An error that stands there stands there.
    if (clean && (capture.closed !== true || capture.narrowed || capture.status === "partial")) return [];
    const waived = waivedBy(command);
    const disks = option(command, "--npivval") === "portdisk";
    const origins = messages.length > 0 ? messages.map(({ origin }) => origin) : [listingOrigin(capture)];
    return [{ value: { clean, disks, messages, waived }, origins }];
  });
  const worst = found.find(({ value }) => !value.clean) ?? found[0];
  return worst === undefined ? unknown(needs) : known(worst.value, worst.origins);
}

/** Messages without a heading, or with one in another language, are errors: a refusal before the validation began has none. */
function messagesOf(capture: ReadCapture): readonly ValidationMessage[] | undefined {
  const records = recordsOf(capture, migrlparValidate);
  if (records === undefined || capture.status === "failed" || capture.status === "empty") return undefined;
  return records.map((record) => toMessage(capture, record));
}

function toMessage(capture: ReadCapture, record: MigrationMessage): ValidationMessage {
  const { number, words } = record;
  const severity = record.severity ?? (number !== undefined && benign.has(number) ? "warning" : "error");
  const message = { severity, words: words.join(" "), origin: originOf(capture, record) };
  return number === undefined ? message : { ...message, number };
}
