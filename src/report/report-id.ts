import type { Assessment } from "../assessment/assessment.ts";

/** `LPM-1A2B-3C4D`: the same for the same inputs, options, time and version; it names a report and proves nothing. */
export function reportId(assessment: Assessment): string {
  const { options } = assessment;
  const parts = [
    assessment.tool.version,
    assessment.asOf,
    options.from ?? "",
    options.to ?? "",
    ...options.partitions,
    String(options.listed),
    String(options.inactive),
    ...options.allow,
    String(options.maxAgeHours ?? ""),
    ...assessment.inputs.flatMap((input) => [input.path, input.sha256]),
  ];
  const hex = fnv1a(parts.join("\u0000")).toString(16).toUpperCase().padStart(8, "0");
  return `LPM-${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** 32-bit FNV-1a over UTF-16 code units, both bytes of each. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
