import { defineRule } from "../rule.ts";

export const rmcActive = defineRule({
  id: "LPM-RMC-001",
  subject: "partition",
  severity: "blocker",
  team: "os",
  confidence: "sourced",
  title: "The partition has an active RMC connection to an HMC",
  why: "The HMC prepares the operating system for the move over RMC; without it an AIX or Linux partition cannot be suspended.",
  predicts: ["HSCLA246", "HSCLA257"],
  sources: ["SEED-KR", "RMCST", "P7VAL", "RB7940"],
  applies: ({ partition, kind }) => {
    if (kind === "inactive") return "a partition that is not activated has no RMC connection";
    const { env } = partition;
    return env.state !== "known" || env.value !== "os400" || "IBM i moves without an RMC connection";
  },
  reads: ({ partition }) => ({ env: partition.env, rmc: partition.rmc }),
  messages: {
    notActive: (d: { partition: string; states: readonly string[] }) =>
      `The RMC connection of ${d.partition} is not active (${d.states.join(", ")}).`,
  },
  remedy: {
    say: "Check the address and the firewall between partition and HMC (port 657, TCP and UDP), then restart RMC in the partition.",
    steps: [
      { host: "hmc", command: "lspartition -dlpar", effect: "read" },
      { host: "client", command: "lsrsrc IBM.MCP", effect: "read" },
      {
        host: "client",
        command: "/usr/sbin/rsct/bin/rmcctrl -z; /usr/sbin/rsct/bin/rmcctrl -A; /usr/sbin/rsct/bin/rmcctrl -p",
        effect: "change",
      },
    ],
  },
  check: ({ partition, facts }, { fail, pass }) => {
    const { rmc } = facts;
    if (rmc.active || facts.env === "os400") return pass();
    const states = rmc.states.map(({ hmc, state }) => (hmc === "?" ? state : `${state} at ${hmc}`));
    return fail("notActive", { partition: partition.label, states }, { expected: "active", found: states.join(", ") });
  },
});
