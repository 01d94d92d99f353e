import { logicalPorts, profilePorts, showsLogicalPorts } from "../../estate/logical-ports.ts";
import { generationOf } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const noDirectPort = defineRule({
  id: "LPM-SRV-001",
  subject: "partition",
  severity: "blocker",
  team: "network",
  confidence: "sourced",
  title: "The partition owns no SR-IOV logical port that stays behind",
  why: "A logical port that is assigned directly is a part of an adapter of this server; only virtual NICs and migratable ports can leave.",
  predicts: [],
  sources: ["VNIC8", "HNVB"],
  applies: ({ partition: { system }, knowledge }) => {
    const generation = generationOf(knowledge.generation, system.typeModel);
    const { firstGeneration } = knowledge.feature("sriov-logical-ports");
    if (generation.state !== "known" || generation.value >= firstGeneration || showsLogicalPorts(system)) return true;
    return `servers before POWER${firstGeneration} share no SR-IOV adapters, and none shows a port`;
  },
  reads: ({ partition, kind }) => ({ ports: kind === "active" ? logicalPorts(partition) : profilePorts(partition) }),
  alsoReads: ["lssyscfg -r sys", "lssyscfg -r lpar", "lssyscfg -r prof", "lshmc -V"],
  messages: {
    directPort: (d: { partition: string; port: string; adapter: string; location: string }) =>
      `${d.partition} owns the SR-IOV logical port ${d.port} of adapter ${d.adapter}${d.location === "?" ? "" : ` (${d.location})`}, which is not migratable.`,
  },
  remedy: {
    say: "Give the partition a virtual NIC or a virtual Ethernet adapter instead, take the address over in the operating system, then remove the port from the partition and from its profile.",
    steps: [
      {
        host: "hmc",
        command: "lshwres -r sriov --rsubtype logport --level eth -m <system> --filter lpar_names=<partition>",
        effect: "read",
      },
      {
        host: "hmc",
        command:
          'chhwres -r sriov --rsubtype logport -m <system> -o r -p <partition> -a "adapter_id=<adapter>,logical_port_id=<port>"',
        gui: "Partition > SR-IOV logical ports > Remove",
        effect: "change",
        undo: 'chhwres -r sriov --rsubtype logport -m <system> -o a -p <partition> -a "adapter_id=<adapter>,phys_port_id=<physical port>,logical_port_id=<port>,logical_port_type=eth"',
        notWhen: "the partition is reached through this port and through nothing else",
      },
    ],
  },
  check: ({ partition, facts }, { each, fail, pass, read }) =>
    each(
      facts.ports,
      ({ id, adapter }) => `logical port ${id} of adapter ${adapter}`,
      ({ id, adapter, location, migratable }) => {
        if (read(migratable)) return pass();
        const values = { partition: partition.label, port: id, adapter, location };
        return fail("directPort", values, { expected: "no port, or a migratable one", found: id });
      },
      { pass: true },
    ),
});
