import { describe, expect, test } from "vitest";
import { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { shown, stamp } from "./shown.ts";

const command = "lssyscfg -r lpar -m p9a";
const row = (changes = ""): string => `name=app,lpar_id=5,lpar_env=aixlinux,state=Running,rmc_state=active${changes}\n`;
const sys = "hscroot@hmc1:~> lssyscfg -r sys\nname=p9a,type_model=9009-42A,serial_num=7800A10,state=Operating\n";
const estateOf = (captures: Readonly<Record<string, string>>): EstateText => new EstateText({ sys, ...captures });
/** What is known of app's environment, of which no rule of time is special. */
const env = (text: EstateText): string => {
  const { fact, system } = shown(text);
  return fact(system("p9a").partition(5).env);
};

const aix = row();
const ibmi = row().replace("aixlinux", "os400");

describe("two captures of one attribute", () => {
  test("two HMCs that say the same at the same time agree", () => {
    const text = estateOf({
      a: stamp(command, "09:00:00") + aix,
      b: stamp(command, "09:00:00", "hmc2") + aix,
    });
    expect(env(text)).toBe("aixlinux [a.txt:2]");
  });

  test("the newer wins, whichever file comes first", () => {
    expect(env(estateOf({ a: stamp(command, "09:00:00") + aix, b: stamp(command, "09:30:00") + ibmi }))).toBe(
      "os400 [b.txt:2]",
    );
    expect(env(estateOf({ a: stamp(command, "09:30:00") + aix, b: stamp(command, "09:00:00") + ibmi }))).toBe(
      "aixlinux [a.txt:2]",
    );
  });

  test("the newer wins over the zones of two clocks", () => {
    const utc = stamp(command, "08:30:00", "hmc2").replace("+01:00", "+00:00");
    // 08:30 in UTC is 09:30 where the other says 09:10.
    expect(env(estateOf({ a: stamp(command, "09:10:00") + aix, b: utc + ibmi }))).toBe("os400 [b.txt:2]");
  });

  test("a clock without its zone orders nothing beside one with it, but for days", () => {
    const noZone = (day: string): string => `### hmc2 2026-11-${day}T09:30:00 ${command}\n`;
    const zoned = stamp(command, "09:00:00") + aix;
    expect(env(estateOf({ a: zoned, b: noZone("20") + ibmi }))).toBe("conflict: os400 [b.txt:2] or aixlinux [a.txt:2]");
    expect(env(estateOf({ a: zoned, b: noZone("22") + ibmi }))).toBe("os400 [b.txt:2]");
    expect(env(estateOf({ a: zoned, b: noZone("18") + ibmi }))).toBe("aixlinux [a.txt:2]");
    expect(env(estateOf({ a: noZone("20") + aix, b: noZone("20").replace("09:30", "09:31") + ibmi }))).toBe(
      "os400 [b.txt:2]",
    );
  });

  test("different values at one time are a conflict", () => {
    const text = estateOf({ a: stamp(command, "09:00:00") + aix, b: stamp(command, "09:00:00", "hmc2") + ibmi });
    expect(env(text)).toBe("conflict: aixlinux [a.txt:2] or os400 [b.txt:2]");
  });

  test("different values at unknown times are a conflict, and one of unknown time may be as new as any", () => {
    const prompt = `hscroot@hmc1:~> ${command}\n`;
    expect(env(estateOf({ a: prompt + aix, b: prompt + ibmi }))).toBe(
      "conflict: aixlinux [a.txt:2] or os400 [b.txt:2]",
    );
    expect(env(estateOf({ a: prompt + aix, b: stamp(command, "09:00:00") + ibmi }))).toBe(
      "conflict: os400 [b.txt:2] or aixlinux [a.txt:2]",
    );
  });

  test("a conflict of old captures is history", () => {
    const text = estateOf({
      a: stamp(command, "09:00:00") + aix,
      b: stamp(command, "09:00:00", "hmc2") + ibmi,
      c: stamp(command, "09:01:00") + aix,
    });
    expect(env(text)).toBe("aixlinux [c.txt:2]");
  });

  test("an attribute that only the older capture has is read there", () => {
    const newer = "name=app,lpar_id=5,state=Running\n";
    const text = estateOf({ a: stamp(command, "09:00:00") + ibmi, b: stamp(command, "09:30:00") + newer });
    expect(env(text)).toBe("os400 [a.txt:2]");
  });

  test("a row of a filtered listing is a fact", () => {
    const filtered = `${command} --filter lpar_names=app`;
    const text = estateOf({ a: stamp(command, "09:00:00") + aix, b: stamp(filtered, "09:30:00") + ibmi });
    expect(env(text)).toBe("os400 [b.txt:2]");
  });
});

describe("values that are none", () => {
  test.each(["unavailable", "null"])("%s", (value) => {
    expect(env(estateOf({ a: stamp(command, "09:00:00") + row().replace("aixlinux", value) }))).toBe(
      "unknown (lssyscfg -r lpar -m p9a)",
    );
  });

  test("one that is none contradicts nothing", () => {
    const text = estateOf({
      a: stamp(command, "09:00:00") + row().replace("aixlinux", "unavailable"),
      b: stamp(command, "09:00:00", "hmc2") + ibmi,
    });
    expect(env(text)).toBe("os400 [b.txt:2]");
  });

  test("a blank one is a value of its own", () => {
    const { fact, system } = shown(smallEstate.row("p9a-lpar", "name=app", { curr_profile: "" }));
    expect(fact(system("p9a").partition(5).profileName)).toBe("normal [p9a-lpar.txt:2]");
  });
});

describe("listings of chosen columns", () => {
  const chosen = (columns: string, values: string, time = "09:30:00"): string =>
    `${stamp(`${command} -F ${columns} --header`, time)}${columns}\n${values}\n`;

  test("without partition ids they are joined by name", () => {
    const text = estateOf({ a: stamp(command, "09:00:00") + aix, b: chosen("name,lpar_env", "app,os400") });
    expect(env(text)).toBe("os400 [b.txt:3]");
  });

  test("a name with a comma is one name", () => {
    const text = estateOf({
      a: `${stamp(command, "09:00:00")}"name=web 01, blue",lpar_id=5,lpar_env=aixlinux,state=Running\n`,
      b: chosen("name,lpar_env", '"web 01, blue",os400'),
    });
    expect(env(text)).toBe("os400 [b.txt:3]");
  });

  test("a name that nobody gives an id makes no partition", () => {
    const text = estateOf({ a: stamp(command, "09:00:00") + aix, b: chosen("name,lpar_env", "other,os400") });
    expect(env(text)).toBe("aixlinux [a.txt:2]");
  });

  test("with ids the name does not matter", () => {
    const text = estateOf({
      a: stamp(command, "09:00:00") + aix,
      b: chosen("name,lpar_id,lpar_env", "new name,5,os400"),
    });
    expect(env(text)).toBe("os400 [b.txt:3]");
  });
});

describe("systems", () => {
  test("two of one name are told by type, model and serial", () => {
    const { estate } = shown(smallEstate.row("sys", "name=p10b", { name: "p9a" }));
    expect(estate.systems.map(({ label, key }) => [label, key])).toEqual(
      expect.arrayContaining([
        ["9009-42A*7800A10", "9009-42A*7800A10"],
        ["9105-42A*7800B20", "9105-42A*7800B20"],
      ]),
    );
    expect(estate.named("p9a").map(({ key }) => key)).toEqual(["9009-42A*7800A10", "9105-42A*7800B20"]);
  });

  test("a listing that names two systems at once is of neither", () => {
    const { captures, system, fact } = shown(smallEstate.row("sys", "name=p10b", { name: "p9a" }));
    expect(captures.find(({ file }) => file === "p9a-lpar.txt")?.system).toBeUndefined();
    expect(fact(system("7800A10").partition(5).state)).toBe("unknown (lssyscfg -r lpar -m '9009-42A*7800A10')");
  });

  test("two HMCs with a system of one name each keep them apart", () => {
    const text = new EstateText({
      a: "hscroot@hmc1:~> lssyscfg -r sys\nname=prod,type_model=9009-42A,serial_num=7800A10\n",
      b: "hscroot@hmc2:~> lssyscfg -r sys\nname=prod,type_model=9105-42A,serial_num=7800B20\n",
      c: "hscroot@hmc1:~> lssyscfg -r lpar -m prod\nname=app,lpar_id=5,state=Running\n",
      d: "hscroot@hmc2:~> lssyscfg -r lpar -m prod\nname=db,lpar_id=5,state=Not Activated\n",
    });
    const { fact, system } = shown(text);
    expect(fact(system("7800A10").partition(5).state)).toBe("Running [c.txt:2]");
    expect(fact(system("7800B20").partition(5).state)).toBe("Not Activated [d.txt:2]");
  });

  test("by name, serial number and type-model*serial in any case", () => {
    const { estate } = shown(smallEstate);
    for (const text of ["p9a", "P9A", "7800A10", "7800a10", "9009-42A*7800A10", "9009-42a*7800a10"])
      expect(estate.named(text).map(({ label }) => label)).toEqual(["p9a"]);
    expect(estate.named("7800")).toEqual([]);
  });

  test("one that is only named after -m has the name as its key", () => {
    const { fact, system } = shown(smallEstate.without("sys"));
    expect(system("p9a").key).toBe("p9a");
    expect(fact(system("p9a").partition(5).state)).toBe("Running [p9a-lpar.txt:2]");
    expect(fact(system("p9a").typeModel)).toBe("unknown (lssyscfg -r sys -m p9a)");
  });

  test("a renamed one keeps both names", () => {
    const text = smallEstate.with(
      "later",
      stamp("lssyscfg -r sys", "10:00:00") + "name=p9new,type_model=9009-42A,serial_num=7800A10,state=Operating\n",
    );
    const { estate } = shown(text);
    expect(estate.named("p9a")).toEqual(estate.named("p9new"));
    expect(estate.named("p9a")).toHaveLength(1);
  });
});
