import type { Vios } from "../../estate/vios.ts";
import { viosConnection } from "../../estate/vios-connection.ts";
import { defineRule } from "../rule.ts";

export const viosConnected = defineRule({
  id: "LPM-VIO-008",
  subject: "pair",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "On each system the HMC can command a Virtual I/O Server over RMC",
  why: "The HMC prepares disks, networks and the copy of memory by commands over RMC, and only where the capabilities that it shows for the Virtual I/O Server are not 0x0.",
  predicts: ["HSCLA246", "HSCLA297", "HSCLA29A"],
  sources: ["SEED-KR", "P7VAL", "RMCST"],
  validated: true,
  reads: ({ source, destination }) => ({ source: source.vioses, destination: destination.vioses }),
  alsoReads: ["lspartition -dlpar"],
  messages: {
    notConnected: (d: { system: string; vioses: readonly string[] }) =>
      `No running Virtual I/O Server of ${d.system} has an active RMC connection: ${d.vioses.join(", ")}.`,
    noCapabilities: (d: { system: string; vioses: readonly string[] }) =>
      `RMC is active, but on ${d.system} the HMC sees none of the capabilities that a move needs: ${d.vioses.join(", ")}.`,
  },
  remedy: {
    say: "Check the address and the firewall between Virtual I/O Server and HMC (port 657, TCP and UDP), then restart RMC on the Virtual I/O Server, as root, and look again until DCaps is not 0x0.",
    steps: [
      { host: "hmc", command: "lspartition -dlpar", effect: "read" },
      { host: "hmc", command: "lssyscfg -r lpar -m <system> -F name,rmc_state,rmc_ipaddr --header", effect: "read" },
      {
        host: "vios",
        command: "/usr/sbin/rsct/bin/rmcctrl -z; /usr/sbin/rsct/bin/rmcctrl -A; /usr/sbin/rsct/bin/rmcctrl -p",
        effect: "change",
      },
    ],
  },
  check: ({ source, destination, kind, facts }, { decided, every, fail, notApplicable, pass, read, some }) => {
    const runs = ({ partition }: Vios): boolean => read(partition.state) === "Running";
    // A running partition needs a mover. Where none is connected, the rule on movers says so.
    const carries = (vios: Vios): boolean =>
      every([() => runs(vios), () => kind !== "active" || read(vios.partition.isMsp)], (holds) => holds());
    const isUsable = (vios: Vios): boolean =>
      every([() => carries(vios), () => read(viosConnection(vios.partition)).usable], (holds) => holds());
    const isConnected = (vios: Vios): boolean =>
      every([() => carries(vios), () => read(vios.partition.rmc).active], (holds) => holds());
    const sides = [
      { system: source, vioses: facts.source },
      { system: destination, vioses: facts.destination },
    ];
    let lacking = sides[0];
    const isSound = every(sides, (side) => {
      lacking = side;
      if (some(side.vioses, isUsable)) return true;
      return !some(side.vioses, kind === "active" ? isConnected : runs);
    });
    if (isSound || lacking === undefined) {
      if (every(sides, ({ vioses }) => some(vioses, isUsable))) return pass();
      return notApplicable(
        kind === "active"
          ? "a system has no mover service partition that is connected"
          : "a system has no running server",
      );
    }
    const connected = lacking.vioses.items.filter((vios) => decided(() => isConnected(vios)));
    const shown = connected.length > 0 ? connected : lacking.vioses.items.filter((vios) => decided(() => runs(vios)));
    const vioses = shown.map(({ label, partition }) => {
      const { contradictions } = read(viosConnection(partition));
      return contradictions.length === 0 ? label : `${label} (${contradictions.join(", ")})`;
    });
    const found = connected.length > 0 ? vioses.join(", ") : "RMC is not active";
    return fail(
      connected.length > 0 ? "noCapabilities" : "notConnected",
      { system: lacking.system.label, vioses },
      { expected: "RMC active, DCaps not 0x0", found },
    );
  },
});
