import { npivDisks, portsReached } from "../../estate/fibre-channel-hosting.ts";
import { possibleMappings } from "../../estate/hmc-answers.ts";
import { hmcOlder } from "../../estate/listing-hmcs.ts";
import { validation } from "../../estate/validation.ts";
import { defineRule, type Subjects, type Surroundings } from "../rule.ts";

export const bothWwpnsZoned = defineRule({
  id: "LPM-NPV-006",
  subject: "move",
  severity: "blocker",
  team: "san",
  confidence: "sourced",
  title: "Both WWPNs of each virtual Fibre Channel adapter are zoned to the same storage ports",
  why: "The adapter arrives with the second WWPN of its pair, which must reach, from a port of the destination, every storage port that the first one reaches now.",
  predicts: [
    "HSCLA319",
    "HSCLA356",
    "HSCLA29A",
    "OS command return code 69",
    "is not zoned to the same target ports as the source",
  ],
  sources: ["SEED-KR", "TN319", "IBMI", "NPL", "MAN"],
  applies: ({ source, destination }) => source.key !== destination.key || "source and destination are one system",
  reads: (context) => ({
    clients: context.partition.fcClients,
    mappings: possibleMappings(context.partition, context.destination, "fc"),
    validation: validation(context.partition, context.destination, depthOf(context)),
  }),
  alsoReads: ["lshmc -V"],
  messages: {
    notReached: (d: {
      partition: string;
      slot: string;
      wwpns: readonly string[];
      destination: string;
      command: string;
    }) =>
      `By ${d.command}, no Virtual I/O Server of ${d.destination} can host the virtual Fibre Channel adapter in slot ${d.slot} of ${d.partition}${
        d.wwpns.length > 0 ? ` (WWPNs ${d.wwpns.join(" and ")})` : ""
      }. Mostly the second WWPN is not zoned to all storage ports of the first.`,
  },
  remedy: {
    say: "Compare the effective zones of both WWPNs on each fabric (Brocade: cfgshow, nsshow; Cisco: show zoneset active, show fcns database): both need the same storage ports, zoned by WWPN. A second WWPN that is not logged in is normal; one that is in no zone is the fault. After zoning, a login shows whether it reaches the storage: log out again before the move.",
    steps: [
      {
        host: "hmc",
        command:
          "lshwres -r virtualio --rsubtype fc --level lpar -m <source> --filter lpar_names=<partition> -F lpar_name,slot_num,wwpns",
        effect: "read",
      },
      { host: "switch", command: "cfgshow", effect: "read" },
      { host: "switch", command: "nsshow", effect: "read" },
      {
        host: "hmc",
        command: "chnportlogin -o login -m <source> -p <partition>",
        effect: "change",
        undo: "chnportlogin -o logout -m <source> -p <partition>",
        notWhen: "the move is about to start: a login that is left can make it fail",
      },
      { host: "hmc", command: "lsnportlogin -m <source> --filter lpar_names=<partition>", effect: "read" },
      {
        host: "hmc",
        command: "lslparmigr -r virtualio -m <source> -t <destination> --filter lpar_names=<partition>",
        effect: "read",
      },
    ],
  },
  check: (context, { each, fail, pass, read }) => {
    const { partition, destination, facts } = context;
    return each(
      facts.clients,
      ({ slot }) => `virtual Fibre Channel adapter in slot ${slot}`,
      ({ slot, wwpns: pair }) => {
        const { hosted, command } = read(portsReached(partition, destination, slot, depthOf(context)));
        if (hosted) return pass();
        const wwpns = pair.state === "known" ? pair.value : [];
        const values = { partition: partition.label, slot, wwpns, destination: destination.label, command };
        return fail("notReached", values, { expected: "it can be hosted", found: "it cannot be hosted" });
      },
      { notApplicable: "the partition has no virtual Fibre Channel client adapter" },
    );
  },
});

/** How deep a validation is to be asked for: an HMC that is known to be too old knows no such option. */
function depthOf({ source, knowledge }: Subjects["move"] & Surroundings): string {
  const older = hmcOlder(source, knowledge.feature("npiv-disk-validation").firstHmc ?? [], "each");
  return older.state === "known" && older.value ? "" : npivDisks;
}
