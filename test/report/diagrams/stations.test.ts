import { describe, expect, test } from "vitest";
import type { AdapterKind, NodeKind, TopologyNode } from "../../../src/assessment/topology.ts";
import { stationsOf } from "../../../src/report/diagrams/stations.ts";

type Step = readonly [kind: NodeKind, label: string, more?: Partial<TopologyNode>];

/** Places of a path of these nodes, as `place:label`, with `-` before what no line leads to. */
function places(adapter: AdapterKind, ...steps: readonly Step[]): string[] {
  const nodes = steps.map(([kind, label, more = {}], i) => ({ id: String(i), kind, label, evidence: [], ...more }));
  const stations = stationsOf({ adapter, nodes: [...nodes.keys()] }, nodes);
  return stations.map(({ place, node, linked, behind }) =>
    [`${linked ? "" : "-"}${place}:${node.label}`, ...behind].join("+"),
  );
}

const client: Step = ["client adapter", "C4"];

describe("stations of a path", () => {
  test("virtual SCSI ends in the middle, at the disk", () => {
    const path = places(
      "virtual SCSI",
      client,
      ["server adapter", "vhost0"],
      ["virtual target device", "rootvg"],
      ["disk", "LUN"],
    );
    expect(path).toEqual(["-client:C4", "left:vhost0", "right:rootvg", "disk:LUN"]);
  });

  test("storage ports stand in the box of their fabric, without a line of their own", () => {
    const path = places(
      "virtual Fibre Channel",
      client,
      ["server adapter", "vfchost0"],
      ["Fibre Channel port", "fcs0"],
      ["fabric", "A"],
      ["target port", "svc1"],
    );
    expect(path).toEqual(["-client:C4", "left:vfchost0", "right:fcs0", "fabric:A", "-fabric:svc1"]);
  });

  test("a VLAN stands behind the bridge, and what is behind the bridge in its cell", () => {
    const path = places(
      "virtual Ethernet",
      client,
      ["VLAN", "VLAN 110"],
      ["server adapter", "trunk"],
      ["Shared Ethernet Adapter", "ent6"],
      ["EtherChannel", "ent5"],
      ["Ethernet port", "ent0"],
    );
    expect(path).toEqual(["-client:C4", "left:trunk", "right:ent6+ent5+ent0", "network:VLAN 110"]);
  });

  test("no line leads to a VLAN that nothing bridges", () => {
    expect(places("virtual Ethernet", client, ["VLAN", "VLAN 110"])).toEqual(["-client:C4", "-network:VLAN 110"]);
  });

  test("what is not known stands where it would be", () => {
    expect(places("virtual SCSI", ["gap", "client adapters"])).toEqual(["-client:client adapters"]);
    expect(places("virtual SCSI", client, ["gap", "server"])).toEqual(["-client:C4", "left:server"]);
    expect(places("virtual SCSI", client, ["server adapter", "vhost0"], ["gap", "devices"])).toEqual([
      ...["-client:C4", "left:vhost0", "right:devices"],
    ]);
    const noFabric = places(
      "virtual Fibre Channel",
      client,
      ["server adapter", "vfchost0"],
      ["Fibre Channel port", "fcs0"],
      ["gap", "fabric"],
    );
    expect(noFabric).toEqual(["-client:C4", "left:vfchost0", "right:fcs0", "fabric:fabric"]);
    const noTrunk = places("virtual Ethernet", client, ["VLAN", "VLAN 110"], ["gap", "trunk adapters"]);
    expect(noTrunk).toEqual(["-client:C4", "left:trunk adapters", "network:VLAN 110"]);
  });

  test("an uplink whose ports are not known takes nothing from its bridge", () => {
    const path = places(
      "virtual Ethernet",
      client,
      ["VLAN", "VLAN 110"],
      ["server adapter", "trunk"],
      ["Shared Ethernet Adapter", "ent6"],
      ["Ethernet port", "ent0"],
      ["gap", "ports of the uplink"],
    );
    expect(path).toEqual(["-client:C4", "left:trunk", "right:ent6+ent0", "network:VLAN 110"]);
  });
});
