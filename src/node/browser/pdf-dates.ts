const names = ["/CreationDate (D:", "/ModDate (D:"];
const written = /^\d{14}\+00'00'\)/;

/** Sets the two dates of a PDF in place; they are all that differs between two prints of the same document. */
export function pinDates(pdf: Uint8Array, date: Date): void {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const stamp = date
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .replace(/\D/g, "");
  for (const name of names) {
    const at = bytes.indexOf(name, 0, "latin1") + name.length;
    if (at >= name.length && written.test(bytes.toString("latin1", at, at + 22))) bytes.write(stamp, at, "latin1");
  }
}
