import { option, type CommandLine } from "../command-line.ts";
import type { Parser, Sample } from "../parser.ts";
import { narrowsListing, parseAttributeRows, type AttributeRow } from "./attribute-rows.ts";
import type { Layout } from "./unnamed-columns.ts";

interface ListingSpec {
  readonly id: string;
  readonly command: string;
  readonly tool: string;
  /** Values that the command's options must have; `undefined` means that the option may be absent. */
  readonly options?: Readonly<Record<string, readonly (string | undefined)[]>>;
  /** An option without a value that must be there: `lshmc -n`. */
  readonly flag?: string;
  readonly looksLike: (sample: Sample) => boolean;
  /** The command wants a filter: what it names is the question and not a part of a listing. */
  readonly isAboutOne?: boolean;
  /** The columns that `-F` alone was seen to print, under a header that the capture may lack. */
  readonly layouts?: readonly Layout[];
}

/** A listing of the HMC: rows of attributes. `A` names the attributes that the product reads; all others are kept too. */
export function hmcListing<A extends string>(spec: ListingSpec): Parser<AttributeRow<A>> {
  const wanted = Object.entries(spec.options ?? {});
  const { flag } = spec;
  return {
    id: spec.id,
    command: spec.command,
    kind: "hmc",
    accepts: (command: CommandLine) =>
      command.tool === spec.tool &&
      (flag === undefined || command.options.has(flag)) &&
      wanted.every(([name, values]) => values.includes(option(command, name))),
    looksLike: spec.looksLike,
    narrows: spec.isAboutOne === true ? ({ piped }) => piped : narrowsListing,
    parse: (source) => parseAttributeRows<A>(source, spec.layouts),
  };
}
