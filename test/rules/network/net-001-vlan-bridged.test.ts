import { describe, expect, test } from "vitest";
import { vlanBridged } from "../../../src/rules/network/net-001-vlan-bridged.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const v110 = "VLAN 110 on ETHERNET0";
const v120 = "VLAN 120 on ETHERNET0";
const client = (changes: Changes, text = smallEstate): EstateText => text.row("p9a-eth", "lpar_name=app", changes);
const trunk = (vios: string, changes: Changes, text = smallEstate): EstateText =>
  text.row(`${vios.split("-")[0] ?? ""}-eth`, vios, changes);
/** The trunk adapters of both Virtual I/O Servers of the destination. */
const trunks = (changes: Changes, text = smallEstate): EstateText =>
  trunk("p10b-vios2", changes, trunk("p10b-vios1", changes, text));
const adapter = smallEstate.at("p9a-eth", "lpar_name=app");
const outcomesOf = (text: EstateText): unknown[] =>
  judge(vlanBridged, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);

describe("pass", () => {
  test("each VLAN for itself, by the first trunk adapter that carries it", () => {
    const evidence = [adapter, smallEstate.at("p10b-eth", "p10b-vios1"), smallEstate.at("p10b-lpar", "p10b-vios1")];
    expect(judge(vlanBridged, smallEstate)).toMatchObject([
      { outcome: "pass", thing: v110, evidence },
      { outcome: "pass", thing: v120, evidence },
    ]);
  });

  test("tagged at the client and the PVID of the trunk, and the other way round, are one VLAN", () => {
    const text = trunks({ port_vlan_id: "120", addl_vlan_ids: "110" });
    expect(outcomesOf(text)).toEqual([
      [v110, "pass"],
      [v120, "pass"],
    ]);
  });

  test("without IEEE mode an adapter has no tags", () => {
    expect(outcomesOf(client({ ieee_virtual_eth: "0" }))).toEqual([[v110, "pass"]]);
  });

  test("two adapters on one VLAN ask once", () => {
    const text = client({ ieee_virtual_eth: "0", addl_vlan_ids: "" }).plus(
      "p9a-eth",
      "lpar_name=app,lpar_id=5,slot_num=4,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=110,vswitch=ETHERNET0,addl_vlan_ids=",
    );
    expect(outcomesOf(text)).toEqual([[v110, "pass"]]);
  });

  test("the default virtual switch is the same with and without its mark", () => {
    expect(outcomesOf(trunks({ vswitch: "ETHERNET0(Default)" }))).toEqual([
      [v110, "pass"],
      [v120, "pass"],
    ]);
  });

  test("HMCs before V7R3.4 print no virtual switch: there is only one", () => {
    const version = `hscroot@hmc1:~> lshmc -V\n"version= Version: 7\n Release: 3.3.0\n","base_version=V7R3.3.0\n"\n`;
    const text = trunks({ vswitch: undefined }, client({ vswitch: undefined })).with("hmc", version);
    expect(outcomesOf(text)).toEqual([
      [v110, "pass"],
      [v120, "pass"],
    ]);
  });

  test.each<[string, EstateText]>([
    ["is stopped", smallEstate.row("p10b-lpar", "p10b-vios1", { state: "Not Activated" })],
    ["does not say its state", smallEstate.row("p10b-lpar", "p10b-vios1", { state: undefined })],
    ["does not say its VLANs", trunk("p10b-vios1", { addl_vlan_ids: undefined })],
    ["is on another virtual switch", trunk("p10b-vios1", { vswitch: "PROD" })],
  ])("one trunk adapter that %s spoils nothing beside another", (_what, text) => {
    expect(judgeThing(vlanBridged, text, v120)).toMatchObject({
      outcome: "pass",
      evidence: [adapter, smallEstate.at("p10b-eth", "p10b-vios2"), smallEstate.at("p10b-lpar", "p10b-vios2")],
    });
  });
});

