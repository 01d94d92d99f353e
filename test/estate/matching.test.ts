import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { match } from "../../src/estate/matching.ts";

type Graph = Readonly<Record<string, string>>;

/** `{ a: "12" }`: a can go to 1 and to 2. */
const matched = (graph: Graph): ReturnType<typeof match<string, string>> =>
  match(Object.keys(graph), ["1", "2", "3", "4", "5"], (guest, host) => (graph[guest] ?? "").includes(host));

/** Whether each guest can have a host of its own, by trying all. */
function isPossible(guests: readonly string[], graph: Graph, taken = ""): boolean {
  const [first, ...others] = guests;
  if (first === undefined) return true;
  return (graph[first] ?? "")
    .split("")
    .some((host) => !taken.includes(host) && isPossible(others, graph, taken + host));
}

const graphs: fc.Arbitrary<Graph> = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d", "e"),
  fc.subarray(["1", "2", "3", "4", "5"]).map((hosts) => hosts.join("")),
);

describe("a host for each guest", () => {
  test("is found by moving those that came first", () => {
    const found = matched({ a: "12", b: "1", c: "23" });
    expect(found).toMatchObject({ state: "all" });
    if (found.state === "all") expect(Object.fromEntries(found.pairs)).toEqual({ a: "2", b: "1", c: "3" });
  });

  test("is not found for those that share too few", () => {
    expect(matched({ a: "1", b: "2", c: "12", d: "345" })).toEqual({
      state: "short",
      guests: ["a", "b", "c"],
      hosts: ["1", "2"],
    });
    expect(matched({ a: "", b: "1" })).toEqual({ state: "short", guests: ["a"], hosts: [] });
    expect(matched({})).toMatchObject({ state: "all" });
  });

  test("is found exactly where there is one", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const guests = Object.keys(graph);
        expect(matched(graph).state).toBe(isPossible(guests, graph) ? "all" : "short");
      }),
      { seed: 25 },
    );
  });

  test("is one of those that are possible, and nobody else's; or more guests share fewer hosts", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const found = matched(graph);
        if (found.state === "all") {
          expect([...found.pairs.keys()].sort()).toEqual(Object.keys(graph).sort());
          expect(new Set(found.pairs.values()).size).toBe(found.pairs.size);
          for (const [guest, host] of found.pairs) expect(graph[guest]).toContain(host);
        } else {
          expect(found.guests.length).toBeGreaterThan(found.hosts.length);
          const hosts = new Set(found.guests.flatMap((guest) => (graph[guest] ?? "").split("")));
          expect([...hosts].sort()).toEqual([...found.hosts].sort());
        }
      }),
      { seed: 26 },
    );
  });

  test("takes no time that grows with the number of orders", () => {
    const many = Array.from({ length: 60 }, (_, i) => i);
    const all = match(many, many, (guest, host) => host >= guest - 1);
    expect(all.state).toBe("all");
    expect(match([...many, 60], many, () => true)).toMatchObject({ state: "short" });
  });
});
