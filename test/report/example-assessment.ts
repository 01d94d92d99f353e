import {
  assessmentSchema,
  type Assessment,
  type CaptureEntry,
  type Evidence,
  type Move,
  type Outcome,
  type OutcomeKind,
  type PartitionSubject,
  type Subject,
} from "../../src/assessment/assessment.ts";
import { exampleTopology } from "./example-topology.ts";
import { exampleRules, exampleSources } from "./example-rules.ts";

export const hostile = {
  script: "<script>alert(1)</script>",
  attribute: '"><img src=x onerror=1>',
  template: "{{constructor}}",
  reordered: "db\u202egpj.exe",
  endless: "n".repeat(10_000),
  escape: "\u001b[31mred\u0007",
  formula: "=HYPERLINK(1)",
};

const sourceIdentity = "9105-42A*78A1B20";
const destinationIdentity = "9105-42A*78C3D40";
const source = `system:${sourceIdentity}`;
const destination = `system:${destinationIdentity}`;

const subjects: Record<string, Subject> = {
  [source]: system("POWER-A", "9105-42A", "78A1B20"),
  [destination]: system("POWER-B", "9105-42A", "78C3D40"),
  pair: { kind: "pair", label: "POWER-A to POWER-B", source, destination, moveKind: "active" },
  p1: partition(1, "db-prod-01"),
  p2: partition(2, "app-prod-02"),
  p3: partition(3, "web-03"),
  p4: partition(4, hostile.script),
  p5: partition(5, hostile.attribute),
  p6: partition(6, hostile.reordered),
  p7: partition(7, hostile.endless),
  p8: partition(8, hostile.template),
  m1: { kind: "move", label: "db-prod-01 to POWER-B", partition: "p1", destination },
};

const drawn = exampleTopology({
  ...{ source, destination, partition: hostile.script, vios: hostile.attribute, port: hostile.reordered },
  ...{ fabric: hostile.template, storage: hostile.endless, disk: hostile.escape },
});

const captures: CaptureEntry[] = [
  capture("frame-a/lssyscfg_lpar.txt", 1, 40, "lssyscfg -r lpar", { host: "hmc1", at: "09:12:44" }),
  capture("frame-a/virtualio.txt", 1, 80, "lshwres -r virtualio --rsubtype fc --level lpar", {
    host: "hmc1",
    at: "09:13:02",
  }),
  capture("frame-b/vios1.txt", 1, 30, "lsnports", { host: "vios1", at: "11:40:10" }),
  {
    ...capture("frame-b/vios1.txt", 31, 90, "lsmap -all -npiv", { host: "vios1" }),
    status: "partial" as const,
    unread: [{ line: 44, text: `?? ${hostile.escape}`, why: "no field of this name" }],
  },
];

const evidence: Evidence[] = [
  piece(
    1,
    "frame-a/lssyscfg_lpar.txt",
    3,
    3,
    "lssyscfg -r lpar",
    "name=db-prod-01,lpar_id=1,lpar_env=aixlinux,state=Running,resource_config=1,os_version=AIX 7.3 7300-02-01-2346,logical_serial_num=78A1B201,default_profile=prod,curr_profile=prod,work_group_id=none,shared_proc_pool_util_auth=1",
  ),
  piece(
    2,
    "frame-a/virtualio.txt",
    12,
    14,
    "lshwres -r virtualio --rsubtype fc --level lpar",
    'lpar_name=db-prod-01,lpar_id=1,slot_num=5,adapter_type=client,state=1,is_required=1,remote_lpar_id=11\n\tremote_lpar_name=vios1,remote_slot_num=25\nwwpns="c05076031a000a,c05076031a000b",topology=unknown',
  ),
  piece(
    3,
    "frame-b/vios1.txt",
    4,
    5,
    "lsnports",
    `fcs0  U78D2.001.WZS0ABC-P1-C9-T1  1  64  0  3072  2999\nfcs1  ${hostile.script}`,
  ),
  piece(4, "frame-b/vios1.txt", 44, 44, "lsmap -all -npiv", `Status: ${hostile.escape} ${hostile.reordered}`),
  piece(5, "frame-a/lssyscfg_lpar.txt", 5, 5, "lssyscfg -r lpar"),
  piece(6, "frame-a/lssyscfg_lpar.txt", 6, 6, "lssyscfg -r lpar"),
];

