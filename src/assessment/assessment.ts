import type { CaptureStatus, CapturedAt, HostKind, InputIssue, Unread } from "../capture/capture.ts";
import type { Confidence } from "../capture/fact.ts";
import type { Living, Topology } from "./topology.ts";
import type { Verdict } from "./verdict.ts";

export const assessmentSchema = "lpm-preflight/assessment@1";

/** The one document: every format, diagram and exit code derives from it and from nothing else. Lists refer to each other by index. */
export interface Assessment {
  readonly schema: typeof assessmentSchema;
  readonly tool: { readonly name: "lpm-preflight"; readonly version: string };
  readonly knowledge: KnowledgeUsed;
  /** ISO 8601, as the caller gave it; the core has no clock. */
  readonly asOf: string;
  readonly locale: "en";
  readonly options: OptionsUsed;
  readonly inputs: readonly InputEntry[];
  readonly captures: readonly CaptureEntry[];
  readonly issues: readonly InputIssue[];
  readonly subjects: Readonly<Record<string, Subject>>;
  readonly topology: Topology;
  readonly evidence: readonly Evidence[];
  readonly needs: readonly NeedEntry[];
  readonly outcomes: readonly Outcome[];
  readonly moves: readonly Move[];
}

export interface KnowledgeUsed {
  readonly rules: readonly RuleEntry[];
  /** Short key → what it is and where it can be read. */
  readonly sources: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly name: string; readonly date: string; readonly rows: number }[];
}

export interface OptionsUsed {
  readonly from?: string;
  readonly to?: string;
  readonly partitions: readonly string[];
  /** A moves file named every move. */
  readonly listed: boolean;
  readonly inactive: boolean;
  /** HMC options that the user allows, by name without dashes: `mpio`. */
  readonly allow: readonly string[];
  readonly maxAgeHours?: number;
}

export type InputStatus = "read" | "empty" | "binary" | "unreadable" | "unrecognised";

export interface InputEntry {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  readonly status: InputStatus;
  /** Indexes into `captures`. */
  readonly captures: readonly number[];
}

export interface CaptureEntry {
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly command: string;
  readonly parser?: string;
  readonly kind?: HostKind;
  readonly host?: string;
  readonly system?: string;
  readonly lparId?: number;
  readonly capturedAt?: CapturedAt;
  readonly status: CaptureStatus;
  readonly records: number;
  readonly unread: readonly Unread[];
}

export type Subject = SystemSubject | PartitionSubject | PairSubject | MoveSubject;

export interface SystemSubject {
  readonly kind: "system";
  readonly label: string;
  readonly name?: string;
  readonly typeModel?: string;
  readonly serial?: string;
  readonly state?: string;
  readonly hmcs: readonly string[];
}

export interface PartitionSubject {
  readonly kind: "partition";
  readonly label: string;
  readonly name?: string;
  readonly id: number;
  readonly system: string;
  readonly env?: string;
  readonly state?: string;
  readonly os?: string;
  readonly uuid?: string;
  readonly wwpns: readonly WwpnPair[];
}

/** A virtual Fibre Channel client adapter: what the SAN team zones and masks. */
export interface WwpnPair {
  readonly slot: string;
  readonly wwpns: readonly string[];
  readonly vios?: string;
  readonly viosSlot?: string;
  readonly vfchost?: string;
  readonly port?: string;
  readonly portLocation?: string;
  readonly evidence: readonly number[];
}

export interface PairSubject {
  readonly kind: "pair";
  readonly label: string;
  readonly source: string;
  readonly destination: string;
  readonly moveKind: MoveKind;
}

export interface MoveSubject {
  readonly kind: "move";
  readonly label: string;
  readonly partition: string;
  readonly destination: string;
}

/** Lines of a captured file. `excerpt` (at most 400 characters) only where an outcome other than a pass stands on it. */
export interface Evidence {
  /** `E-001`. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly lastLine: number;
  readonly command: string;
  readonly host?: string;
  readonly excerpt?: string;
}

/** What is missing and what would show it; `commands` are alternatives. */
export interface NeedEntry {
  readonly commands: readonly string[];
  readonly kind: HostKind;
  readonly host?: string;
  readonly system?: string;
  readonly core: boolean;
}

export type OutcomeKind = "pass" | "fail" | "unknown" | "notApplicable" | "error";
export type Severity = "blocker" | "warning" | "advice";
export type MoveKind = "active" | "inactive";
export type Team = "hmc" | "vios" | "os" | "san" | "network";

export interface Outcome {
  readonly rule: string;
  readonly outcome: OutcomeKind;
  /** After caps: recalled knowledge never blocks. */
  readonly severity: Severity;
  /** Key into `subjects`. */
  readonly subject: string;
  /** The one adapter, disk, VLAN or slot that the outcome is about, named as people name it. */
  readonly thing?: string;
  /** Why an outcome is unknown. */
  readonly cause?: "capture" | "knowledge" | "conflict";
  /** An unknown for want of a base capture. */
  readonly core?: boolean;
  /** A fail that `--allow` turned into a condition. */
  readonly allowed?: string;
  readonly message?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly expected?: string;
  readonly found?: string;
  readonly text?: string;
  /** Indexes into `evidence`. */
  readonly evidence: readonly number[];
  /** Indexes into `needs`. */
  readonly needs: readonly number[];
  /** Indexes into `topology.nodes`: the parts that an outcome other than a pass is about. */
  readonly parts?: readonly number[];
  /** Rule / subject / thing / message: equal in every document that says the same. */
  readonly fingerprint: string;
}

export interface Move {
  readonly partition: string;
  readonly source: string;
  readonly destination: string;
  readonly kind: MoveKind;
  readonly verdict: Verdict;
  /** Outcomes that apply, and how many of those were decided. */
  readonly coverage: { readonly applied: number; readonly decided: number };
  /** Indexes into `outcomes`; empty where `kept` is false. */
  readonly outcomes: readonly number[];
  /** The outcome that the verdict stands on, where it is not READY. */
  readonly decisive?: number;
  /** False where a large matrix keeps the verdict only. */
  readonly kept: boolean;
  /** Indexes into `topology.nodes`: all that the move touches. */
  readonly slice: readonly number[];
  /** What the partition lives through today, and after the move; absent where the move is not kept. */
  readonly before?: Living;
  /** Absent where source and destination are one system too. */
  readonly after?: Living;
}

export interface RemedyStep {
  readonly host: HostKind;
  readonly command?: string;
  readonly gui?: string;
  readonly effect: "read" | "change" | "outage" | "danger";
  readonly undo?: string;
  readonly notWhen?: string;
}

export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly team: Team;
  readonly confidence: Confidence;
  readonly reads: readonly string[];
  /** Message numbers or texts with which the HMC refuses. */
  readonly predicts: readonly string[];
  readonly sources: readonly string[];
  readonly remedy: { readonly say: string; readonly steps: readonly RemedyStep[] };
  readonly override?: { readonly option: string; readonly costs: string };
  readonly counts: Readonly<Record<OutcomeKind, number>>;
}
