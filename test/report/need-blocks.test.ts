import { describe, expect, it } from "vitest";
import { nextActions } from "../../src/report/next-actions.ts";
import { read } from "../../src/report/reading.ts";
import { exampleAssessment } from "./example-assessment.ts";

const reading = read(exampleAssessment);

describe("needBlocks", () => {
  it("groups what is missing by host, base captures first", () => {
    expect(reading.needBlocks.map(({ core, host }) => [core, host])).toEqual([
      [true, "HMC hmc1"],
      [false, "SAN switch"],
      [false, "HMC hmc1"],
      [false, "Virtual I/O Server vios2 on POWER-B"],
    ]);
  });

  it("tells checks that a host closes from those that need another one, too", () => {
    const [hmc, san, , vios] = reading.needBlocks;
    expect(hmc).toMatchObject({ closes: [8, 9], helps: [], moves: 2 });
    expect(san).toMatchObject({ closes: [11], helps: [10] });
    expect(vios).toMatchObject({ closes: [], helps: [10], moves: 1 });
  });

  it("keeps one command of each alternative and names the others", () => {
    expect(reading.needBlocks[0]!.commands).toEqual([
      { command: "lshwres -r proc -m POWER-A --level lpar", others: ["lssyscfg -r lpar -m POWER-A"] },
      { command: "lssyscfg -m POWER-B -r sys -F lpar_proc_compat_modes", others: [] },
    ]);
  });

  it("tells hosts of one name apart by their system, and names a host by its system where it has no name", () => {
    const need = { kind: "vios", core: true, commands: ["lsnports"] } as const;
    const [source, destination] = ["9105-42A*78A1B20", "9105-42A*78C3D40"];
    const { needBlocks } = read({
      ...exampleAssessment,
      needs: [
        { ...need, host: "vios1", system: source },
        { ...need, host: "vios1", system: destination },
        { ...need, kind: "hmc", system: source },
      ],
      outcomes: [{ ...exampleAssessment.outcomes[8]!, needs: [0, 1, 2] }],
      moves: [],
    });
    expect(needBlocks.map(({ host }) => host)).toEqual([
      "HMC of POWER-A",
      "Virtual I/O Server vios1 on POWER-A",
      "Virtual I/O Server vios1 on POWER-B",
    ]);
  });
});

describe("nextActions", () => {
  const names = (of: typeof reading, limit: number): string[] =>
    nextActions(of, limit).actions.map((action) =>
      action.kind === "finding" ? action.finding.rule.id : action.block.host,
    );

  it("stand by team, blockers and base captures before what leaves conditions", () => {
    expect(names(reading, 20)).toEqual([
      "LPM-PRT-001",
      "HMC hmc1",
      "HMC hmc1",
      "Virtual I/O Server vios2 on POWER-B",
      "LPM-STO-011",
      "LPM-RMC-001",
      "LPM-NPV-003",
      "SAN switch",
    ]);
  });

  it("keep what is most urgent, whichever team it is for", () => {
    expect(names(reading, 4)).toEqual(["LPM-PRT-001", "HMC hmc1", "LPM-RMC-001", "LPM-NPV-003"]);
    expect(nextActions(reading, 4).left).toBe(4);
  });

  it("follow the catalogue within a team, so that a state comes before a connection", () => {
    const rule = exampleAssessment.knowledge.rules[0]!;
    const rules = ["LPM-PAR-003", "LPM-RMC-001"].map((id) => ({ ...rule, id, team: "os" as const }));
    const failed = ["p1", "p2"].map((subject) => ({ ...exampleAssessment.outcomes[1]!, rule: "LPM-RMC-001", subject }));
    const outcomes = [...failed, { ...failed[0]!, rule: "LPM-PAR-003" }];
    const moves = failed.map((_, i) => ({ ...exampleAssessment.moves[i]!, outcomes: [i, 2] }));
    const knowledge = { ...exampleAssessment.knowledge, rules };
    const both = read({ ...exampleAssessment, knowledge, outcomes, moves, needs: [] });
    expect(names(both, 20)).toEqual(["LPM-PAR-003", "LPM-RMC-001"]);
  });
});

describe("findings", () => {
  it("are grouped by rule and numbered by severity, then rule", () => {
    expect(
      reading.findings.map(({ anchor, standing, rule, rows }) => [anchor, standing, rule.id, rows.length]),
    ).toEqual([
      ["F-01", "blocker", "LPM-NPV-003", 1],
      ["F-02", "blocker", "LPM-PRT-001", 3],
      ["F-03", "broken", "LPM-MEM-002", 1],
      ["F-04", "allowed", "LPM-STO-011", 1],
      ["F-05", "warning", "LPM-RMC-001", 1],
      ["F-06", "advice", "LPM-CFG-009", 1],
    ]);
    expect(reading.findings[1]!.rows.map(({ anchor }) => anchor)).toEqual(["F-02.1", "F-02.2", "F-02.3"]);
  });
});