const outcomes: Outcome[] = [
  outcome("LPM-NPV-003", "fail", "m1", {
    thing: "client virtual Fibre Channel adapter, slot 5 (c05076031a000a / c05076031a000b)",
    message: "noPort",
    text: "No destination Virtual I/O Server has an NPIV-capable port with enough free WWPNs for slot 5.",
    expected: "a port with fabric support and at least 2 available WWPNs",
    found: "vios1 fcs0: fabric 0, 2,999 of 3,072 available",
    evidence: [1, 2],
  }),
  outcome("LPM-PRT-001", "fail", "p1", {
    text: "db-prod-01 has the physical adapter U78D2.001.WZS0ABC-P1-C4 assigned.",
    thing: "U78D2.001.WZS0ABC-P1-C4",
    evidence: [0],
    found: "is_required=1",
    expected: "no physical adapter",
  }),
  outcome("LPM-PRT-001", "fail", "p4", {
    text: `${hostile.script} has the physical adapter U78D2.001.WZS0ABC-P1-C6 assigned.`,
    thing: "U78D2.001.WZS0ABC-P1-C6",
    evidence: [0, 4],
  }),
  outcome("LPM-PRT-001", "fail", "p5", {
    text: `${hostile.attribute} has the physical adapter U78D2.001.WZS0ABC-P1-C7 assigned.`,
    thing: "U78D2.001.WZS0ABC-P1-C7",
    evidence: [4],
  }),
  outcome("LPM-STO-011", "fail", "p3", {
    allowed: "mpio",
    text: "After the move hdisk4 of web-03 has one path in place of two.",
    evidence: [3],
    thing: "hdisk4",
  }),
  outcome("LPM-RMC-001", "fail", "p6", {
    severity: "warning",
    text: `RMC of ${hostile.reordered} is inactive on hmc1.`,
    evidence: [5],
    found: "inactive",
    expected: "active",
  }),
  outcome("LPM-CFG-009", "fail", "p2", {
    severity: "advice",
    text: "The profile prod of app-prod-02 differs from its running configuration.",
  }),
  outcome("LPM-MEM-002", "error", "p7", { text: "RangeError: Invalid array length" }),
  outcome("LPM-CPU-001", "unknown", "p2", { cause: "capture", core: true, needs: [0, 1] }),
  outcome("LPM-CPU-001", "unknown", "p8", { cause: "capture", core: true, needs: [0] }),
  outcome("LPM-SAN-004", "unknown", "p2", { cause: "capture", core: false, needs: [2, 3], severity: "blocker" }),
  outcome("LPM-SAN-004", "unknown", "p6", { cause: "capture", core: false, needs: [3], severity: "blocker" }),
  outcome("LPM-FW-001", "unknown", "pair", { cause: "knowledge", core: false }),
  outcome("LPM-RMC-001", "unknown", "p8", { cause: "conflict", needs: [4], core: false, severity: "warning" }),
  outcome("LPM-HMC-001", "pass", "pair", { evidence: [0, 4, 5] }),
  ...["p1", "p2", "p3", "p6"].map((subject) => outcome("LPM-MEM-001", "pass", subject, { evidence: [4, 5] })),
  outcome("LPM-CPU-001", "notApplicable", "p3", {}),
];

