import type { BrowserCandidate } from "./candidates.ts";

/** One failed try. */
export interface Attempt {
  readonly source: BrowserCandidate["source"];
  /** The path, or the package that carries the browser; for an explicit choice also who made it. */
  readonly browser: string;
  readonly failure: string;
}

/** No browser printed the PDF. The message lists every try and says what to do. */
export class NoBrowserError extends Error {
  override readonly name = "NoBrowserError";
  readonly attempts: readonly Attempt[];

  constructor(attempts: readonly Attempt[]) {
    const tries = attempts.length > 0 ? attempts.map(line) : ["  No Chrome, Chromium or Edge was found."];
    super(["No browser could print the PDF.", ...tries, remedy(attempts)].join("\n"));
    this.attempts = attempts;
  }
}

function line({ browser, failure }: Attempt): string {
  return `  ${browser}: ${failure}`;
}

function remedy(attempts: readonly Attempt[]): string {
  const first = attempts[0];
  const advice =
    first?.source === "chosen"
      ? "Name a browser that is there and starts, or leave the choice out to have one found."
      : "Install Chromium or Chrome, or name one with --browser <path>.";
  return `${advice} The HTML and JSON reports need no browser; the HTML prints from any browser.`;
}
