import { describe, expect, test } from "vitest";
import { viosConnected } from "../../../src/rules/vios/vio-008-rmc-connection.ts";
import { both } from "../beside-gap/changes.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

interface Entry {
  readonly id: number;
  readonly dcaps?: string;
  readonly active?: number;
}
const row = (i: number, partition: string, dcaps: string, active: number): string =>
  `<#${i}> Partition:<${partition}>\n` +
  `       Active:<${active}>, OS:<VIOS, 3.1.4, 3.1.4.31>, DCaps:<${dcaps}>, CmdCaps:<0x4000003a, 0x3a>, PinnedMem:<3070>\n`;

/** `lspartition -dlpar` of an HMC: what it sees of Virtual I/O Servers of p10b, and one of p9a that works. */
const dlpar = (text: EstateText, entries: readonly Entry[], hmc = "hmc1", name = `${hmc}-dlpar`): EstateText =>
  text.with(
    name,
    `hscroot@${hmc}:~> lspartition -dlpar\n${[
      row(0, "1*9009-42A*7800A10, p9a-vios1.example.com, 192.0.2.11", "0x14f9f", 1),
      ...entries.map(({ id, dcaps = "0x14f9f", active = 1 }, i) =>
        row(i + 1, `${id}*9105-42A*7800B20, p10b-vios${id}.example.com, 192.0.2.${20 + id}`, dcaps, active),
      ),
    ].join("")}`,
  );
const down = both("p10b", "lpar", { rmc_state: "inactive" })(smallEstate);
const powerless = dlpar(smallEstate, [
  { id: 1, dcaps: "0x0" },
  { id: 2, dcaps: "0x0" },
]);
const of = (text: EstateText, vios: number): string => text.at(`p${vios > 2 ? "9a" : "10b"}-lpar`, `p10b-vios${vios}`);

describe("pass", () => {
  test("RMC is active, and the HMC sees capabilities", () => {
    expect(judgeOne(viosConnected, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [
        smallEstate.at("p9a-lpar", "p9a-vios1"),
        "hmc1-dlpar.txt:2-3",
        of(smallEstate, 1),
        "hmc1-dlpar.txt:6-7",
      ],
    });
  });

  test.each<[string, EstateText]>([
    ["is not connected", smallEstate.row("p10b-lpar", "p10b-vios1", { rmc_state: "inactive" })],
    ["does not say", smallEstate.row("p10b-lpar", "p10b-vios1", { rmc_state: undefined })],
    ["has no capabilities", dlpar(smallEstate, [{ id: 1, dcaps: "0x0" }, { id: 3 }, { id: 2 }])],
    ["has an entry that is not active", dlpar(smallEstate, [{ id: 1, active: 0 }, { id: 3 }, { id: 2 }])],
    ["is not listed", dlpar(smallEstate, [{ id: 3 }, { id: 4 }, { id: 2 }])],
  ])("one that %s spoils nothing beside another", (_what, text) => {
    expect(judgeOne(viosConnected, text)).toMatchObject({
      outcome: "pass",
      evidence: [text.at("p9a-lpar", "p9a-vios1"), "hmc1-dlpar.txt:2-3", of(text, 2), "hmc1-dlpar.txt:8-9"],
    });
  });

  test("an entry that is left over does not matter beside one that works", () => {
    const text = dlpar(both("p10b", "lpar", { msp: "1" })(smallEstate), [
      { id: 1, active: 0, dcaps: "0x0" },
      { id: 1 },
      { id: 2, dcaps: "0x0" },
    ]);
    expect(judgeOne(viosConnected, text)).toMatchObject({ outcome: "pass" });
  });

  test("another HMC's connection is another connection", () => {
    const other = dlpar(
      smallEstate,
      [
        { id: 1, dcaps: "0x0" },
        { id: 2, dcaps: "0x0" },
      ],
      "hmc2",
    );
    expect(judgeOne(viosConnected, other)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["active", "inactive"] as const)("noCapabilities, in an %s move", (kind) => {
    expect(judgeOne(viosConnected, powerless, { kind })).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noCapabilities",
      values: { system: "p10b", vioses: ["p10b-vios1 (DCaps 0x0 at hmc1)", "p10b-vios2 (DCaps 0x0 at hmc1)"] },
      expected: "RMC active, DCaps not 0x0",
      found: "p10b-vios1 (DCaps 0x0 at hmc1), p10b-vios2 (DCaps 0x0 at hmc1)",
      evidence: [
        powerless.all("p10b-lpar"),
        of(powerless, 1),
        "hmc1-dlpar.txt:4-5",
        of(powerless, 2),
        "hmc1-dlpar.txt:6-7",
      ],
    });
  });

  test("noCapabilities: of the mover, though another would do for the rest", () => {
    const text = dlpar(smallEstate, [{ id: 1, dcaps: "0x0" }, { id: 2 }]).row("p10b-lpar", "p10b-vios2", { msp: "0" });
    expect(judgeOne(viosConnected, text)).toMatchObject({
      message: "noCapabilities",
      values: { vioses: ["p10b-vios1 (DCaps 0x0 at hmc1)"] },
    });
    expect(judgeOne(viosConnected, text, { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });

  test("notConnected: an inactive move needs RMC too", () => {
    expect(judgeOne(viosConnected, down, { kind: "inactive" })).toMatchObject({
      message: "notConnected",
      values: { system: "p10b", vioses: ["p10b-vios1", "p10b-vios2"] },
      found: "RMC is not active",
    });
  });

  test("one side is unknown and the other has no capabilities", () => {
    expect(judgeOne(viosConnected, powerless.without("p9a-lpar"))).toMatchObject({ message: "noCapabilities" });
  });
});

describe("not applicable", () => {
  test("no mover is connected", () => {
    expect(judgeOne(viosConnected, down)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(viosConnected, both("p10b", "lpar", { msp: "0" })(smallEstate))).toMatchObject({
      outcome: "notApplicable",
    });
  });

  test("none is running, in an inactive move", () => {
    const text = both("p10b", "lpar", { state: "Not Activated" })(smallEstate);
    expect(judgeOne(viosConnected, text, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each(["state", "msp", "rmc_state"])("%s of the only one that is left", (name) => {
    const text = powerless.row("p10b-lpar", "p10b-vios2", { [name]: undefined });
    const alone = dlpar(text, [{ id: 1, dcaps: "0x0" }]);
    expect(judgeOne(viosConnected, alone)).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: expect.arrayContaining(["lssyscfg -r lpar -m p10b"]) as string[],
    });
  });

  test("nobody looked at what the HMC can do over it", () => {
    expect(judgeOne(viosConnected, smallEstate.without("hmc1-dlpar"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lspartition -dlpar"],
    });
    const other = dlpar(smallEstate.without("hmc1-dlpar"), [{ id: 1 }, { id: 2 }], "hmc2");
    expect(judgeOne(viosConnected, other)).toMatchObject({ outcome: "unknown", needs: ["lspartition -dlpar"] });
  });

  test.each(["p9a", "p10b"])("nobody listed the partitions of %s", (system) => {
    expect(judgeOne(viosConnected, smallEstate.without(`${system}-lpar`))).toMatchObject({
      outcome: "unknown",
      needs: [`lssyscfg -r lpar -m ${system}`],
    });
  });

  test("one HMC says both", () => {
    const entries = [{ id: 1 }, { id: 2 }];
    expect(judgeOne(viosConnected, dlpar(powerless, entries, "hmc1", "again"))).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
    });
  });
});
