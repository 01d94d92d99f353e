import type { Fact, ListFact } from "../../src/capture/fact.ts";
import type { Estate } from "../../src/estate/estate.ts";
import type { System } from "../../src/estate/system.ts";
import type { ReadCapture } from "../../src/parse/read-capture.ts";
import { readEstate, showNeed, showOrigin, type EstateText } from "../rules/estate-text.ts";

/** An estate of which facts can be asked with a look at their places. */
export interface Shown {
  readonly estate: Estate;
  readonly captures: readonly ReadCapture[];
  readonly system: (name: string) => System;
  /** `Running [p9a-lpar.txt:2]`, `unknown (lssyscfg -r lpar -m p9a)`, `conflict: a [x.txt:2] or b [y.txt:3]`. */
  readonly fact: (fact: Fact<unknown>) => string;
  /** The elements by `name`, and what is not known of the rest. */
  readonly list: <T>(list: ListFact<T>, name: (item: T) => string) => { items: readonly string[]; rest: string };
}

export function shown(text: EstateText): Shown {
  const { captures, estate } = readEstate(text);
  const places = (origins: Parameters<typeof showOrigin>[0][]): string =>
    `[${[...new Set(origins.map((origin) => showOrigin(origin, captures)))].join(" ")}]`;
  const fact = (asked: Fact<unknown>): string => {
    if (asked.state === "known")
      return `${JSON.stringify(asked.value).replaceAll('"', "")} ${places([...asked.origins])}`;
    if (asked.state === "unknown") return `unknown (${asked.needs.map(showNeed).join(", ")})`;
    const readings = asked.readings.map(({ value, origins }) => `${String(value)} ${places([...origins])}`);
    return `conflict: ${readings.join(" or ")}`;
  };
  return {
    estate,
    captures,
    system: (name) => {
      const [only, ...others] = estate.named(name);
      if (only === undefined || others.length > 0) throw new Error(`not one system ${name}`);
      return only;
    },
    fact,
    list: ({ items, rest }, name) => ({
      items: items.map(name),
      rest: rest.state === "none" ? "none" : fact(rest),
    }),
  };
}

/** The first line of a capture that says when it was made. */
export function stamp(command: string, time: string, host = "hmc1"): string {
  return `### ${host} 2026-11-20T${time}+01:00 ${command}\n`;
}
