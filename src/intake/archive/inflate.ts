import { Gunzip, Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import type { Unpacked } from "./member.ts";
import { full, Output } from "./output.ts";

/** What goes in at once: no more than a thousandfold of it can come out before the limit is looked at. */
const piece = 32 * 1024;

/** A gzip of more members than that is no capture. */
const mostMembers = 1000;

/** Of deflate. */
const longestString = 258;

/** Raw deflate, as zip holds it. */
export function inflate(packed: Uint8Array, most: number, expected?: number): Unpacked {
  const output = new Output(most, expected);
  const stream = new Inflate((bytes) => {
    output.add(bytes);
  });
  return { end: drain(stream, packed, output), bytes: output.bytes };
}

/** All members of a gzip file, one after another, each with its checksum. */
export function gunzip(packed: Uint8Array, most: number): Unpacked {
  const output = new Output(most, 4 * packed.length);
  const stream = new Gunzip((bytes) => {
    output.add(bytes);
  });
  const members = { count: 1, from: 0, areRight: true };
  const check = (end: number): void => {
    members.areRight &&= numberAt(packed, end - 8) === crc32(output.bytes.subarray(members.from));
    members.from = output.size;
  };
  stream.onmember = (offset) => {
    if (++members.count > mostMembers) throw new Error("too many members");
    check(offset);
  };
  const end = drain(stream, packed, output);
  if (end !== "whole") return { end, bytes: output.bytes };
  const isLong = numberAt(packed, packed.length - 4) === output.size - members.from;
  check(packed.length);
  if (members.areRight || isLong) return { end: members.areRight ? "whole" : "wrong", bytes: output.bytes };
  // It breaks off where the stream could have ended; its last string may hold bytes that never were.
  output.shorten(Math.max(0, output.size - longestString));
  return { end: "cut", bytes: output.bytes };
}

/** The stream keeps what stands behind its end, and copies it with each piece: two pieces without output end it. */
function drain(stream: Inflate | Gunzip, packed: Uint8Array, output: Output): "whole" | "cut" | "full" {
  try {
    let silent = 0;
    for (let at = 0; at < packed.length && silent < 2; at += piece) {
      const before = output.size;
      stream.push(packed.subarray(at, at + piece));
      silent = output.size === before ? silent + 1 : 0;
    }
  } catch (error) {
    return error === full ? "full" : "cut";
  }
  const size = output.size;
  try {
    // Throws where the stream has not ended; what this byte may have become by then is taken back.
    stream.push(Uint8Array.of(0), true);
    return "whole";
  } catch {
    output.shorten(size);
    return "cut";
  }
}

function numberAt(bytes: Uint8Array, at: number): number {
  if (at < 0 || at + 4 > bytes.length) return -1;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
}
