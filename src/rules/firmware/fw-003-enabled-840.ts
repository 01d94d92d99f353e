import { firmwareOf, firmwareOfBoth } from "../../estate/firmware.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { firmwareReaches } from "../../knowledge/levels.ts";
import { defineRule } from "../rule.ts";

export const enabled840 = defineRule({
  id: "LPM-FW-003",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Firmware 840 of a POWER8 system has the service pack for moves with POWER7",
  why: "Release 840 learned to exchange partitions with most releases of POWER7 by a service pack of its own.",
  predicts: [],
  sources: ["FWM8"],
  applies: ({ source, destination, knowledge }) => {
    const [from, to] = [source, destination].map(({ typeModel }) => generationOf(knowledge.generation, typeModel));
    if (from === undefined || to === undefined) return true;
    const isPair = (mayBe(from, 7) && mayBe(to, 8)) || (mayBe(from, 8) && mayBe(to, 7));
    return isPair || "the move is not between POWER7 and POWER8";
  },
  reads: ({ source, destination, knowledge }) => ({
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    enabled: knowledge.firmware.level("enablement-840"),
  }),
  alsoReads: ["lslic"],
  messages: {
    serviceMissing: (d: { system: string; level: string; other: string; otherLevel: string; pack: string }) =>
      `${d.system} runs firmware ${d.level}; moves between it and ${d.other} (${d.otherLevel}) need service pack ${d.pack}.`,
  },
  remedy: {
    say: "Update the POWER8 system within release 840 to the service pack, or to release 860.",
    steps: [
      { host: "hmc", command: "lslic -m <system> -t sys", effect: "read" },
      {
        host: "hmc",
        gui: "Updates > Managed system > Change licensed internal code for the current release",
        effect: "outage",
        notWhen: "the readme of the service pack calls it disruptive and partitions of the system are running",
      },
    ],
  },
  check: ({ source, destination, knowledge, facts }, { fail, pass, read }) => {
    const [from, to] = [facts.sourceGeneration, facts.destinationGeneration];
    const isPair = (from === 7 && to === 8) || (from === 8 && to === 7);
    const system = from === 8 ? source : destination;
    const own = isPair ? read(firmwareOf(system)) : undefined;
    if (own?.release !== facts.enabled.release || firmwareReaches(own, facts.enabled) === true) return pass();
    const levels = read(firmwareOfBoth(source, destination));
    const pair = knowledge.firmware.between(
      { generation: from, level: levels.source },
      { generation: to, level: levels.destination },
    );
    if (read(pair) !== "conditional") return pass();
    const [other, otherLevel] = system === source ? [destination, levels.destination] : [source, levels.source];
    const pack = `${facts.enabled.release}_${facts.enabled.servicePack ?? 0}`;
    const values = { system: system.label, level: own.text, other: other.label, otherLevel: otherLevel.text, pack };
    return fail("serviceMissing", values, { expected: `${pack} or later`, found: own.text });
  },
});
