import { crc32 } from "./crc32.ts";
import { inflate } from "./inflate.ts";
import type { ArchiveRoom } from "./limits.ts";
import type { Member, Unpacked } from "./member.ts";
import { localEntries, readDirectory, type ZipEntry } from "./zip-directory.ts";

const stored = 0;
const deflated = 8;

/** The entries of a zip, by its directory; where that is lost, by the headers before the entries, as far as they tell. */
export function* zipMembers(archive: Uint8Array): Generator<Member> {
  const directory = readDirectory(archive);
  if (directory === undefined)
    yield* withDamage(localEntries(archive), archive, "its directory is missing, so it was cut off or damaged");
  else yield* withDamage(directory.entries, archive, directory.isWhole ? undefined : "its directory is damaged");
}

function* withDamage(entries: Iterable<ZipEntry>, archive: Uint8Array, why: string | undefined): Generator<Member> {
  const packed = new Packed(archive);
  for (const entry of entries) if (!entry.isFolder) yield member(entry, packed);
  if (why !== undefined) yield { kind: "damage", why };
}

/** The bytes of entries. Entries that share them, as bombs do, get no more than the archive twice over. */
class Packed {
  private readonly archive: Uint8Array;
  private left: number;

  constructor(archive: Uint8Array) {
    this.archive = archive;
    this.left = 2 * archive.length;
  }

  of({ start, packedSize }: ZipEntry): Uint8Array | undefined {
    const from = start ?? this.archive.length;
    const bytes = this.archive.subarray(from, from + packedSize);
    this.left -= bytes.length;
    return this.left < 0 ? undefined : bytes;
  }
}

function member(entry: ZipEntry, packed: Packed): Member {
  const { name, isEncrypted, isLink, method } = entry;
  if (isEncrypted) return { kind: "closed", name, why: "encrypted" };
  if (isLink) return { kind: "link", name, target: targetOf(entry, packed) };
  if (method !== stored && method !== deflated) return { kind: "closed", name, why: "method" };
  if (entry.size === undefined && method === stored) return { kind: "closed", name, why: "split" };
  return { kind: "file", name, unpack: (room) => unpack(entry, packed, room) };
}

const nothing = new Uint8Array();

function unpack(entry: ZipEntry, all: Packed, room: ArchiveRoom): Unpacked {
  const { method, packedSize, size, crc } = entry;
  const most = Math.min(room.most(), room.fileBytes);
  const beyond = { bytes: nothing, end: most < room.fileBytes ? "full" : "large" } as const;
  const packed = all.of(entry);
  if (packed === undefined) return { bytes: nothing, end: "full" };
  if ((size ?? 0) > most || (method === stored && packed.length > most)) return beyond;
  const isCut = packed.length < packedSize;
  if (method === stored) return checked({ bytes: packed, end: isCut ? "cut" : "whole" }, size, crc);
  // What the directory says of the size may be a lie, so it is a hint only.
  const unpacked = inflate(packed, most, Math.min(size ?? 0, 16 * packed.length + 64));
  room.take(unpacked.bytes.length);
  if (unpacked.end === "full") return beyond;
  return checked(isCut && unpacked.end === "whole" ? { ...unpacked, end: "cut" } : unpacked, size, crc);
}

function checked(unpacked: Unpacked, size: number | undefined, crc: number | undefined): Unpacked {
  if (unpacked.end !== "whole" || size === undefined || crc === undefined) return unpacked;
  const isRight = unpacked.bytes.length === size && crc32(unpacked.bytes) === crc;
  return isRight ? unpacked : { ...unpacked, end: "wrong" };
}

function targetOf(entry: ZipEntry, packed: Packed): string {
  if (entry.method !== stored) return "";
  return new TextDecoder().decode(packed.of({ ...entry, packedSize: Math.min(entry.packedSize, 1024) }));
}
