import type { Capture, CapturedAt, InputIssue } from "../capture/capture.ts";
import { compareText } from "../capture/order.ts";
import { showTime, timeSeconds } from "../capture/time.ts";

/** Captures of one system that are further apart may show two states of it. */
const mostHours = 4;

type Timed = Capture & { readonly capturedAt: CapturedAt };

/** A note per system whose earliest and latest captures are hours apart; only times of one kind of clock are compared. */
export function gapIssues(captures: readonly Capture[]): InputIssue[] {
  const groups = new Map<string, Timed[]>();
  for (const capture of captures) {
    if (!isTimed(capture) || capture.system === undefined) continue;
    // Without an offset it is the clock of the host, in a zone that nobody names.
    const key = `${capture.system}\u0000${capture.capturedAt.offset === undefined ? "local" : "offset"}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [capture]);
    else group.push(capture);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).flatMap(([, group]) => gapIn(group));
}

function isTimed(capture: Capture): capture is Timed {
  const isUsed = capture.parser !== undefined && capture.status !== "failed" && capture.status !== "empty";
  return isUsed && capture.capturedAt !== undefined;
}

function gapIn(group: readonly Timed[]): InputIssue[] {
  const sorted = [...group].sort((a, b) => timeSeconds(a.capturedAt) - timeSeconds(b.capturedAt));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const seconds = timeSeconds(last.capturedAt) - timeSeconds(first.capturedAt);
  if (seconds <= mostHours * 3600) return [];
  const text =
    `captures of ${first.system ?? "?"} are ${Math.floor(seconds / 3600)} hours apart, more than ${mostHours}: ` +
    `${first.command} in ${first.file} is of ${showTime(first.capturedAt)}, ` +
    `${last.command} in ${last.file} of ${showTime(last.capturedAt)}; what changed in between looks like one state`;
  return [{ code: "captures-apart", severity: "note", file: last.file, line: last.firstLine, text }];
}
