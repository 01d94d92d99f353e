import { isVirtualIoServer } from "../../estate/partition-kind.ts";
import { defineRule } from "../rule.ts";

export const noVirtualIoServer = defineRule({
  id: "LPM-PAR-001",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition is AIX, Linux or IBM i",
  why: "A Virtual I/O Server owns the adapters of its server and serves the other partitions, so it cannot be moved.",
  predicts: [],
  sources: ["SEED-KR", "MIGR9", "PYP"],
  judgesServers: true,
  reads: ({ partition }) => ({ isServer: isVirtualIoServer(partition) }),
  messages: {
    virtualIoServer: (d: { partition: string }) => `${d.partition} is a Virtual I/O Server, which cannot be moved.`,
  },
  remedy: {
    say: "Move its clients instead. To replace a server, install a Virtual I/O Server of its own on the other one.",
    steps: [{ host: "hmc", command: "lssyscfg -r lpar -m <system> -F name,lpar_id,lpar_env --header", effect: "read" }],
  },
  check: ({ partition, facts }, { fail, pass }) =>
    facts.isServer
      ? fail(
          "virtualIoServer",
          { partition: partition.label },
          { expected: "lpar_env=aixlinux or os400", found: "lpar_env=vioserver" },
        )
      : pass(),
});
