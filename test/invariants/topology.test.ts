import { beforeAll, expect, test } from "vitest";
import { analysis } from "../../src/analysis/analysis.ts";
import type { MoveRow } from "../../src/analysis/moves-file.ts";
import { SelectionError } from "../../src/analysis/options.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Living, Redundancy } from "../../src/assessment/topology.ts";
import type { InputFile } from "../../src/capture/capture.ts";
import { asked, files } from "./sample.ts";

const lists = ["vioses", "ports", "fabrics", "bridges", "singlePoints"] as const;

/** A list as ids of nodes, or `open`. */
type Said = ReadonlyMap<string, string>;

/** Every list of before and after of every move, by what it is about. */
function said(some: readonly InputFile[], moves: readonly MoveRow[] = asked.moves): Said {
  let document: Assessment;
  try {
    document = analysis(some, { ...asked, moves });
  } catch (error) {
    if (!(error instanceof SelectionError)) throw error;
    if (moves.length === 1) return new Map();
    return new Map(moves.flatMap((move) => [...said(some, [move])]));
  }
  return new Map(document.moves.flatMap((move) => ofMove(document, move)));
}

function ofMove({ topology, subjects }: Assessment, move: Assessment["moves"][number]): [string, string][] {
  const label = (key: string): string => subjects[key]?.label ?? "?";
  const name = `${label(move.partition)} to ${label(move.destination)}`;
  // By name: without its row in a listing of systems, a system has its name in place of model and serial number.
  const nameOf = (index: number): string => {
    const { label: own = "?", vios } = topology.nodes[index] ?? {};
    return vios === undefined ? own : `${own} of ${nameOf(vios)}`;
  };
  const ofList = ({ nodes, whole }: Redundancy["vioses"]): string =>
    whole ? nodes.map(nameOf).sort().join(", ") : "open";
  const ofSide = (side: string, living: Living | undefined): [string, string][] =>
    (living?.redundancy ?? []).flatMap((one) =>
      lists.map((list): [string, string] => [`${name}: ${side} ${one.resource}: ${list}`, ofList(one[list])]),
    );
  return [...ofSide("before", move.before), ...ofSide("after", move.after)];
}

let whole: Said = new Map();

interface Change {
  readonly about: string;
  readonly before: string | undefined;
  readonly now: string;
}

/** What is said for certain without a file, and was not said with it; by the file. */
const claims = new Map<string, readonly Change[]>();

beforeAll(() => {
  whole = said(files);
  for (const { path } of files) {
    const less = said(files.filter((file) => file.path !== path));
    const changes = [...less].map(([about, now]) => ({ about, now, before: whole.get(about) }));
    claims.set(
      path,
      changes.filter(({ now, before }) => now !== "open" && now !== before),
    );
  }
});

function changesOf(keep: (change: Change) => boolean): string[] {
  return [...claims].flatMap(([path, changes]) =>
    changes
      .filter(keep)
      .map(({ about, now, before }) => `without ${path}: ${about}: ${before ?? "nothing"}, now ${now}`),
  );
}

test("taking away any one file makes no open list whole", () => {
  expect(whole.size).toBeGreaterThan(500);
  expect([...whole.values()].filter((list) => list === "open").length).toBeGreaterThan(50);
  expect(changesOf(({ before }) => before === "open")).toEqual([]);
});

/**
 * Both ports of heron-vios2 would do. The plan takes the first that is proven to be in the fabric of today; without the WWPNs of
 * the ports, or without who is logged in there, only `fcs1` is, by a client that goes through it.
 */
const otherPort = ["deep/heron-vios2/fcstat.log", "deep/san-b1/show_fcns_database.txt"].flatMap((path) =>
  ["app02", "ibmi01", "lic01", "old71", "big01", "huge01", "phys01", "vlan01"].map(
    (partition) =>
      `without ${path}: ${partition} to heron: after Fibre Channel storage: ports: fcs0 of heron-vios1, fcs0 of heron-vios2, now fcs0 of heron-vios1, fcs1 of heron-vios2`,
  ),
);

test("taking away any one file changes no list that stays whole, but for a plan that takes another port as good", () => {
  expect(changesOf(({ before }) => before !== undefined && before !== "open")).toEqual(otherPort);
});

test("taking away any one file shows nothing new that is said to be served by so many and no more", () => {
  expect(changesOf(({ about, before }) => before === undefined && about.endsWith(": vioses"))).toEqual([]);
});
