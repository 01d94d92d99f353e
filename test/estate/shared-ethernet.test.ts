import { describe, expect, test } from "vitest";
import { mapFact } from "../../src/capture/fact.ts";
import { sharedEthernetAt, uplinkOf } from "../../src/estate/shared-ethernet.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { entstat, lsmapNet } from "../topology/network-text.ts";
import { shown, stamp } from "./shown.ts";

const vios = "p9a-vios1";
const trunk = "U9009.42A.7800A10-V1-C3-T1";

/** The same capture with a line that says when it was made, in place of its prompt. */
const timed = (text: string, time: string): string =>
  text.replace(/^\S+\$ (.*)\n/, (_, command: string) => stamp(command, time, vios)).replace(/padmin@\S+ \n$/, "");

/** `ent9 [file:line]`, `null [file:line]`, and what backs it. */
function bridge(estate: EstateText): readonly string[] {
  const { system, fact } = shown(estate);
  const found = sharedEthernetAt(system("p9a").vios(1), "3");
  const name = fact(mapFact(found, (one) => one?.name ?? "none"));
  return found.state === "known" && found.value !== null ? [name, fact(found.value.backing)] : [name];
}

function uplink(estate: EstateText, device = "ent8"): readonly string[] {
  const { system, fact, list } = shown(estate);
  const { isAggregation, ports } = uplinkOf(system("p9a").vios(1), "ent9", device);
  const { items, rest } = list(ports, ({ name }) => name);
  return [fact(isAggregation), items.join(" "), rest];
}

const map = (sea: string, backing: string): string => lsmapNet(vios, [["ent4", trunk, [sea, backing]]]);
const need = "p9a-vios1: lsmap -all -net";

describe("the Shared Ethernet Adapter of a trunk", () => {
  test("is read with what backs it, or that there is none", () => {
    expect(bridge(smallEstate.with("net", map("ent9", "ent8")))).toEqual(["ent9 [net.txt:4-9]", "ent8 [net.txt:4-9]"]);
    expect(bridge(smallEstate.with("net", lsmapNet(vios, [["ent4", trunk]])))).toEqual(["none [net.txt:4-6]"]);
  });

  test("is not known where nobody captured it, or the listing lacks the slot", () => {
    expect(bridge(smallEstate)).toEqual([`unknown (${need})`]);
    const other = lsmapNet(vios, [["ent5", "U9009.42A.7800A10-V1-C4-T1", ["ent9", "ent8"]]]);
    expect(bridge(smallEstate.with("net", other))).toEqual([`unknown (${need})`]);
  });

  test("is what the newer listing says", () => {
    const two = smallEstate
      .with("a", timed(map("ent9", "ent8"), "09:00:00"))
      .with("b", timed(map("ent10", "ent7"), "10:00:00"));
    expect(bridge(two)[0]).toMatch(/^ent10 \[b\.txt/);
  });

  test("is a conflict where two listings of unknown times say two", () => {
    const two = smallEstate.with("a", map("ent9", "ent8")).with("b", map("ent10", "ent8"));
    expect(bridge(two)[0]).toMatch(/^conflict: ent9 \[a\.txt:4-9\] or ent10 \[b\.txt:4-9\]/);
    const bridged = smallEstate.with("a", map("ent9", "ent8")).with("b", lsmapNet(vios, [["ent4", trunk]]));
    expect(bridge(bridged)[0]).toMatch(/^conflict/);
    const backings = smallEstate.with("a", map("ent9", "ent8")).with("b", map("ent9", "ent7"));
    expect(bridge(backings)[1]).toMatch(/^conflict: ent8 .* or ent7/);
  });

  test("of one adapter asked alone is not forgotten for a later one of another adapter", () => {
    const alone = (text: string): string => text.replace("lsmap -all -net", "lsmap -vadapter ent4 -net");
    const later = lsmapNet(vios, [["ent5", "U9009.42A.7800A10-V1-C4-T1", ["ent10", "ent7"]]]);
    const two = smallEstate
      .with("a", timed(alone(map("ent9", "ent8")), "09:00:00"))
      .with("b", timed(alone(later).replace("ent4", "ent5"), "10:00:00"));
    expect(bridge(two)[0]).toMatch(/^ent9 \[a\.txt/);
  });

  test("is not none where the block is cut, or shows other fields", () => {
    const cut = map("ent9", "ent8").split("\nSEA ")[0] ?? "";
    expect(bridge(smallEstate.with("net", `${cut}\n`))).toEqual([`unknown (${need})`]);
    const chosen = `padmin@${vios}:~$ lsmap -all -net -field svea physloc\n${cut.split("\n").slice(1).join("\n")}\n`;
    expect(bridge(smallEstate.with("net", chosen))).toEqual([`unknown (${need})`]);
  });
});

describe("the uplink", () => {
  const report = entstat(vios, "ent9", "ent8", ["ent0", "ent1"]);
  const entstatNeed = "unknown (p9a-vios1: entstat -all ent9)";

  test("is an aggregation with its ports, and without what has a role of its own", () => {
    expect(uplink(smallEstate.with("sea", report))).toEqual(["true [sea.txt:6]", "ent0 ent1", "none"]);
  });

  test("is a port alone", () => {
    expect(uplink(smallEstate.with("sea", entstat(vios, "ent9", "ent0", [])), "ent0")).toEqual([
      "false [sea.txt:6]",
      "ent0",
      "none",
    ]);
  });

  test("is not known without a report", () => {
    expect(uplink(smallEstate)).toEqual([entstatNeed, "", entstatNeed]);
  });

  test("of one adapter is not forgotten for a later report of another one", () => {
    const two = smallEstate
      .with("a", timed(report, "09:00:00"))
      .with("b", timed(entstat(vios, "ent10", "ent7", []), "10:00:00"));
    expect(uplink(two).slice(1)).toEqual(["ent0 ent1", "none"]);
    expect(uplink(two, "ent7").slice(1)).toEqual(["ent7", "none"]);
  });

  test("that counts more ports than a report shows names the report", () => {
    const cut = report.slice(0, report.indexOf("ETHERNET STATISTICS (ent1)"));
    expect(uplink(smallEstate.with("sea", cut))).toEqual(["true [sea.txt:6]", "ent0", entstatNeed]);
  });

  test("is a conflict where two reports of unknown times differ", () => {
    const other = entstat(vios, "ent9", "ent8", []);
    expect(uplink(smallEstate.with("a", report).with("b", other))[0]).toMatch(/^conflict: true .* or false/);
    const ports = entstat(vios, "ent9", "ent8", ["ent0", "ent2"]);
    expect(uplink(smallEstate.with("a", report).with("b", ports)).slice(1)[0]).toBe("ent0");
    expect(uplink(smallEstate.with("a", report).with("b", ports))[2]).toMatch(/^conflict/);
  });

  test("is told by lsdev where no report was made: an aggregation then lacks its ports", () => {
    const listed = (description: string): EstateText =>
      smallEstate.with(
        "devices",
        `padmin@${vios}:~$ lsdev -type adapter\nname             status      description\nent8             Available   ${description}\n`,
      );
    expect(uplink(listed("EtherChannel / IEEE 802.3ad Link Aggregation"))).toEqual([
      "true [devices.txt:3]",
      "",
      entstatNeed,
    ]);
    expect(uplink(listed("4-Port Gigabit Ethernet PCI-Express Adapter (e414571614102004)"))).toEqual([
      "false [devices.txt:3]",
      "ent8",
      "none",
    ]);
  });
});
