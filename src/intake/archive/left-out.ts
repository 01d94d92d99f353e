import type { InputIssue } from "../../capture/capture.ts";
import type { ClosedReason } from "./member.ts";
import type { NameReason } from "./names.ts";

/** Why an entry of an archive is no input. */
export type LeftOutReason = ClosedReason | NameReason | "link" | "large" | "full" | "wrong" | "lost" | "same";

export interface LeftOut {
  readonly name: string;
  readonly reason: LeftOutReason;
  /** Of a link. */
  readonly target?: string;
}

const reasons: Record<LeftOutReason, string> = {
  special: "no regular file",
  encrypted: "encrypted: unpack it with its password",
  method: "packed by a method that is not read here: unpack it first",
  split: "its length is lost",
  leaves: "the name leads out of the archive",
  control: "the name holds control characters",
  long: "the name is too long",
  nameless: "it has no name",
  hidden: "a hidden file",
  link: "a link, which is not followed",
  large: "larger than the limit for one file",
  full: "more comes out of the archive than the limit allows",
  wrong: "its checksum is wrong, so it is damaged",
  lost: "the archive breaks off before its first byte",
  same: "the same bytes under the same name again",
};

/** Nothing is missing without them: they are listed, and no issue is made of them. */
const silent: ReadonlySet<LeftOutReason> = new Set(["hidden", "same"]);
const harmless: ReadonlySet<LeftOutReason> = new Set(["link", "special", "nameless"]);

export function whyLeftOut({ reason, target }: LeftOut): string {
  return target === undefined || target === "" ? reasons[reason] : `${reasons[reason]}: to ${shortName(target)}`;
}

const shownNames = 3;

/** One issue per reason, with the first names. */
export function leftOutIssues(archive: string, leftOut: readonly LeftOut[]): InputIssue[] {
  const groups = new Map<LeftOutReason, LeftOut[]>();
  for (const entry of leftOut) {
    const group = groups.get(entry.reason) ?? [];
    group.push(entry);
    groups.set(entry.reason, group);
  }
  return [...groups]
    .filter(([reason]) => !silent.has(reason))
    .map(([reason, entries]): InputIssue => {
      const names = entries.slice(0, shownNames).map(nameOf).join(", ");
      const more = entries.length > shownNames ? ` and ${entries.length - shownNames} more` : "";
      const count = entries.length === 1 ? "1 entry was" : `${entries.length} entries were`;
      const text = `${count} not read (${reasons[reason]}): ${names}${more}`;
      const code = reason === "full" || reason === "large" ? "archive-limit" : "archive-left-out";
      return { code, severity: harmless.has(reason) ? "note" : "warning", file: archive, text };
    });
}

function nameOf({ name, target }: LeftOut): string {
  return target === undefined || target === "" ? shortName(name) : `${shortName(name)} → ${shortName(target)}`;
}

const longest = 100;

/** A name in a sentence: control characters shown, its middle left away where it is long. */
export function shortName(name: string): string {
  const cut = name.length > longest ? `${name.slice(0, longest / 2)}…${name.slice(-longest / 2)}` : name;
  const plain = cut.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
  return plain === "" ? "(no name)" : plain;
}