describe("fail", () => {
  test("notBridged", () => {
    const text = trunks({ addl_vlan_ids: "110" });
    expect(judgeThing(vlanBridged, text, v110).outcome).toBe("pass");
    const outcome = judgeThing(vlanBridged, text, v120);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notBridged",
      values: { vlan: 120, vswitch: "ETHERNET0", source: "p9a", destination: "p10b" },
      expected: "a trunk adapter with VLAN 120 on ETHERNET0",
      found: "none",
    });
    // The adapter, the listing that has no other trunk, both trunks, and the bridge that the source has.
    expect(outcome.evidence).toEqual([
      adapter,
      text.all("p10b-eth"),
      text.at("p10b-eth", "p10b-vios1"),
      text.at("p10b-eth", "p10b-vios2"),
      text.at("p9a-eth", "p9a-vios1"),
      text.at("p9a-lpar", "p9a-vios1"),
    ]);
  });

  test("notBridgedOnSourceEither", () => {
    const text = client({ addl_vlan_ids: "377" });
    expect(judgeThing(vlanBridged, text, "VLAN 377 on ETHERNET0")).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notBridgedOnSourceEither",
      values: { vlan: 377, vswitch: "ETHERNET0", source: "p9a", destination: "p10b" },
    });
  });

  test.each<[string, EstateText]>([
    ["virtual switches differ", trunks({ vswitch: "PROD" })],
    ["trunk adapters without IEEE mode carry their PVID alone", trunks({ ieee_virtual_eth: "0" })],
    [
      "all its Virtual I/O Servers are stopped",
      smallEstate
        .row("p10b-lpar", "p10b-vios1", { state: "Not Activated" })
        .row("p10b-lpar", "p10b-vios2", { state: "Not Activated" }),
    ],
    [
      "the trunk adapters are of partitions that are no Virtual I/O Servers",
      smallEstate
        .row("p10b-lpar", "p10b-vios1", { lpar_env: "aixlinux" })
        .row("p10b-lpar", "p10b-vios2", { lpar_env: "aixlinux" }),
    ],
    ["adapters on the VLAN are no trunks", trunks({ is_trunk: "0" })],
  ])("notBridged: %s", (_what, text) => {
    expect(outcomesOf(text)).toEqual([
      [v110, "notBridged"],
      [v120, "notBridged"],
    ]);
  });

  test("it is a fail even where nothing shows what the source bridges", () => {
    const text = trunks({ addl_vlan_ids: "110" })
      .row("p9a-lpar", "p9a-vios1", { state: undefined })
      .row("p9a-lpar", "p9a-vios2", { state: undefined });
    expect(judgeThing(vlanBridged, text, v120)).toMatchObject({ outcome: "fail", message: "notBridged" });
  });

  test("one VLAN is unknown and another not bridged", () => {
    const text = client({ addl_vlan_ids: undefined }, trunks({ port_vlan_id: "1", addl_vlan_ids: "120" }));
    expect(outcomesOf(text)).toEqual([
      [v110, "notBridged"],
      ["VLAN ? on ETHERNET0", "unknown"],
    ]);
  });
});

describe("not applicable", () => {
  test("the partition has no adapter, and its profile asks for none", () => {
    const text = smallEstate
      .withoutRow("p9a-eth", "lpar_name=app")
      .row("p9a-prof", "lpar_name=app", { virtual_eth_adapters: "none" });
    expect(judgeOne(vlanBridged, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const ethernet = (system: string): string => `lshwres -r virtualio --rsubtype eth --level lpar -m ${system}`;

  test("the adapters: nobody listed them", () => {
    expect(judgeOne(vlanBridged, smallEstate.without("p9a-eth"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: [ethernet("p9a")],
    });
  });

  test("the adapters: the profile asks for one that the listing lacks", () => {
    expect(judgeOne(vlanBridged, smallEstate.withoutRow("p9a-eth", "lpar_name=app"))).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
      evidence: [smallEstate.withoutRow("p9a-eth", "lpar_name=app").all("p9a-eth"), smallEstate.at("p9a-prof", "app")],
    });
  });

  test("the VLAN and the virtual switch of an adapter", () => {
    const pvid = client({ port_vlan_id: undefined });
    expect(judgeThing(vlanBridged, pvid, "VLAN ? on ETHERNET0")).toMatchObject({
      outcome: "unknown",
      needs: [ethernet("p9a")],
    });
    expect(judgeThing(vlanBridged, pvid, v120).outcome).toBe("pass");
    expect(judge(vlanBridged, client({ vswitch: undefined }))).toMatchObject([
      { outcome: "unknown", thing: "VLAN 110 on ?", needs: [ethernet("p9a")] },
      { outcome: "unknown", thing: "VLAN 120 on ?", needs: [ethernet("p9a")] },
    ]);
  });

  test("the second VLAN of an adapter does not hide the first", () => {
    expect(outcomesOf(client({ addl_vlan_ids: undefined }))).toEqual([
      [v110, "pass"],
      ["VLAN ? on ETHERNET0", "unknown"],
    ]);
  });

  test("the trunk adapters of the destination: nobody listed them", () => {
    expect(judgeThing(vlanBridged, smallEstate.without("p10b-eth"), v110)).toMatchObject({
      outcome: "unknown",
      needs: [ethernet("p10b")],
    });
  });

  test.each<[string, EstateText, string]>([
    ["whether an adapter is a trunk", trunks({ is_trunk: undefined }), ethernet("p10b")],
    ["the VLANs of a trunk adapter", trunks({ addl_vlan_ids: undefined }), ethernet("p10b")],
    ["the virtual switch of a trunk adapter", trunks({ vswitch: undefined }), ethernet("p10b")],
    ["the state of a Virtual I/O Server", smallEstate.without("p10b-lpar"), "lssyscfg -r lpar -m p10b"],
  ])("%s, where no other trunk adapter carries the VLAN", (_what, text, need) => {
    expect(judgeThing(vlanBridged, text, v120)).toMatchObject({ outcome: "unknown", needs: [need] });
  });
});
