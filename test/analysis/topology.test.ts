import { expect, test } from "vitest";
import { analysis } from "../../src/analysis/analysis.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { lun } from "../rules/disk-text.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { drawnEstate } from "../topology/network-text.ts";

const options = { asOf: "2026-11-20T12:00:00Z", toolVersion: "0.0.0", from: "p9a", to: "p10b", partitions: ["app"] };

function resources(text: EstateText): readonly (readonly string[])[] {
  const { moves } = analysis(text.files, options);
  return moves.flatMap(({ before, after }) =>
    [before, after].map((living) => (living?.redundancy ?? []).map(({ resource }) => resource).sort()),
  );
}

/** UDIDs of two arrays, of which the digits that tell LUNs apart are the same. */
const udid = (array: string): string => lun("C0").replace("3600507680", `3600507${array}0`);

test("disks of one name are told apart by their notes, today and after alike", () => {
  const vioses = ["p9a-vios1", "p9a-vios2", "p10b-vios1", "p10b-vios2"];
  const alike = vioses.reduce(
    (text, vios) => text.swap(`${vios}-disks`, lun("A0"), udid("6a")).swap(`${vios}-disks`, lun("B0"), udid("6b")),
    drawnEstate,
  );
  const [today, then] = resources(alike);
  const names = [udid("6a"), udid("6b")].map((id) => `LUN …00000C01 (UDID ${id})`);
  expect(today?.filter((name) => name.startsWith("LUN"))).toEqual(names);
  expect(then).toEqual(today);
});

test("the same captures in another order make the same topology", () => {
  const { files } = drawnEstate;
  const topologyOf = (all: EstateText["files"]): Assessment["topology"] => analysis(all, options).topology;
  expect(topologyOf([...files].reverse())).toEqual(topologyOf(files));
});

test("a system and its parts refer to nodes of the document", () => {
  const { topology, moves, subjects } = analysis(drawnEstate.files, options);
  const { nodes, edges, systems } = topology;
  expect(systems.map(({ system }) => subjects[system]?.label)).toEqual(["p9a", "p10b"]);
  const used = [
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...moves.flatMap(({ slice }) => slice),
    ...systems.flatMap(({ components, partitions }) => [
      ...components.flatMap(({ node, users }) => [node, ...users]),
      ...partitions.flatMap(({ paths }) => paths.flatMap((path) => path.nodes)),
    ]),
    ...nodes.flatMap(({ vios }) => vios ?? []),
  ];
  expect(used.every((index) => nodes[index] !== undefined)).toBe(true);
  expect(nodes.every(({ system }) => system === undefined || subjects[system] !== undefined)).toBe(true);
});
