import { npivDisks } from "../../estate/fibre-channel-hosting.ts";
import { possibleMappings } from "../../estate/hmc-answers.ts";
import { hmcOlder } from "../../estate/listing-hmcs.ts";
import { pairPorts } from "../../estate/pair-reach.ts";
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
  alsoReads: [
    "lshmc -V",
    ...["cfgshow", "nsshow -t", "nscamshow -t", "fabricshow", "show zoneset active", "show zone"],
    ...["show fcns database", "show fcns database detail", "show flogi database"],
  ],
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
    notZoned: (d: Lacking) =>
      `${adapterOf(d)} is in no effective zone with storage in ${d.fabric}: it lacks ${d.ports.join(", ")}, which ${d.other} reaches.`,
    definedOnly: (d: Lacking & { zone: string }) =>
      `${adapterOf(d)} is zoned with storage that ${d.other} reaches in a zone of ${d.fabric} that was defined and is not in effect, ${d.zone}: it lacks ${d.ports.join(", ")}.`,
    fewerPorts: (d: Lacking) =>
      `${adapterOf(d)} is zoned to fewer storage ports than ${d.other} in ${d.fabric}: it lacks ${d.ports.join(", ")}.`,
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
      (client) => {
        const { slot, wwpns: pair } = client;
        const reached = read(pairPorts(partition, destination, client, depthOf(context)));
        if ("hosted" in reached) {
          if (reached.hosted) return pass();
          const wwpns = pair.state === "known" ? pair.value : [];
          const { command } = reached;
          const values = { partition: partition.label, slot, wwpns, destination: destination.label, command };
          return fail("notReached", values, { expected: "it can be hosted", found: "it cannot be hosted" });
        }
        if (reached.same) return pass();
        const { wwpn, other, fabric, ports, how, zone = "" } = reached;
        const values = { partition: partition.label, slot, wwpn, other, fabric, ports };
        const shown = { expected: "both WWPNs reach the same storage ports", found: `${wwpn} lacks ${ports.length}` };
        if (how === "defined") return fail("definedOnly", { ...values, zone }, shown);
        return fail(how === "none" ? "notZoned" : "fewerPorts", values, shown);
      },
      { notApplicable: "the partition has no virtual Fibre Channel client adapter" },
    );
  },
});

interface Lacking {
  readonly partition: string;
  readonly slot: string;
  /** The one that lacks storage ports, and the one that reaches them. */
  readonly wwpn: string;
  readonly other: string;
  readonly fabric: string;
  readonly ports: readonly string[];
}

function adapterOf({ wwpn, slot, partition }: Lacking): string {
  return `WWPN ${wwpn} of the virtual Fibre Channel adapter in slot ${slot} of ${partition}`;
}

/** How deep a validation is to be asked for: an HMC that is known to be too old knows no such option. */
function depthOf({ source, knowledge }: Subjects["move"] & Surroundings): string {
  const older = hmcOlder(source, knowledge.feature("npiv-disk-validation").firstHmc ?? [], "each");
  return older.state === "known" && older.value ? "" : npivDisks;
}
