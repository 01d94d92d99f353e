import { describe, expect, test } from "vitest";
import { ivmAndHmc } from "../../../src/rules/system/sys-012-ivm-and-hmc.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { twoHmcs, version } from "../two-hmcs.ts";

const old = twoHmcs
  .row("sys", "name=p9a", { type_model: "8233-E8B" })
  .row("sys2", "name=p10b", { type_model: "8203-E4A" })
  // The locations of server adapters name the model too.
  .swap("p9a-vios1-lsmap", "U9009.42A", "U8233.E8B")
  .swap("p9a-vios2-lsmap", "U9009.42A", "U8233.E8B");
const levels = (text: EstateText): EstateText =>
  text.with("level", version("hmc1", "V7R7.9.0")).with("level2", version("hmc2", "V7R7.9.0"));

/** The Virtual I/O Server of a system manages it: its prompts take the commands of both. */
function ivm(text: EstateText, listing: string, hmc: string, host: string): EstateText {
  return text
    .swap(listing, `hscroot@${hmc}:~> lssyscfg`, `padmin@${host}:/home/padmin$ lssyscfg`)
    .with(`${host}-level`, `padmin@${host}:/home/padmin$ ioslevel\n2.2.6.65\n`);
}
const onSource = (text: EstateText): EstateText =>
  ivm(ivm(text, "sys", "hmc1", "p9a-vios1"), "p9a-lpar", "hmc1", "p9a-vios1");
const onDestination = (text: EstateText): EstateText =>
  ivm(ivm(text, "sys2", "hmc2", "p10b-vios1"), "p10b-lpar", "hmc2", "p10b-vios1");

describe("pass", () => {
  test("two HMCs manage two servers of that time", () => {
    const judged = judgeOne(ivmAndHmc, levels(old));
    expect(judged).toMatchObject({ outcome: "pass", severity: "blocker" });
    expect(judged.evidence).toContain("level.txt:2-7");
  });

  test("what lists several systems is an HMC", () => {
    const text = levels(old)
      .without("level")
      .plus("sys", "name=p9c,type_model=9117-MMA,serial_num=10C0C30,state=Operating");
    expect(judgeOne(ivmAndHmc, text)).toMatchObject({ outcome: "pass" });
  });

  test("two Integrated Virtualization Managers", () => {
    expect(judgeOne(ivmAndHmc, onDestination(onSource(old)))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("ivmAndHmc, at the source", () => {
    const judged = judgeOne(ivmAndHmc, onSource(old).with("level2", version("hmc2", "V7R7.9.0")));
    expect(judged).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "ivmAndHmc",
      values: { ivm: "p9a", hmc: "p10b" },
    });
    expect(judged.evidence).toContainEqual(expect.stringMatching(/^p9a-vios1-/));
  });

  test("at the destination, from a server that only an HMC can manage", () => {
    const text = onDestination(twoHmcs.row("sys2", "name=p10b", { type_model: "8203-E4A" }));
    expect(judgeOne(ivmAndHmc, text)).toMatchObject({
      message: "ivmAndHmc",
      values: { ivm: "p10b", hmc: "p9a" },
    });
  });
});

describe("notApplicable", () => {
  test("one HMC manages both", () => {
    const text = smallEstate.row("sys", "name=p9a", { type_model: "8233-E8B" });
    expect(judgeOne(ivmAndHmc, text)).toMatchObject({ outcome: "notApplicable", text: "one HMC manages both systems" });
  });

  test("later servers have no such manager", () => {
    expect(judgeOne(ivmAndHmc, twoHmcs)).toMatchObject({
      outcome: "notApplicable",
      text: "neither system can be managed by an Integrated Virtualization Manager",
    });
  });
});

describe("unknown", () => {
  test("nothing says what manages the old servers", () => {
    expect(judgeOne(ivmAndHmc, old)).toMatchObject({ outcome: "unknown", needs: ["lshmc -V", "lshmc -V"] });
  });

  test("no table lists the type-model", () => {
    expect(judgeOne(ivmAndHmc, twoHmcs.row("sys", "name=p9a", { type_model: "9999-ZZZ" }))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
    });
  });
});
