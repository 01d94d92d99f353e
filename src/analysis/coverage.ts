import type { InputFile } from "../capture/capture.ts";
import { needKey, type Need } from "../capture/need.ts";
import { compareNames } from "../capture/order.ts";
import type { AssessedMove } from "../assess/assess.ts";
import { buildEstate } from "../estate/estate.ts";
import type { System } from "../estate/system.ts";
import type { Vios } from "../estate/vios.ts";
import type { Intake } from "../intake/intake.ts";
import { loadKnowledge, type BaseCapture, type Knowledge } from "../knowledge/knowledge.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { diskLoop, hmcCommand } from "./capture-list.ts";
import { judgeMoves } from "./judge-moves.ts";
import { SelectionError } from "./options.ts";

/** What there is of the base captures, and what each partition lacks for a verdict. */
export interface Coverage {
  readonly systems: readonly HostCoverage[];
  readonly servers: readonly HostCoverage[];
  /** Absent where there are too many moves to judge them by the way. */
  readonly partitions?: readonly PartitionCoverage[];
}

export interface HostCoverage {
  readonly name: string;
  /** Of a Virtual I/O Server: the managed system that it is on. */
  readonly on?: string;
  readonly captured: number;
  readonly wanted: number;
  /** Ready to paste. */
  readonly missing: readonly Pick<BaseCapture, "command" | "role" | "when" | "why">[];
}

export interface PartitionCoverage {
  readonly partition: string;
  readonly system: string;
  /** The destination that the fewest captures are missing for. */
  readonly destination: string;
  /** Base captures without which there is no verdict. */
  readonly short: number;
  readonly commands: readonly string[];
}

/** More moves are left to `analyze`. */
const judgedAtMost = 2000;

export function coverageOf(files: readonly InputFile[], intake: Intake): Coverage {
  const knowledge = loadKnowledge();
  const { systems } = buildEstate(intake.captures);
  const there = commandsByOwner(intake.captures, systems);
  const captured = systems.filter((system) => system.partitions.items.length > 0);
  const partitions = captured.reduce((sum, system) => sum + system.partitions.items.length, 0);
  const isMany = partitions * Math.max(0, captured.length - 1) > judgedAtMost;
  return {
    systems: systems.map((system) => systemCoverage(system, there, knowledge)),
    servers: systems.flatMap(({ vioses }) =>
      vioses.items
        .toSorted((a, b) => compareNames(a.label, b.label))
        .map((vios) => serverCoverage(vios, there, knowledge)),
    ),
    ...(isMany ? {} : { partitions: partitionCoverage(files) }),
  };
}

/** As a source and as a destination alike: nobody said yet which it will be. */
function systemCoverage(system: System, there: Commands, knowledge: Knowledge): HostCoverage {
  const wanted = knowledge.baseCaptures.filter(({ kind, when }) => kind === "hmc" && holdsFor(when, system, knowledge));
  const missing = wanted.filter(({ command }) => there.get(system.key)?.has(command) !== true);
  return {
    name: system.label,
    captured: wanted.length - missing.length,
    wanted: wanted.length,
    missing: missing.map(({ command, role, when, why }) => ({
      ...{ command: hmcCommand(command, system.label), role, when, why },
    })),
  };
}

type Commands = ReadonlyMap<string, ReadonlySet<string>>;

/** What was captured of each system, and of each Virtual I/O Server; a command that failed shows nothing. */
function commandsByOwner(captures: readonly ReadCapture[], systems: readonly System[]): Commands {
  const there = new Map<string, Set<string>>();
  const add = (owner: string, command: string): void => {
    there.set(owner, (there.get(owner) ?? new Set()).add(command));
  };
  for (const capture of captures) {
    const { command, system, lparId, kind, status } = capture;
    if (status !== "parsed" && status !== "none" && status !== "partial") continue;
    if (system !== undefined) add(kind === "vios" ? `${system}/${lparId ?? "?"}` : system, command);
    else if (command === systemList)
      for (const one of systems) if (one.row(capture) !== undefined) add(one.key, command);
  }
  return there;
}

/** One listing has a row for each system. */
const systemList = "lssyscfg -r sys";

/** Conditions of the table that a system decides; those of a move or of another HMC do not count here. */
function holdsFor(when: string, system: System, { generation }: Knowledge): boolean {
  if (when === "always") return true;
  const { typeModel } = system;
  const power = typeModel.state === "known" ? generation(typeModel.value) : undefined;
  const number = power?.state === "known" ? power.value : undefined;
  if (when === "POWER6 and POWER7") return number !== undefined && number <= 7;
  if (when === "POWER7+ and later") return number === undefined || number > 7;
  if (when !== "partitions that are not activated") return false;
  return system.partitions.items.some(({ state }) => state.state === "known" && state.value === "Not Activated");
}

function serverCoverage(
  { label, system, partition }: Vios,
  there: Commands,
  { baseCaptures }: Knowledge,
): HostCoverage {
  const wanted = baseCaptures.filter(({ kind }) => kind === "vios");
  const missing = wanted.filter(({ command }) => there.get(partition.key)?.has(command) !== true);
  return {
    name: label,
    on: system.label,
    captured: wanted.length - missing.length,
    wanted: wanted.length,
    missing: missing.map(({ command, role, when, why }) => ({
      command: command.startsWith("lsdev -dev") ? diskLoop : command,
      ...{ role, when, why },
    })),
  };
}

function partitionCoverage(files: readonly InputFile[]): readonly PartitionCoverage[] {
  const { moves, knowledge } = judged(files);
  const best = new Map<string, PartitionCoverage>();
  for (const move of moves) {
    const { partition, source, destination } = move.request;
    const commands = missingFor(move, knowledge);
    const known = best.get(partition.key);
    if (known !== undefined && known.short <= commands.length) continue;
    const [name, system] = [partition.label, source.label];
    best.set(partition.key, {
      partition: name,
      system,
      destination: destination.label,
      short: commands.length,
      commands,
    });
  }
  return [...best.values()].sort((a, b) => b.short - a.short || compareNames(a.partition, b.partition));
}

function judged(files: readonly InputFile[]): Pick<ReturnType<typeof judgeMoves>, "moves" | "knowledge"> {
  try {
    return judgeMoves(files, { asOf: "1970-01-01T00:00:00Z", toolVersion: "" });
  } catch (error) {
    if (!(error instanceof SelectionError)) throw error;
    return { moves: [], knowledge: loadKnowledge() };
  }
}

/** `command (host)` for each base capture that leaves a blocker open. */
function missingFor({ outcomes }: AssessedMove, knowledge: Knowledge): readonly string[] {
  const needs = new Map<string, Need>();
  for (const { outcome, severity, needs: own } of outcomes) {
    if (outcome !== "unknown" || severity !== "blocker") continue;
    for (const need of own) if (knowledge.isCore(need)) needs.set(needKey(need), need);
  }
  const named = [...needs.values()].map(({ command, host }) => (host === undefined ? command : `${command} (${host})`));
  return [...new Set(named)].sort(compareNames);
}
