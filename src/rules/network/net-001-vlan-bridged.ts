import type { ListFact } from "../../capture/fact.ts";
import type { VirtualEthernet } from "../../estate/adapters.ts";
import type { System } from "../../estate/system.ts";
import { defineRule, type Combinators, type Messages } from "../rule.ts";

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
    const wanted = facts.adapters.items.flatMap((adapter) => {
      const { pvid, tags } = adapter;
      const vlans = [{ adapter, vlan: pvid }, ...tagged(tags).map((vlan) => ({ adapter, vlan }))];
      return vlans;
    });
    return each(
      { ...facts.adapters, items: distinct(wanted) },
      ({ adapter, vlan }) => `VLAN ${shown(vlan)} on ${shown(adapter.vswitch)}`,
      ({ adapter, vlan }) => {
        const values = {
          vlan: read(vlan),
          vswitch: read(adapter.vswitch),
          source: source.label,
          destination: destination.label,
        };
        const { vlan: id, vswitch } = values;
        if (isBridged(destination, facts.destinationTrunks, id, vswitch, combinators)) return pass();
        const hint = { expected: `a trunk adapter with VLAN ${id} on ${vswitch}`, found: "none" };
        const onSource = decided(() => isBridged(source, facts.sourceTrunks, id, vswitch, combinators));
        return fail(onSource === false ? "notBridgedOnSourceEither" : "notBridged", values, hint);
      },
      { notApplicable: "the partition has no virtual Ethernet adapter" },
    );
  },
});

interface Wanted {
  readonly adapter: VirtualEthernet;
  readonly vlan: VirtualEthernet["pvid"];
  readonly origin?: VirtualEthernet["origin"];
}

/** An adapter whose tags are unknown has one VLAN that is unknown. */
function tagged(tags: VirtualEthernet["tags"]): readonly VirtualEthernet["pvid"][] {
  if (tags.state === "known") return tags.value.map((value) => ({ state: "known", value, origins: tags.origins }));
  return [tags.state === "unknown" ? tags : { state: "conflict", readings: [], needs: tags.needs }];
}

/** Two adapters on one VLAN ask the same question. */
function distinct(wanted: readonly Wanted[]): readonly Wanted[] {
  const seen = new Map<string, Wanted>();
  for (const want of wanted) {
    const key = `${shown(want.vlan)} ${shown(want.adapter.vswitch)}`;
    if (!seen.has(key)) seen.set(key, { ...want, origin: want.adapter.origin });
  }
  return [...seen.values()];
}

function shown(fact: VirtualEthernet["pvid"] | VirtualEthernet["vswitch"]): string {
  return fact.state === "known" ? String(fact.value) : "?";
}

function isBridged(
  system: System,
  adapters: ListFact<VirtualEthernet>,
  vlan: number,
  vswitch: string,
  { every, read, some }: Combinators<Messages>,
): boolean {
  return some(adapters, (trunk) =>
    every(
      [
        () => read(trunk.isTrunk),
        () => read(trunk.vswitch) === vswitch,
        () => some([() => read(trunk.pvid) === vlan, () => read(trunk.tags).includes(vlan)], (holds) => holds()),
        () => read(system.partition(trunk.lparId).env) === "vioserver",
        () => read(system.partition(trunk.lparId).state) === "Running",
      ],
      (holds) => holds(),
    ),
  );
}
