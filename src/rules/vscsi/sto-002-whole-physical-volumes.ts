import { targetDevices, type ServedTarget } from "../../estate/virtual-disks.ts";
import { defineRule } from "../rule.ts";

export const wholePhysicalVolumes = defineRule({
  id: "LPM-STO-002",
  subject: "partition",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "Every virtual disk of the partition is a whole physical volume",
  why: "Only a whole LUN can be shown by another Virtual I/O Server; a logical volume or a file stays on the one that holds it.",
  predicts: ["HSCLA356", "HSCLA29A"],
  sources: ["SEED-KR", "IBMI", "RB7940"],
  reads: ({ partition }) => ({ targets: targetDevices(partition) }),
  alsoReads: ["lsmap -all", "lssyscfg -r prof"],
  messages: {
    notPhysicalVolume: (d: { device: string; vhost: string; vios: string; backing: string; kind: string }) =>
      `${d.device} on ${d.vhost} of ${d.vios} is backed by ${d.backing}, a ${d.kind}.`,
  },
  remedy: {
    say: "Copy the data to a LUN that both Virtual I/O Servers see, and map the whole LUN in place of the old device.",
    steps: [
      { host: "vios", command: "lsmap -vadapter <vhost>", effect: "read" },
      {
        host: "vios",
        command: "mkvdev -vdev <hdisk> -vadapter <vhost> -dev <name>",
        effect: "change",
        undo: "rmvdev -vtd <name>",
      },
      {
        host: "vios",
        command: "rmvdev -vtd <old device>",
        effect: "outage",
        notWhen: "the partition still reads from it: mirror or copy the data to the new disk first",
      },
    ],
  },
  check: ({ facts }, { each, fail, pass }) =>
    each(
      facts.targets,
      ({ target, vios, adapterSlot }) =>
        `${target.name} on ${target.vhost} of ${vios.label} (client slot ${adapterSlot})`,
      (served) => {
        const kind = kindOf(served);
        if (kind === undefined) return pass();
        const { target, vios } = served;
        const values = {
          device: target.name,
          vhost: target.vhost,
          vios: vios.label,
          backing: target.backing ?? "?",
          kind,
        };
        return fail("notPhysicalVolume", values, {
          expected: "a whole physical volume",
          found: `${values.backing} (${kind})`,
        });
      },
      { notApplicable: "the partition has no virtual SCSI disk" },
    ),
});

/** What a disk stands on where it is no physical volume and no logical unit of a shared storage pool. */
function kindOf({ backing }: ServedTarget): string | undefined {
  switch (backing) {
    case "physical volume":
    case "shared storage pool":
      return undefined;
    case "file":
    case "logical volume":
      return backing;
  }
}
