import { describe, expect, test } from "vitest";
import { fibreChannelPorts } from "../../src/estate/fibre-channel.ts";
import { needVios } from "../../src/estate/needs.ts";
import { lsnports } from "../../src/parse/vios/lsnports.ts";
import { readEstate, type EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";

const header = "name             physloc                        fabric tports aports swwpns  awwpns";
const port = (name: string, location: string, counts: string): string => `${name}  ${location}  ${counts}`;
const listing = (...rows: readonly string[]): string =>
  `padmin@p10b-vios1:~$ lsnports\n${[header, ...rows].join("\n")}\n`;
const fcs0 = port("fcs0", "U78DA.ND0.AAA0001-P0-C3-T1", "1 255 251 3072 3040");

function portsOf(text: EstateText): ReturnType<typeof fibreChannelPorts> {
  const [system] = readEstate(text).estate.named("p10b");
  if (system === undefined) throw new Error("no such system");
  return fibreChannelPorts(system.vios(1));
}
const withPorts = (...rows: readonly string[]): EstateText => smallEstate.with("p10b-vios1-nports", listing(...rows));

describe("the ports of a Virtual I/O Server that can do NPIV", () => {
  test("have name, location, fabric and what they have left", () => {
    const { items, rest } = portsOf(withPorts(fcs0, port("fcs1", "U78DA.ND0.AAA0001-P0-C3-T2", "0 64 0 2048 0")));
    expect(rest).toEqual({ state: "none" });
    expect(items).toMatchObject([
      {
        name: "fcs0",
        location: { value: "U78DA.ND0.AAA0001-P0-C3-T1" },
        fabric: { value: true },
        ...{ tports: { value: 255 }, aports: { value: 251 }, swwpns: { value: 3072 }, awwpns: { value: 3040 } },
      },
      { name: "fcs1", fabric: { value: false }, aports: { value: 0 }, awwpns: { value: 0 } },
    ]);
  });

  test("are none where it has none: that is known", () => {
    const text = smallEstate.with(
      "p10b-vios1-nports",
      "padmin@p10b-vios1:~$ lsnports\nSystem does not have ports capable of NPIV.\n",
    );
    expect(portsOf(text)).toMatchObject({ items: [], rest: { state: "none" } });
  });

  test("are not known where nobody listed them, or where a row was not read", () => {
    const { estate } = readEstate(smallEstate);
    const vios = estate.named("p10b")[0]?.vios(3);
    if (vios === undefined) throw new Error("no such system");
    expect(fibreChannelPorts(vios)).toMatchObject({
      items: [],
      rest: { state: "unknown", needs: [needVios(lsnports, vios)] },
    });
    expect(portsOf(withPorts(fcs0, "fcs1   U78DA.ND0.AAA0001-P0-C3-T2   1  255"))).toMatchObject({
      items: [{ name: "fcs0" }],
      rest: { state: "unknown" },
    });
  });

  test("a column that is not there is not known; no flag but 0 and 1 is one", () => {
    const text = smallEstate.with(
      "p10b-vios1-nports",
      'padmin@p10b-vios1:~$ lsnports -field name fabric -fmt ":"\nfcs0:2\n',
    );
    expect(portsOf(text)).toMatchObject({
      items: [{ name: "fcs0", fabric: { state: "unknown" }, aports: { state: "unknown" } }],
    });
  });

  test("of which two listings say different things contradict each other", () => {
    const text = withPorts(fcs0).with("p10b-vios1-later", listing(fcs0.replace("251", "0")));
    expect(portsOf(text)).toMatchObject({ items: [], rest: { state: "conflict" } });
  });
});
