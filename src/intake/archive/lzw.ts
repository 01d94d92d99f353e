import type { Unpacked } from "./member.ts";
import { full, Output } from "./output.ts";

const clear = 256;
const firstBits = 9;

/** Strings of `compress`, each one byte longer than another. */
class Strings {
  readonly suffix: Uint8Array;
  readonly prefix: Uint16Array;
  readonly lengths: Uint32Array;

  constructor(bits: number) {
    this.suffix = Uint8Array.from({ length: 1 << bits }, (_, code) => code & 0xff);
    this.prefix = new Uint16Array(1 << bits);
    this.lengths = new Uint32Array(1 << bits).fill(1);
  }

  add(code: number, prefix: number, suffix: number): void {
    this.prefix[code] = prefix;
    this.suffix[code] = suffix;
    this.lengths[code] = this.lengthOf(prefix) + 1;
  }

  lengthOf(code: number): number {
    return this.lengths[code] ?? 0;
  }

  /** Writes a string from its end and returns its first byte. */
  write(code: number, into: Uint8Array): number {
    let at = code;
    for (let i = this.lengthOf(code) - 1; i > 0; i--) {
      into[i] = this.suffix[at] ?? 0;
      at = this.prefix[at] ?? 0;
    }
    const first = this.suffix[at] ?? 0;
    into[0] = first;
    return first;
  }
}

/** What UNIX `compress` writes (`.Z`): codes of 9 bits and more, lowest bit first, in groups of eight of one width. */
export function uncompress(packed: Uint8Array, most: number): Unpacked {
  const flags = packed[2] ?? 0;
  const mostBits = flags & 0x1f;
  if (packed.length < 3 || mostBits < firstBits || mostBits > 16) return { bytes: new Uint8Array(), end: "cut" };
  const output = new Output(most, 3 * packed.length);
  try {
    const isWhole = decode(packed, mostBits, (flags & 0x80) !== 0, output);
    return { bytes: output.bytes, end: isWhole ? "whole" : "cut" };
  } catch (error) {
    return { bytes: output.bytes, end: error === full ? "full" : "cut" };
  }
}

/** False where a code cannot stand: the rest is damaged. */
function decode(packed: Uint8Array, mostBits: number, hasClear: boolean, output: Output): boolean {
  const strings = new Strings(mostBits);
  const first = hasClear ? clear + 1 : clear;
  const last = 8 * packed.length;
  let bits = firstBits;
  let free = first;
  let previous = -1;
  let previousFirst = 0;
  // A change of width leaves the rest of a group of eight codes unused; groups begin at the last change.
  let group = 24;
  let at = 24;
  const nextGroup = (): void => {
    const size = 8 * bits;
    at = group + Math.ceil((at - group) / size) * size;
    group = at;
  };
  for (;;) {
    if (free > (1 << bits) - 1 && bits < mostBits) {
      nextGroup();
      bits++;
    }
    if (at + bits > last) return true;
    const code = codeAt(packed, at, bits);
    at += bits;
    if (code === clear && hasClear) {
      nextGroup();
      bits = firstBits;
      free = first;
      previous = -1;
      continue;
    }
    if (previous < 0 ? code > 255 : code > free || (code === free && free >= 1 << mostBits)) return false;
    if (code === free && previous >= 0) strings.add(free, previous, previousFirst);
    const into = output.next(strings.lengthOf(code));
    const firstByte = strings.write(code, into);
    if (previous >= 0 && free < 1 << mostBits) strings.add(free++, previous, firstByte);
    previous = code;
    previousFirst = firstByte;
  }
}

function codeAt(packed: Uint8Array, at: number, bits: number): number {
  const byte = at >>> 3;
  const word = (packed[byte] ?? 0) | ((packed[byte + 1] ?? 0) << 8) | ((packed[byte + 2] ?? 0) << 16);
  return (word >>> (at & 7)) & ((1 << bits) - 1);
}
