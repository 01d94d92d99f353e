import type { InputFile, OpenedArchive } from "../../capture/capture.ts";
import { compareText } from "../../capture/order.ts";
import { Contents } from "./contents.ts";
import { archiveForm } from "./forms.ts";
import { gunzip } from "./inflate.ts";
import { defaultLimits, Room, type ArchiveLimits } from "./limits.ts";
import { uncompress } from "./lzw.ts";
import type { Member, Unpacked } from "./member.ts";
import { withoutArchiveEnding } from "./names.ts";
import { isTar, tarMembers } from "./tar.ts";
import { zipMembers } from "./zip.ts";

/** SHA-256 in lower-case hex, from whatever the machine has. */
export type Hash = (bytes: Uint8Array) => string | Promise<string>;

const words = {
  deep: "it is an archive inside archives inside an archive: unpack the outer ones first",
  closed: (of: { form: string; tool: string }) =>
    `${of.form} is not opened here: unpack it with ${of.tool}, and hand over what comes out`,
  nothing: (of: { why: string }) => `nothing could be taken out of this archive (${of.why})`,
  empty: "it holds no files",
  checksum: "its checksum is wrong, so it is damaged",
  cut: "it is cut off or damaged",
  damaged: (of: { why: string }) => `the archive is cut off or damaged: ${of.why}; what could be read before was taken`,
  full: "more comes out of the archive than the limit allows; what came before was taken",
  entries: (of: { most: number }) => `the archive holds more than ${of.most} entries; the rest was not read`,
};

/**
 * Archives among the files are replaced by what they hold, to the depth that the limits allow; each stays in the list with
 * an account of it. By content, whatever the names say. Never throws and writes nothing anywhere.
 */
export async function openArchives(
  files: readonly InputFile[],
  hash: Hash,
  limits: ArchiveLimits = defaultLimits,
): Promise<InputFile[]> {
  const room = new Room(limits);
  const opened: InputFile[] = [];
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path)))
    await new Opening(hash, limits, room).open(file, 0, opened);
  return opened;
}

/** One archive that was handed over, with all that is inside it. */
class Opening {
  private readonly hash: Hash;
  private readonly limits: ArchiveLimits;
  private readonly room: Room;
  private entries: number;

  constructor(hash: Hash, limits: ArchiveLimits, room: Room) {
    this.hash = hash;
    this.limits = limits;
    this.room = room;
    this.entries = limits.entries;
  }

  async open(file: InputFile, depth: number, into: InputFile[]): Promise<void> {
    const form = file.unreadable === undefined ? archiveForm(file.bytes) : undefined;
    if (form === undefined) into.push(file);
    else if ("closed" in form) into.push(unreadable(file, words.closed({ form: form.closed, tool: form.tool })));
    else if (depth > this.limits.depth) into.push(unreadable(file, words.deep));
    else {
      const taken = this.unpack(file, form.opens);
      if (taken === undefined) into.push(file);
      else if ("why" in taken) into.push(unreadable(file, words.nothing(taken)));
      else {
        into.push({ path: file.path, bytes: new Uint8Array(), sha256: file.sha256, archive: taken.archive });
        for (const content of taken.contents.files)
          await this.open({ ...content, sha256: await this.hash(content.bytes) }, depth + 1, into);
      }
    }
  }

  private unpack(file: InputFile, opens: "zip" | "tar" | "gzip" | "compress"): Taken | undefined {
    const contents = new Contents(file.path, this.limits);
    const done = (form: OpenedArchive["form"]): Taken => {
      const archive = contents.close(form, file.bytes.length);
      const isEmpty = contents.files.length === 0 && archive.leftOut.length === 0;
      return isEmpty ? { why: contents.damage ?? words.empty } : { contents, archive };
    };
    if (opens === "zip") {
      const members = [...first(zipMembers(file.bytes), this.entries + 2)];
      if (members.some(isDocumentPart)) return undefined;
      this.takeAll(contents, members, file);
      return done("zip");
    }
    if (opens === "tar") {
      this.takeAll(contents, tarMembers(file.bytes), file);
      return done("tar");
    }
    return this.unpackStream(file, opens, contents, done);
  }

  /** One packed stream: of a tar, or of a single file. */
  private unpackStream(
    file: InputFile,
    opens: "gzip" | "compress",
    contents: Contents,
    done: (form: OpenedArchive["form"]) => Taken,
  ): Taken {
    const room = this.room.within(file.bytes.length);
    const most = room.most();
    const unpacked = opens === "gzip" ? gunzip(file.bytes, most) : uncompress(file.bytes, most);
    if (unpacked.end === "wrong") return { why: words.checksum };
    if (unpacked.end === "cut" && unpacked.bytes.length === 0) return { why: words.cut };
    room.take(unpacked.bytes.length);
    if (isTar(unpacked.bytes)) {
      if (unpacked.end === "cut") contents.say("archive-damaged", words.damaged({ why: words.cut }));
      if (unpacked.end === "full") contents.say("archive-limit", words.full);
      this.takeAll(contents, tarMembers(unpacked.bytes), file, unpacked);
      return done(opens === "gzip" ? "tar.gz" : "tar.Z");
    }
    const base = file.path.slice(file.path.lastIndexOf("/") + 1);
    const name = withoutArchiveEnding(base);
    contents.take(name, name, unpacked);
    if (unpacked.end === "cut") contents.say("archive-damaged", words.damaged({ why: words.cut }));
    return done(opens === "gzip" ? "gz" : "Z");
  }

  private takeAll(contents: Contents, members: Iterable<Member>, file: InputFile, outer?: Unpacked): void {
    const room = this.room.within(file.bytes.length);
    for (const member of members) {
      if (member.kind === "damage") {
        contents.damage = member.why;
        if (outer === undefined || outer.end === "whole")
          contents.say("archive-damaged", words.damaged({ why: member.why }));
        return;
      }
      if (this.entries-- <= 0) {
        contents.say("archive-limit", words.entries({ most: this.limits.entries }));
        return;
      }
      contents.add(member, room);
    }
  }
}

/** `undefined` of an unpacking: it is no archive to people, but a document. */
type Taken = { readonly contents: Contents; readonly archive: OpenedArchive } | { readonly why: string };

/** Spreadsheets and programs are zips too. */
function isDocumentPart(member: Member): boolean {
  return member.kind === "file" && (member.name === "[Content_Types].xml" || member.name === "META-INF/MANIFEST.MF");
}

function unreadable(file: InputFile, why: string): InputFile {
  return { ...file, unreadable: why };
}

function* first<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const one of all) {
    if (left-- <= 0) return;
    yield one;
  }
}
