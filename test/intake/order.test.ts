import fc from "fast-check";
import { expect, test } from "vitest";
import type { InputFile } from "../../src/capture/capture.ts";
import { takeIn } from "../../src/intake/intake.ts";
import { attributes, filesOf, lpars, lsmap, lspv, memory, sys } from "./take.ts";

const parts: readonly (readonly [command: string, output: string])[] = [
  ["lssyscfg -r sys", sys],
  ["lssyscfg -r lpar -m wren", lpars],
  ["lshwres -r mem --level sys -m wren", memory],
  ["lssyscfg -r lpar -m swift", lpars],
  ['viosvrcmd -m wren -p vios1 -c "lsmap -all"', lsmap],
  ["viosvrcmd -m wren -p vios1 -c lspv", lspv],
  ['viosvrcmd -m swift -p vios1 -c "lspv"', lspv],
  ['viosvrcmd -m wren -p vios1 -c "lsdev -dev hdisk2 -attr"', attributes(2)],
];

/** What was read, without where it stood. */
function essence(files: readonly InputFile[]): string[] {
  const { captures } = takeIn(files);
  return captures
    .map(({ command, host, system, lparId, status, records }) =>
      JSON.stringify([command, host, system, lparId, status, records.length]),
    )
    .sort();
}

const oneEach = filesOf(
  Object.fromEntries(parts.map(([command, output], i) => [`${i}.log`, `hscroot@hmc1:~> ${command}\n${output}`])),
);

test("files in any order give the same result, byte for byte", () => {
  const expected = JSON.stringify(takeIn(oneEach));
  fc.assert(
    fc.property(fc.shuffledSubarray(oneEach, { minLength: oneEach.length }), (files) => {
      expect(JSON.stringify(takeIn(files))).toBe(expected);
    }),
    { seed: 1, numRuns: 40 },
  );
});

test("one output per file or all in one file, in any order, give the same captures", () => {
  const expected = essence(oneEach);
  expect(expected).toHaveLength(parts.length);
  fc.assert(
    fc.property(fc.shuffledSubarray([...parts], { minLength: parts.length }), fc.nat(parts.length), (some, cut) => {
      const text = (few: typeof some): string =>
        few.map(([command, output]) => `hscroot@hmc1:~> ${command}\n${output}`).join("");
      expect(essence(filesOf({ log: text(some) }))).toEqual(expected);
      if (cut > 0 && cut < some.length)
        expect(essence(filesOf({ a: text(some.slice(0, cut)), b: text(some.slice(cut)) }))).toEqual(expected);
    }),
    { seed: 2, numRuns: 40 },
  );
});
