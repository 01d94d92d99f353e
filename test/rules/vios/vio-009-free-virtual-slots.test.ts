import { describe, expect, test } from "vitest";
import { freeVirtualSlots } from "../../../src/rules/vios/vio-009-free-virtual-slots.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

// app needs two. Of each Virtual I/O Server of p10b slots 0 and 1 are the console's, and 3 is taken by its trunk.
const max = (vios: 1 | 2, slots: string, text = smallEstate): EstateText =>
  text.row("p10b-slot", `p10b-vios${vios}`, { curr_max_virtual_slots: slots });
const both = (first: string, second: string, text = smallEstate): EstateText => max(1, first, max(2, second, text));
const consoles = (text: EstateText, ...rows: readonly string[]): EstateText =>
  text.with(
    "p10b-serial",
    `hscroot@hmc1:~> lshwres -r virtualio --rsubtype serial --level lpar -m p10b\n${[
      ...[1, 2, 7].flatMap((id) => [0, 1].map((slot) => `lpar_name=x,lpar_id=${id},slot_num=${slot},supports_hmc=1`)),
      ...rows,
    ].join("\n")}\n`,
  );
/** The last free slot of four taken by one more trunk. */
const full = (vios: 1 | 2, text = smallEstate): EstateText =>
  text.plus("p10b-eth", `lpar_name=p10b-vios${vios},lpar_id=${vios},slot_num=2,is_trunk=1,port_vlan_id=9`);
const slots = (vios: 1 | 2): string => smallEstate.at("p10b-slot", `p10b-vios${vios}`);
const listed = ["eth", "scsi", "fc"].map((kind) => smallEstate.all(`p10b-${kind}`).replace(/:2-2$/, ":2"));

