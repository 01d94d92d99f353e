import { usesSharedMemory } from "../../estate/memory-modes.ts";
import { osLevel, osProduct } from "../../estate/operating-system.ts";
import type { Minimum, MoveNeed } from "../../knowledge/minimums.ts";
import { defineRule } from "../rule.ts";

export const linuxForMoves = defineRule({
  id: "LPM-OS-003",
  subject: "partition",
  severity: "blocker",
  team: "os",
  confidence: "sourced",
  title: "Linux has the level that a move needs, with what the partition uses",
  why: "The kernel takes part in its own move from RHEL 5.1 and SLES 10 SP1 on, and SLES 11 moves with shared memory. IBM asks for the kernel security update of that time too; it is not visible in these captures and not judged.",
  predicts: ["HSCLA257"],
  sources: ["SEED-KR"],
  validated: true,
  applies: ({ partition, kind }) => {
    if (kind === "inactive") return "the operating system takes no part in an inactive move";
    const { env } = partition;
    return env.state !== "known" || env.value === "aixlinux" || "the partition does not run Linux";
  },
  reads: ({ partition }) => ({ product: osProduct(partition), shared: usesSharedMemory(partition) }),
  messages: {
    tooOld: (d: { partition: string; os: string; need: MoveNeed; least: readonly string[] }) =>
      d.need === "moves"
        ? `${d.partition} runs ${d.os}; a move needs ${d.least.join(" or ")}.`
        : `${d.partition} runs ${d.os}; a move with ${d.need} needs ${d.least.join(" or ")}.`,
  },
  remedy: {
    say: "Update the distribution to the level, with its kernel security updates, and restart the partition before the move. With RHEL 5.1 and SLES 10 SP1 confirm by hand that the kernel update is in.",
    steps: [
      { host: "client", command: "uname -r", effect: "read" },
      { host: "client", command: "cat /etc/os-release", effect: "read" },
    ],
  },
  check: ({ partition, knowledge, facts }, { every, fail, notApplicable, pass, read }) => {
    const { product } = facts;
    if (product === "AIX" || product === "IBM i") return notApplicable(`the partition runs ${product}`);
    const needs: readonly { readonly need: MoveNeed; readonly isUsed: () => boolean }[] = [
      { need: "moves", isUsed: () => true },
      { need: "shared memory", isUsed: () => facts.shared },
    ];
    if (knowledge.minimums.osFor("moves", { product, level: "" }) === undefined)
      return notApplicable(`no text states a level of ${product} for moves`);
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
    const os = `${product} ${level}`;
    const values = { partition: partition.label, os, need, least: minimum.least };
    return fail("tooOld", values, { expected: `${minimum.least.join(" or ")} or later`, found: os });
  },
});
