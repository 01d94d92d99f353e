import { describe, expect, test } from "vitest";
import { oneAdapterPerPort } from "../../../src/rules/npiv/npv-005-one-adapter-per-port.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { fibreEstate, withThird } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

/** Slots 31 and 33 of `app` on fcs0 of p9a-vios1; lsmap does not say whose vfchost1 is. */
const shared = withThird(fibreEstate, "fcs0", "");
const version = (number: string, release: string, pack: string): string =>
  `hscroot@hmc1:~> lshmc -V\n"version= Version: ${number}\n Release: ${release}\n Service Pack: ${pack}\nHMC Build level 2407190311\n","base_version=V${number}R${release}"\n`;
const level = (host: string, number: string): string => `padmin@${host}:~$ ioslevel\n${number}\n`;
/** IBM i, with the first levels at which two adapters can share a port. */
const ibmi = shared
  .row("p9a-lpar", "name=app", { lpar_env: "os400" })
  .with("hmc", version("9", "2", "950"))
  .with("p9a-vios1-level", level("p9a-vios1", "3.1.2.0"))
  .with("p10b-vios1-level", level("p10b-vios1", "4.1.0.10"))
  .with("p10b-vios2-level", level("p10b-vios2", "3.1.1.30"));
/** Neither the Virtual I/O Server nor the HMC tells its level. */
const untold = (system: string, n: string): EstateText =>
  ibmi.without(`${system}-vios${n}-level`).row(`${system}-lpar`, `name=${system}-vios${n}`, { os_version: undefined });
const outcome = (text: EstateText): unknown => {
  const { message, outcome: own } = judgeOne(oneAdapterPerPort, text);
  return message ?? own;
};

describe("pass", () => {
  test("every adapter has a port of its own; ports of two Virtual I/O Servers may have one name", () => {
    expect(judgeOne(oneAdapterPerPort, fibreEstate)).toMatchObject({ outcome: "pass" });
    expect(outcome(withThird(fibreEstate, "fcs1"))).toBe("pass");
  });

  test("two that are mapped to no port share none", () => {
    const flags = "Flags:1<NOT_MAPPED,NOT_CONNECTED>";
    const none = withThird(fibreEstate, "")
      .swap("p9a-vios1-npiv", "Flags:4<NOT_LOGGED>", flags)
      .swap(
        "p9a-vios1-npiv",
        "FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1",
        "FC name:                        FC loc code:",
      )
      .swap("p9a-vios1-npiv", "Flags:a<LOGGED_IN,STRIP_MERGE>", flags);
    expect(outcome(none)).toBe("pass");
  });

  test("two adapters of IBM i on one port, where both sides are new enough", () => {
    expect(judgeOne(oneAdapterPerPort, ibmi)).toMatchObject({ outcome: "pass" });
    expect(judgeOne(oneAdapterPerPort, ibmi).evidence).toEqual(
      expect.arrayContaining(["p9a-vios1-level.txt:2", "p10b-vios1-level.txt:2"]),
    );
  });

  test("the level of a Virtual I/O Server as the HMC lists it", () => {
    const text = ibmi.without("p9a-vios1-level").row("p9a-lpar", "name=p9a-vios1", { os_version: "VIOS 3.1.4.31" });
    expect(outcome(text)).toBe("pass");
  });
});

describe("fail", () => {
  test("shared names port and adapters, by the HMC's word where lsmap shows no client", () => {
    const result = judgeOne(oneAdapterPerPort, shared);
    expect(result).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "shared",
      values: {
        partition: "app",
        ports: ["fcs0 of p9a-vios1: vfchost0 (slot 41, for slot 31), vfchost1 (slot 42, for slot 33)"],
        free: [],
      },
    });
    expect(result.evidence).toEqual(
      expect.arrayContaining([
        shared.at("p9a-fc", "slot_num=31"),
        shared.at("p9a-fc", "slot_num=33"),
        "p9a-vios1-npiv.txt:4-10",
        "p9a-vios1-npiv.txt:14-20",
      ]),
    );
  });

  test("shared names only ports that are connected, have room and are not in use by the partition", () => {
    const row = (name: string, counts: string): string =>
      `${name}  U78D2.001.AAA0001-P1-C6-T${name.slice(-1)}  ${counts}`;
    const text = shared.with(
      "p9a-vios1-nports",
      `padmin@p9a-vios1:~$ lsnports\nname physloc fabric tports aports swwpns awwpns\n${[
        row("fcs0", "1 64 40 2048 1900"),
        row("fcs1", "0 64 64 2048 2048"),
        row("fcs2", "1 64 0 2048 1800"),
        row("fcs3", "1 64 1 2048 1800"),
      ].join("\n")}\n`,
    );
    expect(judgeOne(oneAdapterPerPort, text).values).toMatchObject({ free: ["fcs3 of p9a-vios1"] });
  });

  test("one that is unknown beside two that share", () => {
    expect(outcome(shared.without("p9a-vios2-npiv"))).toBe("shared");
  });

  test.each<[string, EstateText]>([
    ["the Virtual I/O Server of the source is too old", ibmi.with("p9a-vios1-level", level("p9a-vios1", "3.1.1.60"))],
    [
      "all Virtual I/O Servers of the destination are too old",
      ibmi.with("p10b-vios1-level", level("p10b-vios1", "2.2.6.65")),
    ],
    ["the HMC is too old", ibmi.with("hmc", version("9", "1", "940"))],
  ])("IBM i: %s", (_what, text) => {
    expect(outcome(text)).toBe("shared");
  });

  test("IBM i: three on one port are too many at any level", () => {
    expect(outcome(withThird(ibmi, "fcs0", "", 2))).toBe("shared");
    expect(outcome(withThird(ibmi, "fcs1", "", 2))).toBe("pass");
  });
});

describe("not applicable", () => {
  test("the partition has no virtual Fibre Channel", () => {
    expect(judgeOne(oneAdapterPerPort, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, readonly string[]]>([
    ["the client adapters", fibreEstate.without("p9a-fc"), ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a"]],
    [
      "the port of two adapters of one Virtual I/O Server",
      shared.without("p9a-vios1-npiv"),
      ["p9a-vios1: lsmap -all -npiv"],
    ],
    [
      "the kind of the partition that shares",
      shared.row("p9a-lpar", "name=app", { lpar_env: undefined }),
      ["lssyscfg -r lpar -m p9a"],
    ],
    [
      "IBM i: the level of a second HMC",
      ibmi.with("p9a-lpar-2", "hscroot@hmc2:~> lssyscfg -r lpar -m p9a\nname=app,lpar_id=5\n"),
      ["lshmc -V"],
    ],
    ["IBM i: the level of the HMC", ibmi.without("hmc"), ["lshmc -V"]],
    ["IBM i: the level of the Virtual I/O Server", untold("p9a", "1"), ["p9a-vios1: ioslevel"]],
    ["IBM i: the levels of the destination", untold("p10b", "1"), ["p10b-vios1: ioslevel"]],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(oneAdapterPerPort, text)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs,
    });
  });

  test("one adapter of its Virtual I/O Server shares with none, whatever its port is", () => {
    expect(outcome(fibreEstate.without("p9a-vios1-npiv"))).toBe("pass");
  });
});
