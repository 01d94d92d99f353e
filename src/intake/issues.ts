import type { Capture, InputIssue } from "../capture/capture.ts";
import type { Draft, Owner } from "./draft.ts";

/** What the reader must know of one capture, each with file and line. */
export function issuesOf(capture: Capture, draft: Draft, owner: Owner): InputIssue[] {
  const at = { file: capture.file, line: capture.firstLine };
  const issues: InputIssue[] = [];
  const { recognition, result } = draft;
  if (recognition.candidates !== undefined) {
    const names = recognition.candidates.map((parser) => parser.command).join(", ");
    const named =
      recognition.contradicts === undefined ? "" : `; the file is named after ${recognition.contradicts.command}`;
    issues.push({
      code: "several-candidates",
      severity: "warning",
      ...at,
      text: `could be the output of ${names}: none is taken${named}`,
    });
  } else if (recognition.contradicts !== undefined) {
    const taken = recognition.parser === undefined ? "nothing that we know" : recognition.parser.command;
    const text = `the file is named after ${recognition.contradicts.command}, but its content is ${taken}`;
    issues.push({ code: "name-contradicts-content", severity: "warning", ...at, text });
  } else if (capture.status === "unrecognised") {
    const text = `no output of a command that is read here${capture.command === "" ? "" : `: ${capture.command}`}`;
    issues.push({ code: "unrecognised-text", severity: "note", ...at, text });
  }
  if (capture.status === "failed") {
    const text = `${capture.command} failed: ${result.answer?.text ?? `exit status ${draft.segment.rc ?? "unknown"}`}`;
    issues.push({
      code: "command-failed",
      severity: "warning",
      file: at.file,
      line: result.answer?.line ?? at.line,
      text,
    });
  }
  if (capture.status === "empty") {
    issues.push({
      code: "empty-file",
      severity: "warning",
      ...at,
      text: `${capture.command}: no output, so it proves nothing`,
    });
  }
  issues.push(...unreadIssues(capture, draft));
  if (owner.problem !== undefined && capture.parser !== undefined) {
    const text = `${capture.command}: ${owner.problem.text}`;
    issues.push({ code: owner.problem.code, severity: "warning", ...at, text });
  }
  return issues;
}

function unreadIssues(capture: Capture, draft: Draft): InputIssue[] {
  const [first] = capture.unread;
  if (capture.parser === undefined || first === undefined) {
    if (draft.result.brokenOff !== true || capture.parser === undefined) return [];
    const text = `${capture.command}: the output breaks off here, so it proves no absence`;
    return [{ code: "broken-off", severity: "warning", file: capture.file, line: capture.lastLine, text }];
  }
  const count = capture.unread.length === 1 ? "1 line" : `${capture.unread.length} places`;
  const text = `${capture.command}: ${count} not read, first: ${first.why}`;
  const code = draft.result.brokenOff === true ? "broken-off" : "text-unread";
  return [{ code, severity: "warning", file: capture.file, line: first.line, text }];
}
