import type { Known } from "../../capture/fact.ts";
import { fibreChannelPorts } from "../../estate/fibre-channel.ts";
import { fibreChannelPaths, type FibreChannelPath } from "../../estate/fibre-channel-paths.ts";
import { hmcOlder } from "../../estate/listing-hmcs.ts";
import { viosOlder } from "../../estate/vios-level.ts";
import { isReached } from "../../estate/scsi-hosting.ts";
import type { System } from "../../estate/system.ts";
import type { Vios } from "../../estate/vios.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { defineRule, type Combinators, type Messages } from "../rule.ts";

export const oneAdapterPerPort = defineRule({
  id: "LPM-NPV-005",
  subject: "move",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "No two virtual Fibre Channel adapters of the partition share a physical port",
  why: "The HMC gives each adapter a port of its own on the destination, so it cannot rebuild two adapters on one port.",
  predicts: ["HSCLA340"],
  sources: ["SEED-KR", "RB7940", "RB8535", "MAN"],
  validated: true,
  override: {
    option: "--mpio 2",
    costs:
      "the paths may arrive on fewer Virtual I/O Servers or ports than they leave, without the redundancy of today",
  },
  reads: ({ partition, destination }) => ({ paths: fibreChannelPaths(partition), vioses: destination.vioses }),
  alsoReads: ["lsmap -all -npiv", "lsnports", "lshmc -V", "ioslevel"],
  messages: {
    shared: (d: { partition: string; ports: readonly string[]; free: readonly string[] }) =>
      `Virtual Fibre Channel adapters of ${d.partition} share a physical port: ${d.ports.join("; ")}. ${
        d.free.length > 0
          ? `Ports that are connected and have room: ${d.free.join(", ")}.`
          : "lsnports tells which ports are connected and have room."
      }`,
  },
  remedy: {
    say: "Map one of the adapters to another port that is connected to the fabric and has virtual ports left, or remove the pair of adapters that nothing uses.",
    steps: [
      { host: "vios", command: "lsmap -all -npiv", effect: "read" },
      { host: "vios", command: "lsnports", effect: "read" },
      {
        host: "vios",
        command: "vfcmap -vadapter <vfchost> -fcp <free port>",
        effect: "outage",
        undo: "vfcmap -vadapter <vfchost> -fcp <old port>",
        notWhen: "the paths through this adapter are the last ones that the partition has to a disk",
      },
    ],
  },
  check: ({ partition, source, destination, knowledge, facts }, combinators) => {
    const { atLeast, decided, fail, notApplicable, pass, read, some } = combinators;
    const { paths, vioses } = facts;
    if (!some(paths, () => true)) return notApplicable("the partition has no virtual Fibre Channel client adapter");
    const onOnePort = (n: number): boolean =>
      some(paths, (path) => atLeast(n, paths, (other) => isOnPortOf(path, other, combinators)));
    if (!onOnePort(2)) return pass();
    const groups = groupsOf(paths.items);
    if (read(partition.env) === "os400" && decided(() => onOnePort(3)) !== true) {
      const serving = [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first.vios.value]));
      const sides = { source, destination, serving, vioses };
      if (canShare(sides, knowledge, combinators) && !onOnePort(3)) return pass();
    }
    const ports = [...groups.values()].map(nameOf);
    const free = freePorts([...groups.values()], paths.items, combinators);
    const shown = { expected: "one adapter on each port", found: ports.join("; ") };
    return fail("shared", { partition: partition.label, ports, free }, shown);
  },
});

function isOnPortOf(a: FibreChannelPath, b: FibreChannelPath, { every, read }: Combinators<Messages>): boolean {
  return every(
    [
      () => read(a.vios) === read(b.vios),
      () => read(a.port) !== "",
      () => read(b.port) !== "",
      () => read(a.port) === read(b.port),
    ],
    (holds) => holds(),
  );
}

interface Sides {
  readonly source: System;
  readonly destination: System;
  /** Virtual I/O Servers of the source of which a port is shared. */
  readonly serving: readonly Vios[];
  /** Those of the destination. */
  readonly vioses: System["vioses"];
}

/** From certain levels on, on both sides, one port can serve two adapters of an IBM i partition. */
function canShare(
  { source, destination, serving, vioses }: Sides,
  knowledge: Knowledge,
  combinators: Combinators<Messages>,
): boolean {
  const { every, read, some } = combinators;
  const { firstHmc = [], firstVios = [] } = knowledge.feature("ibm-i-adapters-share-port");
  const isNew = (vios: Vios): boolean => !read(viosOlder(vios, firstVios));
  return every(
    [
      () => every([source, destination], (system) => !read(hmcOlder(system, firstHmc, "one"))),
      () => every(serving, isNew),
      () => some(vioses, (vios) => every([() => isReached(vios, combinators), () => isNew(vios)], (holds) => holds())),
    ],
    (holds) => holds(),
  );
}

type Placed = FibreChannelPath & { readonly vios: Known<Vios>; readonly port: Known<string> };

/** Adapters of which it is known that they share a port. */
function groupsOf(paths: readonly FibreChannelPath[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const path of paths) {
    const { port, vios } = path;
    if (vios.state !== "known" || port.state !== "known" || port.value === "") continue;
    const key = `${vios.value.partition.id} ${port.value}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...path, port, vios }]);
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
}

/** `fcs0 of vios1: vfchost3 (slot 14, for slot 10), vfchost8 (slot 13, for slot 11)` */
function nameOf(group: readonly Placed[]): string {
  const names = group.map(({ client, host }) => {
    const server = client.serverSlot.state === "known" ? client.serverSlot.value : "?";
    return `${host.state === "known" ? host.value.name : "?"} (slot ${server}, for slot ${client.slot})`;
  });
  const [first] = group;
  return `${first?.port.value ?? "?"} of ${first?.vios.value.label ?? "?"}: ${names.join(", ")}`;
}

/** Ports of the same Virtual I/O Servers that no adapter of the partition uses, connected and with room, as far as captured. */
function freePorts(
  groups: readonly (readonly Placed[])[],
  paths: readonly FibreChannelPath[],
  { decided, read }: Combinators<Messages>,
): readonly string[] {
  const servers = new Set(groups.flatMap(([first]) => (first === undefined ? [] : [first.vios.value])));
  return [...servers].flatMap((vios) => {
    const own = paths.filter((path) => path.vios.state === "known" && path.vios.value === vios);
    const used = new Set(own.map(({ port }) => (port.state === "known" ? port.value : undefined)));
    const ports = fibreChannelPorts(vios).items.filter(({ name }) => !used.has(name));
    const free = ports.filter(({ fabric, aports }) => decided(() => read(fabric) && read(aports) > 0) === true);
    return free.map(({ name }) => `${name} of ${vios.label}`);
  });
}
