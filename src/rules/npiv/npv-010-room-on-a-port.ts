import { fibreChannelPorts, type FibreChannelPort } from "../../estate/fibre-channel.ts";
import { fibreChannelPaths } from "../../estate/fibre-channel-paths.ts";
import { isReached } from "../../estate/scsi-hosting.ts";
import type { Vios } from "../../estate/vios.ts";
import { defineRule, type Combinators, type Messages } from "../rule.ts";

export const roomOnAPort = defineRule({
  id: "LPM-NPV-010",
  subject: "move",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "A port of the destination has room for a virtual Fibre Channel adapter",
  why: "A physical port carries a limited number of virtual ports, and of logins at storage ports through them.",
  predicts: ["HSCLA319"],
  sources: ["LSNPORTS", "PCAMP", "RB8535"],
  reads: ({ partition, destination }) => ({ paths: fibreChannelPaths(partition), vioses: destination.vioses }),
  alsoReads: ["lsnports"],
  messages: {
    full: (d: { destination: string; ports: readonly string[] }) =>
      `No NPIV port of ${d.destination} has room for another virtual Fibre Channel adapter: ${d.ports.join("; ")}.`,
  },
  remedy: {
    say: "Connect another NPIV port, or take adapters that nobody uses from the ports; map those that are left to other ports.",
    steps: [
      { host: "vios", command: "lsnports", effect: "read" },
      { host: "vios", command: "lsmap -all -npiv", effect: "read" },
      {
        host: "vios",
        command: "vfcmap -vadapter <unused vfchost> -fcp",
        effect: "change",
        undo: "vfcmap -vadapter <unused vfchost> -fcp <port>",
        notWhen: "a client is logged in through it",
      },
    ],
  },
  check: ({ destination, facts }, combinators) => {
    const { decided, fail, notApplicable, pass, read, some } = combinators;
    if (!some(facts.paths, () => true))
      return notApplicable("the partition has no virtual Fibre Channel client adapter");
    if (some(facts.vioses, (vios) => hasRoom(vios, combinators))) return pass();
    const connected = facts.vioses.items
      .flatMap((vios) => fibreChannelPorts(vios).items)
      .filter((port) => decided(() => read(port.fabric)) === true);
    if (connected.length === 0) return notApplicable("no port of the destination is connected to an NPIV switch");
    const ports = connected.map((port) => `${port.name} of ${port.vios.label} (${left(port)})`);
    const shown = { expected: "a port with aports and awwpns above 0", found: ports.join("; ") };
    return fail("full", { destination: destination.label, ports }, shown);
  },
});

/** A Virtual I/O Server that is there, and a port of it that is connected and has a virtual port and a WWPN left. */
function hasRoom(vios: Vios, combinators: Combinators<Messages>): boolean {
  const { every, read, some } = combinators;
  const fits = ({ fabric, aports, awwpns }: FibreChannelPort): boolean =>
    every([() => read(fabric), () => read(aports) > 0, () => read(awwpns) > 0], (holds) => holds());
  return every([() => isReached(vios, combinators), () => some(fibreChannelPorts(vios), fits)], (holds) => holds());
}

function left({ aports, awwpns }: FibreChannelPort): string {
  const counts = [
    ...(aports.state === "known" ? [`aports ${aports.value}`] : []),
    ...(awwpns.state === "known" ? [`awwpns ${awwpns.value}`] : []),
  ];
  return counts.join(", ");
}
