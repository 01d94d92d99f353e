import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** The vital product data of the HMC. */
export interface HmcVpd extends ParsedRecord {
  readonly lastLine: number;
  /** `7063-CR1`; of a virtual HMC the type is made from its identifier. */
  readonly model?: string;
  readonly serial?: string;
  readonly hostAddress?: string;
  /** `V9R1.931.0` */
  readonly level?: string;
  /** Only a virtual HMC has one. */
  readonly uvmid?: string;
  /** Every line as it stands; keywords repeat, as a new group begins with each `FC`. */
  readonly keywords: readonly { readonly keyword: string; readonly value: string; readonly line: number }[];
}

/** `lshmc -v`: keywords of vital product data in one quoted value of many lines; `-F` leaves out the name before it. */
export const lshmcVpd: Parser<HmcVpd> = {
  id: "hmc/lshmc-vpd",
  command: "lshmc -v",
  kind: "hmc",
  accepts: ({ tool, options }) => tool === "lshmc" && options.has("-v"),
  looksLike: ({ lines: [first = ""] }) => /^\s*"(?:vpd=\s*)?\*[A-Z][A-Z0-9]\s/.test(first),
  parse,
};

const keyword = /^\s*(?:"(?:vpd=\s*)?)?\*([A-Z0-9]{2,8})(?:\s+(\S.*))?$/;
const named = { model: "TM", serial: "SE", hostAddress: "NA", level: "RM", uvmid: "UVMID" } as const;

function parse(source: Source): ParseResult<HmcVpd> {
  const { lines, open } = readLines(source);
  const reading = new Reading<HmcVpd>();
  const keywords: { keyword: string; value: string; line: number }[] = [];
  // The quote that closes the value carries nothing that could be cut.
  const isClosed = open?.text.trim() === '"';
  let isOpen = false;
  for (const { text, line } of lines) {
    for (const char of text) if (char === '"') isOpen = !isOpen;
    const bare = isOpen || text.trim() === '"' ? text : text.replace(/"\s*$/, "");
    const [whole, key = "", value = ""] = keyword.exec(bare) ?? [];
    if (whole !== undefined) keywords.push({ keyword: key, value: value.trim(), line });
    else if (text.trim() !== "" && text.trim() !== '"')
      reading.leave({ text, line }, "no keyword of vital product data");
  }
  if (isOpen && !isClosed) reading.breakOff();
  const find = (wanted: string): string | undefined => keywords.find((one) => one.keyword === wanted)?.value;
  const [first] = keywords;
  const lastLine = (isClosed ? open.line : undefined) ?? lines.at(-1)?.line ?? source.firstLine;
  const [model, serial, hostAddress] = [find(named.model), find(named.serial), find(named.hostAddress)];
  const read = present({ model, serial, hostAddress, level: find(named.level), uvmid: find(named.uvmid) });
  if (first !== undefined) reading.records.push({ line: first.line, lastLine, ...read, keywords });
  return reading.result(isClosed ? undefined : open);
}
