import { isBridged, nameOfVlan, wantedVlans } from "../../estate/bridging.ts";
import { defineRule } from "../rule.ts";

export const vlanBridged = defineRule({
  id: "LPM-NET-001",
  subject: "move",
  severity: "blocker",
  team: "network",
  confidence: "sourced",
  title: "Every VLAN of the partition is bridged on the destination",
  why: "A partition whose VLAN has no trunk adapter on the destination's virtual switch would arrive without network.",
  predicts: [],
  sources: ["SEED-KR", "P6PROC", "IBMI", "RB7940"],
  reads: ({ partition, source, destination }) => ({
    adapters: partition.ethernet,
    sourceTrunks: source.trunks,
    destinationTrunks: destination.trunks,
  }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r prof", "lshmc -V"],
  messages: {
    notBridged: (d: { vlan: number; vswitch: string; destination: string }) =>
      `No running Virtual I/O Server of ${d.destination} bridges VLAN ${d.vlan} on virtual switch ${d.vswitch}.`,
    notBridgedOnSourceEither: (d: { vlan: number; vswitch: string; source: string; destination: string }) =>
      `VLAN ${d.vlan} on virtual switch ${d.vswitch} is bridged neither on ${d.source} nor on ${d.destination}.`,
  },
  remedy: {
    say: "Add the VLAN to a trunk adapter of a shared Ethernet adapter on the destination, and to the switch ports behind it.",
    steps: [
      { host: "vios", command: "lsmap -all -net", effect: "read" },
      {
        host: "hmc",
        command:
          'chhwres -r virtualio --rsubtype eth -m <destination> -o s -p <VIOS> -s <slot> -a "addl_vlan_ids+=<VLAN>"',
        gui: "System > Virtual networks > Add VLAN",
        effect: "change",
        undo: 'chhwres -r virtualio --rsubtype eth -m <destination> -o s -p <VIOS> -s <slot> -a "addl_vlan_ids-=<VLAN>"',
      },
    ],
  },
  override: { option: "--vlanbridge 2", costs: "the partition arrives without these VLANs until they are bridged" },
  check: ({ source, destination, facts }, combinators) => {
    const { decided, each, fail, pass, read } = combinators;
    return each(
      wantedVlans(facts.adapters),
      nameOfVlan,
      (want) => {
        const values = {
          vlan: read(want.vlan),
          vswitch: read(want.vswitch),
          source: source.label,
          destination: destination.label,
        };
        if (isBridged(destination, values, combinators)) return pass();
        const hint = { expected: `a trunk adapter with VLAN ${values.vlan} on ${values.vswitch}`, found: "none" };
        const onSource = decided(() => isBridged(source, values, combinators));
        return fail(onSource === false ? "notBridgedOnSourceEither" : "notBridged", values, hint);
      },
      { notApplicable: "the partition has no virtual Ethernet adapter" },
    );
  },
});
