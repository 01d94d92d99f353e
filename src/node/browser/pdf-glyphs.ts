import { inflateSync } from "node:zlib";

const glyphBytes = 2;
const streamEnd = "endstream";

/**
 * How many glyphs Chromium drew into a PDF, read from the page contents. Its PDFs carry plain object dictionaries
 * with direct lengths, one Flate filter and text as hexadecimal strings.
 */
export function countGlyphs(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let glyphs = 0;
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at)) {
    const dictionary =
      bytes
        .toString("latin1", Math.max(0, at - 400), at)
        .split(" obj")
        .at(-1) ?? "";
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const start = at + "stream\n".length;
    if (drawsText(dictionary)) glyphs += glyphsIn(bytes.subarray(start, start + length));
    at = bytes.indexOf(streamEnd, start + length) + streamEnd.length;
  }
  return glyphs;
}

function drawsText(dictionary: string): boolean {
  if (!dictionary.includes("/FlateDecode")) return false;
  return dictionary.includes("/Subtype /Form") || !/\/(Subtype|Length1|N) /.test(dictionary);
}

function glyphsIn(stream: Uint8Array): number {
  const contents = inflateSync(stream).toString("latin1");
  let glyphs = 0;
  for (const [, digits] of contents.matchAll(/<([0-9A-Fa-f]+)> Tj/g)) {
    glyphs += Math.ceil((digits?.length ?? 0) / (2 * glyphBytes));
  }
  return glyphs;
}
