import { virtualSwitches } from "../../estate/virtual-switches.ts";
import type { VirtualEthernet } from "../../estate/adapters.ts";
import { defineRule } from "../rule.ts";

export const virtualSwitchExists = defineRule({
  id: "LPM-NET-002",
  subject: "move",
  severity: "blocker",
  team: "network",
  confidence: "sourced",
  title: "Every virtual switch of the partition exists on the destination, by its name",
  why: "The HMC makes each virtual Ethernet adapter anew on the switch of the same name, and refuses where there is none.",
  predicts: [],
  sources: ["RB7940", "RB8535", "IBMI", "MAN"],
  validated: true,
  reads: ({ partition, destination }) => ({
    adapters: partition.ethernet,
    switches: virtualSwitches(destination),
  }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r prof", "lshmc -V", "lshwres -r virtualio --rsubtype eth --level lpar"],
  messages: {
    noSwitch: (d: { partition: string; vswitch: string; destination: string }) =>
      `${d.destination} has no virtual switch ${d.vswitch}, which ${d.partition} is on.`,
  },
  remedy: {
    say: "Make a virtual switch of that name on the destination and bridge its VLANs there; or, from HMC V10R3, name another one with the attribute vswitch_mappings of the move. A switch that was renamed keeps its old name in a shared Ethernet adapter until that is configured anew.",
    steps: [
      { host: "hmc", command: "lshwres -r virtualio --rsubtype vswitch -m <destination>", effect: "read" },
      {
        host: "hmc",
        command: "chhwres -r virtualio --rsubtype vswitch -m <destination> -o a --vswitch <virtual switch>",
        gui: "System > Virtual networks > Virtual switches",
        effect: "change",
        undo: "chhwres -r virtualio --rsubtype vswitch -m <destination> -o r --vswitch <virtual switch>",
      },
      {
        host: "hmc",
        command:
          'migrlpar -o v -m <system> -t <destination> -p <partition> -i "vswitch_mappings=<VLAN>/<virtual switch>/<other switch>" -v',
        effect: "read",
      },
    ],
  },
  check: ({ partition, destination, facts }, { each, fail, pass, read, some }) =>
    each(
      { ...facts.adapters, items: distinct(facts.adapters.items) },
      ({ vswitch }) => `virtual switch ${vswitch.state === "known" ? vswitch.value : "?"}`,
      ({ vswitch }) => {
        const wanted = read(vswitch);
        if (some(facts.switches, ({ name }) => name === wanted)) return pass();
        const values = { partition: partition.label, vswitch: wanted, destination: destination.label };
        return fail("noSwitch", values, { expected: `virtual switch ${wanted}`, found: "none" });
      },
      { notApplicable: "the partition has no virtual Ethernet adapter" },
    ),
});

/** The first adapter of each virtual switch. */
function distinct(adapters: readonly VirtualEthernet[]): readonly VirtualEthernet[] {
  const seen = new Map<string, VirtualEthernet>();
  for (const adapter of adapters) {
    const name = adapter.vswitch.state === "known" ? adapter.vswitch.value : "?";
    if (!seen.has(name)) seen.set(name, adapter);
  }
  return [...seen.values()];
}
