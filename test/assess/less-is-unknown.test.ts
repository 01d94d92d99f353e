import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capturesRead } from "../../src/assess/catalogue.ts";
import { runRule, type RuleOutcome } from "../../src/assess/run-rule.ts";
import { rules } from "../../src/rules/index.ts";
import type { AnyRule, Rule } from "../../src/rules/rule.ts";
import { knowledge, readEstate, type EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";

/** The small estate with a fault for every rule. */
const broken = smallEstate
  .row("sys", "name=p10b", { type_model: "9110-51A", active_lpar_mobility_capable: "0" })
  .row("p9a-lpar", "name=app", {
    ...{ state: "Open Firmware", rmc_state: "inactive", migration_disabled: "1" },
    ...{ curr_lpar_proc_compat_mode: "POWER7" },
  })
  .row("p9a-mem", "lpar_name=app", { curr_num_huge_pages: "2" })
  .row("p9a-io", "C7", { lpar_name: "app", lpar_id: "5" })
  .row("p10b-memsys", "mem_region_size", { mem_region_size: "128", curr_avail_sys_mem: "1024" })
  .row("p10b-lpar", "p10b-vios1", { msp: "0" })
  .row("p10b-lpar", "p10b-vios2", { msp: "0" })
  .row("p10b-eth", "p10b-vios1", { addl_vlan_ids: "110" })
  .row("p10b-eth", "p10b-vios2", { addl_vlan_ids: "110" })
  .swap("p9a-vios1-lsmap", "hdisk3", "lv_appdata")
  .swap("p10b-vios1-disks", "A0104214503", "C0104214503")
  .swap("p10b-vios2-disks", "A0104214503", "C0104214503");

interface Ran {
  readonly rule: AnyRule;
  readonly outcome: RuleOutcome;
  readonly commands: readonly string[];
}

function runAll(text: EstateText): readonly Ran[] {
  const { captures, estate } = readEstate(text);
  // Without the listing of systems they are told by the names that are typed after -m.
  const [source] = estate.named("p9a");
  const [destination] = estate.named("p10b");
  if (source === undefined || destination === undefined) return [];
  const partition = source.partition(5);
  const context = { partition, source, destination, kind: "active", knowledge, asOf: "" };
  return rules.flatMap((rule) =>
    runRule(rule as unknown as Rule, context as Parameters<typeof runRule>[1]).map((outcome) => {
      // Another listing that contradicts one which the rule reads is shown, but not asked for.
      const origins = outcome.cause === "conflict" ? [] : outcome.origins;
      const read = origins.map(({ capture }) => captures[capture]?.command ?? "?");
      return { rule, outcome, commands: [...read, ...outcome.needs.map(({ canonical }) => canonical)] };
    }),
  );
}

/** What is known of each thing: `LPM-NET-001 VLAN 110 on ETHERNET0` → `pass`. Names of partitions are left out. */
function decisions(text: EstateText): ReadonlyMap<string, string> {
  return new Map(runAll(text).map(({ rule, outcome }) => [`${rule.id} ${outcome.thing ?? ""}`, outcome.outcome]));
}

type Removal = (text: EstateText) => EstateText;

/** One capture that nobody made, or one attribute that one row does not have. */
function removals(text: EstateText): readonly (readonly [string, Removal])[] {
  const captures = text.names.map((name) => [name, (from: EstateText) => from.without(name)] as const);
  const attributes = text.attributes.map((place) => {
    const remove: Removal = (from) => (from.names.includes(place.capture) ? from.withoutAttribute(place) : from);
    return [`${place.attribute} in line ${place.line + 1} of ${place.capture}`, remove] as const;
  });
  return [...attributes, ...captures];
}

const opposite: Readonly<Record<string, string>> = { pass: "fail", fail: "pass" };

function turned(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const isTurned = ([thing, outcome]: readonly [string, string]): boolean =>
    outcome === "error" || (outcome in opposite && before.get(thing) === opposite[outcome]);
  return [...after].filter(isTurned).map(String);
}

describe.each([
  ["where all passes", smallEstate],
  ["where something fails for every rule", broken],
])("%s", (_what, text) => {
  const before = decisions(text);
  const all = removals(text);

  test("every rule judges something", () => {
    const wanted = text === broken ? "fail" : "pass";
    const decided = [...before].filter(([, outcome]) => outcome === wanted).map(([thing]) => thing.split(" ")[0]);
    expect(new Set(decided)).toEqual(new Set(rules.map(({ id }) => id)));
  });

  test("no capture and no attribute that is missing turns a pass into a fail, or a fail into a pass", () => {
    for (const [what, remove] of all) expect([what, turned(before, decisions(remove(text)))]).toEqual([what, []]);
  });

  test("nor do several", () => {
    const property = fc.property(fc.subarray([...all], { minLength: 2, maxLength: 12 }), (some) => {
      const less = some.reduce((from, [, remove]) => remove(from), text);
      expect([some.map(([what]) => what), turned(before, decisions(less))]).toEqual([some.map(([what]) => what), []]);
    });
    fc.assert(property, { seed: 20261120, numRuns: 150 });
  });

  test("what an outcome stands on and asks for is what its rule says that it reads", () => {
    const reads = new Map(rules.map((rule) => [rule, capturesRead(rule, knowledge)]));
    for (const [what, remove] of [["nothing", (same: EstateText) => same] as const, ...all]) {
      for (const { rule, commands } of runAll(remove(text))) {
        const strange = commands.filter((command) => !(reads.get(rule) ?? []).includes(command));
        expect([what, rule.id, strange]).toEqual([what, rule.id, []]);
      }
    }
  });
});
