/** The 512 bytes before an entry. */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  /** `0` file, `1` and `2` links, `5` directory, `x` and `L` extensions of the next header; `0` also where it says nothing. */
  readonly type: string;
  readonly target: string;
}

/** What a pax or GNU header says of the entry behind it. */
export interface PaxFields {
  readonly path?: string;
  readonly target?: string;
  readonly size?: number;
}

const checksumAt = 148;
const checksumBytes = 8;

/** Undefined where the checksum is wrong or a number is none: this is no header. */
export function readTarHeader(block: Uint8Array): TarHeader | undefined {
  if (block.length < 512 || !hasRightSum(block)) return undefined;
  const size = readNumber(block, 124, 12);
  if (size === undefined) return undefined;
  const prefix = isPosix(block) ? nameIn(field(block, 345, 155)) : "";
  const own = nameIn(field(block, 0, 100));
  const type = block[156] ?? 0;
  return {
    name: prefix === "" ? own : `${prefix}/${own}`,
    size,
    type: type === 0 ? "0" : String.fromCharCode(type),
    target: nameIn(field(block, 157, 100)),
  };
}

/** GNU's headers have times where those of POSIX have the prefix. */
function isPosix(block: Uint8Array): boolean {
  return nameIn(block.subarray(257, 265)) === "ustar\u000000";
}

export function isEndBlock(block: Uint8Array): boolean {
  return block.length > 0 && block.every((byte) => byte === 0);
}

/** Bytes up to the first NUL. */
export function field(bytes: Uint8Array, from: number, length: number): Uint8Array {
  const whole = bytes.subarray(from, from + length);
  const end = whole.indexOf(0);
  return end < 0 ? whole : whole.subarray(0, end);
}

/** Names are UTF-8 or, from older systems, ISO-8859-1. */
export function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("iso-8859-1").decode(bytes);
  }
}

function hasRightSum(block: Uint8Array): boolean {
  const stored = readNumber(block, checksumAt, checksumBytes);
  let sum = 0;
  for (const [i, byte] of block.entries()) sum += i >= checksumAt && i < checksumAt + checksumBytes ? 0x20 : byte;
  return stored === sum;
}

/** Octal digits, or the number itself where the first bit is set (GNU, for more than 8 GiB). */
function readNumber(block: Uint8Array, from: number, length: number): number | undefined {
  const bytes = block.subarray(from, from + length);
  if (((bytes[0] ?? 0) & 0x80) !== 0) {
    let value = (bytes[0] ?? 0) & 0x7f;
    for (const byte of bytes.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = nameIn(field(block, from, length)).trim();
  return /^[0-7]{0,12}$/.test(digits) ? Number.parseInt(digits === "" ? "0" : digits, 8) : undefined;
}

/** `29 path=general/general.snap`: length, key and value of each record. */
export function readPax(body: Uint8Array): PaxFields {
  const fields: { path?: string; target?: string; size?: number } = {};
  for (let at = 0; at < body.length;) {
    const blank = body.indexOf(0x20, at);
    const length = blank < 0 || blank - at > 9 ? Number.NaN : Number(nameIn(body.subarray(at, blank)));
    if (!(length > blank - at + 1)) break;
    const record = nameIn(body.subarray(blank + 1, at + length - 1));
    const [key, value] = [record.slice(0, record.indexOf("=")), record.slice(record.indexOf("=") + 1)];
    if (key === "path") fields.path = value;
    else if (key === "linkpath") fields.target = value;
    else if (key === "size" && /^\d{1,15}$/.test(value)) fields.size = Number(value);
    at += length;
  }
  return fields;
}
