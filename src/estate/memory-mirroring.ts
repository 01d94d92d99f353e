import { known, mapFact, type Fact } from "../capture/fact.ts";
import { lshwresMemSys } from "../parse/hmc/lshwres-mem-sys.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { needHmc } from "./needs.ts";
import { attribute } from "./readings.ts";
import type { System } from "./system.ts";

/** The memory of the hypervisor is mirrored; the HMC prints the mode where it is asked for by name. */
export function mirrorsMemory(system: System): Fact<boolean> {
  const needs = [needHmc(lshwresMemSys, system, " -F mem_mirroring_mode --header")];
  const row = (capture: ReadCapture) => recordsOf(capture, lshwresMemSys)?.[0];
  const captures = system.listings.ofSystem(lshwresMemSys, system.key);
  const mode = attribute(captures, row, "mem_mirroring_mode", needs);
  if (mode.state !== "unknown") return mapFact(mode, (text) => text !== "none");
  const capable = system.capable("active_mem_mirroring_hypervisor_capable");
  return capable.state === "known" && !capable.value ? known(false, capable.origins) : mode;
}
