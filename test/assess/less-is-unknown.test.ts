import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capturesRead } from "../../src/assess/catalogue.ts";
import type { RuleOutcome } from "../../src/assess/outcome.ts";
import { runRule } from "../../src/assess/run-rule.ts";
import { rules } from "../../src/rules/index.ts";
import type { AnyRule, Rule } from "../../src/rules/rule.ts";
import { besideGap } from "../rules/beside-gap.ts";
import { knowledge, readEstate, type EstateText } from "../rules/estate-text.ts";
import { fibreEstate, withMappings, withThird, withValidation } from "../rules/fibre-estate.ts";
import { hostEthernetEstate } from "../rules/host-ethernet-text.ts";
import { sharingEstate } from "../rules/shared-memory-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { keyTest, twoHmcs, version } from "../rules/two-hmcs.ts";
import { withFirmware } from "../rules/with-firmware.ts";

/** The small estate with a fault for every rule of its kind. */
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

function runAll(text: EstateText, some: readonly AnyRule[] = rules): readonly Ran[] {
  const { captures, estate } = readEstate(text);
  // Without the listing of systems they are told by the names that are typed after -m.
  const [source] = estate.named("p9a");
  const [destination] = estate.named("p10b");
  if (source === undefined || destination === undefined) return [];
  const partition = source.partition(5);
  const context = { partition, source, destination, kind: "active", knowledge, asOf: "" };
  return some.flatMap((rule) =>
    runRule(rule as unknown as Rule, context as Parameters<typeof runRule>[1]).map((outcome) => {
      // Another listing that contradicts one which the rule reads is shown, but not asked for.
      const origins = outcome.cause === "conflict" ? [] : outcome.origins;
      const read = origins.map(({ capture }) => captures[capture]?.command ?? "?");
      return { rule, outcome, commands: [...read, ...outcome.needs.map(({ canonical }) => canonical)] };
    }),
  );
}

/** What is known of each thing: `LPM-NET-001 VLAN 110 on ETHERNET0` → `pass`. Names of partitions are left out. */
function decisions(text: EstateText, some: readonly AnyRule[] = rules): ReadonlyMap<string, string> {
  return new Map(runAll(text, some).map(({ rule, outcome }) => [`${rule.id} ${outcome.thing ?? ""}`, outcome.outcome]));
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
  return [...[...after].filter(isTurned).map(String), ...gone(before, after)];
}

/** Rules that failed, and that have neither a fault nor a question left. */
function gone(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const of = (outcomes: ReadonlyMap<string, string>, kinds: readonly string[]): readonly string[] =>
    [...outcomes].flatMap(([thing, outcome]) => (kinds.includes(outcome) ? [thing.split(" ")[0] ?? ""] : []));
  const left = new Set(of(after, ["fail", "unknown", "error"]));
  // Where no system is known there is nothing to judge.
  return after.size === 0 ? [] : of(before, ["fail"]).filter((id) => !left.has(id));
}

const remote = twoHmcs
  .with("hmc1-level", version("hmc1", "V7R7.4.0"))
  .with("hmc2-level", version("hmc2", "V7R7.4.0"))
  .with("keys", keyTest("hmc1", "hmc2"));

const expanded = smallEstate
  .row("p9a-mem", "lpar_name=app", { curr_mem_expansion: "1.5" })
  .row("sys", "name=p10b", { active_mem_expansion_capable: "0" });

const estates: readonly (readonly [string, EstateText])[] = [
  ["where all passes", smallEstate],
  ["where much fails", broken],
  ["with virtual Fibre Channel", withMappings(fibreEstate)],
  ["with two adapters on one port", withThird(fibreEstate)],
  ["with a validation of its disks", withValidation(fibreEstate, "", " --npivval portdisk")],
  ["with shared memory", sharingEstate],
  ["with shared memory of POWER6 and POWER7", withFirmware("6 EM350_132", "7 AM740_152", sharingEstate)],
  ["with expanded memory", expanded],
  ["with Host Ethernet ports", hostEthernetEstate],
  ["with firmware of POWER6 and POWER7", withFirmware("6 EM350_132", "7 AM740_152")],
  ["with firmware that does not fit", withFirmware("6 EM340_039", "7 AM740_152")],
  ["between two HMCs", remote],
];

