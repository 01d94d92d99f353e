import { mapFact, unknown, type Fact } from "../capture/fact.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { recordsOf } from "../parse/read-capture.ts";
import { ioslevel } from "../parse/vios/ioslevel.ts";
import { isBefore } from "./hmc-level.ts";
import { needHmc, needVios } from "./needs.ts";
import { reading, settle, type Reading } from "./readings.ts";
import type { Vios } from "./vios.ts";

/** The level as `ioslevel` prints it and as the HMC heard of it, `VIOS 3.1.4.31`; four numbers, without fix pack. */
export function viosLevel(vios: Vios): Fact<string> {
  return vios.once(readViosLevel);
}

function readViosLevel(vios: Vios): Fact<string> {
  const { partition, system, listings } = vios;
  const readings: Reading<string>[] = [];
  let isPrinted = false;
  for (const capture of listings.ofSystem(lssyscfgLpar, system.key)) {
    const row = partition.row(capture);
    const text = row?.get("os_version");
    if (row === undefined || text === undefined) continue;
    isPrinted = true;
    const level = fourNumbers(/^VIOS\s+(\S+)/.exec(text)?.[1]);
    if (level !== undefined) readings.push(reading(capture, row, level, "os_version"));
  }
  for (const capture of listings.ofVios(ioslevel, system.key, partition.id)) {
    for (const record of recordsOf(capture, ioslevel) ?? []) {
      const level = fourNumbers(record.level);
      if (level !== undefined) readings.push(reading(capture, record, level));
    }
  }
  const needs = isPrinted ? [needVios(ioslevel, vios)] : [needHmc(lssyscfgLpar, system), needVios(ioslevel, vios)];
  return readings.length === 0 ? unknown(needs) : settle(readings, needs);
}

/**
 * Older than a level, numbers from the left (3, 1, 2, 0): by `ioslevel`, else by what the Virtual I/O Server told the HMC, which
 * may have been before an update.
 */
export function viosOlder(vios: Vios, level: readonly number[]): Fact<boolean> {
  const needs = [needVios(ioslevel, vios)];
  const isOlder = (text: string): boolean | undefined => {
    const own = fourNumbers(text);
    return own === undefined ? undefined : isBefore(own.split(".").map(Number), level);
  };
  const captures = vios.listings.ofVios(ioslevel, vios.system.key, vios.partition.id);
  const readings = captures.flatMap((capture) =>
    (recordsOf(capture, ioslevel) ?? []).flatMap((record) => {
      const older = isOlder(record.level);
      return older === undefined ? [] : [reading(capture, record, older)];
    }),
  );
  if (readings.length > 0) return settle(readings, needs);
  const told = mapFact(vios.partition.osVersion, (text) => isOlder(/^VIOS\s+(\S+)/.exec(text)?.[1] ?? ""));
  return told.state === "known" ? told : unknown(needs);
}

/** `2.2.0.11-FP-24` and `3.1.0.00` are 2.2.0.11 and 3.1.0.0. */
function fourNumbers(text = ""): string | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:-|$)/.exec(text)?.slice(1);
  return found?.map((number: string | undefined) => Number(number ?? "0")).join(".");
}
