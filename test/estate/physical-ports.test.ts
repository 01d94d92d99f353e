import { describe, expect, test } from "vitest";
import { buildEstate } from "../../src/estate/estate.ts";
import { portWwpn } from "../../src/estate/fabrics.ts";
import { readEstate } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";

const adapter = "10000090fa770102";

describe("the WWPN of a physical port", () => {
  const report = (wwpn: string): string =>
    `padmin@p10b-vios1:~$ fcstat fcs0\n\nFIBRE CHANNEL STATISTICS REPORT: fcs0\n\nWorld Wide Port Name: ${wwpn}\n`;
  const portOf = (text?: string, port = "fcs0"): ReturnType<typeof portWwpn> => {
    const captures = text === undefined ? smallEstate : smallEstate.with("p10b-fcstat", text);
    const vios = buildEstate(readEstate(captures).captures).named("p10b")[0]?.vios(1);
    if (vios === undefined) throw new Error("no such system");
    return portWwpn(vios, port);
  };

  test("is what fcstat prints, in the shape of all others", () => {
    expect(portOf(report("0x10000090FA770102"))).toMatchObject({ state: "known", value: adapter });
    expect(portOf(report("10:00:00:90:fa:77:01:02"))).toMatchObject({ state: "known", value: adapter });
  });

  test("is not known without it, for another port, or where it is masked or a client's", () => {
    for (const text of [undefined, report("0x100000XXXX770102"), report("0xC050760A12340010")])
      expect(portOf(text)).toMatchObject({ state: "unknown", needs: [{ command: "fcstat fcs0", host: "p10b-vios1" }] });
    expect(portOf(report("0x10000090FA770102"), "fcs1")).toMatchObject({ needs: [{ command: "fcstat fcs1" }] });
    expect(portOf(report("0x10000090FA770102"), "")).toMatchObject({ state: "unknown" });
  });
});
