import type { Verdict } from "../assessment/verdict.ts";

export interface Paint {
  readonly verdict: (verdict: Verdict, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const codes: Readonly<Record<Verdict, string>> = {
  "NOT READY": "31;1",
  "INSUFFICIENT EVIDENCE": "35",
  "READY WITH CONDITIONS": "33",
  READY: "32",
};

/** Colours for a terminal; every verdict is a word too, so without colours nothing is lost. */
export function newPaint(on: boolean): Paint {
  const paint = (code: string, text: string): string => (on ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    verdict: (verdict, text) => paint(codes[verdict], text),
    strong: (text) => paint("1", text),
    faint: (text) => paint("2", text),
  };
}
