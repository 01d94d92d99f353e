import { fibreChannelPaths, loginOf } from "../../estate/fibre-channel-paths.ts";
import { defineRule } from "../rule.ts";

export const loggedIn = defineRule({
  id: "LPM-NPV-004",
  subject: "partition",
  severity: "warning",
  team: "san",
  confidence: "sourced",
  title: "Each virtual Fibre Channel adapter of the running partition is logged in",
  why: "An adapter that nothing uses still has to be rebuilt on the destination, and can make the move fail for no gain.",
  predicts: ["HSCLA340"],
  sources: ["SEED-KR"],
  applies: ({ kind }) => kind === "active" || "a partition that is not running is logged in nowhere",
  reads: ({ partition }) => ({ paths: fibreChannelPaths(partition), state: partition.state }),
  alsoReads: ["lsmap -all -npiv"],
  messages: {
    notLoggedIn: (d: {
      partition: string;
      slot: string;
      vfchost: string;
      vios: string;
      viosSlot: string;
      shown: readonly string[];
    }) =>
      `The virtual Fibre Channel adapter in slot ${d.slot} of ${d.partition} is not logged in: ${d.vfchost} (slot ${d.viosSlot}) of ${d.vios} shows ${d.shown.join(", ")}.`,
  },
  remedy: {
    say: "Find out whether the partition uses the adapter: if so, zone and mask its WWPNs and configure the device in the partition, else remove the client adapter and its server adapter by DLPAR and from both profiles; the WWPNs of a removed adapter are not given out again.",
    steps: [
      { host: "vios", command: "lsmap -all -npiv", effect: "read" },
      {
        host: "hmc",
        command:
          "lshwres -r virtualio --rsubtype fc --level lpar -m <system> --filter lpar_names=<partition> -F slot_num,wwpns,remote_lpar_name,remote_slot_num",
        effect: "read",
      },
      { host: "client", command: "lspath", effect: "read" },
      {
        host: "hmc",
        command: "chhwres -r virtualio --rsubtype fc -m <system> -o r -p <partition> -s <slot>",
        gui: "Partition > Virtual Storage > Virtual Fibre Channel > Remove",
        effect: "danger",
        notWhen: "a path of the partition goes through the adapter",
      },
    ],
  },
  check: ({ partition, facts }, { each, every, fail, notApplicable, pass, read }) =>
    each(
      facts.paths,
      ({ client }) => `virtual Fibre Channel adapter in slot ${client.slot}`,
      (path) => {
        if (facts.state !== "Running") return notApplicable("the partition is not running");
        const { client, host, port, vios } = path;
        if (port.state === "known" && port.value === "") return notApplicable("it is mapped to no port");
        const { status, flagged, ports } = loginOf(path);
        const isIn = every([() => read(status) === "LOGGED_IN", () => !read(flagged), () => read(ports) > 0], (holds) =>
          holds(),
        );
        if (isIn) return pass();
        const map = read(host);
        const shown = [
          ...(map.status === undefined ? [] : [map.status]),
          ...(map.flags === undefined ? [] : [`flags ${map.flags}`]),
          ...(map.ports === undefined ? [] : [`ports logged in: ${map.ports}`]),
        ];
        const values = {
          ...{ partition: partition.label, slot: client.slot, vfchost: map.name },
          ...{ vios: read(vios).label, viosSlot: read(client.serverSlot), shown },
        };
        return fail("notLoggedIn", values, { expected: "LOGGED_IN, ports logged in", found: shown.join(", ") });
      },
      { notApplicable: "the partition has no virtual Fibre Channel client adapter" },
    ),
});
