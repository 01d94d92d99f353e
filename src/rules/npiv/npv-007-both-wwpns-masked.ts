import { disksReached, npivDisks } from "../../estate/fibre-channel-hosting.ts";
import { hmcOlder } from "../../estate/listing-hmcs.ts";
import { validation } from "../../estate/validation.ts";
import { defineRule, type Subjects, type Surroundings } from "../rule.ts";

export const bothWwpnsMasked = defineRule({
  id: "LPM-NPV-007",
  subject: "move",
  severity: "blocker",
  team: "san",
  confidence: "sourced",
  title: "Both WWPNs of each virtual Fibre Channel adapter are given the same LUNs by the storage",
  why: "The adapter arrives with the second WWPN of its pair. A LUN that the storage gives to the first one alone is gone after the move.",
  predicts: ["HSCLA319"],
  sources: ["SEED-KR", "NPIVB", "IBMI", "MAN"],
  applies: ({ source, destination }) => source.key !== destination.key || "source and destination are one system",
  reads: (context) => ({
    clients: context.partition.fcClients,
    validation: validation(context.partition, context.destination, isPortsOnly(context) ? "" : npivDisks),
  }),
  alsoReads: ["lslparmigr -r virtualio", "lshmc -V"],
  messages: {
    disksDiffer: (d: { partition: string; slot: string; wwpns: readonly string[]; destination: string }) =>
      `The HMC finds the storage ports of the virtual Fibre Channel adapter in slot ${d.slot} of ${d.partition} on ${d.destination}, but, asked for the disks too, cannot host it: the WWPNs ${d.wwpns.join(" and ")} are not given the same LUNs.`,
    portsOnly: {
      severity: "warning",
      say: (d: { partition: string; slot: string; wwpns: readonly string[]; source: string }) =>
        `The HMC of ${d.source} is too old to compare disks, so no validation tells whether the WWPNs ${d.wwpns.join(" and ")} of the virtual Fibre Channel adapter in slot ${d.slot} of ${d.partition} are given the same LUNs.`,
    },
  },
  remedy: {
    say: "Put both WWPNs into one host object of the storage, or give both host objects the same LUNs under the same numbers. Compare the host's ports and LUNs there (SVC: lshost and lshostvdiskmap; DS8000: lshostconnect, one row for each WWPN).",
    steps: [
      {
        host: "hmc",
        command:
          "lshwres -r virtualio --rsubtype fc --level lpar -m <source> --filter lpar_names=<partition> -F lpar_name,slot_num,wwpns",
        effect: "read",
      },
      { host: "storage", command: "lshost <host>", effect: "read" },
      { host: "storage", command: "lshostvdiskmap <host>", effect: "read" },
      {
        host: "storage",
        command: "addhostport -hbawwpn <second WWPN> <host>",
        effect: "change",
        undo: "rmhostport -hbawwpn <second WWPN> <host>",
        notWhen: "the WWPN stands in another host object",
      },
      {
        host: "hmc",
        command: "migrlpar -o v -m <source> -t <destination> -p <partition> -v --npivval portdisk",
        effect: "read",
      },
    ],
  },
  check: (context, { each, fail, pass, read }) => {
    const { partition, source, destination, facts } = context;
    const portsOnly = isPortsOnly(context);
    return each(
      facts.clients,
      ({ slot }) => `virtual Fibre Channel adapter in slot ${slot}`,
      ({ slot, wwpns: pair }) => {
        const wwpns = pair.state === "known" ? pair.value : [];
        const answer = disksReached(partition, destination, slot, portsOnly ? "" : npivDisks);
        if (portsOnly && answer.state === "unknown") {
          read(olderHmc(context));
          const values = { partition: partition.label, slot, wwpns, source: source.label };
          return fail("portsOnly", values, { expected: "an HMC that compares disks", found: "an older one" });
        }
        if (read(answer).hosted) return pass();
        const values = { partition: partition.label, slot, wwpns, destination: destination.label };
        return fail("disksDiffer", values, { expected: "it can be hosted", found: "it cannot be hosted" });
      },
      { notApplicable: "the partition has no virtual Fibre Channel client adapter" },
    );
  },
});

function olderHmc({ source, knowledge }: Subjects["move"] & Surroundings): ReturnType<typeof hmcOlder> {
  return hmcOlder(source, knowledge.feature("npiv-disk-validation").firstHmc ?? [], "each");
}

/** The HMC of the source is known to be too old for a validation of disks. */
function isPortsOnly(context: Subjects["move"] & Surroundings): boolean {
  const older = olderHmc(context);
  return older.state === "known" && older.value;
}
