import type { Line } from "./lines.ts";

/** The lines of one device; without `device` they stand before the first frame line. */
export interface Frame {
  readonly device?: string;
  /** The frame line, or the first line of the text. */
  readonly line: number;
  readonly lines: readonly Line[];
}

const frameLine = /^\s*(?:#{1,8}\s*([A-Za-z][A-Za-z_.-]{0,40}\d{1,6})[\s#:]*|([A-Za-z][A-Za-z_.-]{0,40}\d{1,6}):\s*)$/;

/** The device that a frame line names: `#ent5`, `### hdisk3`, `hdisk3:`. */
export function framedDevice(text: string): string | undefined {
  const [, marked, labelled] = frameLine.exec(text) ?? [];
  return marked ?? labelled;
}

/** The device that an option names; none where the word is a pattern or a loop's variable. */
export function namedDevice(word: string | undefined): string | undefined {
  return word !== undefined && /^[\w.-]+$/.test(word) ? word : undefined;
}

/** Divides a text at its frame lines. `notDevices` are words that stand after `#` for another reason. */
export function splitFrames(lines: readonly Line[], notDevices: readonly string[]): Frame[] {
  const frames: { device?: string; line: number; lines: Line[] }[] = [];
  for (const line of lines) {
    const device = framedDevice(line.text);
    if (device !== undefined && !notDevices.includes(device)) frames.push({ device, line: line.line, lines: [] });
    else if (frames.length > 0 || line.text.trim() !== "") {
      if (frames.length === 0) frames.push({ line: line.line, lines: [] });
      frames.at(-1)?.lines.push(line);
    }
  }
  return frames;
}
