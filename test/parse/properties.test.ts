import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsers } from "../../src/parse/index.ts";
import type { Parser, Source } from "../../src/parse/parser.ts";
import { fixturesOf, type ParseFixture } from "./parse-fixtures.ts";

const seed = 20261122;
const runs = { seed, numRuns: 150 };
const stranger = "Zzqx7";

/** A text after something happened to it on its way. */
type Damage = (text: string) => string;

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

function at(list: readonly string[], where: number): number {
  return Math.floor(where * list.length);
}

const truncated = position.map(
  (where): Damage =>
    (text) =>
      text.slice(0, Math.floor(where * text.length)),
);
const shuffled = fc.array(position, { minLength: 1, maxLength: 6 }).map((moves): Damage => {
  return (text) => {
    const lines = text.split("\n");
    for (const move of moves) lines.push(...lines.splice(at(lines, move), 1));
    return lines.join("\n");
  };
});
const flipped = fc.array(fc.tuple(position, fc.nat(7)), { minLength: 1, maxLength: 8 }).map((flips): Damage => {
  return (text) => {
    const chars = text.split("");
    for (const [where, bit] of flips) {
      const i = at(chars, where);
      chars[i] = String.fromCharCode((chars[i] ?? " ").charCodeAt(0) ^ (1 << bit));
    }
    return chars.join("");
  };
});
const returns = fc.constant<Damage>((text) => text.replaceAll("\n", "\r\n"));
const thinned = fc.array(position, { minLength: 1, maxLength: 4 }).map((cuts): Damage => {
  return (text) => {
    const lines = text.split("\n");
    for (const cut of cuts) lines.splice(at(lines, cut), 1);
    return lines.join("\n");
  };
});
const damage = fc.oneof(truncated, shuffled, flipped, returns, thinned);

function damagedSource(source: Source, text: string): Source {
  return { ...source, text, ended: text.endsWith("\n") };
}

/** The lines that are in a record, unread or the answer. */
function accountedLines(parser: Parser, source: Source): Set<number> {
  const { records, unread, answer } = parser.parse(source);
  const lines = new Set(unread.map(({ line }) => line));
  if (answer !== undefined) lines.add(answer.line);
  for (const { line, lastLine = line } of records) for (let i = line; i <= lastLine; i++) lines.add(i);
  return lines;
}

function otherLines(parser: Parser, source: Source): string[] {
  const accounted = accountedLines(parser, source);
  const lines = source.text.split("\n").map((line) => line.trim());
  return lines.filter((line, i) => line !== "" && !accounted.has(source.firstLine + i));
}

function plain(line: string): string {
  return line.toLowerCase().replace(/\s+/g, " ");
}

/**
 * Headers, rulers and frames: the lines of the fixtures that stand for nothing else. Levels differ in the case of
 * headers, a ruler is one at any length, and
 * whatever stands first under `--header` names the columns, on several lines where a terminal wrapped it.
 */
function productionsOf(parser: Parser, fixtures: readonly ParseFixture[]): (line: string, source: Source) => boolean {
  const known = new Set(fixtures.flatMap(({ source }) => otherLines(parser, source).map(plain)));
  const names = /^[a-z0-9_]+(?:,[a-z0-9_]+)*,?$/;
  const titles = ({ text }: Source): string[] => {
    const lines = text.trim().split("\n");
    const end = lines.findIndex((line) => !names.test(line.trim()));
    return lines.slice(0, Math.max(end, 1)).map((line) => line.trim());
  };
  return (line, source) =>
    known.has(plain(line)) ||
    /^[-=_\s\u2010-\u2015]+$/.test(line) ||
    (source.command?.options.has("--header") === true && titles(source).includes(line) && names.test(line));
}

describe.each(parsers.map((parser) => [parser.id, parser] as const))("%s", (_id, parser) => {
  const fixtures = fixturesOf(parser);
  const fixture = fc.constantFrom(...fixtures);
  const isProduction = productionsOf(parser, fixtures);

  // What a parser consumes without a record cannot be seen from outside, so it is pinned down from both sides: a line
  // in no record, not unread and not the answer must be one of the known productions letter by letter, and a foreign
  // word put anywhere, within the range of a record too, must turn up in the result.
  test("accounts for every line of a damaged text", () => {
    const check = ({ source }: ParseFixture, change: Damage): void => {
      const damaged = damagedSource(source, change(source.text));
      expect(otherLines(parser, damaged).filter((line) => !isProduction(line, damaged))).toEqual([]);
    };
    fc.assert(fc.property(fixture, damage, check), runs);
  });

  test("loses no foreign line", () => {
    const check = ({ source }: ParseFixture, where: number, ended: boolean): void => {
      const lines = source.text.split("\n");
      lines.splice(at(lines, where), 0, `${stranger} and more`);
      const text = ended ? lines.join("\n") : lines.join("\n").trimEnd();
      expect(JSON.stringify(parser.parse(damagedSource(source, text)))).toContain(stranger);
    };
    fc.assert(fc.property(fixture, position, fc.boolean(), check), runs);
  });

  test("loses no foreign word at the end of a line", () => {
    const check = ({ source }: ParseFixture, where: number, blank: boolean): void => {
      const lines = source.text.trimEnd().split("\n");
      const i = at(lines, where);
      lines[i] = `${lines[i] ?? ""}${blank ? " " : ""}${stranger}`;
      expect(JSON.stringify(parser.parse(damagedSource(source, `${lines.join("\n")}\n`)))).toContain(stranger);
    };
    fc.assert(fc.property(fixture, position, fc.boolean(), check), runs);
  });

  test("reads a long text in a time that grows with its length", () => {
    const bodies = [
      ...fixtures.map(({ source }) => source.text.repeat(Math.ceil(200_000 / Math.max(source.text.length, 1)))),
      ...[" ", "a", '"', ",", "-", ":", "=", "\t", "U", "0", "a ", '",', "\n", "# "].map((unit) =>
        unit.repeat(100_000),
      ),
      ...fixtures.map(({ source }) => source.text.replaceAll(" ", " ".repeat(2_000))),
    ];
    for (const text of bodies) {
      const started = performance.now();
      for (const { source } of fixtures.slice(0, 2)) parser.parse(damagedSource(source, text));
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});
