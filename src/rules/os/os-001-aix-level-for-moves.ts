import { usesSharedMemory } from "../../estate/memory-modes.ts";
import { osLevel, osProduct } from "../../estate/operating-system.ts";
import type { Minimum, MoveNeed } from "../../knowledge/minimums.ts";
import { defineRule } from "../rule.ts";

export const aixForMoves = defineRule({
  id: "LPM-OS-001",
  subject: "partition",
  severity: "blocker",
  team: "os",
  confidence: "sourced",
  title: "AIX has the level that a move needs, with what the partition uses",
  why: "AIX takes part in its own move: it is told, stops its work and starts it again. It learned this with 5300-07-01 and 6100-00-01, and later for shared memory and for virtual Fibre Channel.",
  predicts: ["HSCLA257"],
  sources: ["SEED-KR"],
  validated: true,
  applies: ({ partition, kind }) => {
    if (kind === "inactive") return "the operating system takes no part in an inactive move";
    const { env } = partition;
    return env.state !== "known" || env.value === "aixlinux" || "the partition does not run AIX";
  },
  reads: ({ partition }) => ({
    product: osProduct(partition),
    shared: usesSharedMemory(partition),
    fibreChannel: partition.fcClients,
  }),
  alsoReads: ["oslevel -s"],
  messages: {
    tooOld: (d: { partition: string; level: string; need: MoveNeed; least: readonly string[] }) =>
      d.need === "moves"
        ? `${d.partition} runs AIX ${d.level}; a move needs ${d.least.join(" or ")}.`
        : `${d.partition} runs AIX ${d.level}; a move with ${d.need} needs ${d.least.join(" or ")}.`,
  },
  remedy: {
    say: "Update AIX of the partition to the level, or to a newer technology level, and restart it before the move.",
    steps: [
      { host: "client", command: "oslevel -s", effect: "read" },
      {
        host: "client",
        gui: "smit update_all",
        effect: "outage",
        notWhen: "there is no backup to go back to (mksysb or an alternate disk)",
      },
    ],
  },
  check: ({ partition, knowledge, facts }, { every, fail, notApplicable, pass, read, some }) => {
    const { product } = facts;
    if (product !== "AIX") return notApplicable(`the partition runs ${product}`);
    const needs: readonly { readonly need: MoveNeed; readonly isUsed: () => boolean }[] = [
      { need: "moves", isUsed: () => true },
      { need: "shared memory", isUsed: () => facts.shared },
      { need: "virtual Fibre Channel", isUsed: () => some(facts.fibreChannel, () => true) },
    ];
    let lacking: { need: MoveNeed; level: string; minimum: Minimum } | undefined;
    const reachesAll = every(needs, ({ need, isUsed }) => {
      const level = read(osLevel(partition));
      const minimum = knowledge.minimums.osFor(need, { product, level });
      if (minimum === undefined) return true;
      lacking = { need, level, minimum: read(minimum) };
      return lacking.minimum.reached || !isUsed();
    });
    if (reachesAll || lacking === undefined) return pass();
    const { need, level, minimum } = lacking;
    const values = { partition: partition.label, level, need, least: minimum.least };
    return fail("tooOld", values, { expected: `${minimum.least.join(" or ")} or later`, found: level });
  },
});
