import { diskOf } from "../../estate/scsi-hosting.ts";
import { targetDevices } from "../../estate/virtual-disks.ts";
import { defineRule } from "../rule.ts";

export const pathsShareTheLoad = defineRule({
  id: "LPM-STO-017",
  subject: "partition",
  severity: "advice",
  team: "vios",
  confidence: "sourced",
  title: "The Virtual I/O Servers use all paths to the disks of the partition",
  why: "A disk that uses one path at a time waits for that path while the others idle; no move depends on it.",
  predicts: [],
  sources: ["SEED-KR"],
  reads: ({ partition }) => ({ targets: targetDevices(partition) }),
  alsoReads: ["lsmap -all", "lsdev -dev <device> -attr", "lssyscfg -r prof"],
  messages: {
    onePath: (d: { disk: string; vios: string; device: string; algorithm: string }) =>
      `${d.disk} of ${d.vios}, behind ${d.device}, uses one path at a time: algorithm=${d.algorithm}.`,
  },
  remedy: {
    say: "Set an algorithm that uses all paths on these disks, one by one, and never on the disks that the Virtual I/O Server starts from; reserve_policy must be no_reserve first.",
    steps: [
      { host: "vios", command: "lsdev -dev <hdisk> -attr algorithm", effect: "read" },
      { host: "vios", command: "lsdev -dev <hdisk> -attr reserve_policy", effect: "read" },
      {
        host: "vios",
        command: "chdev -dev <hdisk> -attr algorithm=shortest_queue",
        effect: "change",
        undo: "chdev -dev <hdisk> -attr algorithm=<old algorithm>",
        notWhen: "the maker of the storage asks for another algorithm",
      },
    ],
  },
  check: ({ knowledge, facts }, { each, fail, notApplicable, pass, read }) =>
    each(
      facts.targets,
      ({ target, vios }) => `${target.name} on ${target.vhost} of ${vios.label}`,
      (served) => {
        const { target, vios, backing } = served;
        if (backing !== "physical volume") return notApplicable("no physical volume behind it");
        if (isLocal(target.location)) return notApplicable("the disk is not on a storage network");
        const disk = diskOf(served);
        if (!read(disk.isMultipath)) return notApplicable("the driver of the disk has no choice of paths");
        const algorithm = read(disk.algorithm);
        if (read(knowledge.spreads(algorithm))) return pass();
        const values = { disk: disk.name, vios: vios.label, device: target.name, algorithm };
        return fail("onePath", values, {
          expected: "algorithm=shortest_queue or round_robin",
          found: `algorithm=${algorithm}`,
        });
      },
      { notApplicable: "the partition has no virtual SCSI disk" },
    ),
});

/** Disks on Fibre Channel have the WWPN of a port of the storage in their location. */
function isLocal(location: string | undefined): boolean {
  return location !== undefined && !/-W[0-9A-F]{8,}/i.test(location);
}
