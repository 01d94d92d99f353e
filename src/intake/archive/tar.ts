import type { Member } from "./member.ts";
import { field, isEndBlock, nameIn, readPax, readTarHeader, type PaxFields, type TarHeader } from "./tar-header.ts";

const block = 512;

/** Headers that say something of the entry behind them may be so long. */
const mostExtension = 1024 * 1024;

/** The entries of a tar or pax archive: ustar, pax and GNU headers. Bytes are views, nothing is copied. */
export function* tarMembers(archive: Uint8Array): Generator<Member> {
  let pax: PaxFields = {};
  for (let at = 0; at < archive.length;) {
    const header = readTarHeader(archive.subarray(at, at + block));
    if (header === undefined) {
      if (!isEndBlock(archive.subarray(at, at + block)))
        yield { kind: "damage", why: `what stands at byte ${at} is no header of an entry` };
      return;
    }
    const size = hasNoBody(header) ? 0 : (pax.size ?? header.size);
    const start = at + block;
    const body = archive.subarray(start, start + size);
    const isCut = body.length < size;
    at = start + Math.ceil(size / block) * block;
    if (isExtension(header)) {
      if (!isCut && size <= mostExtension) pax = { ...pax, ...extension(header, body) };
      if (header.type === "g") pax = {};
    } else {
      yield* member(header, pax, body, isCut);
      pax = {};
    }
    if (isCut) yield { kind: "damage", why: "the archive ends in the middle of an entry" };
  }
}

/** A header is one where its checksum is right; so is a text with the same bytes, which nobody has. */
export function isTar(bytes: Uint8Array): boolean {
  const header = bytes.length < block ? undefined : readTarHeader(bytes.subarray(0, block));
  return header !== undefined && (header.name !== "" || isExtension(header));
}

function* member(header: TarHeader, pax: PaxFields, body: Uint8Array, isCut: boolean): Generator<Member> {
  const name = pax.path ?? header.name;
  switch (header.type) {
    case "5":
    case "V":
      return;
    case "0":
    case "7":
      // Before ustar, a directory was a file whose name ends in a slash.
      if (name.endsWith("/") && body.length === 0) return;
      yield { kind: "file", name, unpack: () => ({ bytes: body, end: isCut ? "cut" : "whole" }) };
      return;
    case "1":
    case "2":
      yield { kind: "link", name, target: pax.target ?? header.target };
      return;
    default:
      yield { kind: "closed", name, why: "special" };
  }
}

function hasNoBody({ type }: TarHeader): boolean {
  return type >= "1" && type <= "6";
}

function isExtension({ type }: TarHeader): boolean {
  return type === "x" || type === "g" || type === "L" || type === "K" || type === "X";
}

function extension({ type }: TarHeader, body: Uint8Array): PaxFields {
  if (type === "L") return { path: nameIn(field(body, 0, body.length)) };
  if (type === "K") return { target: nameIn(field(body, 0, body.length)) };
  return readPax(body);
}
