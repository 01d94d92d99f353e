import { describe, expect, test } from "vitest";
import { assess, subjectKey, type AssessedMove, type MoveRequest } from "../../src/assess/assess.ts";
import { unknown } from "../../src/capture/fact.ts";
import { rules as allRules } from "../../src/rules/index.ts";
import type { AnyRule } from "../../src/rules/rule.ts";
import { knowledge, readEstate, type EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { ruleOf } from "./one-rule.ts";

/** A part of the rule book that stays as it is: what is tested is how outcomes make a verdict. */
const ids = ["SYS-001", "LIC-001", "LIC-003", "CPU-001", "MEM-001", "MEM-003", "MEM-006", "PAR-003", "PAR-005"];
ids.push("RMC-001", "MSP-001", "NET-001", "STO-002", "STO-003");
const rules = allRules.filter(({ id }) => ids.includes(id.replace("LPM-", "")));

/** `app p9a>p10b` for each pair of systems; an inactive move ends in `inactive`. */
function requests(text: EstateText, ...moves: readonly string[]): readonly MoveRequest[] {
  const { estate } = readEstate(text);
  return moves.map((words) => {
    const [from = "", to = "", kind = "active"] = words.split(/[> ]/);
    const [source] = estate.named(from);
    const [destination] = estate.named(to);
    if (source === undefined || destination === undefined) throw new Error(`no such systems: ${words}`);
    return { partition: source.partition(5), source, destination, kind: kind as MoveRequest["kind"] };
  });
}

const surroundings = { knowledge, asOf: "2026-11-20T12:00:00Z" };

function judgeMove(text: EstateText, allow: readonly string[] = [], all: readonly AnyRule[] = rules): AssessedMove {
  const [move] = assess(all, requests(text, "p9a>p10b"), surroundings, { allow, keepMoves: 1 });
  if (move === undefined) throw new Error("no move");
  return move;
}

const otherThanPass = ({ outcomes }: AssessedMove): unknown[] =>
  outcomes
    .filter(({ outcome }) => outcome !== "pass")
    .map(({ rule, outcome, thing, allowed, core }) => ({ rule: rule.id, outcome, thing, allowed, core }));

const withoutVlan120 = smallEstate
  .row("p10b-eth", "p10b-vios1", { addl_vlan_ids: "110" })
  .row("p10b-eth", "p10b-vios2", { addl_vlan_ids: "110" });

describe("one move", () => {
  test("is READY where all rules pass", () => {
    const move = judgeMove(smallEstate);
    expect(otherThanPass(move)).toEqual([]);
    expect(move).toMatchObject({ verdict: "READY", kept: true, coverage: { applied: 19, decided: 19 } });
  });

  test("a rule that crashes is one outcome and stops no other", () => {
    const crash = ruleOf({
      check: () => {
        throw new Error("broken");
      },
    });
    const move = judgeMove(smallEstate, [], [crash, ...rules]);
    expect(otherThanPass(move)).toEqual([{ rule: "LPM-TST-001", outcome: "error" }]);
    expect(move).toMatchObject({ verdict: "INSUFFICIENT EVIDENCE", coverage: { applied: 20, decided: 19 } });
    expect(move.decisive?.rule).toBe(crash);
  });

  test("the order of the rules is the order of the outcomes", () => {
    const ids = judgeMove(smallEstate).outcomes.map(({ rule }) => rule.id);
    expect([...new Set(ids)]).toEqual(rules.map(({ id }) => id));
  });
});

describe("an unknown is core where a base capture would tell", () => {
  test("a base capture is missing", () => {
    const move = judgeMove(smallEstate.without("p10b-memsys"));
    expect(otherThanPass(move)).toEqual([
      { rule: "LPM-MEM-001", outcome: "unknown", core: true },
      { rule: "LPM-MEM-003", outcome: "unknown", core: true },
    ]);
    expect(move.verdict).toBe("INSUFFICIENT EVIDENCE");
  });

  const asks = (canonical: string): AnyRule =>
    ruleOf({
      reads: () => ({ level: unknown([{ command: canonical, canonical, kind: "vios" }]) }),
      check: ({ facts }, { pass }) => (Object.values(facts).length > 5 ? pass() : pass()),
    });

  test("a deep capture is missing", () => {
    const move = judgeMove(smallEstate, [], [...rules, asks("ioslevel")]);
    expect(otherThanPass(move)).toEqual([{ rule: "LPM-TST-001", outcome: "unknown" }]);
    expect(move.verdict).toBe("READY WITH CONDITIONS");
    expect(judgeMove(smallEstate, [], [...rules, asks("lspv")]).verdict).toBe("INSUFFICIENT EVIDENCE");
  });

  test("the tables do not say", () => {
    const move = judgeMove(smallEstate.row("sys", "name=p10b", { type_model: "9999-ZZZ" }));
    expect(otherThanPass(move)).toEqual([{ rule: "LPM-SYS-001", outcome: "unknown" }]);
    expect(move.verdict).toBe("READY WITH CONDITIONS");
  });

  test("captures contradict each other", () => {
    const twice = "hscroot@hmc1:~> lshwres -r mem --level sys -m p10b\ncurr_avail_sys_mem=40960,mem_region_size=128\n";
    const move = judgeMove(smallEstate.with("again", twice));
    expect(move.verdict).toBe("INSUFFICIENT EVIDENCE");
    expect(move.decisive).toMatchObject({ rule: { id: "LPM-MEM-001" }, cause: "conflict" });
  });
});

describe("an HMC option that turns a blocker off", () => {
  const fail = { rule: "LPM-NET-001", outcome: "fail", thing: "VLAN 120 on ETHERNET0" };

  test("changes nothing as long as nobody allows it", () => {
    expect(otherThanPass(judgeMove(withoutVlan120))).toEqual([fail]);
    expect(judgeMove(withoutVlan120).verdict).toBe("NOT READY");
    expect(judgeMove(withoutVlan120, ["mpio"]).verdict).toBe("NOT READY");
  });

  test("allowed by its name, it makes the fail a condition", () => {
    const move = judgeMove(withoutVlan120, ["vlanbridge"]);
    expect(otherThanPass(move)).toEqual([{ ...fail, allowed: "--vlanbridge 2" }]);
    expect(move.verdict).toBe("READY WITH CONDITIONS");
  });

  test("covers no unknown and no other rule", () => {
    expect(judgeMove(smallEstate.without("p10b-eth"), ["vlanbridge"]).verdict).toBe("INSUFFICIENT EVIDENCE");
    const locked = withoutVlan120.row("p9a-lpar", "name=app", { migration_disabled: "1" });
    expect(judgeMove(locked, ["vlanbridge"])).toMatchObject({
      verdict: "NOT READY",
      decisive: { rule: { id: "LPM-LIC-003" } },
    });
  });

  test("leaves a pass as it is", () => {
    expect(judgeMove(smallEstate, ["vlanbridge"]).verdict).toBe("READY");
  });
});

describe("a matrix of moves", () => {
  const third = smallEstate.plus(
    "sys",
    "name=p8c,type_model=8286-42A,serial_num=7800C30,active_lpar_mobility_capable=1,inactive_lpar_mobility_capable=1",
  );

  test("each rule is evaluated once per subject", () => {
    const runs: string[] = [];
    const counting = (subject: AnyRule["subject"]): AnyRule =>
      ({
        ...ruleOf({
          check: (_context, { pass }) => {
            runs.push(subject);
            return pass();
          },
        }),
        ...{ id: `LPM-TST-${subject}`, subject },
      }) as unknown as AnyRule;
    const moves = requests(third, "p9a>p10b", "p9a>p8c", "p9a>p10b", "p9a>p10b inactive");
    const all = [counting("partition"), counting("pair"), counting("move")];
    const judged = assess(all, moves, surroundings, { allow: [], keepMoves: 9 });
    // One partition; two pairs, one of them for both kinds of move; every move for itself.
    const count = (subject: string): number => runs.filter((run) => run === subject).length;
    expect([count("partition"), count("pair"), count("move")]).toEqual([1, 3, 4]);
    expect(judged.map(({ outcomes }) => outcomes.length)).toEqual([3, 3, 3, 3]);
    expect(judged[0]?.outcomes[1]).toBe(judged[2]?.outcomes[1]);
  });

  test("keys of subjects are identities, not names", () => {
    const [move] = requests(smallEstate, "p9a>p10b");
    if (move === undefined) throw new Error("no move");
    expect(subjectKey("partition", move)).toBe("partition:9009-42A*7800A10/5");
    expect(subjectKey("pair", move)).toBe("pair:9009-42A*7800A10>9105-42A*7800B20/active");
    expect(subjectKey("move", move)).toBe("move:9009-42A*7800A10/5>9105-42A*7800B20");
  });

  test("moves beyond the limit keep their verdict and what it stands on", () => {
    const locked = smallEstate.row("p9a-lpar", "name=app", { migration_disabled: "1" });
    const moves = assess(rules, requests(locked, "p9a>p10b", "p9a>p10b"), surroundings, { allow: [], keepMoves: 1 });
    expect(moves.map(({ kept, verdict, outcomes }) => [kept, verdict, outcomes.length])).toEqual([
      [true, "NOT READY", 19],
      [false, "NOT READY", 0],
    ]);
    expect(moves[1]?.decisive).toMatchObject({ rule: { id: "LPM-LIC-003" }, message: "disabled" });
    expect(moves[1]?.coverage).toEqual({ applied: 19, decided: 19 });
  });
});

describe("a Virtual I/O Server", () => {
  const [move] = assess(
    allRules,
    requests(smallEstate, "p9a>p10b").map((request) => ({ ...request, partition: request.source.partition(1) })),
    surroundings,
    { allow: [], keepMoves: 1 },
  );

  test("cannot be moved, and one rule says so", () => {
    expect(move).toMatchObject({ verdict: "NOT READY", decisive: { message: "virtualIoServer" } });
    expect(move?.outcomes.filter(({ outcome }) => outcome === "fail")).toHaveLength(1);
  });

  test("no other rule of partitions or moves judges it, while those of the two systems do", () => {
    const others = (move?.outcomes ?? []).filter(({ rule }) => rule.id !== "LPM-PAR-001");
    const why = "a Virtual I/O Server cannot be moved";
    for (const { rule, outcome, text } of others)
      if (rule.subject !== "pair")
        expect({ id: rule.id, outcome, text }).toMatchObject({ outcome: "notApplicable", text: why });
    expect(others.some(({ rule, outcome }) => rule.subject === "pair" && outcome === "pass")).toBe(true);
  });
});
