import { showHmcLevel } from "../../estate/hmc-level.ts";
import { management } from "../../estate/hmcs.ts";
import { bothMoveIbmi, ibmiRelease } from "../../estate/ibm-i.ts";
import { hmcOlder } from "../../estate/listing-hmcs.ts";
import { viosOlder } from "../../estate/vios-level.ts";
import type { System } from "../../estate/system.ts";
import { existsOn, generationOf, type Feature } from "../../knowledge/features.ts";
import { readIbmI } from "../../knowledge/levels.ts";
import { defineRule } from "../rule.ts";

export const ibmiMovable = defineRule({
  id: "LPM-PAR-002",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Servers, HMC and Virtual I/O Servers are at levels that move IBM i",
  why: "IBM i could not be moved at all before IBM i 7.1 TR4 on POWER7, HMC V7R7.5 and Virtual I/O Server 2.2.1.4.",
  predicts: [],
  sources: ["SEED-KR", "IBMI", "RB7940"],
  validated: true,
  reads: ({ partition, source, destination, knowledge }) => ({
    env: partition.env,
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    said: bothMoveIbmi(source, destination),
    management: management(source, destination),
    release: ibmiRelease(partition),
  }),
  alsoReads: ["lshmc -V", "ioslevel"],
  messages: {
    serverTooOld: (d: { partition: string; system: string; generation: number; first: number }) =>
      `${d.partition} is IBM i, and ${d.system} is a POWER${d.generation} server; IBM i moves between servers from POWER${d.first} on.`,
    notCapable: (d: { partition: string; source: string; destination: string }) =>
      `${d.partition} is IBM i, and the HMC says that ${d.source} or ${d.destination} does not move IBM i partitions.`,
    hmcTooOld: (d: { partition: string; system: string; first: string }) =>
      `${d.partition} is IBM i, and the HMC of ${d.system} is older than ${d.first}, the first level that moves IBM i.`,
    viosTooOld: (d: { partition: string; system: string; first: string }) =>
      `${d.partition} is IBM i, and every Virtual I/O Server of ${d.system} is older than ${d.first}, the first level that moves IBM i.`,
    releaseTooOld: (d: { partition: string; release: string; first: string }) =>
      `${d.partition} runs IBM i ${d.release}; IBM i moves from ${d.first} on.`,
    refreshNotShown: {
      severity: "warning",
      say: (d: { partition: string; release: string; first: string }) =>
        `${d.partition} runs IBM i ${d.release}, which moves from ${d.first} on; no capture shows its technology refresh.`,
    },
  },
  remedy: {
    say: "Update what is too old: firmware, HMC, Virtual I/O Servers, IBM i. The technology refresh is the level of the PTF group SF99707, which WRKPTFGRP shows.",
    steps: [
      { host: "hmc", command: "lshmc -V", effect: "read" },
      { host: "hmc", command: "lslparmigr -r sys -m <system>", effect: "read" },
      { host: "vios", command: "ioslevel", effect: "read" },
    ],
  },
  check: (
    { partition, source, destination, knowledge, facts },
    { decided, every, fail, notApplicable, pass, read, some },
  ) => {
    if (facts.env !== "os400") return notApplicable("the partition is not IBM i");
    const feature = knowledge.feature("ibm-i-mobility");
    const { firstGeneration, firstHmc = [], firstVios = [], firstOs = "" } = feature;
    const sides = [
      { system: source, generation: () => facts.sourceGeneration },
      { system: destination, generation: () => facts.destinationGeneration },
    ] as const;
    const isOn = (of: Feature, { generation }: (typeof sides)[number]) => decided(() => existsOn(of, generation()));
    const values = { partition: partition.label, source: source.label, destination: destination.label };

    const old = sides.find((side) => isOn(feature, side) === false);
    if (old !== undefined) {
      const generation = old.generation();
      const shown = { expected: `POWER${firstGeneration} or later`, found: `POWER${generation}` };
      const { partition: name } = values;
      return fail(
        "serverTooOld",
        { partition: name, system: old.system.label, generation, first: firstGeneration },
        shown,
      );
    }
    const said = decided(() => facts.said);
    if (said === false) return fail("notCapable", values, { found: "os400_lpar_mobility_capable=0" });

    // Servers from POWER8 on are managed by newer HMCs, run newer Virtual I/O Servers and newer releases of IBM i.
    const isNew = (side: (typeof sides)[number]) => isOn(knowledge.feature("power8-management"), side) === true;
    const isOneHmc = decided(() => facts.management !== "two") === true;
    let lacking: System = source;
    const hmcReaches = () =>
      every(sides, (side) => {
        lacking = side.system;
        return isNew(side) || (isOneHmc && sides.some(isNew)) || !read(hmcOlder(side.system, firstHmc, "each"));
      });
    const { partition: name } = values;
    if (said !== true && !hmcReaches())
      return fail("hmcTooOld", { partition: name, system: lacking.label, first: showHmcLevel(firstHmc) });
    const viosReaches = every(sides, (side) => {
      lacking = side.system;
      return isNew(side) || some(side.system.vioses, (vios) => !read(viosOlder(vios, firstVios)));
    });
    if (!viosReaches) return fail("viosTooOld", { partition: name, system: lacking.label, first: firstVios.join(".") });
    if (isNew(sides[0])) return pass();
    const { release } = facts;
    const [own, floor] = [readIbmI(release), readIbmI(firstOs)];
    const order = (own?.version ?? 0) - (floor?.version ?? 0);
    const shown = { expected: `IBM i ${firstOs}`, found: `IBM i ${release}` };
    if (order > 0) return pass();
    return fail(order < 0 ? "releaseTooOld" : "refreshNotShown", { partition: name, release, first: firstOs }, shown);
  },
});
