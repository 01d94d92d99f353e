import type { Assessment, Move, NeedEntry } from "../assessment/assessment.ts";
import type { HostKind } from "../capture/capture.ts";
import { compareNames, compareText } from "../capture/order.ts";
import { groupBy } from "./group-by.ts";
import { hostKindWords, label, systemLabel } from "./subject-labels.ts";

const words = {
  hostOn: (of: { kind: string; host: string; system: string }) => `${of.kind} ${of.host} on ${of.system}`,
  host: (of: { kind: string; host: string }) => `${of.kind} ${of.host}`,
  of: (of: { kind: string; system: string }) => `${of.kind} of ${of.system}`,
};

/** What one host is to be asked: the commands of a block are pasted together. */
export interface NeedBlock {
  readonly anchor: string;
  readonly core: boolean;
  readonly kind: HostKind;
  readonly host: string;
  readonly commands: readonly { readonly command: string; readonly others: readonly string[] }[];
  /** Indexes of outcomes that these commands decide alone. */
  readonly closes: readonly number[];
  /** Indexes of outcomes that need another host, too. */
  readonly helps: readonly number[];
  readonly moves: number;
}

/** Missing captures by host, core ones first; within these the block that touches most checks first. */
export function needBlocks(assessment: Assessment, movesOf: (outcome: number) => readonly Move[]): NeedBlock[] {
  const askedBy = outcomesByNeed(assessment);
  const asked = [...askedBy.keys()].flatMap((index) => {
    const need = assessment.needs[index];
    return need === undefined ? [] : [{ index, need }];
  });
  const groups = [...groupBy(asked, ({ need }) => hostKey(need)).values()];
  const blocks = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const own = new Set(group.map(({ index }) => index));
    const outcomes = [...new Set(group.flatMap(({ index }) => askedBy.get(index) ?? []))];
    const alone = (outcome: number): boolean =>
      assessment.outcomes[outcome]?.needs.every((need) => own.has(need)) ?? false;
    return {
      core: first.need.core,
      kind: first.need.kind,
      host: hostName(assessment, first.need),
      commands: commandsOf(group.map(({ need }) => need)),
      closes: outcomes.filter(alone),
      helps: outcomes.filter((outcome) => !alone(outcome)),
      moves: new Set(outcomes.flatMap(movesOf)).size,
    };
  });
  const size = (block: (typeof blocks)[number]): number => block.closes.length + block.helps.length;
  blocks.sort((a, b) => Number(b.core) - Number(a.core) || size(b) - size(a) || compareNames(a.host, b.host));
  return blocks.map((block, i) => ({ anchor: `ask-${i + 1}`, ...block }));
}

function outcomesByNeed({ outcomes }: Assessment): Map<number, number[]> {
  const askedBy = new Map<number, number[]>();
  for (const [index, { outcome, needs }] of outcomes.entries()) {
    if (outcome !== "unknown") continue;
    for (const need of needs) {
      const others = askedBy.get(need);
      if (others === undefined) askedBy.set(need, [index]);
      else others.push(index);
    }
  }
  return askedBy;
}

/** One HMC speaks for all its systems; names of other hosts are told apart by their system. */
function hostKey({ core, kind, host, system }: NeedEntry): string {
  const where = kind === "hmc" && host !== undefined ? "" : (system ?? "");
  return [String(core), kind, host ?? "", where].join("\u0000");
}

/** The host that a need asks, as people name it. */
export function hostName(assessment: Assessment, { kind, host, system }: NeedEntry): string {
  const word = hostKindWords[kind];
  const on = system === undefined ? undefined : systemLabel(assessment, system);
  if (host === undefined) return on === undefined ? word : words.of({ kind: word, system: on });
  const name = label(host);
  if (kind === "hmc" || on === undefined) return words.host({ kind: word, host: name });
  return words.hostOn({ kind: word, host: name, system: on });
}

function commandsOf(needs: readonly NeedEntry[]): NeedBlock["commands"] {
  const all = new Map(
    needs.flatMap(({ commands: [command, ...others] }) => (command === undefined ? [] : [[command, others]])),
  );
  return [...all].map(([command, others]) => ({ command, others })).sort((a, b) => compareText(a.command, b.command));
}
