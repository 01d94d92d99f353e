import { cssString } from "./css-string.ts";

export type Paper = "a4" | "letter";

/** What stands on every page beside its number. */
export interface RunningText {
  readonly reportId: string;
  readonly classification: string;
  readonly verdict: string;
}

export interface PageSetup extends RunningText {
  readonly paper: Paper;
}

const sizes: Readonly<Record<Paper, string>> = { a4: "A4", letter: "letter" };
const type = 'font: 8pt "IBM Plex Sans", sans-serif; color: #333; width: 50%;';

/** One page rule with paper size, margins, running header and footer. Named pages keep a size of their own. */
export function pageRules({ paper, reportId, classification, verdict }: PageSetup): string {
  return `@page {
  size: ${sizes[paper]};
  margin: 20mm 15mm 18mm;
  @top-left { content: ${cssString(classification)}; text-align: left; ${type} font-weight: 600; }
  @top-right { content: ${cssString(verdict)}; text-align: right; ${type} font-weight: 600; }
  @bottom-left { content: ${cssString(reportId)}; text-align: left; ${type} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); text-align: right; ${type} }
}
`;
}
