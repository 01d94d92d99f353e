import { openList } from "../../capture/fact.ts";
import { aixFilesets } from "../../estate/clients.ts";
import { hostEthernetPorts } from "../../estate/host-ethernet.ts";
import { generationOf, isWithout } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const clientFilesets = defineRule({
  id: "LPM-PAR-007",
  subject: "move",
  severity: "warning",
  team: "os",
  confidence: "sourced",
  title: "AIX with Host Ethernet ports has the filesets to start its own move",
  why: "A move with Host Ethernet ports is started in AIX, which reaches the HMC by Secure Shell.",
  predicts: [],
  sources: ["SEED-KR", "AIXHEA"],
  applies: ({ source, destination, kind, knowledge }) => {
    if (kind === "inactive") return "an inactive move is started on the HMC";
    const lacks = [source, destination].some((system) =>
      isWithout(knowledge, "host-ethernet-adapter-mobility", system.typeModel),
    );
    return !lacks || "only between two POWER7 servers a move can be started in AIX";
  },
  reads: ({ partition, source, knowledge }) => {
    const generation = generationOf(knowledge.generation, source.typeModel);
    return {
      // Newer HMCs do not have the listing, so nobody is asked for it before it is known that the server may have such ports.
      ports: generation.state === "known" ? hostEthernetPorts(partition) : openList([], [], generation),
      env: partition.env,
    };
  },
  alsoReads: ["lshwres -r hea --rsubtype logical --level port", "lslpp -L"],
  messages: {
    filesetsMissing: (d: { partition: string; missing: readonly string[] }) =>
      `${d.partition} lacks ${d.missing.join(", ")}, without which the move cannot be started in AIX.`,
  },
  remedy: {
    say: "Install OpenSSH and OpenSSL from the expansion pack. Then log on from AIX to the HMC once as root, so that its key stands in known_hosts, and see that the VLANs of the virtual adapters are on the Virtual I/O Servers of both servers.",
    steps: [
      { host: "client", command: 'lslpp -L "openssh.*" "openssl.*"', effect: "read" },
      { host: "client", command: "ssh hscroot@<HMC> lshmc -V", effect: "read" },
    ],
  },
  check: ({ partition, knowledge, facts }, { fail, notApplicable, pass, some }) => {
    if (!some(facts.ports, () => true)) return notApplicable("the partition has no logical Host Ethernet port");
    if (facts.env !== "aixlinux") return notApplicable("only AIX starts a move of its own");
    const filesets = aixFilesets(partition);
    const isThere = (wanted: string): boolean => some(filesets, ({ name }) => name === wanted);
    const missing = knowledge.clientFilesets.filter((wanted) => !isThere(wanted));
    if (missing.length === 0) return pass();
    const expected = knowledge.clientFilesets.join(", ");
    return fail("filesetsMissing", { partition: partition.label, missing }, { expected, found: "not all of them" });
  },
});
