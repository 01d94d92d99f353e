import { expect, test } from "vitest";
import { chkdev } from "../../src/parse/vios/chkdev.ts";
import { lsattr } from "../../src/parse/vios/lsattr.ts";
import { lsdevAttributes, type DeviceAttribute, type DeviceAttributes } from "../../src/parse/vios/lsdev-attributes.ts";
import type { ParseResult } from "../../src/parse/parser.ts";
import { readSource } from "./parse-fixtures.ts";

/** Type 3E: the product is padded to 15 characters with blanks inside. */
const padded = "3E21360080E50002FF00A10000000000000F1814      FAStT03IBMfcp";

function uniqueId(result: ParseResult<DeviceAttributes>): string | undefined {
  const attributes: readonly DeviceAttribute[] = result.records.flatMap((record) => record.attributes);
  return attributes.find((attribute) => attribute.name === "unique_id")?.value;
}

test("lsattr of one attribute keeps the blanks of a UDID", () => {
  const text = `$ lsattr -El hdisk4 -a unique_id\nunique_id ${padded} Unique device identifier False\n`;
  expect(uniqueId(lsattr.parse(readSource(text)))).toBe(padded);
});

test("lsattr -O keeps the blanks of a UDID", () => {
  const text = `$ lsattr -EOl hdisk4\n#pvid:unique_id\nnone:${padded}\n`;
  expect(uniqueId(lsattr.parse(readSource(text)))).toBe(padded);
});

test("lsdev -attr <name> keeps the blanks of a UDID", () => {
  const text = `$ lsdev -dev hdisk4 -attr unique_id\nvalue\n\n${padded}\n`;
  expect(uniqueId(lsdevAttributes.parse(readSource(text)))).toBe(padded);
});

test("a UDID with lengths that do not add up ends before a description that is known", () => {
  const shortened = "33213600507680";
  const text = `$ lsattr -El hdisk4 -a unique_id\nunique_id ${shortened} Unique device identifier False\n`;
  expect(uniqueId(lsattr.parse(readSource(text)))).toBe(shortened);
});

test("chkdev keeps the blanks of a UDID in every form", () => {
  const texts = [
    `$ chkdev -fmt : -field name identifier\nhdisk4:${padded}\n`,
    `NAME IDENTIFIER PHYS2VIRT_CAPABLE VIRT2NPIV_CAPABLE VIRT2PHYS_CAPABLE\nhdisk4 ${padded} YES NA NA\n`,
    `NAME: hdisk4\nIDENTIFIER: ${padded}\nVTD:\n`,
  ];
  const identifiers = texts.map((text) => chkdev.parse(readSource(text)).records[0]?.identifier);
  expect(identifiers).toEqual([padded, padded, padded]);
});
