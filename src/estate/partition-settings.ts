import { mapFact, type Fact } from "../capture/fact.ts";
import { lslparmigrLpar, type PartitionMigrationAttribute } from "../parse/hmc/lslparmigr-lpar.ts";
import { lssyscfgLpar, type PartitionAttribute } from "../parse/hmc/lssyscfg-lpar.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { hmcOlderThan } from "./hmc-level.ts";
import { rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { attribute, flag, reading, settle } from "./readings.ts";

/** Errors of the server are reported to the partition too, over a path of its own. */
export function redundantErrorPath(partition: Partition): Fact<boolean> {
  return partition.once(readRedundantErrorPath);
}

function readRedundantErrorPath(partition: Partition): Fact<boolean> {
  const needs = [needHmc(lssyscfgLpar, partition.system)];
  return mapFact(setting(partition, "redundant_err_path_reporting", "0"), flag, needs);
}

/** The id of the workload group, or `none`. */
export function workloadGroup(partition: Partition): Fact<string> {
  return partition.once(readWorkloadGroup);
}

function readWorkloadGroup(partition: Partition): Fact<string> {
  return mapFact(setting(partition, "work_group_id", "none"), groupId, [needHmc(lssyscfgLpar, partition.system)]);
}

/** The same of the profile that an inactive move takes. */
export function profileWorkloadGroup(partition: Partition): Fact<string> {
  return mapFact(partition.profileAttribute("work_group_id"), groupId);
}

/**
 * The partition can be restarted on another server without a reserved storage device. HMCs before V8R8.2 have no such
 * setting (REDP-5694 names the level).
 */
export function simplifiedRemoteRestart(partition: Partition): Fact<boolean> {
  return partition.once(readSimplifiedRemoteRestart);
}

function readSimplifiedRemoteRestart(partition: Partition): Fact<boolean> {
  const { listings, system } = partition;
  const needs = [needHmc(lssyscfgLpar, system)];
  const fact = mapFact(setting(partition, "simplified_remote_restart_capable", "0"), flag, needs);
  if (fact.state !== "unknown") return fact;
  for (const capture of listings.ofSystem(lssyscfgLpar, system.key)) {
    const older = hmcOlderThan(listings, capture, [8, 8, 2]);
    if (older.state === "known" && older.value) return { state: "known", value: false, origins: older.origins };
  }
  return fact;
}

/** What the HMC says of a move of the partition: `Not Migrating`, `Migration In Progress`. */
export function migrationState(partition: Partition): Fact<string> {
  return partition.once(readMigrationState);
}

function readMigrationState({ listings, system, id }: Partition): Fact<string> {
  const captures = listings.ofSystem(lslparmigrLpar, system.key);
  const name = system.nameOf(id);
  const row = (capture: ReadCapture): AttributeRow<PartitionMigrationAttribute> | undefined =>
    rowsOf(capture, lslparmigrLpar, id)[0] ??
    recordsOf(capture, lslparmigrLpar)?.find((r) => r.get("lpar_id") === undefined && r.get("name") === name);
  return attribute(captures, row, "migration_state", [needHmc(lslparmigrLpar, system)]);
}

/** The HMC prints `null` where a partition or its server has no such setting; `off` is what that amounts to. */
function setting(partition: Partition, name: PartitionAttribute, off: string): Fact<string> {
  const { listings, system } = partition;
  const readings = listings.ofSystem(lssyscfgLpar, system.key).flatMap((capture) => {
    const row = partition.row(capture);
    const value = row?.get(name);
    if (row === undefined || value === undefined || value === "unavailable") return [];
    return [reading(capture, row, value === "null" ? off : value, name)];
  });
  return settle(readings, [needHmc(lssyscfgLpar, system)]);
}

function groupId(text: string): string | undefined {
  return /^(?:none|\d{1,5})$/.test(text) ? text : undefined;
}