export const exampleAssessment: Assessment = {
  schema: assessmentSchema,
  tool: { name: "lpm-preflight", version: "0.1.0" },
  knowledge: {
    rules: exampleRules(outcomes),
    sources: exampleSources,
    tables: [
      { name: "firmware-matrix", date: "2026-10-01", rows: 118 },
      { name: "base-captures", date: "2026-11-22", rows: 31 },
    ],
  },
  asOf: "2026-11-20T14:00:00+01:00",
  locale: "en",
  options: { to: "POWER-B", partitions: [], listed: false, inactive: false, allow: ["mpio"], maxAgeHours: 72 },
  inputs: [
    {
      path: "frame-a/lssyscfg_lpar.txt",
      sha256: "3f".repeat(32),
      bytes: 4210,
      lines: 40,
      status: "read",
      captures: [0],
    },
    { path: "frame-a/virtualio.txt", sha256: "a1".repeat(32), bytes: 18_800, lines: 80, status: "read", captures: [1] },
    { path: "frame-b/vios1.txt", sha256: "0c".repeat(32), bytes: 9_100, lines: 90, status: "read", captures: [2, 3] },
    {
      path: `frame-b/${hostile.attribute}.txt`,
      sha256: "77".repeat(32),
      bytes: 0,
      lines: 0,
      status: "empty",
      captures: [],
    },
    { path: "frame-b/photo.png", sha256: "5e".repeat(32), bytes: 2_300_000, lines: 0, status: "binary", captures: [] },
  ],
  captures,
  issues: [
    {
      code: "text-unread",
      severity: "warning",
      file: "frame-b/vios1.txt",
      line: 44,
      text: `A line is in no known field: ${hostile.template}`,
    },
    { code: "owner-unknown", severity: "note", text: "Nothing says which system frame-b belongs to." },
    { code: "binary-file", severity: "error", file: "frame-b/photo.png", text: "The file is not text." },
  ],
  subjects,
  topology: drawn.topology,
  evidence,
  needs: [
    {
      commands: ["lssyscfg -m POWER-B -r sys -F lpar_proc_compat_modes"],
      kind: "hmc",
      host: "hmc1",
      system: destinationIdentity,
      core: true,
    },
    {
      commands: ["lshwres -r proc -m POWER-A --level lpar", "lssyscfg -r lpar -m POWER-A"],
      kind: "hmc",
      host: "hmc1",
      system: sourceIdentity,
      core: true,
    },
    { commands: ["lsnports"], kind: "vios", host: "vios2", system: destinationIdentity, core: false },
    { commands: ["cfgshow", "zoneshow"], kind: "switch", core: false },
    {
      commands: [`lssyscfg -r lpar --filter "lpar_names=${hostile.template}"`],
      kind: "hmc",
      host: "hmc1",
      system: sourceIdentity,
      core: false,
    },
  ],
  outcomes,
  moves: [
    move("p1", "NOT READY", [0, 1, 14, 15], 40, 40, 0),
    { ...move("p4", "NOT READY", [2, 14], 38, 38, 2), slice: drawn.slice, before: drawn.before, after: drawn.after },
    move("p5", "NOT READY", [3, 14], 38, 38, 3),
    move("p2", "INSUFFICIENT EVIDENCE", [6, 8, 10, 12, 14, 16], 41, 38, 8),
    move("p7", "INSUFFICIENT EVIDENCE", [7, 14], 38, 37, 7),
    move("p8", "INSUFFICIENT EVIDENCE", [9, 13, 14], 38, 36, 9),
    move("p3", "READY WITH CONDITIONS", [4, 14, 17], 40, 40, 4),
    move("p6", "READY", [14, 18], 39, 39),
  ],
};

function system(name: string, typeModel: string, serial: string): Subject {
  return { kind: "system", label: name, name, typeModel, serial, state: "Operating", hmcs: ["hmc1"] };
}

function partition(id: number, name: string): PartitionSubject {
  return {
    kind: "partition",
    label: name,
    name,
    id,
    system: source,
    env: "aixlinux",
    state: "Running",
    wwpns: [
      {
        slot: String(10 + id),
        wwpns: [`c05076031a00${id}a`, `c05076031a00${id}b`],
        vios: id === 6 ? hostile.formula : "vios1",
        viosSlot: "25",
        vfchost: "vfchost0",
        port: "fcs0",
        portLocation: "U78D2.001.WZS0ABC-P1-C9-T1",
        evidence: [1],
      },
    ],
  };
}

function capture(
  file: string,
  firstLine: number,
  lastLine: number,
  command: string,
  from: { host: string; at?: string },
): CaptureEntry {
  const { host, at } = from;
  const known = {
    file,
    firstLine,
    lastLine,
    command,
    parser: "example",
    kind: host.startsWith("hmc") ? "hmc" : "vios",
    host,
    system: sourceIdentity,
    status: "parsed",
    records: lastLine - firstLine,
    unread: [],
  } as const;
  return at === undefined
    ? known
    : { ...known, capturedAt: { local: `2026-11-20T${at}`, offset: "+01:00", basis: "prompt" } };
}

function piece(n: number, file: string, line: number, lastLine: number, command: string, excerpt?: string): Evidence {
  const known = {
    id: `E-${String(n).padStart(3, "0")}`,
    file,
    line,
    lastLine,
    command,
    host: file.includes("vios") ? "vios1" : "hmc1",
  };
  return excerpt === undefined ? known : { ...known, excerpt };
}

function outcome(rule: string, kind: OutcomeKind, subject: string, more: Partial<Outcome>): Outcome {
  return {
    rule,
    outcome: kind,
    severity: "blocker",
    subject,
    evidence: [],
    needs: [],
    fingerprint: `${rule}/${subject}/${more.thing ?? ""}/${more.message ?? ""}`,
    ...more,
  };
}

function move(
  key: string,
  verdict: Move["verdict"],
  standsOn: number[],
  applied: number,
  decided: number,
  decisive?: number,
): Move {
  const known = {
    partition: key,
    source,
    destination,
    kind: "active",
    verdict,
    coverage: { applied, decided },
    outcomes: standsOn,
    kept: true,
    slice: [],
  } as const;
  return decisive === undefined ? known : { ...known, decisive };
}
