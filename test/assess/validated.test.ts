import { describe, expect, test } from "vitest";
import { assess, type AssessedMove } from "../../src/assess/assess.ts";
import type { MoveKind } from "../../src/assessment/assessment.ts";
import { unknown } from "../../src/capture/fact.ts";
import { validationIsClean } from "../../src/rules/operation/op-001-validation-is-clean.ts";
import { vlanBridged } from "../../src/rules/network/net-001-vlan-bridged.ts";
import type { AnyRule } from "../../src/rules/rule.ts";
import { knowledge, readEstate } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { ruleOf } from "./one-rule.ts";

const prompt = "hscroot@hmc1:~> ";
const error = "Errors:\nHSCLA319 The virtual fibre channel client adapter 4 cannot be hosted.\n";

/** The move of app after a validation; `output` undefined: nobody validated it. */
function move(
  rules: readonly AnyRule[],
  output?: string,
  options = "-v",
  text = smallEstate,
  kind: MoveKind = "active",
): AssessedMove {
  const log = `${prompt}migrlpar -o v -m p9a -t p10b -p app ${options}\n${output ?? ""}${prompt}\n`;
  const { estate } = readEstate(output === undefined ? text : text.with("validated", log));
  const [source] = estate.named("p9a");
  const [destination] = estate.named("p10b");
  if (source === undefined || destination === undefined) throw new Error("no systems");
  const request = { partition: source.partition(5), source, destination, kind };
  const [only] = assess([...rules, validationIsClean], [request], { knowledge, asOf: "" }, { allow: [], keepMoves: 1 });
  if (only === undefined) throw new Error("no move");
  return only;
}

const outcomes = ({ outcomes: all }: AssessedMove): string[] =>
  all.map(({ rule, outcome, message }) => `${rule.id} ${outcome}${message === undefined ? "" : ` ${message}`}`);

const asks = (canonical: string, validated = true, waivable = false): AnyRule => {
  const zoning = unknown([{ command: canonical, canonical, kind: "hmc" }]);
  return ruleOf({
    reads: () => ({ zoning }),
    check: (_context, { pass, read }) => {
      read(zoning);
      return pass();
    },
    ...(validated ? { validated: true as const } : {}),
    ...(waivable ? { override: { option: "--mpio 2", costs: "paths" } } : {}),
  });
};

describe("a clean validation", () => {
  test("closes a gap that only a deep capture would close", () => {
    expect(move([asks("lslparmigr -r virtualio")]).verdict).toBe("READY WITH CONDITIONS");
    const confirmed = move([asks("lslparmigr -r virtualio")], "");
    expect(confirmed.verdict).toBe("READY");
    expect(outcomes(confirmed)).toEqual(["LPM-TST-001 pass", "LPM-OP-001 pass"]);
    expect(confirmed.outcomes[0]).toMatchObject({ origins: [{ line: 1 }], needs: [] });
  });

  test("closes no gap that a base capture would close, and none of a rule that the HMC does not judge", () => {
    expect(move([asks("lssyscfg -r lpar")], "").verdict).toBe("INSUFFICIENT EVIDENCE");
    expect(move([asks("lslparmigr -r virtualio", false)], "").verdict).toBe("READY WITH CONDITIONS");
  });

  test("closes no gap in what it was told to let pass, and none of a partition that it saw in another state", () => {
    const rule = asks("lslparmigr -r virtualio", true, true);
    expect(move([rule], "").verdict).toBe("READY");
    expect(move([rule], "", "-v --mpio 2").verdict).toBe("READY WITH CONDITIONS");
    expect(move([rule], "", "-v", smallEstate, "inactive").verdict).toBe("READY WITH CONDITIONS");
    const stopped = smallEstate.row("p9a-lpar", "name=app", { state: "Not Activated" });
    expect(move([rule], "", "-v", stopped, "inactive").verdict).toBe("READY");
  });

  const withoutTrunks = smallEstate
    .row("p10b-eth", "p10b-vios1", { addl_vlan_ids: "" })
    .row("p10b-eth", "p10b-vios2", { addl_vlan_ids: "" });

  test("beside a blocker that fails is a contradiction, and the move stays NOT READY", () => {
    const torn = move([vlanBridged], "", "-v", withoutTrunks);
    expect(torn.verdict).toBe("NOT READY");
    expect(outcomes(torn).at(-1)).toBe("LPM-OP-001 fail contradicts");
    expect(torn.outcomes.at(-1)).toMatchObject({
      severity: "advice",
      values: { partition: "app", destination: "p10b", rules: ["LPM-NET-001"] },
    });
  });

  test("that was told to let it pass contradicts nothing", () => {
    expect(outcomes(move([vlanBridged], "", "-v --vlanbridge 2", withoutTrunks)).at(-1)).toBe("LPM-OP-001 pass");
  });
});

describe("a failed validation", () => {
  test("makes a move NOT READY that our rules have nothing against", () => {
    const refused = move([vlanBridged], error);
    expect(refused.verdict).toBe("NOT READY");
    expect(refused.decisive).toMatchObject({ rule: { id: "LPM-OP-001" }, message: "refused" });
  });

  test("closes no gap", () => {
    expect(outcomes(move([asks("lslparmigr -r virtualio")], error))[0]).toBe("LPM-TST-001 unknown");
  });
});
