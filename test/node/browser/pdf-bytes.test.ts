import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pinDates } from "../../../src/node/browser/pdf-dates.ts";
import { countGlyphs } from "../../../src/node/browser/pdf-glyphs.ts";

describe("pinDates", () => {
  it("sets both dates in place and nothing else", () => {
    const pdf = Buffer.from("<< /CreationDate (D:20261122041300+00'00')\n/ModDate (D:20261122041301+00'00') >>");
    pinDates(pdf, new Date("2025-01-02T03:04:05.678Z"));
    expect(pdf.toString()).toBe("<< /CreationDate (D:20250102030405+00'00')\n/ModDate (D:20250102030405+00'00') >>");
  });

  it("leaves dates of another form and their absence alone", () => {
    for (const text of ["/CreationDate (D:2026)", "nothing"]) {
      const pdf = Buffer.from(text);
      pinDates(pdf, new Date(0));
      expect(pdf.toString()).toBe(text);
    }
  });
});

describe("countGlyphs", () => {
  const stream = (dictionary: string, data: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`1 0 obj\n<<${dictionary} /Length ${data.length}>> stream\n`),
      data,
      Buffer.from("\nendstream\nendobj\n"),
    ]);
  const drawing = deflateSync("BT <001F> Tj 7 0 Td <002F0106> Tj ET");

  it("counts in page contents and forms, not in fonts, images and maps", () => {
    const pdf = Buffer.concat([
      stream("/Filter /FlateDecode", drawing),
      stream("/Type /XObject /Subtype /Form /Filter /FlateDecode", drawing),
      stream("/Type /XObject /Subtype /Image /Filter /FlateDecode", drawing),
      stream("/Length1 5 /Filter /FlateDecode", drawing),
      stream("/N 3 /Filter /FlateDecode", drawing),
      stream("", Buffer.from("<0001> Tj")),
      stream("/Filter /FlateDecode", deflateSync("0 0 10 10 re f")),
    ]);
    expect(countGlyphs(pdf)).toBe(6);
  });

  it("finds none in an empty page", () => {
    expect(countGlyphs(Buffer.from("%PDF-1.4\n%%EOF"))).toBe(0);
  });
});
