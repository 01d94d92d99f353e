import type { Evidence, NeedEntry } from "../assessment/assessment.ts";
import type { InputFile, Origin } from "../capture/capture.ts";
import { needKey, type Need } from "../capture/need.ts";
import { decode } from "../intake/decode.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { excerpt } from "./excerpt.ts";

/** Gives each origin and each need one place in the document. */
export class EvidenceRegister {
  readonly needs: NeedEntry[] = [];
  private readonly entries: { evidence: Omit<Evidence, "excerpt">; shown: boolean; fields: Set<string> }[] = [];
  private readonly captures: readonly ReadCapture[];
  private readonly knowledge: Knowledge;
  private readonly places = new Map<string, number>();
  private readonly needPlaces = new Map<string, number>();

  constructor(captures: readonly ReadCapture[], knowledge: Knowledge) {
    this.captures = captures;
    this.knowledge = knowledge;
  }

  /** Index of the evidence of an origin. `shown` asks for an excerpt of the lines. */
  add(origin: Origin, shown: boolean): number | undefined {
    const capture = this.captures[origin.capture];
    if (capture === undefined) return undefined;
    const lastLine = origin.lastLine ?? origin.line;
    const key = `${capture.file}\u0000${origin.line}\u0000${lastLine}\u0000${capture.id}`;
    const place = this.places.get(key);
    const known = place === undefined ? undefined : this.entries[place];
    if (place !== undefined && known !== undefined) {
      known.shown ||= shown;
      if (shown && origin.field !== undefined) known.fields.add(origin.field);
      return place;
    }
    const at = this.entries.length;
    const id = `E-${String(at + 1).padStart(3, "0")}`;
    const host = capture.host;
    const evidence = { id, file: capture.file, line: origin.line, lastLine, command: capture.command };
    const fields = new Set(shown && origin.field !== undefined ? [origin.field] : []);
    this.entries.push({ evidence: host === undefined ? evidence : { ...evidence, host }, shown, fields });
    this.places.set(key, at);
    return at;
  }

  addNeed(need: Need): number {
    const key = needKey(need);
    const place = this.needPlaces.get(key);
    if (place !== undefined) return place;
    const { command, kind, host, system } = need;
    const entry = { commands: [command], kind, core: this.knowledge.isCore(need) };
    this.needs.push({ ...entry, ...(host === undefined ? {} : { host }), ...(system === undefined ? {} : { system }) });
    this.needPlaces.set(key, this.needs.length - 1);
    return this.needs.length - 1;
  }

  /** All evidence, with excerpts cut from the files where an outcome other than a pass stands on them. */
  list(files: readonly InputFile[]): Evidence[] {
    const wanted = new Set(this.entries.filter(({ shown }) => shown).map(({ evidence }) => evidence.file));
    const lines = new Map<string, readonly string[]>();
    for (const file of files) {
      if (!wanted.has(file.path)) continue;
      const decoded = decode(file.bytes);
      if ("text" in decoded) lines.set(file.path, decoded.text.split("\n"));
    }
    return this.entries.map(({ evidence, shown, fields }) => {
      const text = shown ? lines.get(evidence.file) : undefined;
      return text === undefined
        ? evidence
        : { ...evidence, excerpt: excerpt(text, evidence.line, evidence.lastLine, [...fields]) };
    });
  }
}
