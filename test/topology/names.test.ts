import { describe, expect, test } from "vitest";
import { ids } from "../../src/topology/graph.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { drawSystem, DrawnMove } from "./drawn.ts";
import { drawnEstate as text } from "./network-text.ts";

const long = "x".repeat(10_000);

/** What serves `app` must not change with what it is called. */
const counts = (estate: EstateText, name: string): readonly (readonly string[])[] => {
  const move = new DrawnMove(estate);
  expect(move.name(move.today)).toBe(name);
  return [move.today, move.after].map((one) =>
    move.resources(one).map((resource) => JSON.stringify(move.redundancy(one, resource))),
  );
};

describe("a partition", () => {
  test.each(["__proto__", "constructor", "toString", "a/b>c", "%2f", "client:9009-42A*7800A10/5", long])(
    "may be called %.30s",
    (name) => {
      const renamed = text.row("p9a-lpar", "name=app", { name });
      expect(counts(renamed, name)).toEqual(counts(text, "app"));
    },
  );
});

describe("a virtual switch", () => {
  test.each(["__proto__", "a/110", "ETHERNET0>", "%2f", long])("may be called %.30s", (vswitch) => {
    const renamed = ["app", "p9a-vios1", "p9a-vios2"].reduce(
      (estate, name) => estate.row("p9a-eth", `lpar_name=${name},`, { vswitch }),
      text,
    );
    const drawn = drawSystem(renamed);
    expect(drawn.ids("virtual switch").map((id) => drawn.name(id))).toEqual([vswitch]);
    expect(drawn.redundancy(drawn.id("partition", "app"), "VLAN 110").vioses).toBe("p9a-vios1, p9a-vios2");
  });

  test("is another one than that whose name and VLAN read the same together", () => {
    const two = text
      .plus(
        "p9a-eth",
        "lpar_name=app,lpar_id=5,slot_num=3,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=110,vswitch=ETHERNET0/1,addl_vlan_ids=",
      )
      .plus(
        "p9a-eth",
        "lpar_name=app,lpar_id=5,slot_num=4,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=110,vswitch=ETHERNET0%2f1,addl_vlan_ids=",
      );
    const drawn = drawSystem(two);
    expect(drawn.ids("virtual switch")).toHaveLength(3);
    expect(drawn.ids("VLAN")).toHaveLength(4);
  });
});

test("adapters whose rows lack the slot are told apart by their kind", () => {
  const rows = ["slot_num=11", "slot_num=12"].reduce(
    (estate, mark) => estate.row("p9a-scsi", mark, { slot_num: undefined }),
    text,
  );
  const bare = rows.row("p9a-eth", "lpar_name=app", { slot_num: undefined });
  const drawn = drawSystem(bare);
  const kinds = drawn.ids("client adapter").map((id) => {
    const node = drawn.graph.getNodeAttributes(id);
    return node.kind === "client adapter" ? `${node.label} ${node.adapter}` : "";
  });
  expect(kinds.filter((kind) => kind.startsWith("C?"))).toEqual(["C? virtual SCSI", "C? virtual Ethernet"]);
  expect(drawn.redundancy(drawn.id("partition", "app"), "VLAN 110").vioses).toBe("p9a-vios1, p9a-vios2");
});

describe("ids of nodes", () => {
  const words = ["a", "a/b", "b", "a>b", "a%2fb", "%", "", "/", ">"];

  test("differ wherever one of the names differs", () => {
    const made = words.flatMap((one) =>
      words.flatMap((other) => [
        ids.target("S/1", one, other),
        ids.vswitch("S", `${one}/${other}`),
        ids.gap(`device:${one}`, other),
        ids.planned(`partition:${one}`, other),
        ids.movers(one, other),
        ids.newTarget(ids.newServer(ids.client("S/5", one, "vNIC"), "S/1"), other),
        ids.lender(ids.client("S/5", one, "vNIC"), "S/1", other),
      ]),
    );
    const vswitches = new Set(words.flatMap((one) => words.map((other) => `${one}/${other}`)));
    const others = 6 * words.length * words.length;
    expect(new Set(made).size).toBe(others + vswitches.size);
  });

  test("tell disks by what they are known by", () => {
    const name = "0123";
    const made = [ids.lun("UDID", name), ids.lun("PVID", name), ids.poolUnit(name), ids.localDisk("S/1", name)];
    expect(new Set(made).size).toBe(made.length);
  });
});
