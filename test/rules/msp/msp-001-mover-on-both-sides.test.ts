import { describe, expect, test } from "vitest";
import { moverOnBothSides } from "../../../src/rules/msp/msp-001-mover-on-both-sides.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const vios = (name: string, changes: Changes, text = smallEstate): EstateText =>
  text.row(`${name.split("-")[0] ?? ""}-lpar`, `name=${name}`, changes);
/** Both Virtual I/O Servers of p10b. */
const both = (changes: Changes): EstateText => vios("p10b-vios2", changes, vios("p10b-vios1", changes));

describe("pass", () => {
  test("the first that is a mover on each side is enough", () => {
    expect(judgeOne(moverOnBothSides, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("p9a-lpar", "p9a-vios1"), smallEstate.at("p10b-lpar", "p10b-vios1")],
    });
  });

  test.each<[string, Changes]>([
    ["is no mover", { msp: "0" }],
    ["does not say whether it is a mover", { msp: undefined }],
    ["is not running", { state: "Not Activated" }],
    ["has no RMC connection", { rmc_state: "inactive" }],
    ["does not say of its RMC connection", { rmc_state: undefined }],
  ])("one that %s spoils nothing beside another", (_what, changes) => {
    expect(judgeOne(moverOnBothSides, vios("p10b-vios1", changes))).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("p9a-lpar", "p9a-vios1"), smallEstate.at("p10b-lpar", "p10b-vios2")],
    });
  });

  test("a third of which nothing but the name is known spoils nothing", () => {
    const text = smallEstate.plus("p10b-lpar", "name=p10b-vios3,lpar_id=3,lpar_env=vioserver");
    expect(judgeOne(moverOnBothSides, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each<[string, Changes]>([
    ["none is a mover", { msp: "0" }],
    ["none is running", { state: "Not Activated" }],
    ["none has an RMC connection", { rmc_state: "inactive" }],
  ])("noMsp: %s", (_what, changes) => {
    const text = both(changes);
    expect(judgeOne(moverOnBothSides, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noMsp",
      values: { system: "p10b" },
      found: "none",
      evidence: [text.all("p10b-lpar"), text.at("p10b-lpar", "p10b-vios1"), text.at("p10b-lpar", "p10b-vios2")],
    });
  });

  test("noMsp at the source", () => {
    const text = vios("p9a-vios2", { msp: "0" }, vios("p9a-vios1", { msp: "0" }));
    expect(judgeOne(moverOnBothSides, text)).toMatchObject({ message: "noMsp", values: { system: "p9a" } });
  });

  test("noMsp: the destination has no partitions at all", () => {
    const text = smallEstate
      .with("p10b-lpar", "hscroot@hmc1:~> lssyscfg -r lpar -m p10b\nNo results were found.\n")
      .without("p10b-mem");
    expect(judgeOne(moverOnBothSides, text)).toMatchObject({ message: "noMsp", values: { system: "p10b" } });
  });

  test("one side is unknown and the other has none", () => {
    const text = both({ msp: "0" }).without("p9a-lpar");
    expect(judgeOne(moverOnBothSides, text)).toMatchObject({ message: "noMsp", values: { system: "p10b" } });
  });

  test("one that is unknown in one thing fails by another", () => {
    const text = vios("p10b-vios2", { msp: "0" }, vios("p10b-vios1", { msp: undefined, state: "Not Activated" }));
    expect(judgeOne(moverOnBothSides, text)).toMatchObject({ message: "noMsp" });
  });
});

describe("not applicable", () => {
  test("an inactive move copies no memory", () => {
    expect(judgeOne(moverOnBothSides, both({ msp: "0" }), { kind: "inactive" })).toMatchObject({
      outcome: "notApplicable",
    });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: ["lssyscfg -r lpar -m p10b"] };

  test.each(["msp", "state", "rmc_state"])("%s of the only one that is left", (name) => {
    const text = vios("p10b-vios2", { [name]: undefined }, vios("p10b-vios1", { msp: "0" }));
    expect(judgeOne(moverOnBothSides, text)).toMatchObject(asks);
  });

  test.each(["p9a", "p10b"])("the Virtual I/O Servers of %s: nobody listed its partitions", (system) => {
    expect(judgeOne(moverOnBothSides, smallEstate.without(`${system}-lpar`))).toMatchObject({
      ...asks,
      needs: [`lssyscfg -r lpar -m ${system}`],
    });
  });

  test("a third of which nothing but the name is known forbids the fail", () => {
    const text = both({ msp: "0" }).plus("p10b-lpar", "name=p10b-vios3,lpar_id=3,lpar_env=vioserver");
    expect(judgeOne(moverOnBothSides, text)).toMatchObject(asks);
  });

  test("so does a partition of unknown kind, and a partition that only another listing names", () => {
    const kind = both({ msp: "0" }).plus("p10b-lpar", "name=what,lpar_id=9,state=Running");
    expect(judgeOne(moverOnBothSides, kind)).toMatchObject(asks);
    const ghost = both({ msp: "0" }).plus("p10b-mem", "lpar_name=ghost,lpar_id=9,curr_mem=2048");
    expect(judgeOne(moverOnBothSides, ghost)).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });
});
