import { describe, expect, test } from "vitest";
import { noExtraSerialAdapter } from "../../../src/rules/partition/par-010-no-extra-serial-adapter.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const inactive = { kind: "inactive" } as const;
const serial = (slot: string, required: string | undefined): string =>
  `lpar_name=app,lpar_id=5,slot_num=${slot},state=1${required === undefined ? "" : `,is_required=${required}`},adapter_type=server,supports_hmc=0,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any`;
const plus = (...rows: readonly string[]): EstateText => smallEstate.plus("p9a-serial", ...rows);
const console = "0/server/1/any//any/1,1/server/1/any//any/1";
const asked = (adapters: string, text = smallEstate): EstateText =>
  text.row("p9a-prof", "lpar_name=app", { virtual_serial_adapters: adapters });
const profile = smallEstate.at("p9a-prof", "lpar_name=app");
const slot7 = "virtual serial adapter in slot 7";
const listed = "lshwres -r virtualio --rsubtype serial --level lpar -m p9a";

describe("pass", () => {
  test("only the two of the console, required as they always are", () => {
    expect(judgeOne(noExtraSerialAdapter, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.all("p9a-serial")],
    });
  });

  test("active: what only the profile asks for is not there", () => {
    expect(judgeOne(noExtraSerialAdapter, asked(`${console},7/server/0/any//any/1`))).toMatchObject({
      outcome: "pass",
    });
  });

  test("inactive: the profile asks for none beside them", () => {
    const text = asked(console, plus(serial("7", "1")));
    expect(judgeOne(noExtraSerialAdapter, text, inactive)).toMatchObject({ outcome: "pass", evidence: [profile] });
  });
});

describe("fail", () => {
  test("requiredSerial", () => {
    const text = plus(serial("7", "1"));
    expect(judgeOne(noExtraSerialAdapter, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      thing: slot7,
      message: "requiredSerial",
      values: { partition: "app", slot: "7" },
      found: "slot 7",
      evidence: [text.at("p9a-serial", "slot_num=7")],
    });
  });

  test("desiredSerial warns", () => {
    expect(judgeOne(noExtraSerialAdapter, plus(serial("7", "0")))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "desiredSerial",
      values: { partition: "app", slot: "7" },
    });
  });

  test("each adapter stands alone", () => {
    const text = plus(serial("7", "0"), serial("8", "1"));
    expect(judge(noExtraSerialAdapter, text).map(({ message }) => message)).toEqual([
      "desiredSerial",
      "requiredSerial",
    ]);
  });

  test("inactive: of the profile", () => {
    const text = asked(`${console},7/client/0/9/a/b/2/1,8/server/0/any//any/0`);
    expect(judgeThing(noExtraSerialAdapter, text, slot7, inactive)).toMatchObject({
      message: "requiredSerial",
      evidence: [profile],
    });
    expect(judgeThing(noExtraSerialAdapter, text, "virtual serial adapter in slot 8", inactive)).toMatchObject({
      message: "desiredSerial",
    });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: [listed] };

  test("nobody listed the adapters", () => {
    expect(judgeOne(noExtraSerialAdapter, smallEstate.without("p9a-serial"))).toMatchObject(asks);
  });

  test("the listing has no row of the partition, so it was cut", () => {
    const text = smallEstate.withoutRow("p9a-serial", "lpar_name=app").withoutRow("p9a-serial", "lpar_name=app");
    expect(judgeOne(noExtraSerialAdapter, text)).toMatchObject(asks);
  });

  test("the partition stands last, and lacks an adapter that the profile asks for", () => {
    const text = asked(`${console},7/server/0/any//any/1`)
      .withoutRow("p9a-serial", "lpar_name=p9a-vios1")
      .withoutRow("p9a-serial", "lpar_name=p9a-vios1");
    expect(judgeOne(noExtraSerialAdapter, text)).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });

  test("an adapter does not say whether it is required", () => {
    expect(judgeThing(noExtraSerialAdapter, plus(serial("7", undefined)), slot7)).toMatchObject(asks);
  });

  test.each<[string, EstateText]>([
    ["the profile does not say", smallEstate],
    ["the profile says something else", asked("7")],
    ["nobody captured the profile", smallEstate.without("p9a-prof")],
  ])("inactive: %s", (_what, text) => {
    const needs = ["lssyscfg -r prof -m p9a"];
    expect(judgeOne(noExtraSerialAdapter, text, inactive)).toMatchObject({ outcome: "unknown", needs });
  });
});
