import type { ParsedRecord } from "../parser.ts";
import type { Line } from "./lines.ts";

/** The logical switch of which a Brocade chassis printed the rest. */
export interface VirtualFabricId extends ParsedRecord {
  readonly kind: "fid";
  readonly fid: number;
}

const banner = /^\s*"[a-z]{1,20}(?: [\w -]{1,40})?" on FID (\d{1,3}):\s*$/;

/** What a chassis with virtual fabrics writes above or below an output: `"nsshow" on FID 128:`. */
export function readBanner({ text, line }: Line): VirtualFabricId | undefined {
  const fid = banner.exec(text)?.[1];
  return fid === undefined ? undefined : { line, kind: "fid", fid: Number(fid) };
}
