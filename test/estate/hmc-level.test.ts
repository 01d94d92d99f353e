import { describe, expect, test } from "vitest";
import { hmcOlderThan } from "../../src/estate/hmc-level.ts";
import { indexListings } from "../../src/estate/listings.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { shown, stamp } from "./shown.ts";

const version = (base: string): string => `"version= Version: 1\n Release: 1\n","base_version=${base}\n"\n`;

/** Whether the HMC of the partition listing is older than a level. */
function older(level: readonly [number, number, number], captures: Readonly<Record<string, string>>): string {
  let text = smallEstate;
  for (const [name, capture] of Object.entries(captures)) text = text.with(name, capture);
  const { captures: read, fact } = shown(text);
  const listing = read.find(({ file }) => file === "p9a-lpar.txt");
  if (listing === undefined) throw new Error("no listing");
  return fact(hmcOlderThan(indexListings(read), listing, level));
}

const prompt = "hscroot@hmc1:~> lshmc -V\n";

describe("the level of the HMC that printed a listing", () => {
  test.each<[string, [number, number, number], boolean]>([
    ["V7R3.3.0", [7, 3, 4], true],
    ["V7R3.4.0", [7, 3, 4], false],
    ["V7R3", [7, 3, 4], true],
    ["V7R7.9.0", [8, 0, 0], true],
    ["V8R8.1.0", [8, 0, 0], false],
    ["V10R3", [8, 0, 0], false],
    ["V10R3", [10, 3, 0], false],
    ["V9R2.950.0", [10, 1, 0], true],
  ])("%s against %j", (base, level, expected) => {
    expect(older(level, { hmc: prompt + version(base) })).toBe(`${expected} [hmc.txt:2-5]`);
  });

  test("is not known without lshmc -V of that HMC", () => {
    expect(older([8, 0, 0], {})).toBe("unknown (lshmc -V)");
    expect(older([8, 0, 0], { hmc: prompt.replace("hmc1", "hmc2") + version("V7R7.9.0") })).toBe("unknown (lshmc -V)");
    expect(older([8, 0, 0], { hmc: prompt + version("nonsense") })).toBe("unknown (lshmc -V)");
  });

  test("an HMC that was updated has its newest level", () => {
    const captures = {
      before: stamp("lshmc -V", "08:00:00") + version("V7R7.9.0"),
      after: stamp("lshmc -V", "10:00:00") + version("V8R8.7.0"),
    };
    expect(older([8, 0, 0], captures)).toBe("false [after.txt:2-5]");
  });
});
