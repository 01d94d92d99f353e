import { describe, expect, test } from "vitest";
import { fixesOfHmc, levelOfHmc } from "../../src/estate/hmc-level.ts";
import { hmcsOf, management } from "../../src/estate/hmcs.ts";
import { indexListings } from "../../src/estate/listings.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { betweenTwoHmcs, keyTest, twoHmcs, version } from "../rules/two-hmcs.ts";
import { shown, stamp } from "./shown.ts";

function managed(text: EstateText): string {
  const { fact, system } = shown(text);
  return fact(management(system("p9a"), system("p10b")));
}

function names(text: EstateText): readonly string[] {
  return hmcsOf(shown(text).system("p10b")).items.map(({ name }) => name ?? "?");
}

const state = (host: string, value: string): string =>
  `${stamp("lssyscfg -r sys -F name,type_model,serial_num,state", "10:00:00", host)}p10b,9105-42A,7800B20,${value}\n`;

describe("HMCs that manage a system", () => {
  test("listed it with a connection, or listed its partitions", () => {
    expect(names(smallEstate)).toEqual(["hmc1"]);
    expect(names(smallEstate.without("sys"))).toEqual(["hmc1"]);
    expect(names(smallEstate.with("other", state("hmc2", "Power Off")))).toEqual(["hmc2", "hmc1"]);
  });

  test("and not those that lost the connection since", () => {
    const text = twoHmcs.with("later", state("hmc2", "No Connection"));
    expect(names(text.swap("sys2", "hscroot@hmc2:~> ", "### hmc2 2026-11-20T09:00:00+01:00 "))).toEqual([]);
  });

  test("each capture that names no host may be of another one", () => {
    expect(names(smallEstate.swap("sys", "hscroot@hmc1:~>", "$"))).toEqual(["?", "hmc1"]);
  });
});

describe("whether one HMC manages both", () => {
  test.each<[string, string, EstateText]>([
    ["one", "one name", smallEstate.without("sys")],
    ["one", "one name, once with its domain", smallEstate.swap("p10b-lpar", "@hmc1", "@hmc1.example.com")],
    ["one", "one listing of an unnamed host", smallEstate.swap("sys", "hscroot@hmc1:~>", "$").without("p9a-lpar")],
    ["two", "each lists all that it manages", twoHmcs],
    ["two", "it is listed without a connection", twoHmcs.plus("sys", unreached())],
  ])("%s: %s", (value, _why, text) => {
    expect(managed(text)).toMatch(new RegExp(`^${value} `));
  });

  test("unnamed: no host is known, and nobody speaks of a second HMC", () => {
    const unnamed = twoHmcs
      .swap("sys", "hscroot@hmc1:~>", "$")
      .swap("sys2", "hscroot@hmc2:~>", "$")
      .swap("p9a-lpar", "hscroot@hmc1:~>", "$")
      .swap("p10b-lpar", "hscroot@hmc2:~>", "$");
    expect(managed(unnamed)).toBe("unnamed []");
    expect(managed(unnamed.with("keys", keyTest("hmc1", "hmc2")))).toMatch(/^unknown \(lssyscfg -r sys/);
    const move = "$ migrlpar -o v -m p9a -t p10b -p app --ip hmc2\nHSCL3653 No keys.\n";
    expect(managed(unnamed.with("move", move))).toMatch(/^unknown/);
  });

  test.each<[string, EstateText]>([
    ["one of two hosts is not named", twoHmcs.swap("sys2", "hscroot@hmc2:~>", "$")],
    ["only one system was listed", twoHmcs.swap("sys", "lssyscfg -r sys\n", "lssyscfg -r sys -m p9a\n")],
    ["nobody listed systems", betweenTwoHmcs(smallEstate).without("sys", "sys2")],
  ])("unknown: %s", (_why, text) => {
    expect(managed(text)).toMatch(/^unknown \(lssyscfg -r sys/);
  });
});

function unreached(): string {
  return "name=p10b,type_model=9105-42A,serial_num=7800B20,state=No Connection";
}

describe("what lshmc -V says", () => {
  const read = (text: string) => {
    const { captures, fact } = shown(smallEstate.with("level", text));
    const listings = indexListings(captures);
    return [fact(levelOfHmc(listings, "hmc1")), fact(fixesOfHmc(listings, "hmc1"))];
  };

  test.each([
    ["V7R7.9.0", "3", "V7R7.9.0 SP3"],
    ["V8R8.2.0", "0", "V8R8.2.0"],
    ["V10R3", "1060", "V10R3M1060"],
    ["V10R3", "0", "V10R3"],
  ])("%s and service pack %s", (base, pack, level) => {
    const text = version("hmc1", base, "MH01454", "MH01062").replace("Pack: 0", `Pack: ${pack}`);
    expect(read(text)).toEqual([`${level} [level.txt:2-9]`, "[MH01454,MH01062] [level.txt:2-9]"]);
  });

  test("a level without fixes, and no level", () => {
    expect(read(version("hmc1", "V7R3.4.0"))).toEqual(["V7R3.4.0 [level.txt:2-7]", "[] [level.txt:2-7]"]);
    expect(read(version("hmc2", "V7R3.4.0"))).toEqual(["unknown (lshmc -V)", "unknown (lshmc -V)"]);
  });
});
