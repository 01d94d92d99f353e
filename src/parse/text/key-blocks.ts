import type { ParsedRecord } from "../parser.ts";
import type { Line } from "./lines.ts";
import { isRuler } from "./map-blocks.ts";
import { filled } from "./present.ts";
import type { Reading } from "./reading.ts";

/** What blocks of `KEY: value` lines hold. */
export interface KeyBlocks<N extends string> {
  /** The keys as printed, and the fields that they fill. */
  readonly keys: Readonly<Record<string, N>>;
  /** The field that begins a block, and the one that ends it where every level prints one. */
  readonly first: N;
  readonly last?: N;
  readonly why: string;
}

type Block<N extends string> = ParsedRecord & Readonly<Partial<Record<N, string>>>;

const pair = /^\s*([A-Za-z][\w #/()-]{0,40}?)\s*:(?:\s+(\S.*))?$/;
/** The rest of an identifier that did not fit into the line before. */
const rest = /^\s*([0-9A-Fa-f]{1,40})\s*$/;

/** One record per block. A line of hexadecimal digits alone goes on with the value before it. */
export function readKeyBlocks<N extends string>(
  lines: readonly Line[],
  { keys, first, last, why }: KeyBlocks<N>,
  reading: Reading<Block<N>>,
): void {
  let block: { line: number; lastLine: number; values: Partial<Record<N, string>> } | undefined;
  let field: N | undefined;
  const seen = new Set<N>();
  const finish = (): void => {
    if (block === undefined) return;
    if (last !== undefined && !seen.has(last)) reading.breakOff();
    reading.records.push({ line: block.line, lastLine: block.lastLine, ...block.values });
  };
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const [, key, value] = pair.exec(line.text) ?? [];
    const next = key !== undefined && Object.hasOwn(keys, key) ? keys[key] : undefined;
    const more = rest.exec(line.text)?.[1];
    if (next === first) {
      finish();
      seen.clear();
      block = { line: line.line, lastLine: line.line, values: {} };
    }
    if (block !== undefined && next !== undefined && !seen.has(next)) {
      const text = filled(value);
      if (text !== undefined) block.values[next] = text;
      seen.add(next);
      field = next;
      block.lastLine = line.line;
    } else if (block !== undefined && field !== undefined && more !== undefined && isIdentifier(block.values[field])) {
      block.values[field] = `${block.values[field] ?? ""}${more}`;
      block.lastLine = line.line;
    } else reading.leave(line, why);
  }
  finish();
}

function isIdentifier(value: string | undefined): boolean {
  return value === undefined || (/^[0-9A-Fa-f]{8,}$/.test(value) && value.length < 32);
}
