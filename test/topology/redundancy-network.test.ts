import { describe, expect, test } from "vitest";
import type { EstateText } from "../rules/estate-text.ts";
import { drawSystem } from "./drawn.ts";
import { drawnEstate as text, lsmapNet, vnics } from "./network-text.ts";

function served(estate: EstateText, resource: string) {
  const drawn = drawSystem(estate);
  return drawn.redundancy(drawn.id("partition", "app"), resource);
}

describe("a VLAN", () => {
  test("has two bridges and three ports", () => {
    expect(served(text, "VLAN 110")).toEqual({
      vioses: "p9a-vios1, p9a-vios2",
      ports: "ent0 of p9a-vios1, ent1 of p9a-vios1, ent0 of p9a-vios2",
      fabrics: "",
      bridges: "ent9 of p9a-vios1, ent9 of p9a-vios2",
      singlePoints: "",
    });
  });

  test("that one trunk carries falls with the bridge; two ports of an EtherChannel are none", () => {
    const one = text.row("p9a-eth", "lpar_name=p9a-vios2", { addl_vlan_ids: "120" });
    expect(served(one, "VLAN 110")).toMatchObject({
      vioses: "p9a-vios1",
      singlePoints: "p9a-vios1, ent9 of p9a-vios1",
    });
    expect(served(one, "VLAN 120").bridges).toBe("ent9 of p9a-vios1, ent9 of p9a-vios2");
  });

  test("that one bridge with one port carries falls with the port too", () => {
    const one = text.row("p9a-eth", "lpar_name=p9a-vios1", { addl_vlan_ids: "120" });
    expect(served(one, "VLAN 110").singlePoints).toBe("p9a-vios2, ent9 of p9a-vios2, ent0 of p9a-vios2");
  });

  test("is not bridged by a trunk adapter that is in no Shared Ethernet Adapter", () => {
    const idle = text.with("p9a-vios2-net", lsmapNet("p9a-vios2", [["ent4", "U9009.42A.7800A10-V2-C3-T1"]]));
    expect(served(idle, "VLAN 110")).toMatchObject({
      vioses: "p9a-vios1",
      bridges: "ent9 of p9a-vios1",
      singlePoints: "p9a-vios1, ent9 of p9a-vios1",
    });
  });

  test("that nothing carries is served by nothing", () => {
    const none = text.row("p9a-eth", "lpar_name=app", { port_vlan_id: "377" });
    expect(served(none, "VLAN 377")).toEqual({ vioses: "", ports: "", fabrics: "", bridges: "", singlePoints: "" });
  });

  test("of which a trunk does not tell what it carries names the listing", () => {
    const open = text.row("p9a-eth", "lpar_name=p9a-vios2", { addl_vlan_ids: undefined });
    const need = "lshwres -r virtualio --rsubtype eth --level lpar -m p9a";
    expect(served(open, "VLAN 110")).toMatchObject({
      vioses: `p9a-vios1 ?(${need})`,
      singlePoints: `?(${need})`,
    });
  });
});

describe("a vNIC", () => {
  test("of one backing device falls with its server and its port", () => {
    expect(served(text, "C6").singlePoints).toBe("p9a-vios1, SR-IOV 1, port 0");
  });

  const device = (vios: string, port: string): string => `sriov/p9a-vios${vios}/${vios}/1/${port}/2700400${vios}/2.0`;

  test("of two servers on one port falls with the port, which is the hypervisor's", () => {
    const both = text.with(
      "p9a-vnic",
      vnics(`${device("1", "0")},${device("2", "0")}`).replace(/(backing_devices=.*)/, '"$1"'),
    );
    expect(served(both, "C6")).toMatchObject({
      vioses: "p9a-vios1, p9a-vios2",
      ports: "SR-IOV 1, port 0",
      singlePoints: "SR-IOV 1, port 0",
    });
  });

  test("of two servers on two ports has no single point", () => {
    const both = text.with(
      "p9a-vnic",
      vnics(`${device("1", "0")},${device("2", "1")}`).replace(/(backing_devices=.*)/, '"$1"'),
    );
    expect(served(both, "C6")).toMatchObject({ ports: "SR-IOV 1, port 0, SR-IOV 1, port 1", singlePoints: "" });
  });

  test("whose backing devices cannot be read names the listing", () => {
    const torn = text.with("p9a-vnic", vnics("sriov/p9a-vios1/one/1/0"));
    expect(served(torn, "C6").vioses).toBe("?(lshwres -r virtualio --rsubtype vnic --level lpar -m p9a)");
  });
});
