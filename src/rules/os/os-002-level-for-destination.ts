import { osLevel, osProduct } from "../../estate/operating-system.ts";
import { generationOf } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const osOnDestination = defineRule({
  id: "LPM-OS-002",
  subject: "move",
  severity: "blocker",
  team: "os",
  confidence: "sourced",
  title: "The running level of the operating system supports the destination's hardware",
  why: "The operating system goes on without a restart, so it must know the hardware before it gets there, in the newest mode or in an older one. Technology refreshes of IBM i are not visible in captures: only its release is judged.",
  predicts: [],
  sources: ["SEED-KR", "RB7940", "RP5509", "RP5510", "RP5595", "RP5649", "RP5675", "RP5684", "RB8590"],
  applies: ({ partition, kind }) => {
    if (kind === "inactive") return "an inactive partition starts on the destination; its level counts then";
    const { env } = partition;
    return env.state !== "known" || env.value !== "vioserver" || "a Virtual I/O Server does not move";
  },
  reads: ({ partition, destination, knowledge }) => ({
    product: osProduct(partition),
    level: osLevel(partition),
    model: destination.typeModel,
    generation: generationOf(knowledge.generation, destination.typeModel),
  }),
  alsoReads: ["oslevel -s"],
  messages: {
    tooOld: (d: { partition: string; os: string; destination: string; model: string; least: readonly string[] }) =>
      `${d.partition} runs ${d.os}; ${d.destination} (${d.model}) needs ${d.least.join(" or ")}.`,
    notOffered: (d: { partition: string; product: string; destination: string; model: string }) =>
      `${d.partition} runs ${d.product}, which does not run on ${d.destination} (${d.model}).`,
  },
  remedy: {
    say: "Update the operating system to a level that supports the destination, and restart it, before the move; for IBM i look also at the technology refresh. Or choose an older destination.",
    steps: [
      { host: "client", command: "oslevel -s", effect: "read" },
      { host: "hmc", command: "lssyscfg -r lpar -m <system> -F name,os_version --header", effect: "read" },
    ],
  },
  check: ({ partition, destination, knowledge, facts }, { fail, notApplicable, pass, read }) => {
    const { product } = facts;
    const machine = { generation: facts.generation, typeModel: facts.model };
    const support = read(knowledge.minimums.osOn(machine, { product, level: facts.level }));
    const where = { partition: partition.label, destination: destination.label, model: machine.typeModel };
    if (support === "none stated")
      return notApplicable(`no text states a level of ${product} for POWER${machine.generation} beside that for moves`);
    if (support === "not offered")
      return fail("notOffered", { ...where, product }, { expected: "AIX or Linux", found: product });
    if (support.reached) return pass();
    const os = `${product} ${facts.level}`;
    const { least } = support;
    return fail("tooOld", { ...where, os, least }, { expected: `${least.join(" or ")} or later`, found: os });
  },
});
