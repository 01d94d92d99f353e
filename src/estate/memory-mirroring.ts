import { mapFact, type Fact } from "../capture/fact.ts";
import { lshwresMemSys } from "../parse/hmc/lshwres-mem-sys.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { needHmc } from "./needs.ts";
import { attribute } from "./readings.ts";
import type { System } from "./system.ts";

/** The memory of the hypervisor is mirrored; the HMC prints the mode where it is asked for by name. */
export function mirrorsMemory(system: System): Fact<boolean> {
  const row = (capture: ReadCapture) => recordsOf(capture, lshwresMemSys)?.[0];
  const captures = system.listings.ofSystem(lshwresMemSys, system.key);
  const fact = attribute(captures, row, "mem_mirroring_mode", [needHmc(lshwresMemSys, system)]);
  return mapFact(fact, (mode) => mode !== "none");
}