describe("pass", () => {
  test("there are enough, wherever the adapters come to lie", () => {
    const outcome = judgeOne(freeVirtualSlots, smallEstate);
    expect(outcome.outcome).toBe("pass");
    for (const place of [slots(1), slots(2), ...listed]) expect(outcome.evidence).toContain(place);
  });

  test("in sum: one on each side", () => {
    expect(judgeOne(freeVirtualSlots, consoles(both("4", "4")))).toMatchObject({ outcome: "pass" });
    expect(judgeOne(freeVirtualSlots, consoles(both("5", "4", full(2))))).toMatchObject({ outcome: "pass" });
  });

  test("one that nobody knows spoils nothing beside another", () => {
    expect(judgeOne(freeVirtualSlots, smallEstate.withoutRow("p10b-slot", "p10b-vios1"))).toMatchObject({
      outcome: "pass",
    });
  });

  test("adapters above the last slot take none", () => {
    const rows = [32769, 32770, 65534].map((slot) => `lpar_name=p10b-vios1,lpar_id=1,slot_num=${slot},supports_hmc=1`);
    expect(judgeOne(freeVirtualSlots, consoles(both("4", "4"), ...rows))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("notEnough", () => {
    const text = both("4", "4", full(2));
    const outcome = judgeOne(freeVirtualSlots, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notEnough",
      values: {
        ...{ partition: "app", destination: "p10b", needed: 2, free: 1 },
        vioses: ["p10b-vios1: 1 of 4", "p10b-vios2: 0 of 4"],
      },
      expected: "2 free virtual slots",
      found: "1",
    });
    for (const place of [slots(1), slots(2), text.all("p10b-eth")]) expect(outcome.evidence).toContain(place);
  });

  test("notEnough: one that is not running takes none", () => {
    const text = both("4", "100").row("p10b-lpar", "p10b-vios2", { state: "Not Activated" });
    expect(judgeOne(freeVirtualSlots, text)).toMatchObject({
      message: "notEnough",
      values: { free: 1, vioses: ["p10b-vios1: 1 of 4"] },
    });
  });

  test("notEnough: serial adapters take slots too, and so do adapters that clients name", () => {
    const serial = consoles(both("4", "4"), "lpar_name=p10b-vios1,lpar_id=1,slot_num=2,supports_hmc=0");
    expect(judgeOne(freeVirtualSlots, serial)).toMatchObject({ message: "notEnough", values: { free: 1 } });
    const named = both("4", "4").with(
      "p10b-scsi",
      "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p10b\nlpar_name=idle,lpar_id=7,slot_num=11,state=0,is_required=1,adapter_type=client,remote_lpar_id=2,remote_lpar_name=p10b-vios2,remote_slot_num=2\n",
    );
    expect(judgeOne(freeVirtualSlots, named)).toMatchObject({ message: "notEnough", values: { free: 1 } });
  });
});

describe("fail where the listing has lost rows", () => {
  const profile = (adapters: string): EstateText =>
    both("4", "4").with(
      "p10b-prof",
      `hscroot@hmc1:~> lssyscfg -r prof -m p10b\nname=normal,lpar_name=p10b-vios1,lpar_id=1,lpar_env=vioserver,desired_mem=4096,${adapters}\n`,
    );

  test.each([
    ["virtual SCSI", "virtual_scsi_adapters=2/server/any//any/0"],
    ["virtual Fibre Channel", "virtual_fc_adapters=2/server/7/idle/5//0"],
    ["virtual Ethernet", '"virtual_eth_adapters=""2/1/9/110,120/1/1/ETHERNET0//all/none"""'],
  ])("notEnough: the profile asks for %s in one more slot", (_what, adapters) => {
    const text = profile(adapters);
    const outcome = judgeOne(freeVirtualSlots, text);
    expect(outcome).toMatchObject({
      message: "notEnough",
      values: { free: 1, vioses: ["p10b-vios1: 0 of 4", "p10b-vios2: 1 of 4"] },
    });
    expect(outcome.evidence).toContain(text.at("p10b-prof", "p10b-vios1"));
  });

  test("not by another profile, nor by one that asks for what is listed", () => {
    const other = profile("virtual_scsi_adapters=2/server/any//any/0").row("p10b-prof", "p10b-vios1", { name: "old" });
    expect(judgeOne(freeVirtualSlots, consoles(other))).toMatchObject({ outcome: "pass" });
    const same = profile("virtual_eth_adapters=3/1/1//1/1/ETHERNET0//all/none");
    expect(judgeOne(freeVirtualSlots, consoles(same))).toMatchObject({ outcome: "pass" });
  });

  test.each([
    [
      "lsmap -all",
      "SVSA            Physloc                                      Client Partition ID\n--------------- -------------------------------------------- ------------------\nvhost4          U9105.42A.7800B20-V1-C2                      0x00000000\n\nVTD                   NO VIRTUAL TARGET DEVICE FOUND\n",
    ],
    [
      "lsmap -all -npiv",
      "Name          Physloc                            ClntID ClntName       ClntOS\n------------- ---------------------------------- ------ -------------- -------\nvfchost4      U9105.42A.7800B20-V1-C2                 7                       \n\nStatus:NOT_LOGGED_IN\nFC name:                        FC loc code:\nPorts logged in:0\nFlags:1<NOT_MAPPED,NOT_CONNECTED>\nVFC client name:                VFC client DRC:\n",
    ],
  ])("notEnough: %s shows one more", (command, output) => {
    const text = both("4", "4").with("p10b-vios1-maps", `padmin@p10b-vios1:~$ ${command}\n${output}`);
    expect(judgeOne(freeVirtualSlots, text)).toMatchObject({
      message: "notEnough",
      values: { free: 1, vioses: ["p10b-vios1: 0 of 4", "p10b-vios2: 1 of 4"] },
    });
  });
});

describe("not applicable", () => {
  test("none is running, which another rule says", () => {
    const text = ["p10b-vios1", "p10b-vios2"].reduce(
      (less, name) => less.row("p10b-lpar", name, { state: "Not Activated" }),
      smallEstate,
    );
    expect(judgeOne(freeVirtualSlots, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("the partition has no adapter that is served", () => {
    const text = smallEstate
      .without("p9a-vios1-lsmap", "p9a-vios2-lsmap")
      .with(
        "p9a-scsi",
        "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n",
      );
    expect(judgeOne(freeVirtualSlots, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each([
    [
      "the adapters of the partition",
      smallEstate.without("p9a-scsi"),
      ["lshwres -r virtualio --rsubtype scsi --level lpar -m p9a"],
    ],
    [
      "how many slots there are",
      smallEstate.without("p10b-slot"),
      ["lshwres -r virtualio --rsubtype slot --level lpar -m p10b"],
    ],
    [
      "which are taken by trunks",
      smallEstate.without("p10b-eth"),
      ["lshwres -r virtualio --rsubtype eth --level lpar -m p10b"],
    ],
    [
      "which are taken by consoles, where it depends on them",
      both("4", "4"),
      ["lshwres -r virtualio --rsubtype serial --level lpar -m p10b"],
    ],
    [
      "in which slot a trunk is",
      both("4", "4").row("p10b-eth", "p10b-vios1", { slot_num: undefined }),
      ["lshwres -r virtualio --rsubtype eth --level lpar -m p10b"],
    ],
    [
      "which are taken by consoles, in a listing that lacks those of a server",
      consoles(both("4", "4")).withoutRow("p10b-serial", "lpar_id=2").withoutRow("p10b-serial", "lpar_id=2"),
      ["lshwres -r virtualio --rsubtype serial --level lpar -m p10b"],
    ],
    ["the Virtual I/O Servers", smallEstate.without("p10b-lpar"), ["lssyscfg -r lpar -m p10b"]],
    [
      "whether the only one with slots runs",
      both("4", "100", full(1)).row("p10b-lpar", "p10b-vios2", { state: undefined }),
      ["lssyscfg -r lpar -m p10b"],
    ],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(freeVirtualSlots, text)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs,
    });
  });
});
