import { compareText } from "../capture/order.ts";
import type { Disk } from "../estate/disks.ts";
import { sightings } from "../estate/same-lun.ts";
import { diskOf } from "../estate/scsi-hosting.ts";
import type { ServedTarget } from "../estate/virtual-disks.ts";
import { addNode, ids, type Topology } from "./graph.ts";

/** What a virtual target device stands on. */
export function addBacking(graph: Topology, served: ServedTarget): string {
  return served.backing === "physical volume" ? addLun(graph, served) : addOther(graph, served);
}

/** A LUN, known on every server by its UDID, or by its PVID. */
function addLun(graph: Topology, served: ServedTarget): string {
  const all = sightingsOf(diskOf(served));
  const [named] = all
    .flatMap(({ udid }) => (udid.state === "known" ? [udid] : []))
    .sort((a, b) => compareText(a.value, b.value));
  if (named !== undefined) return addShared(graph, "UDID", named.value, named.origins);
  const { name, vios, udid, pvid } = diskOf(served);
  const unproven = udid.state === "known" ? {} : { unproven: udid };
  if (pvid.state === "known") return addShared(graph, "PVID", pvid.value, pvid.origins, unproven);
  const id = ids.localDisk(vios.partition.key, name);
  return addNode(graph, id, { kind: "disk", label: `${name} of ${vios.label}`, origins: [served.origin], ...unproven });
}

type Unproven = Pick<Extract<Parameters<typeof addNode>[2], { kind: "disk" }>, "unproven">;

function addShared(
  graph: Topology,
  kind: "UDID" | "PVID",
  value: string,
  origins: Parameters<typeof addNode>[2]["origins"],
  unproven: Unproven = {},
): string {
  const node = {
    kind: "disk",
    label: `LUN …${lunTail(value)}`,
    note: `${kind} ${value}`,
    origins,
    ...unproven,
  } as const;
  return addNode(graph, ids.lun(kind, value), node);
}

/** The disks of the system that are one LUN for certain, each found by its UDID or by its PVID from another one of them. */
function sightingsOf(disk: Disk): readonly Disk[] {
  const found = new Set([disk]);
  const vioses = disk.vios.system.vioses.items;
  for (const one of found) {
    for (const vios of vioses) {
      for (const { disk: other, same } of sightings(vios, one).items)
        if (same.state === "known" && same.value) found.add(other);
    }
  }
  return [...found];
}

/**
 * What tells LUNs of one array apart: the end of the NAA identifier of 32 digits in the UDID, or what stands before product
 * and vendor (`07` `2107900` `03` `IBM` `fcp`: a length before each), which all LUNs of an array share.
 */
function lunTail(id: string): string {
  const own = /6[0-9a-f]{31}/i.exec(id)?.[0] ?? /^(.*)(?:04\w{4}|07\w{7})03IBM[a-z]+$/.exec(id)?.[1] ?? id;
  return own.slice(-8);
}

/** A logical unit of a shared storage pool has its name everywhere; logical volumes and files are of one server. */
function addOther(graph: Topology, { target, backing, origin, vios }: ServedTarget): string {
  const name = target.backing ?? "?";
  const isPool = backing === "shared storage pool";
  const label = isPool ? name.replace(/\.[0-9a-f]{32}$/i, "") : `${name} of ${vios.label}`;
  const id = isPool ? ids.poolUnit(name) : ids.localDisk(vios.partition.key, name);
  return addNode(graph, id, { kind: "disk", label, note: backing, origins: [origin] });
}
