import type { Outcome, OutcomeKind, RuleEntry } from "../../src/assessment/assessment.ts";

export const exampleSources: Readonly<Record<string, string>> = {
  "SEED-KR": "Example reference of partition mobility errors, https://example.com/reference?a=1&b=2, read 2026-10-02",
  PCM7: "Example table of processor compatibility modes",
};

type Draft = Pick<RuleEntry, "id" | "title" | "why"> & Partial<RuleEntry>;

const drafts: readonly Draft[] = [
  {
    id: "LPM-NPV-003",
    title: "The destination offers a Fibre Channel port for every virtual adapter",
    why: "The HMC pairs every client adapter with a port on the destination before it copies memory; one adapter without a port ends the validation.",
    team: "san",
    predicts: ["HSCLA356 The destination Virtual I/O Server cannot host this virtual Fibre Channel adapter"],
    remedy: {
      say: "Connect and enable an NPIV port on a destination Virtual I/O Server.",
      steps: [
        { host: "vios", command: "lsnports", effect: "read" },
        {
          host: "hmc",
          command: "migrlpar -o v -m POWER-A -t POWER-B -p db-prod-01",
          gui: "Partitions › db-prod-01 › Mobility › Validate",
          effect: "read",
        },
        {
          host: "switch",
          command: "portcfgnpivport 12 1\nportshow 12",
          effect: "change",
          undo: "portcfgnpivport 12 0",
        },
        {
          host: "vios",
          command: "rmdev -dev fcs1 -recursive",
          effect: "danger",
          notWhen: "any client still maps to fcs1",
          undo: "cfgdev",
        },
      ],
    },
  },
  {
    id: "LPM-PRT-001",
    title: "No physical adapter is assigned to the partition",
    why: "A physical slot belongs to its server and cannot follow the partition.",
    predicts: ["HSCL3656"],
    override: { option: "--requiredio 1", costs: "The adapter is removed from the profile for good." },
    remedy: {
      say: "Remove the adapter from the partition.",
      steps: [
        {
          host: "hmc",
          command: "chhwres -r io -m POWER-A -o r --id 1 -l 21010010",
          effect: "outage",
          undo: "the same with -o a",
        },
      ],
    },
  },
  {
    id: "LPM-STO-011",
    title: "Every disk keeps its number of paths",
    why: "With fewer paths one port failure takes the disk away.",
    team: "vios",
    confidence: "partly",
    override: { option: "--mpio 2", costs: "The partition runs with fewer paths until someone adds them." },
  },
  {
    id: "LPM-RMC-001",
    title: "The HMC reaches the partition over RMC",
    why: "The HMC asks the operating system for consent over RMC.",
    severity: "warning",
    team: "os",
    confidence: "recalled",
  },
  {
    id: "LPM-CFG-009",
    title: "The profile matches the running configuration",
    why: "A profile written from an old state comes back at the next activation.",
    severity: "advice",
  },
  {
    id: "LPM-MEM-002",
    title: "The destination has enough free memory",
    why: "The HMC reserves all memory of the partition at the start.",
  },
  { id: "LPM-MEM-001", title: "Both systems use the same memory region size", why: "Memory is moved in regions." },
  {
    id: "LPM-CPU-001",
    title: "The destination offers the processor compatibility mode",
    why: "A running partition keeps its mode.",
    predicts: ["HSCLA224"],
  },
  {
    id: "LPM-SAN-004",
    title: "The WWPN pairs are zoned on the destination's fabric",
    why: "Both names of a pair log in during a move.",
    team: "san",
  },
  { id: "LPM-FW-001", title: "The firmware levels go together", why: "Some pairs of levels refuse each other." },
  { id: "LPM-HMC-001", title: "One HMC manages both systems", why: "A move between HMCs needs keys and other checks." },
];

export function exampleRules(outcomes: readonly Outcome[]): RuleEntry[] {
  return drafts.map((draft) => ({
    severity: "blocker",
    subject: "partition",
    team: "hmc",
    confidence: "sourced",
    reads: [],
    predicts: [],
    sources: ["SEED-KR", "PCM7"],
    remedy: { say: "Settle this with the team named here.", steps: [] },
    counts: counts(outcomes.filter((outcome) => outcome.rule === draft.id)),
    ...draft,
  }));
}

function counts(outcomes: readonly Outcome[]): Record<OutcomeKind, number> {
  const of = (kind: OutcomeKind): number => outcomes.filter(({ outcome }) => outcome === kind).length;
  return {
    pass: of("pass"),
    fail: of("fail"),
    unknown: of("unknown"),
    notApplicable: of("notApplicable"),
    error: of("error"),
  };
}
