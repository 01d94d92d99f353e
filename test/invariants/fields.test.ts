import fc from "fast-check";
import { expect, test } from "vitest";
import { effort, estate, files, linesOf, rawFields } from "./sample.ts";

const listings = files.filter(({ path }) => path.includes("hmc-") && !path.includes("deep/"));

interface Place {
  readonly path: string;
  readonly lines: readonly string[];
  readonly line: number;
}

const rows: readonly Place[] = files.flatMap((file) => {
  const lines = linesOf(file);
  return lines.flatMap((text, line) => (text.trim() === "" ? [] : [{ path: file.path, lines, line }]));
});
const attributes = listings.flatMap((file) => {
  const lines = linesOf(file);
  return lines.flatMap((text, line) => {
    const fields = /^"?\w+=/.test(text) ? rawFields(text.trimEnd()) : [];
    return fields.map((_, field) => ({ path: file.path, lines, line, field }));
  });
});
const columns = listings.flatMap((file) => {
  const lines = linesOf(file);
  const head = lines.findIndex((text) => /^\w+(?:,\w+){2,}\s*$/.test(text));
  const names = head < 0 ? [] : (lines[head] ?? "").trimEnd().split(",");
  return names.map((name, field) => ({ path: file.path, lines, head, names, name, field }));
});

function withoutLine({ path, lines, line }: Place): string[] {
  return estate.greenerWith(path, [...lines.slice(0, line), ...lines.slice(line + 1)].join(""));
}

function without(fields: readonly string[], at: number): string {
  return fields.filter((_, i) => i !== at).join(",");
}

/** Each of the small listings that one row can turn: every row of them. */
const decisive =
  /kestrel\/(?:lshwres_-r_(?:io|virtualio_--rsubtype_(?:eth|scsi))|lssyscfg_-r_prof)|north\/heron\/lssyscfg/;

test("taking away any one row of the decisive listings makes no verdict greener", () => {
  const own = rows.filter(({ path }) => decisive.test(path));
  expect(own.length).toBeGreaterThan(85);
  expect(own.flatMap((place) => withoutLine(place).map((what) => `${place.path}:${place.line + 1}: ${what}`))).toEqual(
    [],
  );
});

test("taking away any one row makes no verdict greener", () => {
  fc.assert(
    fc.property(fc.nat(rows.length - 1), (i) => {
      const place = rows[i];
      if (place !== undefined) expect(withoutLine(place)).toEqual([]);
    }),
    { seed: 11, numRuns: 40 * effort },
  );
});

test("taking away any one line of the adapter that serves a logical volume makes no verdict greener", () => {
  const own = rows.filter(({ path }) => path === "core/kestrel-vios1/lsmap_-all.txt");
  const text = own[0]?.lines ?? [];
  const from = text.findIndex((line) => line.endsWith(" 0x00000003\n"));
  const to = text.findIndex((line, i) => i > from && line.startsWith("SVSA"));
  const block = own.filter(({ line }) => line >= from && line < to);
  expect(block).toHaveLength(13);
  expect(block.flatMap((place) => withoutLine(place))).toEqual([]);
});

test("taking away any one attribute from a row makes no verdict greener", () => {
  expect(attributes.length).toBeGreaterThan(5000);
  fc.assert(
    fc.property(fc.nat(attributes.length - 1), (i) => {
      const { path = "", lines = [], line = 0, field = 0 } = attributes[i] ?? {};
      const text = lines[line] ?? "";
      const end = text.endsWith("\r\n") ? "\r\n" : "\n";
      const row = without(rawFields(text.trimEnd()), field);
      expect(estate.greenerWith(path, [...lines.slice(0, line), row + end, ...lines.slice(line + 1)].join(""))).toEqual(
        [],
      );
    }),
    { seed: 12, numRuns: 70 * effort },
  );
});

test("taking away any one column of a -F listing makes no verdict greener", () => {
  fc.assert(
    fc.property(fc.nat(columns.length - 1), fc.boolean(), (i, isTyped) => {
      const { path = "", lines = [], head = 0, names = [], field = 0 } = columns[i] ?? {};
      const damaged = lines.map((text, line) => {
        // The command asks for the other columns, or names none and leaves it to the header.
        if (line < head) return text.replace(names.join(","), isTyped ? without(names, field) : "");
        return /^(?:No results|hscroot@|\s*$)/.test(text) ? text : `${without(rawFields(text.trimEnd()), field)}\n`;
      });
      expect(estate.greenerWith(path, damaged.join(""))).toEqual([]);
    }),
    { seed: 13, numRuns: 30 * effort },
  );
});
