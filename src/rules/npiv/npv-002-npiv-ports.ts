import { fibreChannelPorts } from "../../estate/fibre-channel.ts";
import { fibreChannelPaths, type FibreChannelPath } from "../../estate/fibre-channel-paths.ts";
import { isReached } from "../../estate/scsi-hosting.ts";
import { defineRule, type Combinators, type Messages } from "../rule.ts";

export const npivPorts = defineRule({
  id: "LPM-NPV-002",
  subject: "move",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "Source and destination have physical Fibre Channel ports that can do NPIV",
  why: "A virtual Fibre Channel adapter arrives on a physical port of a Virtual I/O Server, which must be capable of NPIV and stand at a switch that is.",
  predicts: ["HSCLA319", "There are no FC adapters"],
  sources: ["SEED-KR", "P8VIOS", "LSNPORTS"],
  reads: ({ partition, destination }) => ({ paths: fibreChannelPaths(partition), vioses: destination.vioses }),
  alsoReads: ["lsmap -all -npiv", "lsnports"],
  messages: {
    noPort: (d: { destination: string }) =>
      `No running Virtual I/O Server of ${d.destination} has a physical Fibre Channel port that is capable of NPIV.`,
    noFabric: (d: { destination: string; ports: readonly string[] }) =>
      `No NPIV port of a running Virtual I/O Server of ${d.destination} is connected to a switch that supports NPIV: ${d.ports.join(", ")}.`,
    noSourcePort: (d: { vios: string; partition: string }) =>
      `${d.vios} serves virtual Fibre Channel to ${d.partition} and has no physical port that is capable of NPIV.`,
  },
  remedy: {
    say: "Give a Virtual I/O Server an NPIV-capable adapter, connect its ports, and enable NPIV on the ports of the switch.",
    steps: [
      { host: "vios", command: "lsnports", effect: "read" },
      { host: "vios", command: "lsdev -type adapter", effect: "read" },
      { host: "switch", command: "portcfgshow <port>", effect: "read" },
      {
        host: "switch",
        command: "portcfgnpivport --enable <port>",
        effect: "change",
        undo: "portcfgnpivport --disable <port>",
      },
    ],
  },
  check: ({ partition, destination, facts }, combinators) => {
    const { every, fail, notApplicable, pass, read, some } = combinators;
    if (!some(facts.paths, () => true))
      return notApplicable("the partition has no virtual Fibre Channel client adapter");
    let without: FibreChannelPath | undefined;
    const source = (): boolean =>
      every(facts.paths, (path) => {
        const has = hasPort(path, combinators);
        if (!has) without = path;
        return has;
      });
    const arrives = (): boolean =>
      some(facts.vioses, (vios) =>
        every(
          [() => isReached(vios, combinators), () => some(fibreChannelPorts(vios), ({ fabric }) => read(fabric))],
          (holds) => holds(),
        ),
      );
    if (every([source, arrives], (side) => side())) return pass();
    if (without !== undefined)
      return fail(
        "noSourcePort",
        { vios: read(without.vios).label, partition: partition.label },
        { expected: "an NPIV port", found: "none" },
      );
    const ports = facts.vioses.items
      .filter((vios) => combinators.decided(() => isReached(vios, combinators)) === true)
      .flatMap((vios) => fibreChannelPorts(vios).items.map(({ name }) => `${name} of ${vios.label}`));
    if (ports.length === 0)
      return fail("noPort", { destination: destination.label }, { expected: "an NPIV port", found: "none" });
    const shown = { expected: "fabric 1 on one port", found: `fabric 0 on ${ports.join(", ")}` };
    return fail("noFabric", { destination: destination.label, ports }, shown);
  },
});

/** A port that is mapped is capable of NPIV; only where none is, the listing of ports is asked for. */
function hasPort({ port, vios }: FibreChannelPath, { decided, read, some }: Combinators<Messages>): boolean {
  const lists = (): boolean => some(fibreChannelPorts(read(vios)), () => true);
  return decided(lists) === true || read(port) !== "" || lists();
}
