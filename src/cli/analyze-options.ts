import { SelectionError } from "../analysis/options.ts";
import { formats, type Format } from "../node/write-outputs.ts";

/** Options of `analyze` after they were checked. */
export interface AnalyzeOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly partitions: readonly string[];
  readonly moves?: string | undefined;
  readonly inactive: boolean;
  readonly allow: readonly string[];
  readonly output?: string | undefined;
  readonly format?: readonly Format[] | undefined;
  readonly paper: "a4" | "letter";
  readonly browser?: string | undefined;
  readonly asOf?: string | undefined;
  readonly maxAgeHours?: number | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly json: boolean;
}

/** @throws SelectionError where a value is none that the option takes. */
export function readAnalyzeOptions(given: Record<string, unknown>): AnalyzeOptions {
  const text = (name: string): string | undefined => (typeof given[name] === "string" ? given[name] : undefined);
  const list = (name: string): readonly string[] => (Array.isArray(given[name]) ? (given[name] as string[]) : []);
  const options: AnalyzeOptions = {
    from: text("from"),
    to: text("to"),
    partitions: list("partition"),
    moves: text("moves"),
    inactive: given["inactive"] === true,
    allow: list("allow")
      .flatMap((text) => text.split(","))
      .map((option) => option.replace(/^-+/, "").split(/[ =]/)[0] ?? ""),
    output: text("output"),
    format: readFormats(text("format")),
    paper: text("paper") === "letter" ? "letter" : "a4",
    browser: text("browser"),
    asOf: readAsOf(text("asOf")),
    maxAgeHours: readHours(text("maxAge")),
    strict: given["strict"] === true,
    quiet: given["quiet"] === true,
    color: given["color"] !== false,
    json: given["json"] === true,
  };
  const selected = options.from ?? options.to ?? options.partitions[0];
  if (options.moves !== undefined && selected !== undefined) {
    throw new SelectionError("--moves names every move itself: leave out --from, --to and --partition.");
  }
  return options;
}

function readFormats(list: string | undefined): readonly Format[] | undefined {
  if (list === undefined) return undefined;
  return list.split(",").map((word) => {
    const format = formats.find((known) => known === word.trim().toLowerCase());
    if (format === undefined)
      throw new SelectionError(`--format takes ${formats.join(", ")}; ${word} is none of these.`);
    return format;
  });
}

function readAsOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (time === null || Number.isNaN(new Date(text.replace(" ", "T")).getTime())) {
    throw new SelectionError(`--as-of takes a time such as 2026-11-20T09:00:00+01:00; ${text} is none.`);
  }
  const [, day = "", minute = "00:00", second = ":00", zone = "Z"] = time;
  return `${day}T${minute}${second}${zone === "Z" ? "+00:00" : zone}`;
}

function readHours(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hours = Number(text);
  if (!Number.isFinite(hours) || hours <= 0)
    throw new SelectionError(`--max-age takes a number of hours; ${text} is none.`);
  return hours;
}