/** Rules that none of the estates gives anything to judge, and why. */
const idle: Readonly<Record<string, string>> = {
  "LPM-CPU-007": "dedicated processors",
  "LPM-FW-003": "POWER7+ and POWER8",
  "LPM-FW-007": "firmware 720 to 340",
  "LPM-HMC-007": "a validation between two HMCs",
  "LPM-OS-003": "Linux",
  "LPM-PAR-002": "IBM i",
  "LPM-PRF-003": "an inactive move",
  "LPM-SYS-012": "a Virtual I/O Server that manages its system",
  "LPM-VIO-014": "virtual optical drives",
};

test("every rule judges something in one of the estates", () => {
  const decided = new Set(
    estates.flatMap(([, text]) =>
      [...decisions(text)].flatMap(([thing, outcome]) => (outcome in opposite ? [thing.split(" ")[0]] : [])),
    ),
  );
  expect(rules.map(({ id }) => id).filter((id) => !decided.has(id) && !(id in idle))).toEqual([]);
  expect(Object.keys(idle).filter((id) => decided.has(id))).toEqual([]);
});

const reads = new Map(rules.map((rule) => [rule, capturesRead(rule, knowledge)]));

/** What outcomes stand on or ask for, and their rule does not say that it reads. */
function strange(text: EstateText): readonly string[] {
  return runAll(text).flatMap(({ rule, commands }) =>
    commands
      .filter((command) => reads.get(rule)?.includes(command) !== true)
      .map((command) => `${rule.id}: ${command}`),
  );
}

describe.each(estates)("%s", (_what, text) => {
  const before = decisions(text);
  const all = removals(text);
  const isMain = text === smallEstate || text === broken;
  const some = isMain ? all : fc.sample(fc.constantFrom(...all), { numRuns: 60, seed: 20261122 });

  test("no capture and no attribute that is missing turns a pass into a fail, or a fail into a pass", () => {
    for (const [what, remove] of some) expect([what, turned(before, decisions(remove(text)))]).toEqual([what, []]);
  });

  test("nor do several", () => {
    const property = fc.property(fc.subarray([...all], { minLength: 2, maxLength: 12 }), (several) => {
      const less = several.reduce((from, [, remove]) => remove(from), text);
      const names = several.map(([what]) => what);
      expect([names, turned(before, decisions(less))]).toEqual([names, []]);
    });
    fc.assert(property, { seed: 20261120, numRuns: isMain ? 100 : 25 });
  });

  test("what an outcome stands on and asks for is what its rule says that it reads", () => {
    expect(strange(text)).toEqual([]);
    for (const [what, remove] of isMain ? all : some.slice(0, 30))
      expect([what, strange(remove(text))]).toEqual([what, []]);
  });
});

const faults = rules.flatMap((rule) => {
  const { fails } = besideGap[rule.id] ?? {};
  return fails === undefined ? [] : [[rule.id, rule, fails.failing(fails.gap(smallEstate))] as const];
});

describe("one rule and its fault", () => {
  test.each(faults)("%s: nothing that is missing turns its outcomes round", (_id, rule, text) => {
    const before = decisions(text, [rule]);
    for (const [what, remove] of fc.sample(fc.constantFrom(...removals(text)), { numRuns: 40, seed: 20261123 }))
      expect([what, turned(before, decisions(remove(text), [rule]))]).toEqual([what, []]);
    // A capture is what people forget.
    for (const name of text.names)
      expect([name, turned(before, decisions(text.without(name), [rule]))]).toEqual([name, []]);
  });
});
