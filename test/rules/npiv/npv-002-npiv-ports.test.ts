import { describe, expect, test } from "vitest";
import { npivPorts } from "../../../src/rules/npiv/npv-002-npiv-ports.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { fibreEstate } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const outcome = (text: EstateText): unknown => {
  const { message, outcome: own } = judgeOne(npivPorts, text);
  return message ?? own;
};
const none = (host: string, text = fibreEstate): EstateText =>
  text.with(`${host}-nports`, `padmin@${host}:~$ lsnports\nSystem does not have ports capable of NPIV.\n`);
/** No switch behind fcs0. */
const off = (host: string, text = fibreEstate): EstateText =>
  text.swap(`${host}-nports`, "T1          1 ", "T1          0 ");
const unmapped = fibreEstate
  .swap(
    "p9a-vios1-npiv",
    "FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1",
    "FC name:                        FC loc code:",
  )
  .swap("p9a-vios1-npiv", "Flags:a<LOGGED_IN,STRIP_MERGE>", "Flags:1<NOT_MAPPED,NOT_CONNECTED>");
const third = "name=p10b-vios3,lpar_id=3,lpar_env=vioserver,state=Running,resource_config=1,rmc_state=active,msp=0";

describe("pass", () => {
  test("the mapped ports prove the source, one connected port the destination", () => {
    expect(judgeOne(npivPorts, fibreEstate)).toMatchObject({ outcome: "pass" });
    expect(judgeOne(npivPorts, fibreEstate).evidence).toEqual(
      expect.arrayContaining(["p9a-vios1-npiv.txt:4-10", fibreEstate.at("p10b-vios1-nports", "fcs0")]),
    );
  });

  test("one Virtual I/O Server of the destination is enough", () => {
    expect(outcome(fibreEstate.without("p10b-vios1-nports"))).toBe("pass");
    expect(outcome(none("p10b-vios1"))).toBe("pass");
    expect(outcome(off("p10b-vios2").plus("p10b-lpar", third))).toBe("pass");
  });

  test("a listing of ports proves the source where nobody listed the mappings, or where an adapter has none", () => {
    const listing = `padmin@p9a-vios1:~$ lsnports\nname physloc fabric tports aports swwpns awwpns\nfcs0  U78D2.001.AAA0001-P1-C6-T1  1 64 40 2048 1900\n`;
    expect(outcome(fibreEstate.without("p9a-vios1-npiv").with("p9a-vios1-nports", listing))).toBe("pass");
    expect(outcome(unmapped.with("p9a-vios1-nports", listing))).toBe("pass");
  });
});

describe("fail", () => {
  test("noPort: no Virtual I/O Server of the destination has one", () => {
    const text = none("p10b-vios1", none("p10b-vios2"));
    expect(judgeOne(npivPorts, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noPort",
      values: { destination: "p10b" },
    });
    expect(judgeOne(npivPorts, text).evidence).toEqual(
      expect.arrayContaining(["p10b-vios1-nports.txt:2", "p10b-vios2-nports.txt:2"]),
    );
  });

  test("noFabric names the ports that are not connected", () => {
    expect(judgeOne(npivPorts, off("p10b-vios1", off("p10b-vios2")))).toMatchObject({
      message: "noFabric",
      values: {
        destination: "p10b",
        ports: ["fcs0 of p10b-vios1", "fcs1 of p10b-vios1", "fcs0 of p10b-vios2", "fcs1 of p10b-vios2"],
      },
    });
  });

  test.each([{ state: "Not Activated" }, { rmc_state: "inactive" }])(
    "noFabric: the only one with a connected port has %j",
    (changes) => {
      expect(outcome(off("p10b-vios2").row("p10b-lpar", "name=p10b-vios1", changes))).toBe("noFabric");
    },
  );

  test("noSourcePort: it lists no port and maps none", () => {
    expect(judgeOne(npivPorts, none("p9a-vios1", unmapped))).toMatchObject({
      message: "noSourcePort",
      values: { vios: "p9a-vios1", partition: "app" },
    });
  });

  test("one side is unknown and the other has none", () => {
    expect(outcome(none("p10b-vios1", none("p10b-vios2")).without("p9a-vios1-npiv"))).toBe("noPort");
    expect(outcome(none("p9a-vios1", unmapped).without("p10b-vios1-nports", "p10b-vios2-nports"))).toBe("noSourcePort");
  });
});

describe("not applicable", () => {
  test("the partition has no virtual Fibre Channel", () => {
    expect(judgeOne(npivPorts, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, readonly string[]]>([
    ["the client adapters", fibreEstate.without("p9a-fc"), ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a"]],
    ["the mappings of the source", fibreEstate.without("p9a-vios1-npiv"), ["p9a-vios1: lsmap -all -npiv"]],
    ["the ports of the source, where an adapter has none", unmapped, ["p9a-vios1: lsnports"]],
    [
      "the ports of the destination",
      fibreEstate.without("p10b-vios1-nports", "p10b-vios2-nports"),
      ["p10b-vios1: lsnports", "p10b-vios2: lsnports"],
    ],
    [
      "a third Virtual I/O Server without captures",
      off("p10b-vios1", off("p10b-vios2")).plus("p10b-lpar", third),
      ["p10b-vios3: lsnports"],
    ],
    ["the Virtual I/O Servers", fibreEstate.without("p10b-lpar"), ["lssyscfg -r lpar -m p10b"]],
    [
      "the state of the only one that has a connected port",
      off("p10b-vios2").row("p10b-lpar", "name=p10b-vios1", { state: undefined }),
      ["lssyscfg -r lpar -m p10b"],
    ],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(npivPorts, text)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs,
    });
  });
});
