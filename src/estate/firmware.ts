import { mapFact, unknown, type Fact } from "../capture/fact.ts";
import { lslic } from "../parse/hmc/lslic.ts";
import { recordsOf } from "../parse/read-capture.ts";
import { needHmc } from "./needs.ts";
import { reading, settle, type Reading } from "./readings.ts";
import type { System } from "./system.ts";

/** The firmware that a system runs. */
export interface Firmware {
  readonly release: number;
  readonly servicePack: number;
  /** `01AL730_152` */
  readonly text: string;
}

/** `01AL730` of the system itself; code of the power subsystem begins with 02. */
const systemCode = /^01[A-Z]{2}\d{3,4}$/;

/** The level that is active, which may be older than the one installed. */
export function firmwareOf(system: System): Fact<Firmware> {
  // Old HMCs want the type; all take it.
  const needs = [needHmc(lslic, system, " -t sys")];
  const readings: Reading<string>[] = [];
  for (const capture of system.listings.ofSystem(lslic, system.key)) {
    for (const row of recordsOf(capture, lslic) ?? []) {
      const [code, level, machine] = [row.get("ecnumber"), row.get("activated_level"), row.get("mtms")];
      if (code === undefined || !systemCode.test(code) || !/^\d{1,3}$/.test(level ?? "")) continue;
      if (machine !== undefined && machine !== system.key && system.key.includes("*")) continue;
      readings.push(reading(capture, row, `${code}_${(level ?? "").padStart(3, "0")}`, "activated_level"));
    }
  }
  return mapFact(settle(readings, needs), readText, needs);
}

function readText(text: string): Firmware | undefined {
  const [, release, servicePack] = /^01[A-Z]{2}(\d{3,4})_(\d{3})$/.exec(text) ?? [];
  return release === undefined ? undefined : { release: Number(release), servicePack: Number(servicePack), text };
}

/** The firmware of both sides; where one is missing, the other's gap is named beside it. */
export function firmwareOfBoth(
  source: System,
  destination: System,
): Fact<{ readonly source: Firmware; readonly destination: Firmware }> {
  const [a, b] = [firmwareOf(source), firmwareOf(destination)];
  // Of a conflict only the places are shown.
  for (const fact of [a, b])
    if (fact.state === "conflict") return mapFact(fact, (one) => ({ source: one, destination: one }));
  if (a.state === "known" && b.state === "known")
    return { state: "known", value: { source: a.value, destination: b.value }, origins: [...a.origins, ...b.origins] };
  return unknown([a, b].flatMap((fact) => (fact.state === "unknown" ? fact.needs : [])));
}
