import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analysis } from "../../src/analysis/analysis.ts";
import type { InputFile } from "../../src/capture/capture.ts";
import { decode } from "../../src/intake/decode.ts";
import { takeIn } from "../../src/intake/intake.ts";
import { asked, changed, effort, files, linesOf } from "./sample.ts";

/** Every line number that a record states, of itself or of what it holds. */
function stated(value: unknown, lines: Set<number>): void {
  if (Array.isArray(value)) for (const one of value) stated(one, lines);
  else if (typeof value === "object" && value !== null) {
    const { line, lastLine = line } = value as { line?: unknown; lastLine?: unknown };
    if (typeof line === "number" && typeof lastLine === "number")
      for (let at = line; at <= lastLine; at++) lines.add(at);
    for (const one of Object.values(value)) stated(one, lines);
  }
}

/** Lines that a parser takes without a record: what stands over rows, blocks and columns. */
const productions: readonly RegExp[] = [
  /^\w+(?:,\w+)+$/,
  /^[-\s]+$/,
  /^attribute\s+value\s+description(?:\s+user_settable)?$/,
  /^(?:SVSA|SVEA|Name|NAME|name)(?:\s+[\w() ]+)*$/,
  /^### \w+$/,
  /^(?:Errors|Warnings|Details):$/,
  /^(?:Defined|Effective) configuration:$/,
  /^(?:\{|Type +Pid +COS +PortName +NodeName +TTL\(sec\)|The Local Name Server has \d+ entries \})$/,
  /^(?:Switch ID +Worldwide Name +Enet IP Addr +FC IP Addr +Name|The Fabric has 1 switch)$/,
];

/** Lines of a file that nothing accounts for. */
function lost(all: readonly InputFile[]): string[] {
  const { files: read, captures } = takeIn(all);
  return read.flatMap(({ path, marks }) => {
    const bytes = all.find((file) => file.path === path)?.bytes ?? new Uint8Array();
    const decoded = decode(bytes);
    if ("problem" in decoded) return [];
    const own = captures.filter(({ file }) => file === path);
    const known = new Set(marks);
    for (const { records, unread, answer } of own) {
      stated(JSON.parse(JSON.stringify(records)), known);
      stated(unread, known);
      stated(answer, known);
    }
    return decoded.text.split("\n").flatMap((text, i) => {
      if (text.trim() === "" || known.has(i + 1)) return [];
      const isIn = own.some(({ firstLine, lastLine }) => firstLine <= i + 1 && i + 1 <= lastLine);
      if (!isIn) return [`${path}:${i + 1} in no capture: ${text}`];
      return productions.some((pattern) => pattern.test(text.trim())) ? [] : [`${path}:${i + 1} in no record: ${text}`];
    });
  });
}

describe("every line is accounted for", () => {
  test("in the sample", () => {
    expect(lost(files)).toEqual([]);
  });

  const place = fc.tuple(fc.nat(files.length - 1), fc.double({ min: 0, max: 1, noNaN: true }));

  test("in a file that was cut anywhere", () => {
    fc.assert(
      fc.property(place, ([at, share]) => {
        const file = files[at];
        if (file !== undefined)
          expect(lost([changed(file, file.bytes.slice(0, share * file.bytes.length))])).toEqual([]);
      }),
      { seed: 31, numRuns: 200 * effort },
    );
  });

  const strange = [
    "HSCL0237 This operation is only allowed later.",
    "Warning: something happened",
    '"name=open quote,lpar_id=3',
    "$ echo hello",
    "\u001b[31mred\u001b[0m",
    "hdisk99",
    "VTD   twice",
    "name=x",
    ",,,",
  ];

  test("in a file with a strange line anywhere, or with two lines in other places", () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...strange), fc.boolean(), ([at, share], line, isSwapped) => {
        const file = files[at];
        if (file === undefined) return;
        const lines = linesOf(file);
        const to = Math.floor(share * lines.length);
        if (isSwapped) lines.splice(to, 0, ...lines.splice(Math.floor(lines.length / 2), 1));
        else lines.splice(to, 0, `${line}\n`);
        expect(lost([changed(file, lines.join(""))])).toEqual([]);
      }),
      { seed: 32, numRuns: 300 * effort },
    );
  });
});

test("the same captures in any order give the same document, byte for byte", () => {
  const expected = JSON.stringify(analysis(files, asked));
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
      expect(JSON.stringify(analysis(shuffled, asked)) === expected).toBe(true);
    }),
    { seed: 33, numRuns: 10 * effort },
  );
});

test("the same captures handed over twice give the same verdicts and outcomes", () => {
  const once = analysis(files, asked);
  const twice = analysis([...files, ...files.map((file) => ({ ...file, path: `again/${file.path}` }))], asked);
  const said = ({ moves }: typeof once): unknown =>
    moves.map(({ partition, verdict, coverage }) => [partition, verdict, coverage]);
  expect(said(twice)).toEqual(said(once));
});
