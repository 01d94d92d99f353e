/** The first line of an error; puppeteer appends places in the page to its messages. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1).join("");
}

const telling = /error while loading shared libraries|No usable sandbox|without --no-sandbox|GLIBC|FATAL|not found/i;
const longest = 300;

/** The one line of a browser's error output that says why it ended. */
export function tellingLine(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const line = lines.find((candidate) => telling.test(candidate)) ?? lines.at(-1) ?? "";
  return line.trim().slice(0, longest);
}
