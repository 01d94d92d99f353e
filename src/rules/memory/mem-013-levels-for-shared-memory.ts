import { firmwareOf } from "../../estate/firmware.ts";
import { printsPower7Modes, standing } from "../../estate/hmc-proofs.ts";
import { hmcsOf } from "../../estate/hmcs.ts";
import { usesSharedMemory } from "../../estate/memory-modes.ts";
import { osLevel, osProduct } from "../../estate/operating-system.ts";
import type { Vios } from "../../estate/vios.ts";
import { viosLevel } from "../../estate/vios-level.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { compareVios, firmwareReaches, readVios } from "../../knowledge/levels.ts";
import { defineRule } from "../rule.ts";

interface Lack {
  readonly layer: "firmware" | "hmc" | "vios" | "os";
  readonly where: string;
  readonly level: string;
  readonly least: string;
}

const words: Readonly<Record<Lack["layer"], string>> = {
  firmware: "firmware",
  hmc: "the HMC",
  vios: "the Virtual I/O Server",
  os: "the operating system",
};

export const levelsForSharedMemory = defineRule({
  id: "LPM-MEM-013",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Firmware, HMC, Virtual I/O Server and operating system move partitions with shared memory",
  why: "Moves of partitions with shared memory came later than moves: with POWER6 firmware 340_075, HMC V7R3.4 with service pack 2, Virtual I/O Server 2.1.0.1, AIX 6.1 TL3 and SLES 11.",
  predicts: ["HSCLA304", "HSCLA335"],
  sources: ["SEED-KR"],
  validated: true,
  applies: ({ source, destination, knowledge }) =>
    [source, destination].some(({ typeModel }) => mayBe(generationOf(knowledge.generation, typeModel), 6, 7)) ||
    "all levels of POWER8 and later move shared memory, or have none",
  reads: ({ partition, source, destination, knowledge }) => ({
    shared: usesSharedMemory(partition),
    product: osProduct(partition),
    sourceVioses: source.vioses,
    destinationVioses: destination.vioses,
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    firmware: knowledge.firmware.level("shared-memory"),
    hmc: knowledge.hmcMinimum("shared-memory"),
  }),
  alsoReads: ["lslic", "lshmc -V", "ioslevel", "oslevel -s"],
  messages: {
    tooOld: (d: Lack & { readonly partition: string }) =>
      `${d.partition} uses shared memory; to move it ${words[d.layer]} of ${d.where} must be at ${d.least} or later, and is at ${d.level}.`,
  },
  remedy: {
    say: "Update what is too old, on both sides, before the move; or give the partition dedicated memory: that is set in the profile and takes effect when the profile is activated again.",
    steps: [
      { host: "hmc", command: "lslic -m <system> -t sys", effect: "read" },
      { host: "hmc", command: "lshmc -V", effect: "read" },
      { host: "vios", command: "ioslevel", effect: "read" },
    ],
  },
  check: (
    { partition, source, destination, kind, knowledge, facts },
    { every, fail, notApplicable, pass, read, some },
  ) => {
    if (!facts.shared) return notApplicable("the partition has dedicated memory");
    const { firmware: floor, hmc: minimum } = facts;
    const sides = [
      { system: source, vioses: facts.sourceVioses, isPower6: () => facts.sourceGeneration === 6 },
      { system: destination, vioses: facts.destinationVioses, isPower6: () => facts.destinationGeneration === 6 },
    ];
    const { firstVios: least = [] } = knowledge.feature("active-memory-sharing");
    let lack: Lack | undefined;
    const isMet = (holds: boolean, own: Lack): boolean => {
      if (!holds) lack = own;
      return holds;
    };
    const firmware = sides.map(({ system, isPower6 }) => () => {
      if (!isPower6()) return true;
      const own = read(firmwareOf(system));
      const text = `01Ex${floor.release}_${String(floor.servicePack ?? 0).padStart(3, "0")}`;
      return isMet(firmwareReaches(own, floor) === true, {
        ...{ layer: "firmware", where: system.label, level: own.text, least: text },
      });
    });
    // An HMC that manages POWER7 is newer.
    const hmcs = sides.map(({ system, isPower6 }) => () => {
      if (!isPower6()) return true;
      return some(hmcsOf(system), (hmc) => {
        const proof = printsPower7Modes(system.listings, hmc);
        const { result, level } = read(standing(system.listings, hmc, minimum, proof));
        return isMet(result === "reached", { layer: "hmc", where: system.label, level, least: minimum.text });
      });
    });
    const vioses = sides.map(({ system, vioses: all }) => () => {
      const runs = ({ partition: own }: Vios): boolean => read(own.state) === "Running";
      const serves = (vios: Vios): boolean => {
        if (!runs(vios)) return false;
        const level = read(viosLevel(vios));
        const where = `${vios.label} on ${system.label}`;
        return isMet(compareVios(readVios(level) ?? [], least) >= 0, {
          ...{ layer: "vios", where, level, least: least.join(".") },
        });
      };
      // That one must run at all is another rule's.
      return some(all, serves) || !some(all, runs);
    });
    const os = () => {
      if (kind === "inactive") return true;
      const release = { product: facts.product, level: read(osLevel(partition)) };
      const listed = knowledge.minimums.osFor("shared memory", release);
      if (listed === undefined) return true;
      const { reached, least: levels } = read(listed);
      const level = `${release.product} ${release.level}`;
      return isMet(reached, { layer: "os", where: partition.label, level, least: levels.join(" or ") });
    };
    if (every([...firmware, ...hmcs, ...vioses, os], (holds) => holds()) || lack === undefined) return pass();
    const shown = { expected: `${lack.least} or later`, found: lack.level };
    return fail("tooOld", { ...lack, partition: partition.label }, shown);
  },
});
