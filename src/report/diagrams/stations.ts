import type { TopologyNode, TopologyPath } from "../../assessment/topology.ts";

/** Where a node of a path stands in a picture. */
export interface Station {
  readonly place: "client" | "left" | "right" | "fabric" | "disk" | "network";
  /** The Virtual I/O Server of a left or right station, -1 where that is not known; of a fabric, its node, -1 likewise. */
  readonly box: number;
  readonly index: number;
  readonly node: TopologyNode;
  /** A line leads to it from the station before. */
  readonly linked: boolean;
  /** Labels of what is behind a Shared Ethernet Adapter, which has no place of its own. */
  readonly behind: readonly string[];
}

/**
 * The stations of a path from the client to the middle of the picture. A VLAN stands in the middle, behind the bridge that
 * leads to it. Storage ports stand in the box of their fabric, without a line.
 */
export function stationsOf(path: TopologyPath, nodes: readonly TopologyNode[]): readonly Station[] {
  const stations: Station[] = [];
  let vlan: Station | undefined;
  for (const index of path.nodes) {
    const node = nodes[index];
    if (node === undefined) continue;
    const last = stations.at(-1);
    if (isBehindBridge(node, last)) {
      stations.pop();
      stations.push(node.kind === "gap" ? last : { ...last, behind: [...last.behind, node.label] });
      continue;
    }
    const station = { ...placeOf(node, last, vlan), index, node, behind: [] };
    if (station.place === "network") vlan = { ...station, linked: true };
    else stations.push(station);
  }
  if (vlan === undefined) return stations;
  // A VLAN that nothing bridges has no line to it.
  return [...stations, { ...vlan, linked: stations.some(({ place }) => place === "left") }];
}

function isBehindBridge(node: TopologyNode, last: Station | undefined): last is Station {
  if (last?.node.kind !== "Shared Ethernet Adapter") return false;
  return node.kind === "EtherChannel" || node.kind === "Ethernet port" || node.kind === "gap";
}

function placeOf(
  node: TopologyNode,
  last: Station | undefined,
  vlan: Station | undefined,
): Pick<Station, "place" | "box" | "linked"> {
  const box = node.vios ?? -1;
  switch (node.kind) {
    case "client adapter":
      return { place: "client", box: -1, linked: false };
    case "server adapter":
      return { place: "left", box, linked: true };
    case "fabric":
      return { place: "fabric", box: -2, linked: true };
    case "target port":
      return { place: "fabric", box: -2, linked: false };
    case "disk":
      return { place: "disk", box: -1, linked: true };
    case "VLAN":
      return { place: "network", box: -1, linked: true };
    case "gap":
      return gapPlace(box, last, vlan);
    default:
      // The port of a vNIC is the hypervisor's: it stands with the server that lends it.
      return { place: "right", box: node.vios ?? last?.box ?? -1, linked: true };
  }
}

/** What is not known stands where it would be. */
function gapPlace(
  box: number,
  last: Station | undefined,
  vlan: Station | undefined,
): Pick<Station, "place" | "box" | "linked"> {
  if (last?.node.kind === "Fibre Channel port") return { place: "fabric", box: -1, linked: true };
  if (last?.place === "left") return { place: "right", box, linked: true };
  if (last === undefined && vlan === undefined) return { place: "client", box: -1, linked: false };
  return { place: "left", box, linked: true };
}
