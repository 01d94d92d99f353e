import { openList } from "../../capture/fact.ts";
import { aixAdapters } from "../../estate/clients.ts";
import { hostEthernetPorts, profileHostEthernetPorts } from "../../estate/host-ethernet.ts";
import { existsOn, generationOf, isWithout } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const noHostEthernet = defineRule({
  id: "LPM-PAR-006",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition has no logical port of a Host Ethernet Adapter",
  why: "A Host Ethernet Adapter stays in its server. Only AIX on POWER7 can hand its network over to a virtual adapter and start the move itself, to another POWER7 server.",
  predicts: [],
  sources: ["SEED-KR", "AIXHEA", "IBMI"],
  validated: true,
  applies: ({ source, knowledge }) =>
    !isWithout(knowledge, "host-ethernet-adapter", source.typeModel) || "the source has no Host Ethernet Adapters",
  reads: ({ partition, source, destination, kind, knowledge }) => {
    const generation = generationOf(knowledge.generation, source.typeModel);
    const ports = kind === "active" ? hostEthernetPorts : profileHostEthernetPorts;
    return {
      generation,
      destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
      // Newer HMCs do not have the listing, so nobody is asked for it before it is known that the server may have such ports.
      ports: generation.state === "known" ? ports(partition) : openList([], [], generation),
      env: partition.env,
    };
  },
  alsoReads: ["lshwres -r hea --rsubtype logical --level port", "lssyscfg -r prof", "lsdev -Cc adapter"],
  messages: {
    hasPorts: (d: { partition: string; ports: readonly string[]; source: string; destination: string }) =>
      `${d.partition} has logical Host Ethernet ports (${d.ports.join("; ")}), with which it cannot move from ${d.source} to ${d.destination}.`,
    noEtherChannel: (d: { partition: string; ports: readonly string[]; lacking: string }) =>
      `${d.partition} has logical Host Ethernet ports (${d.ports.join("; ")}), and AIX has no ${d.lacking} that could take their place.`,
    onlyFromAix: {
      severity: "warning",
      say: (d: { partition: string; ports: readonly string[] }) =>
        `${d.partition} has logical Host Ethernet ports (${d.ports.join("; ")}), so the move can only be started in AIX by smit, not on the HMC.`,
    },
    inProfile: {
      severity: "warning",
      say: (d: { partition: string; ports: readonly string[] }) =>
        `The profile of ${d.partition} asks for logical Host Ethernet ports (${d.ports.join("; ")}), which the destination cannot give.`,
    },
  },
  remedy: {
    say: "Give the partition a virtual Ethernet adapter in place of the port and take the port out. Or, on POWER7 with AIX: make an EtherChannel of each port with a virtual Ethernet adapter as its backup, at most four, no port required in the profile, and start the move as root by smit; afterwards the ports stay Defined.",
    steps: [
      { host: "client", command: "lsdev -Cc adapter", effect: "read" },
      { host: "client", command: "lsattr -El <EtherChannel>", effect: "read" },
      {
        host: "client",
        gui: "smit > Applications > Live Partition Mobility with Host Ethernet Adapter (HEA)",
        effect: "danger",
        notWhen: "one of the two servers is no POWER7, or the failover of the EtherChannel was never tested",
      },
    ],
  },
  check: ({ partition, source, destination, kind, knowledge, facts }, { decided, fail, pass, read, some }) => {
    const { generation } = facts;
    if (!some(facts.ports, () => true)) return pass();
    const ports = facts.ports.items.map(({ name }) => name);
    const values = { partition: partition.label, ports };
    const shown = { expected: "no logical Host Ethernet port", found: ports.join("; ") };
    if (kind === "inactive") return fail("inProfile", values, shown);

    const feature = knowledge.feature("host-ethernet-adapter-mobility");
    const isAix = facts.env === "aixlinux" && decided(() => read(partition.osVersion).startsWith("Linux")) !== true;
    const canHandOver = isAix && existsOn(feature, generation) && existsOn(feature, facts.destinationGeneration);
    if (!canHandOver)
      return fail("hasPorts", { ...values, source: source.label, destination: destination.label }, shown);

    const adapters = aixAdapters(partition);
    const has = (kindOf: RegExp): boolean =>
      some(adapters, (one) => read(one.isAvailable) && kindOf.test(read(one.description)));
    const lacking = !has(/EtherChannel/i) ? "EtherChannel" : !has(/\(l-lan\)/) ? "virtual Ethernet adapter" : undefined;
    if (lacking !== undefined)
      return fail("noEtherChannel", { ...values, lacking }, { expected: lacking, found: "none" });
    return fail("onlyFromAix", values, shown);
  },
});
