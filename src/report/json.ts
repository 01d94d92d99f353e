import type { Assessment } from "../assessment/assessment.ts";
import { compareText } from "../capture/order.ts";

/**
 * The whole document as pieces of text: every element of a list is one, so that no string holds them all.
 * Keys stand in alphabetical order below the first level: equal documents give equal bytes. Ends with a newline.
 */
export function* jsonChunks(assessment: Assessment): Generator<string> {
  const { schema, tool, knowledge, asOf, locale, options, topology } = assessment;
  yield `{\n${member("schema", schema)},\n${member("tool", tool)},\n`;
  yield* object("knowledge", [
    list("rules", knowledge.rules),
    record("sources", knowledge.sources),
    list("tables", knowledge.tables),
  ]);
  yield `,\n${member("asOf", asOf)},\n${member("locale", locale)},\n${member("options", options)},\n`;
  for (const name of ["inputs", "captures", "issues"] as const) {
    yield* list(name, assessment[name]);
    yield ",\n";
  }
  yield* record("subjects", assessment.subjects);
  yield ",\n";
  yield* object("topology", [
    list("nodes", topology.nodes),
    list("edges", topology.edges),
    list("systems", topology.systems),
  ]);
  for (const name of ["evidence", "needs", "outcomes", "moves"] as const) {
    yield ",\n";
    yield* list(name, assessment[name]);
  }
  yield "\n}\n";
}

function* object(name: string, members: readonly Iterable<string>[]): Generator<string> {
  yield `${JSON.stringify(name)}:{\n`;
  for (const [i, member] of members.entries()) {
    if (i > 0) yield ",\n";
    yield* member;
  }
  yield "\n}";
}

function* list(name: string, items: readonly unknown[]): Generator<string> {
  yield `${JSON.stringify(name)}:[`;
  for (const [i, item] of items.entries()) yield `${i === 0 ? "\n" : ",\n"}${text(item)}`;
  yield items.length === 0 ? "]" : "\n]";
}

function* record(name: string, items: Readonly<Record<string, unknown>>): Generator<string> {
  yield `${JSON.stringify(name)}:{`;
  for (const [i, key] of Object.keys(items).sort(compareText).entries()) {
    yield `${i === 0 ? "\n" : ",\n"}${member(key, items[key])}`;
  }
  yield "\n}";
}

function member(name: string, value: unknown): string {
  return `${JSON.stringify(name)}:${text(value)}`;
}

function text(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** The same with all keys in alphabetical order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.some(isObject) ? value.map(inOrder) : value;
  const parts = value as Readonly<Record<string, unknown>>;
  const ordered = Object.keys(parts)
    .sort(compareText)
    .map((key) => [key, inOrder(parts[key])] as const);
  return Object.fromEntries(ordered);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
