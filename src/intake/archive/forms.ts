import { isTar } from "./tar.ts";

/** What a file is by its first bytes: something to open, or something that only another tool opens. */
export type ArchiveForm =
  | { readonly opens: "zip" | "tar" | "gzip" | "compress" }
  /** `tool` is what to type. */
  | { readonly closed: string; readonly tool: string };

const closedForms: readonly { readonly magic: readonly number[]; readonly closed: string; readonly tool: string }[] = [
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], closed: "xz", tool: "tar -xJf (or xz -d)" },
  { magic: [0x42, 0x5a, 0x68], closed: "bzip2", tool: "tar -xjf (or bzip2 -d)" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], closed: "7-Zip", tool: "7z x" },
  { magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 7], closed: "RAR", tool: "unrar x" },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], closed: "Zstandard", tool: "tar --zstd -xf (or zstd -d)" },
  { magic: [0x04, 0x22, 0x4d, 0x18], closed: "LZ4", tool: "lz4 -d" },
  { magic: [0x5d, 0, 0, 0x80, 0], closed: "LZMA", tool: "xz -d" },
  { magic: [0xc7, 0x71], closed: "cpio", tool: "cpio -id" },
  { magic: [0x71, 0xc7], closed: "cpio", tool: "cpio -id" },
];

export function archiveForm(bytes: Uint8Array): ArchiveForm | undefined {
  const [first, second, third = 0, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && isZipMark(third, fourth)) return { opens: "zip" };
  if (first === 0x1f && second === 0x8b && third === 8) return { opens: "gzip" };
  if (first === 0x1f && second === 0x9d && (third & 0x1f) >= 9 && (third & 0x1f) <= 16) return { opens: "compress" };
  if (isTar(bytes)) return { opens: "tar" };
  const closed = closedForms.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte));
  if (closed !== undefined && !(closed.closed === "bzip2" && !isBzip2(bytes))) return closed;
  return isCpio(bytes) ? { closed: "cpio", tool: "cpio -id (or pax -r)" } : undefined;
}

/** An entry, the end of an empty archive, a part of a split one. */
function isZipMark(third: number, fourth: number | undefined): boolean {
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) || (third === 7 && fourth === 8);
}

function isBzip2(bytes: Uint8Array): boolean {
  return [0x31, 0x41, 0x59, 0x26, 0x53, 0x59].every((byte, i) => bytes[i + 4] === byte);
}

/** The header of cpio in characters, as `pax -x cpio` writes it. */
function isCpio(bytes: Uint8Array): boolean {
  return /^07070[127][0-9a-fA-F]{64}/.test(new TextDecoder("iso-8859-1").decode(bytes.subarray(0, 70)));
}
