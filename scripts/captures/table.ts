import type { Count, FileScore, Score, Total } from "./score.ts";

/** The score for people: every file, the totals by command and overall, and what went wrong. */
export function scoreTable({ files, commands, withParser, all, missing, unlisted, crashes }: Score): string {
  const blocks = [
    table(
      ["file", "recognised as", "same", "status", "lines", "prompts", "unread", "read"],
      files.map((file) => [
        file.file,
        file.recognised.join(" + ") || "-",
        sameness(file),
        file.status.join(" + "),
        ...counts(file),
      ]),
    ),
    table(
      ["command", "parser", "files", "recognised", "same", "lines", "prompts", "unread", "read"],
      [
        ...commands.map((one) => [one.command || "(no command)", one.hasParser ? "yes" : "no", ...totals(one)]),
        ["all commands that have a parser", "", ...totals(withParser)],
        ["all", "", ...totals(all)],
      ],
    ),
    list("In the index and not in the folder", missing),
    list("In the folder and not in the index", unlisted),
    crashes.length === 0
      ? "Crashes: none"
      : list(
          "Crashes",
          crashes.map(({ file, error }) => `${file}: ${error}`),
        ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function sameness({ recognised, same }: FileScore): string {
  if (recognised.length === 0) return "-";
  return same ? "yes" : "NO";
}

/** What share of the output was read; a prompt is no output. */
function counts({ lines, marks, unread }: Count): string[] {
  const output = lines - marks;
  const read = output === 0 ? "-" : `${Math.floor(((output - unread) / output) * 100)} %`;
  return [String(lines), String(marks), String(unread), read];
}

function totals(total: Total): string[] {
  return [String(total.files), String(total.recognised), String(total.same), ...counts(total)];
}

function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? "" : [`${heading}:`, ...items.map((item) => `  ${item}`)].join("\n");
}

/** Columns as wide as their widest cell; those that hold numbers stand to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const isNumber = header.map((_, i) => rows.every((row) => /^(?:[\d]+(?: %)?|-)$/.test(row[i] ?? "")));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (isNumber[i] === true ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
