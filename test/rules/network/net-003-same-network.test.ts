import { describe, expect, test } from "vitest";
import { sameNetwork } from "../../../src/rules/network/net-003-same-network.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const v110 = "VLAN 110 on ETHERNET0";
const v120 = "VLAN 120 on ETHERNET0";
const ethernet = (system: string): string => `lshwres -r virtualio --rsubtype eth --level lpar -m ${system}`;
/** The trunk adapters of both Virtual I/O Servers of a system. */
const trunks = (system: string, changes: Changes, text = smallEstate): EstateText =>
  text.row(`${system}-eth`, `${system}-vios1`, changes).row(`${system}-eth`, `${system}-vios2`, changes);
const untagged: Changes = { port_vlan_id: "110", addl_vlan_ids: "120" };
const adapter = smallEstate.at("p9a-eth", "lpar_name=app");

describe("pass", () => {
  test("tagged on both sides, whatever it is inside", () => {
    expect(judge(sameNetwork, smallEstate)).toMatchObject([
      {
        outcome: "pass",
        thing: v110,
        evidence: [
          adapter,
          smallEstate.at("p10b-eth", "p10b-vios1"),
          smallEstate.at("p10b-lpar", "p10b-vios1"),
          smallEstate.at("p9a-eth", "p9a-vios1"),
          smallEstate.at("p9a-lpar", "p9a-vios1"),
        ],
      },
      { outcome: "pass", thing: v120 },
    ]);
  });

  test("one trunk adapter that tags it is enough", () => {
    const text = smallEstate.row("p10b-eth", "p10b-vios1", untagged);
    expect(judgeThing(sameNetwork, text, v110)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("untagged", () => {
    const text = trunks("p10b", untagged, trunks("p9a", untagged));
    expect(judgeThing(sameNetwork, text, v110)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "untagged",
      values: { vlan: 110, vswitch: "ETHERNET0", destination: "p10b" },
    });
    expect(judgeThing(sameNetwork, text, v120).outcome).toBe("pass");
  });

  test("untagged, where nothing shows what the source does", () => {
    const text = trunks("p10b", untagged, trunks("p9a", { addl_vlan_ids: undefined }));
    expect(judgeThing(sameNetwork, text, v110)).toMatchObject({ message: "untagged" });
  });

  test("taggingDiffers: untagged on the destination", () => {
    expect(judgeThing(sameNetwork, trunks("p10b", untagged), v110)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "taggingDiffers",
      values: { vlan: 110, source: "p9a", destination: "p10b", onSource: "tagged", onDestination: "untagged" },
    });
  });

  test("taggingDiffers: untagged on the source", () => {
    expect(judgeThing(sameNetwork, trunks("p9a", untagged), v110)).toMatchObject({
      outcome: "fail",
      message: "taggingDiffers",
      values: { vlan: 110, onSource: "untagged", onDestination: "tagged" },
    });
  });
});

describe("not applicable", () => {
  test.each<[string, EstateText]>([
    ["the destination does not bridge it", trunks("p10b", { addl_vlan_ids: "110" })],
    ["the source does not", trunks("p9a", { addl_vlan_ids: "110" })],
  ])("%s", (_what, text) => {
    expect(judgeThing(sameNetwork, text, v120)).toMatchObject({ outcome: "notApplicable" });
  });

  test("the partition has no virtual Ethernet adapter", () => {
    const text = smallEstate
      .withoutRow("p9a-eth", "lpar_name=app")
      .row("p9a-prof", "lpar_name=app", { virtual_eth_adapters: "none" });
    expect(judgeOne(sameNetwork, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the adapters: nobody listed them", () => {
    expect(judgeOne(sameNetwork, smallEstate.without("p9a-eth"))).toMatchObject({
      outcome: "unknown",
      needs: [ethernet("p9a")],
    });
  });

  test.each<[string, EstateText, string]>([
    ["the trunk adapters of the destination", smallEstate.without("p10b-eth"), ethernet("p10b")],
    ["their VLANs", trunks("p10b", { addl_vlan_ids: undefined }), ethernet("p10b")],
    ["those of the source", trunks("p9a", { addl_vlan_ids: undefined }), ethernet("p9a")],
    ["the state of Virtual I/O Servers", smallEstate.without("p10b-lpar"), "lssyscfg -r lpar -m p10b"],
  ])("%s", (_what, text, need) => {
    expect(judgeThing(sameNetwork, text, v110)).toMatchObject({ outcome: "unknown", needs: [need] });
  });
});
