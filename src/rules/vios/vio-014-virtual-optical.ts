import { showHmcLevel } from "../../estate/hmc-level.ts";
import { hmcsOlderThan } from "../../estate/listing-hmcs.ts";
import { viosOlder } from "../../estate/vios-level.ts";
import { opticalDevices } from "../../estate/virtual-disks.ts";
import { defineRule } from "../rule.ts";

export const virtualOptical = defineRule({
  id: "LPM-VIO-014",
  subject: "partition",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "Virtual optical drives of the partition are empty, and at levels that move them",
  why: "Media in a virtual optical drive are a file that stays on its Virtual I/O Server. Even an empty drive is refused before HMC V10R1 and VIOS 3.1.3.",
  predicts: ["HSCLA356", "HSCLA24E"],
  sources: ["RB8535", "RP5649", "RB7940"],
  validated: true,
  reads: ({ partition }) => ({ drives: opticalDevices(partition) }),
  alsoReads: ["lsmap -all", "lssyscfg -r lpar", "ioslevel", "lshmc -V", "lssyscfg -r prof"],
  messages: {
    loaded: (d: { device: string; vhost: string; vios: string; media: string }) =>
      `${d.device} on ${d.vhost} of ${d.vios} is loaded with ${d.media}.`,
    viosTooOld: (d: { device: string; vhost: string; vios: string; level: string }) =>
      `${d.device} on ${d.vhost} of ${d.vios} is empty, but ${d.vios} is older than VIOS ${d.level}, which moves empty drives.`,
    hmcTooOld: (d: { device: string; vhost: string; vios: string; level: string }) =>
      `${d.device} on ${d.vhost} of ${d.vios} is empty, but no HMC that manages the system has reached ${d.level}, which moves empty drives.`,
  },
  remedy: {
    say: "Unload the media; where HMC or Virtual I/O Server are too old for empty drives, remove the drive and make it again after the move.",
    steps: [
      { host: "vios", command: "lsvopt", effect: "read" },
      {
        host: "vios",
        command: "unloadopt -vtd <device>",
        effect: "change",
        undo: "loadopt -vtd <device> -disk <media>",
      },
      {
        host: "vios",
        command: "rmvdev -vtd <device>",
        effect: "change",
        undo: "mkvdev -fbo -vadapter <vhost> -dev <device>",
      },
    ],
  },
  check: ({ partition, facts, knowledge }, { each, every, fail, pass, read, some }) =>
    each(
      facts.drives,
      ({ target, vios, adapterSlot }) =>
        `${target.name} on ${target.vhost} of ${vios.label} (client slot ${adapterSlot})`,
      ({ target, vios }) => {
        const device = { device: target.name, vhost: target.vhost, vios: vios.label };
        const { backing: media } = target;
        if (media !== undefined) return fail("loaded", { ...device, media }, { expected: "no media", found: media });
        const { firstHmc = [], firstVios = [] } = knowledge.feature("empty-virtual-optical");
        const hmcLevel = showHmcLevel(firstHmc);
        const wanted = [
          {
            message: "viosTooOld" as const,
            level: firstVios.join("."),
            holds: () => !read(viosOlder(vios, firstVios)),
          },
          {
            message: "hmcTooOld" as const,
            level: hmcLevel,
            holds: () => some(hmcsOlderThan(partition.system, firstHmc), (older) => !read(older)),
          },
        ];
        let lacking = wanted[0];
        const moves = every(wanted, (want) => {
          lacking = want;
          return want.holds();
        });
        if (moves || lacking === undefined) return pass();
        const { message, level } = lacking;
        return fail(message, { ...device, level }, { expected: `${level} or later`, found: "older" });
      },
      { notApplicable: "the partition has no virtual optical drive" },
    ),
});
