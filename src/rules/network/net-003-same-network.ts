import { isBridged, nameOfVlan, wantedVlans, type Carrying } from "../../estate/bridging.ts";
import { defineRule } from "../rule.ts";

export const sameNetwork = defineRule({
  id: "LPM-NET-003",
  subject: "move",
  severity: "warning",
  team: "network",
  confidence: "sourced",
  title: "Each VLAN leaves both systems with its tag, so that its number is one network",
  why: "A trunk adapter sends its PVID out untagged, and then the switch port decides which network that is: it may be another one on each side.",
  predicts: [],
  sources: ["RB7940", "SEED-KR", "SEED-FR", "HMCHELP"],
  reads: ({ partition, source, destination }) => ({
    adapters: partition.ethernet,
    sourceTrunks: source.trunks,
    destinationTrunks: destination.trunks,
  }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r prof", "lshmc -V"],
  messages: {
    untagged: (d: { vlan: number; vswitch: string; destination: string }) =>
      `${d.destination} bridges VLAN ${d.vlan} of virtual switch ${d.vswitch} untagged: the number does not prove that it is the same network.`,
    taggingDiffers: (d: {
      vlan: number;
      source: string;
      destination: string;
      onSource: Carrying;
      onDestination: Carrying;
    }) =>
      `VLAN ${d.vlan} leaves ${d.source} ${d.onSource} and ${d.destination} ${d.onDestination}: it may be another network.`,
  },
  remedy: {
    say: "Ask the network team whether the switch ports behind both shared Ethernet adapters put the VLAN into the same network.",
    steps: [
      { host: "vios", command: "lsmap -all -net", effect: "read" },
      {
        host: "hmc",
        command: "lshwres -r virtualio --rsubtype eth --level lpar -m <destination> --filter vlans=<VLAN>",
        effect: "read",
      },
    ],
  },
  check: ({ source, destination, facts }, combinators) => {
    const { decided, each, fail, notApplicable, pass, read } = combinators;
    return each(
      wantedVlans(facts.adapters),
      nameOfVlan,
      (want) => {
        const [vlan, vswitch] = [read(want.vlan), read(want.vswitch)];
        const leaves = (system: typeof source, way: Carrying): boolean =>
          isBridged(system, { vlan, vswitch }, combinators, [way]);
        const labels = { source: source.label, destination: destination.label };
        if (leaves(destination, "tagged")) {
          if (leaves(source, "tagged")) return pass();
          if (!leaves(source, "untagged")) return notApplicable("the source does not bridge the VLAN");
          const ways = { onSource: "untagged", onDestination: "tagged" } as const;
          return fail("taggingDiffers", { vlan, ...labels, ...ways }, { expected: "tagged", found: "untagged" });
        }
        if (!leaves(destination, "untagged"))
          return notApplicable("the destination does not bridge it: see LPM-NET-001");
        const shown = { expected: "tagged", found: "untagged" };
        if (decided(() => leaves(source, "tagged")) === true) {
          const ways = { onSource: "tagged", onDestination: "untagged" } as const;
          return fail("taggingDiffers", { vlan, ...labels, ...ways }, shown);
        }
        return fail("untagged", { vlan, vswitch, destination: destination.label }, shown);
      },
      { notApplicable: "the partition has no virtual Ethernet adapter" },
    );
  },
});
