import type { InputIssue, OpenedArchive } from "../../capture/capture.ts";
import { leftOutIssues, shortName, whyLeftOut, type LeftOut } from "./left-out.ts";
import type { ArchiveLimits, ArchiveRoom } from "./limits.ts";
import type { Member, Unpacked } from "./member.ts";
import { numberedPath, readEntryName } from "./names.ts";

/** A file that came out of an archive. */
export interface Content {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly cut?: true;
}

/** Takes files out of one archive and keeps account of what it leaves in. */
export class Contents {
  readonly files: Content[] = [];
  /** Why nothing more could be read. */
  damage?: string;
  private readonly leftOut: LeftOut[] = [];
  private readonly issues: InputIssue[] = [];
  private readonly paths = new Map<string, { readonly bytes: Uint8Array; next: number }>();
  private readonly repeated: string[] = [];
  private rooted = 0;
  private readonly archive: string;
  private readonly limits: ArchiveLimits;

  constructor(archive: string, limits: ArchiveLimits) {
    this.archive = archive;
    this.limits = limits;
  }

  add(member: Exclude<Member, { kind: "damage" }>, room: ArchiveRoom): void {
    const { name } = member;
    const named = readEntryName(name, this.limits.nameLength);
    if ("refused" in named) this.leftOut.push({ name, reason: named.refused });
    else if (member.kind === "link") this.leftOut.push({ name, reason: "link", target: member.target });
    else if (member.kind === "closed") this.leftOut.push({ name, reason: member.why });
    else {
      if (named.isRooted) this.rooted++;
      this.take(name, named.path, member.unpack(room));
    }
  }

  take(name: string, path: string, { bytes, end }: Unpacked): void {
    if (end === "full" || end === "large" || end === "wrong") this.leftOut.push({ name, reason: end });
    else if (bytes.length > this.limits.fileBytes) this.leftOut.push({ name, reason: "large" });
    else if (end === "cut" && bytes.length === 0) this.leftOut.push({ name, reason: "lost" });
    else this.keep(name, path, end === "cut" ? wholeCharacters(bytes) : bytes, end === "cut");
  }

  say(code: "archive-damaged" | "archive-limit", text: string): void {
    this.issues.push({ code, severity: "warning", file: this.archive, text });
  }

  /** The account, and nothing else is added after it. */
  close(form: OpenedArchive["form"], bytes: number): OpenedArchive {
    if (this.repeated.length > 0) this.sayRepeated();
    if (this.rooted > 0) {
      const text = `${this.rooted} of its names begin at the root of a disk: their files stand below the archive here`;
      this.issues.push({ code: "archive-left-out", severity: "note", file: this.archive, text });
    }
    return {
      form,
      bytes,
      files: this.files.length,
      leftOut: this.leftOut.map((entry) => ({ name: entry.name, why: whyLeftOut(entry) })),
      issues: [...this.issues, ...leftOutIssues(this.archive, this.leftOut)],
    };
  }

  private keep(name: string, path: string, bytes: Uint8Array, isCut: boolean): void {
    const known = this.paths.get(path);
    if (known === undefined) {
      this.paths.set(path, { bytes, next: 2 });
      this.files.push({ path: `${this.archive}/${path}`, bytes, ...(isCut ? { cut: true } : {}) });
    } else if (isEqual(known.bytes, bytes)) this.leftOut.push({ name, reason: "same" });
    else {
      this.repeated.push(name);
      this.keep(name, numberedPath(path, known.next++), bytes, isCut);
    }
  }

  private sayRepeated(): void {
    const names = [...new Set(this.repeated)];
    const text = `${names.length === 1 ? "1 name stands" : `${names.length} names stand`} in it for several files, which are numbered here: ${names.slice(0, 3).map(shortName).join(", ")}`;
    this.issues.push({ code: "archive-duplicate", severity: "warning", file: this.archive, text });
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Without the first bytes of a character whose last ones are missing. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  const tail = bytes.subarray(-4);
  const lead = tail.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  const first = tail[lead] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return lead >= 0 && tail.length - lead < length ? bytes.subarray(0, bytes.length - tail.length + lead) : bytes;
}
