import type { MoveRequest } from "../assess/assess.ts";
import { subjectKey } from "../assess/assess.ts";
import type { PartitionSubject, Subject, SystemSubject, WwpnPair } from "../assessment/assessment.ts";
import type { Fact } from "../capture/fact.ts";
import type { FibreChannelClient } from "../estate/adapters.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { EvidenceRegister } from "./evidence.ts";

/** Describes every system, partition, pair and move once, under the keys that outcomes use. */
export function describeSubjects(moves: readonly MoveRequest[], register: EvidenceRegister): Record<string, Subject> {
  const subjects: Record<string, Subject> = {};
  for (const move of moves) {
    const { partition, source, destination, kind } = move;
    subjects[systemKey(source)] ??= describeSystem(source);
    subjects[systemKey(destination)] ??= describeSystem(destination);
    subjects[partitionKey(partition)] ??= describePartition(partition, register);
    subjects[subjectKey("pair", move)] ??= {
      kind: "pair",
      label: `${source.label} to ${destination.label} (${kind})`,
      source: systemKey(source),
      destination: systemKey(destination),
      moveKind: kind,
    };
    subjects[subjectKey("move", move)] ??= {
      kind: "move",
      label: `${partition.label} to ${destination.label}`,
      partition: partitionKey(partition),
      destination: systemKey(destination),
    };
  }
  return subjects;
}

export function systemKey(system: System): string {
  return `system:${system.key}`;
}

export function partitionKey(partition: Partition): string {
  return `partition:${partition.key}`;
}

/** The value of a fact, or nothing: for descriptions only, never for a judgement. */
function shown<T>(fact: Fact<T>): T | undefined {
  return fact.state === "known" ? fact.value : undefined;
}

type Optional<T> = { [K in keyof T]?: T[K] | undefined };

/** Leaves out what is undefined, as the document does. */
function present<T extends object>(values: Optional<T>): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function describeSystem(system: System): SystemSubject {
  const [typeModel, serial] = system.key.includes("*") ? system.key.split("*") : [];
  return {
    kind: "system",
    label: system.label,
    ...present<SystemSubject>({ name: system.names[0], typeModel, serial, state: shown(system.state) }),
    hmcs: system.hmcs,
  };
}

function describePartition(partition: Partition, register: EvidenceRegister): PartitionSubject {
  const { env, name, osVersion, state, uuid } = partition;
  return {
    kind: "partition",
    label: partition.label,
    id: partition.id,
    system: systemKey(partition.system),
    ...present<PartitionSubject>({
      name: shown(name),
      env: shown(env),
      state: shown(state),
      os: shown(osVersion),
      uuid: shown(uuid),
    }),
    wwpns: partition.fcClients.items.map((adapter) => describeAdapter(partition, adapter, register)),
  };
}

function describeAdapter(partition: Partition, adapter: FibreChannelClient, register: EvidenceRegister): WwpnPair {
  const id = shown(adapter.serverId);
  const slot = shown(adapter.serverSlot);
  const vios = id === undefined ? undefined : partition.system.vios(id);
  const map = slot === undefined ? undefined : vios?.fibreChannelAt(slot);
  const host = map === undefined ? undefined : shown(map);
  const origins = [adapter.origin, ...(map?.state === "known" ? map.origins : [])];
  return {
    slot: adapter.slot,
    wwpns: shown(adapter.wwpns) ?? [],
    ...present<WwpnPair>({
      vios: shown(adapter.serverName) ?? vios?.label,
      viosSlot: slot,
      vfchost: host?.name,
      port: host?.fc,
      portLocation: host?.fcPhysloc,
    }),
    evidence: origins.map((origin) => register.add(origin, false)).filter((at) => at !== undefined),
  };
}
