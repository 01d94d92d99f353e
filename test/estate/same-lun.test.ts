import { describe, expect, test } from "vitest";
import { sightings } from "../../src/estate/same-lun.ts";
import { attribute, lun, policyLine, udidLine, withoutUdid } from "../rules/disk-text.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { shown } from "./shown.ts";

const A = lun("A0");

/** What the first Virtual I/O Server of the destination sees of the LUN that is hdisk2 on that of the source. */
function seen(text: EstateText): {
  readonly items: readonly string[];
  readonly rest: string;
  readonly places: string[];
} {
  const { system, list, fact } = shown(text);
  const found = sightings(system("p10b").vios(1), system("p9a").vios(1).disk("hdisk2"));
  const places = fact({ state: "known", value: "", origins: found.origins }).slice(2, -1);
  return { ...list(found, ({ disk }) => disk.name), places: places.split(" ") };
}

describe("the disks that are one LUN", () => {
  test("are found by UDID, and no other disk can be it", () => {
    expect(seen(smallEstate)).toMatchObject({ items: ["hdisk1"], rest: "none" });
  });

  test("are not there, by the listing and every UDID in it", () => {
    const text = smallEstate.swap("p10b-vios1-disks", A, lun("C0"));
    expect(seen(text)).toMatchObject({ items: [], rest: "none" });
    expect(seen(text).places).toEqual([
      text.all("p10b-vios1-lspv"),
      text.at("p10b-vios1-disks", "unique_id       28"),
      text.at("p10b-vios1-disks", lun("C0")),
      text.at("p10b-vios1-disks", lun("B0")),
      text.at("p9a-vios1-disks", A),
    ]);
  });

  test("may be one whose UDID is not known, unless its PVID tells", () => {
    const text = withoutUdid("p10b-vios1", lun("B0"));
    expect(seen(text)).toMatchObject({ items: ["hdisk1"], rest: "unknown (p10b-vios1: lsdev -dev hdisk2 -attr)" });
    const pvid = (digits: string): string => attribute("pvid", digits, "Physical volume identifier", "False");
    const known = pvid("00c0a10000000aaa0000000000000000");
    const after = `${policyLine("no_reserve")}\n${udidLine(A)}`;
    const told = smallEstate
      .swap("p9a-vios1-disks", `${pvid("none")}\n${after}`, `${known}\n${after}`)
      .swap("p10b-vios1-disks", `${pvid("none")}\n${after}`, `${known}\n${policyLine("no_reserve")}`);
    expect(seen(told)).toMatchObject({ items: ["hdisk1"], rest: "none" });
    expect(seen(withoutUdid("p10b-vios1", lun("B0"), told)).rest).toContain("hdisk2");
  });

  test("may be any, where the UDID of the wanted one is not known", () => {
    expect(seen(withoutUdid("p9a-vios1", A))).toMatchObject({
      items: [],
      rest: "unknown (p9a-vios1: lsdev -dev hdisk2 -attr)",
    });
  });

  test("are not there among many: each capture is named from the first UDID to the last", () => {
    const many = Array.from({ length: 80 }, (_, i) => i + 10);
    const letters = (n: number): string => n.toString(16).toUpperCase().padStart(2, "0");
    const text = smallEstate
      .swap("p10b-vios1-disks", A, lun("C0"))
      .plus("p10b-vios1-lspv", ...many.map((n) => `hdisk${n}          none                                 None`))
      .plus("p10b-vios1-disks", ...many.flatMap((n) => [`### hdisk${n}`, udidLine(lun(letters(n)))]));
    const last = text.at("p10b-vios1-disks", lun(letters(89))).split(":")[1] ?? "";
    expect(seen(text).places).toEqual([
      text.all("p10b-vios1-lspv"),
      `${text.at("p10b-vios1-disks", "unique_id       28")}-${last}`,
      text.at("p9a-vios1-disks", A),
    ]);
  });
});
