import type { Line } from "./lines.ts";

/** What a Virtual I/O Server says between `VIOS_DETAILED_ERROR` and `End Detailed Message.` */
export interface ViosDetail {
  readonly line: number;
  readonly messages: string[];
  /** `Returning from npiv_dest_adapter rc=83` */
  readonly returns: { readonly from: string; readonly rc: number }[];
  readonly wwpns: string[];
}

/** The parts of a message about a command that the HMC sent to a partition. */
export interface MessageParts {
  command?: string[];
  rmcReturnCode?: string[];
  osReturnCode?: string[];
  standardOut?: string[];
  standardError?: string[];
  description?: string[];
}

const labels: readonly (readonly [RegExp, keyof MessageParts])[] = [
  [/^\s*The (?:partition|OS|RMC) command is\s?:(.*)$/i, "command"],
  [/^\s*The RMC (?:command )?return code is\s?:(.*)$/i, "rmcReturnCode"],
  [/^\s*The (?:OS|partition) (?:command )?return code is\s?:(.*)$/i, "osReturnCode"],
  [/^\s*The (?:OS|partition) (?:command )?standard out(?:put)? is\s?:(.*)$/i, "standardOut"],
  [/^\s*The (?:OS|partition) (?:command )?standard err(?:or)? is\s?:(.*)$/i, "standardError"],
  [/^\s*The search was performed for the following device description\s?:(.*)$/i, "description"],
];

/** The part that a line begins, and what stands behind its colon. */
export function partOf(text: string): { readonly part: keyof MessageParts; readonly rest: string } | undefined {
  for (const [pattern, part] of labels) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined) return { part, rest: rest.trim() };
  }
  return undefined;
}

/** The line begins or ends what a Virtual I/O Server says in detail. */
export function detailMark(text: string): "begin" | "end" | undefined {
  if (/^\s*VIOS_DETAILED_ERROR\s*$/.test(text)) return "begin";
  return /^\s*End Detailed Message\.?\s*$/.test(text) ? "end" : undefined;
}

const returning = /^\s*Returning from (\S+) rc\s?=\s?(-?\d{1,9})\s*$/;
const targets = /^\s*Client Target WWPNs\s?:((?:\s{1,8}(?:0x)?[0-9A-Fa-f]{16})*)\s*$/;

/** Adds a line to what a Virtual I/O Server says in detail. */
export function addDetail(detail: ViosDetail, { text }: Line): void {
  const [, from, rc] = returning.exec(text) ?? [];
  const wwpns = targets.exec(text)?.[1];
  if (from !== undefined) detail.returns.push({ from, rc: Number(rc) });
  else if (wwpns !== undefined) detail.wwpns.push(...wwpns.split(/\s+/).filter((word) => word !== ""));
  else detail.messages.push(text.trim());
}
