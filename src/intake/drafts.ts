import { hasChangingRows, splitByContent } from "./concatenated.ts";
import { newDraft, type Draft } from "./draft.ts";
import type { FileName } from "./file-names.ts";
import type { Segment } from "./segments.ts";

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Lines of headings that were found on the way. */
  readonly marks: readonly number[];
}

/** Reads a segment; where no command stands before it, it may be outputs of several, and is read so if more of it is read then. */
export function draftsOf(
  file: { readonly path: string; readonly sha256: string },
  name: FileName,
  segment: Segment,
): Drafts {
  const draft = newDraft(file, name, segment);
  const one: Drafts = { drafts: [draft], marks: [] };
  if (segment.command !== undefined && segment.weak !== true) return one;
  const isWhole = draft.recognition.parser !== undefined && draft.result.unread.length === 0;
  if (isWhole && !hasChangingRows(segment)) return one;
  const outputs = splitByContent(segment);
  if (outputs === undefined) return one;
  const drafts = outputs.segments.map((part) => newDraft(file, name, part));
  const unread = drafts.reduce((sum, { result }) => sum + result.unread.length, 0);
  // A whole listing is two only where both are whole, too.
  const isBetter = isWhole
    ? unread === 0 && drafts.every(({ recognition }) => recognition.parser !== undefined)
    : unread < draft.result.unread.length;
  return isBetter ? { drafts, marks: outputs.marks } : one;
}
