import { describe, expect, test } from "vitest";
import { roomOnAPort } from "../../../src/rules/npiv/npv-010-room-on-a-port.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { fibreEstate } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const outcome = (text: EstateText): unknown => {
  const { message, outcome: own } = judgeOne(roomOnAPort, text);
  return message ?? own;
};
/** Other counts of the connected port fcs0. */
const counts = (host: string, aports: string, awwpns: string, text = fibreEstate): EstateText =>
  text.swap(
    `${host}-nports`,
    "T1          1    255    255   3072    3072",
    `T1          1    255    ${aports}   3072    ${awwpns}`,
  );
const off = (host: string, text = fibreEstate): EstateText =>
  text.swap(`${host}-nports`, "T1          1 ", "T1          0 ");
const full = counts("p10b-vios1", "0", "2040", counts("p10b-vios2", "12", "0"));

describe("pass", () => {
  test("a connected port has a virtual port and a WWPN left", () => {
    expect(judgeOne(roomOnAPort, fibreEstate)).toMatchObject({ outcome: "pass" });
    expect(judgeOne(roomOnAPort, fibreEstate).evidence).toContain(fibreEstate.at("p10b-vios1-nports", "fcs0"));
    expect(outcome(counts("p10b-vios1", "1", "1", counts("p10b-vios2", "0", "0")))).toBe("pass");
  });

  test("one port is enough, whatever is known of the others", () => {
    expect(outcome(counts("p10b-vios1", "0", "0"))).toBe("pass");
    expect(outcome(fibreEstate.without("p10b-vios1-nports"))).toBe("pass");
  });
});

describe("fail", () => {
  test("full names what is left on each connected port", () => {
    const result = judgeOne(roomOnAPort, full);
    expect(result).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "full",
      values: {
        destination: "p10b",
        ports: ["fcs0 of p10b-vios1 (aports 0, awwpns 2040)", "fcs0 of p10b-vios2 (aports 12, awwpns 0)"],
      },
    });
    expect(result.evidence).toEqual(
      expect.arrayContaining([full.at("p10b-vios1-nports", "fcs0"), full.at("p10b-vios2-nports", "fcs0")]),
    );
  });

  test("a port that is not connected is no room, nor is one of a Virtual I/O Server that is not there", () => {
    expect(outcome(off("p10b-vios2", counts("p10b-vios1", "0", "9")))).toBe("full");
    const stopped = counts("p10b-vios1", "0", "9").row("p10b-lpar", "name=p10b-vios2", { state: "Not Activated" });
    expect(outcome(stopped)).toBe("full");
  });
});

describe("not applicable", () => {
  test("the partition has no virtual Fibre Channel", () => {
    expect(judgeOne(roomOnAPort, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });

  test("no port is connected: that is another rule's matter", () => {
    expect(outcome(off("p10b-vios1", off("p10b-vios2")))).toBe("notApplicable");
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, readonly string[]]>([
    ["the client adapters", fibreEstate.without("p9a-fc"), ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a"]],
    ["ports that may have room", full.without("p10b-vios2-nports"), ["p10b-vios2: lsnports"]],
    [
      "how many are left",
      full.with("p10b-vios2-nports", 'padmin@p10b-vios2:~$ lsnports -field name fabric -fmt ":"\nfcs0:1\n'),
      ["p10b-vios2: lsnports"],
    ],
    ["the Virtual I/O Servers", fibreEstate.without("p10b-lpar"), ["lssyscfg -r lpar -m p10b"]],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(roomOnAPort, text)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs,
    });
  });
});
