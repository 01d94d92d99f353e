import { describe, expect, test } from "vitest";
import { noPhysicalSlots } from "../../../src/rules/partition/par-005-no-physical-slots.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const inactive = { kind: "inactive" } as const;
const toApp = { lpar_name: "app", lpar_id: "5" };
const withAdapter = smallEstate.row("p9a-io", "C7", toApp);
const asked = (slots: string, text = smallEstate): EstateText =>
  text.row("p9a-prof", "lpar_name=app", { io_slots: slots });
const ibmi = smallEstate.row("p9a-lpar", "name=app", { lpar_env: "os400" });
const profile = smallEstate.at("p9a-prof", "lpar_name=app");

describe("pass", () => {
  test("active: no slot of the whole listing is the partition's", () => {
    expect(judgeOne(noPhysicalSlots, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.all("p9a-io")],
    });
  });

  test("active: slots that only the profile asks for are not owned", () => {
    expect(judgeOne(noPhysicalSlots, asked("21010007/none/1"))).toMatchObject({ outcome: "pass" });
  });

  test("inactive: the profile asks for none, whatever the partition owns now", () => {
    const text = withAdapter.row("p9a-lpar", "name=app", { state: "Not Activated" });
    expect(judgeOne(noPhysicalSlots, text, inactive)).toMatchObject({ outcome: "pass", evidence: [profile] });
  });
});

describe("fail", () => {
  test("slotAssigned", () => {
    expect(judgeOne(noPhysicalSlots, withAdapter)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      thing: "slot U78D2.001.AAA0001-P1-C7 (DRC index 21010007)",
      message: "slotAssigned",
      values: { partition: "app", slot: "U78D2.001.AAA0001-P1-C7", description: "PCIe2 4-port 1 GbE Adapter" },
      found: "21010007",
      evidence: [withAdapter.at("p9a-io", "C7")],
    });
  });

  test("slotAssigned once per slot", () => {
    const outcomes = judge(noPhysicalSlots, withAdapter.row("p9a-io", "C8", toApp));
    expect(outcomes.map(({ message, values }) => [message, values?.["slot"]])).toEqual([
      ["slotAssigned", "U78D2.001.AAA0001-P1-C7"],
      ["slotAssigned", "U78D2.001.AAA0001-P1-C8"],
    ]);
  });

  test("requiredSlot: an inactive move of AIX or Linux", () => {
    expect(judgeOne(noPhysicalSlots, asked("21010007/none/1"), inactive)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      thing: "DRC index 21010007",
      message: "requiredSlot",
      values: { partition: "app", slot: "21010007" },
      evidence: [profile],
    });
  });

  test("desiredSlotRemoved warns", () => {
    expect(judgeOne(noPhysicalSlots, asked("21010007/none/0"), inactive)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "desiredSlotRemoved",
      values: { partition: "app", slot: "21010007" },
    });
  });

  test("ibmiSlot: the HMC takes no slot out of an IBM i partition", () => {
    expect(judgeOne(noPhysicalSlots, asked("21010007/none/0", ibmi), inactive)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "ibmiSlot",
      values: { partition: "app", slot: "21010007" },
    });
  });

  test("a required and a desired slot stand apart", () => {
    const text = asked("21010007/none/0,21010008/none/1");
    expect(judgeThing(noPhysicalSlots, text, "DRC index 21010007", inactive).message).toBe("desiredSlotRemoved");
    expect(judgeThing(noPhysicalSlots, text, "DRC index 21010008", inactive).message).toBe("requiredSlot");
  });

  test("inactive: the profile that was activated last counts, else the default one", () => {
    const text = smallEstate.plus(
      "p9a-prof",
      "name=with card,lpar_name=app,lpar_id=5,lpar_env=aixlinux,desired_mem=8192,io_slots=21010007/none/1",
    );
    expect(judgeOne(noPhysicalSlots, text, inactive)).toMatchObject({ outcome: "pass" });
    const last = text.row("p9a-lpar", "name=app", { curr_profile: "with card" });
    expect(judgeOne(noPhysicalSlots, last, inactive)).toMatchObject({ message: "requiredSlot" });
    const never = text.row("p9a-lpar", "name=app", { curr_profile: "", default_profile: "with card" });
    expect(judgeOne(noPhysicalSlots, never, inactive)).toMatchObject({ message: "requiredSlot" });
  });

  test("a required slot fails whatever the operating system is", () => {
    const text = asked("21010007/none/1").row("p9a-lpar", "name=app", { lpar_env: undefined });
    expect(judgeOne(noPhysicalSlots, text, inactive)).toMatchObject({ outcome: "fail", message: "requiredSlot" });
  });

  test("a filtered listing proves a slot and leaves the rest unknown", () => {
    const text = withAdapter
      .swap("p9a-io", "-m p9a", "-m p9a --filter lpar_names=app")
      .withoutRow("p9a-io", "C6")
      .withoutRow("p9a-io", "C8");
    expect(judge(noPhysicalSlots, text)).toMatchObject([
      { outcome: "fail", message: "slotAssigned" },
      { outcome: "unknown", needs: ["lshwres -r io --rsubtype slot -m p9a"] },
    ]);
  });
});

describe("unknown", () => {
  const asksForSlots = { outcome: "unknown", cause: "capture", needs: ["lshwres -r io --rsubtype slot -m p9a"] };

  test("active: nobody listed the slots", () => {
    expect(judgeOne(noPhysicalSlots, smallEstate.without("p9a-io"))).toMatchObject(asksForSlots);
  });

  test("active: one slot does not say whose it is", () => {
    const text = smallEstate.row("p9a-io", "C7", { lpar_id: undefined });
    expect(judgeOne(noPhysicalSlots, text)).toMatchObject(asksForSlots);
  });

  test("active: the listing lacks a slot that the profile asks for, so it was cut", () => {
    const text = asked("21010099/none/0");
    expect(judgeOne(noPhysicalSlots, text)).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
      evidence: [smallEstate.all("p9a-io"), profile],
    });
  });

  test.each([
    ["the profile: nobody captured it", smallEstate.without("p9a-prof"), ["lssyscfg -r prof -m p9a"]],
    [
      "which profile counts",
      smallEstate.row("p9a-lpar", "name=app", { curr_profile: undefined }),
      ["lssyscfg -r lpar -m p9a"],
    ],
    ["its slots", smallEstate.row("p9a-prof", "lpar_name=app", { io_slots: undefined }), ["lssyscfg -r prof -m p9a"]],
    ["its slots, in another form", asked("21010007"), ["lssyscfg -r prof -m p9a"]],
    [
      "the operating system, where it decides",
      asked("21010007/none/0").row("p9a-lpar", "name=app", { lpar_env: undefined }),
      ["lssyscfg -r lpar -m p9a"],
    ],
  ])("inactive: %s", (_what, text, needs) => {
    expect(judgeOne(noPhysicalSlots, text, inactive)).toMatchObject({ outcome: "unknown", cause: "capture", needs });
  });

  test("inactive: two listings name different profiles", () => {
    const text = smallEstate.with(
      "p9a-profiles",
      "hscroot@hmc1:~> lssyscfg -r lpar -m p9a -F name,lpar_id,curr_profile --header\nname,lpar_id,curr_profile\napp,5,other\n",
    );
    expect(judgeOne(noPhysicalSlots, text, inactive)).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
      evidence: [smallEstate.at("p9a-lpar", "name=app"), "p9a-profiles.txt:3"],
    });
  });
});
