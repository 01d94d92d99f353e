import { nameIn } from "./tar-header.ts";

/** What the directory of a zip, or the header before an entry, says of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  /** Undefined where only the lost directory knew it. */
  readonly size?: number;
  readonly crc?: number;
  /** Where its bytes begin; undefined where its header is not where the directory says. */
  readonly start?: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  readonly isFolder: boolean;
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
const directoryEnd64 = 0x06064b50;
const locator64 = 0x07064b50;
const mostComment = 0xffff;
const unknownSize = 0xffffffff;

/** A view that reads 0 behind the end. */
class Bytes {
  readonly all: Uint8Array;
  private readonly view: DataView;

  constructor(all: Uint8Array) {
    this.all = all;
    this.view = new DataView(all.buffer, all.byteOffset, all.length);
  }

  two(at: number): number {
    return at >= 0 && at + 2 <= this.all.length ? this.view.getUint16(at, true) : 0;
  }

  four(at: number): number {
    return at >= 0 && at + 4 <= this.all.length ? this.view.getUint32(at, true) : 0;
  }

  eight(at: number): number {
    return this.four(at) + this.four(at + 4) * 2 ** 32;
  }
}

/** Undefined where there is none: the archive was cut off. */
export function readDirectory(
  archive: Uint8Array,
): { readonly entries: readonly ZipEntry[]; readonly isWhole: boolean } | undefined {
  const bytes = new Bytes(archive);
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const { at: from, count } = directoryAt(bytes, end);
  const entries: ZipEntry[] = [];
  let at = from;
  // An entry takes 46 bytes at least, so a false count ends at the end of the bytes.
  while (entries.length < count && bytes.four(at) === directoryHeader) {
    entries.push(directoryEntry(bytes, at));
    at += 46 + bytes.two(at + 28) + bytes.two(at + 30) + bytes.two(at + 32);
  }
  return { entries, isWhole: entries.length === count };
}

function findEnd(bytes: Bytes): number | undefined {
  const last = bytes.all.length - 22;
  for (let at = last; at >= Math.max(0, last - mostComment); at--)
    if (bytes.four(at) === directoryEnd && at + 22 + bytes.two(at + 20) <= bytes.all.length) return at;
  return undefined;
}

function directoryAt(bytes: Bytes, end: number): { readonly at: number; readonly count: number } {
  const plain = { at: bytes.four(end + 16), count: bytes.two(end + 10) };
  if (bytes.four(end - 20) !== locator64) return plain;
  const large = bytes.eight(end - 20 + 8);
  return bytes.four(large) === directoryEnd64 ? { at: bytes.eight(large + 48), count: bytes.eight(large + 32) } : plain;
}

function directoryEntry(bytes: Bytes, at: number): ZipEntry {
  const nameLength = bytes.two(at + 28);
  const name = nameIn(bytes.all.subarray(at + 46, at + 46 + nameLength));
  const sizes = largeSizes(bytes, at, at + 46 + nameLength);
  const start = contentAt(bytes, sizes.local);
  const fileType = (bytes.four(at + 38) >>> 28) & 0xf;
  return {
    name,
    method: bytes.two(at + 10),
    packedSize: sizes.packed,
    size: sizes.size,
    crc: bytes.four(at + 16),
    ...(start === undefined ? {} : { start }),
    isEncrypted: (bytes.two(at + 8) & 1) !== 0,
    // The upper half is the mode of UNIX: 0xa is a symbolic link, 0x4 a directory.
    isLink: fileType === 0xa,
    isFolder: fileType === 0x4 || /[/\\]$/.test(name),
  };
}

/** Sizes of more than 4 GiB stand in the field 1, in this order, each only where its short field is all ones. */
function largeSizes(bytes: Bytes, at: number, extra: number): { size: number; packed: number; local: number } {
  const short = { size: bytes.four(at + 24), packed: bytes.four(at + 20), local: bytes.four(at + 42) };
  const end = extra + bytes.two(at + 30);
  for (let from = extra; from + 4 <= end; from += 4 + bytes.two(from + 2)) {
    if (bytes.two(from) !== 1) continue;
    let next = from + 4;
    const take = (value: number): number => {
      if (value !== unknownSize) return value;
      next += 8;
      return bytes.eight(next - 8);
    };
    return { size: take(short.size), packed: take(short.packed), local: take(short.local) };
  }
  return short;
}

function contentAt(bytes: Bytes, local: number): number | undefined {
  if (bytes.four(local) !== localHeader) return undefined;
  return local + 30 + bytes.two(local + 26) + bytes.two(local + 28);
}

/** Entry by entry from the beginning. An entry whose length only the lost directory knew is the last. */
export function* localEntries(archive: Uint8Array): Generator<ZipEntry> {
  const bytes = new Bytes(archive);
  for (let at = 0; bytes.four(at) === localHeader && at + 30 <= archive.length;) {
    const flags = bytes.two(at + 6);
    const isLater = (flags & 8) !== 0;
    const nameLength = bytes.two(at + 26);
    const start = at + 30 + nameLength + bytes.two(at + 28);
    if (start > archive.length) return;
    const packedSize = isLater ? archive.length - start : bytes.four(at + 18);
    const name = nameIn(bytes.all.subarray(at + 30, at + 30 + nameLength));
    yield {
      name,
      method: bytes.two(at + 8),
      packedSize,
      ...(isLater ? {} : { size: bytes.four(at + 22), crc: bytes.four(at + 14) }),
      start,
      isEncrypted: (flags & 1) !== 0,
      isLink: false,
      isFolder: /[/\\]$/.test(name),
    };
    at = start + packedSize;
  }
}
