import { describe, expect, test } from "vitest";
import { virtualSwitchExists } from "../../../src/rules/network/net-002-virtual-switch-exists.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const listed = "lshwres -r virtualio --rsubtype vswitch -m p10b";
const ethernet = (system: string): string => `lshwres -r virtualio --rsubtype eth --level lpar -m ${system}`;
const switches = (text: EstateText, ...rows: readonly string[]): EstateText =>
  text.with("p10b-vswitch", `hscroot@hmc1:~> ${listed}\n${rows.map((row) => `${row}\n`).join("")}`);
const client = (changes: Changes): EstateText => smallEstate.row("p9a-eth", "lpar_name=app", changes);
const onLab = client({ vswitch: "LAB" });
const lab = "virtual switch LAB";
const second =
  "lpar_name=app,lpar_id=5,slot_num=4,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=130,vswitch=LAB,addl_vlan_ids=";

describe("pass", () => {
  test("an adapter of the destination is on a switch of that name", () => {
    expect(judgeOne(virtualSwitchExists, smallEstate)).toMatchObject({
      outcome: "pass",
      thing: "virtual switch ETHERNET0",
      evidence: [smallEstate.at("p9a-eth", "lpar_name=app"), smallEstate.at("p10b-eth", "lpar_name=idle")],
    });
  });

  test("the switches of the destination name it, and it has no adapter yet", () => {
    const text = switches(onLab, "vswitch=LAB,switch_mode=VEB");
    expect(judgeOne(virtualSwitchExists, text)).toMatchObject({
      outcome: "pass",
      thing: lab,
      evidence: [text.at("p9a-eth", "lpar_name=app"), text.at("p10b-vswitch", "LAB")],
    });
  });

  test("the mark of the default switch is no part of its name", () => {
    const text = switches(client({ vswitch: "ETHERNET0(Default)" }), "vswitch=ETHERNET0(Default),switch_mode=VEB");
    expect(judgeOne(virtualSwitchExists, text)).toMatchObject({ outcome: "pass", thing: "virtual switch ETHERNET0" });
    const bare = switches(onLab.without("p10b-eth"), "vswitch=LAB(Default),switch_mode=VEB");
    expect(judgeOne(virtualSwitchExists, bare)).toMatchObject({ outcome: "pass", thing: lab });
  });

  test("two adapters on one switch ask once", () => {
    const text = smallEstate.plus("p9a-eth", second.replace("LAB", "ETHERNET0"));
    expect(judge(virtualSwitchExists, text)).toHaveLength(1);
  });
});

describe("fail", () => {
  test("noSwitch", () => {
    const text = switches(onLab, "vswitch=ETHERNET0(Default),switch_mode=VEB", "vswitch=lab,switch_mode=VEB");
    expect(judgeOne(virtualSwitchExists, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      thing: lab,
      message: "noSwitch",
      values: { partition: "app", vswitch: "LAB", destination: "p10b" },
      found: "none",
    });
    expect(judgeOne(virtualSwitchExists, text).evidence).toContain(text.all("p10b-vswitch"));
  });

  test("each switch stands alone", () => {
    const text = switches(smallEstate.plus("p9a-eth", second), "vswitch=ETHERNET0,switch_mode=VEB");
    expect(judge(virtualSwitchExists, text).map(({ outcome }) => outcome)).toEqual(["pass", "fail"]);
  });
});

describe("not applicable", () => {
  test("the partition has no virtual Ethernet adapter", () => {
    const text = smallEstate
      .withoutRow("p9a-eth", "lpar_name=app")
      .row("p9a-prof", "lpar_name=app", { virtual_eth_adapters: "none" });
    expect(judgeOne(virtualSwitchExists, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, string[]]>([
    ["the adapters of the partition", smallEstate.without("p9a-eth"), [ethernet("p9a")]],
    ["its switch", client({ vswitch: undefined }), [ethernet("p9a")]],
    ["the destination: no adapter is on it, and nobody listed switches", onLab, [listed]],
    ["the destination: nobody listed anything", smallEstate.without("p10b-eth"), [ethernet("p10b"), listed]],
    [
      "the destination: the switches were filtered",
      switches(onLab, "vswitch=ETHERNET0,switch_mode=VEB").swap("p10b-vswitch", "-m p10b", "-m p10b --filter vlans=1"),
      [listed],
    ],
    ["the destination: a switch has no name", switches(onLab, "switch_mode=VEB,vlan_ids=1"), [listed]],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(virtualSwitchExists, text)).toMatchObject({ outcome: "unknown", cause: "capture", needs });
  });

  test("a second adapter does not hide the first", () => {
    const text = smallEstate.plus("p9a-eth", second);
    expect(judgeThing(virtualSwitchExists, text, "virtual switch ETHERNET0").outcome).toBe("pass");
    expect(judgeThing(virtualSwitchExists, text, lab).outcome).toBe("unknown");
  });
});
