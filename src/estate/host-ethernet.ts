import type { Origin } from "../capture/capture.ts";
import { openList, unknown, wholeList, type ListFact } from "../capture/fact.ts";
import { lshwresHeaLogical, type LogicalHeaPortAttribute } from "../parse/hmc/lshwres-hea-logical.ts";
import { lssyscfgProf } from "../parse/hmc/lssyscfg-prof.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { splitList } from "../parse/text/delimited.ts";
import { listElements } from "./elements.ts";
import { hasOrphans, rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { isWhole, originOf } from "./readings.ts";

/** A logical port of a Host Ethernet Adapter (Integrated Virtual Ethernet) that belongs to a partition. */
export interface HostEthernetPort {
  readonly origin: Origin;
  /** Adapter, port group and port, with the name of the port where the HMC gives one. */
  readonly name: string;
}

/** The ports that a partition has now. A port of its profile that the listing does not have at all means that it was cut. */
export function hostEthernetPorts(partition: Partition): ListFact<HostEthernetPort> {
  const { listings, system } = partition;
  const captures = listings.ofSystem(lshwresHeaLogical, system.key);
  const read = (capture: ReadCapture) =>
    rowsOf(capture, lshwresHeaLogical, partition.id).map((row) => {
      const [adapter = "?", group = "?", port = "?"] = [
        row.get("adapter_id"),
        row.get("port_group"),
        row.get("phys_port_id"),
      ];
      const drc = row.get("drc_name");
      const name = `adapter ${adapter}, group ${group}, port ${port}${drc === undefined ? "" : ` (${drc})`}`;
      return { key: keyOf(row), item: { origin: originOf(capture, row), name } };
    });
  const listed = new Set(captures.flatMap((capture) => (recordsOf(capture, lshwresHeaLogical) ?? []).map(keyOf)));
  const expected = askedPorts(partition).filter(({ key }) => !listed.has(key));
  const isAll = (capture: ReadCapture): boolean => isWhole(capture) && !hasOrphans(capture, lshwresHeaLogical);
  const ports = listElements(captures, read, [needHmc(lshwresHeaLogical, system)], { expected, isAll });
  const capable = system.capable("lhea_capable");
  const isBare = ports.rest.state === "unknown" && ports.items.length === 0;
  return isBare && capable.state === "known" && !capable.value ? wholeList([], capable.origins) : ports;
}

function keyOf(row: AttributeRow<LogicalHeaPortAttribute>): string {
  return [row.get("adapter_id"), row.get("port_group"), row.get("logical_port_id")].join("/");
}

/** The ports of the profile as the listing names them; none where the profile was not read. */
function askedPorts(partition: Partition): readonly { readonly key: string; readonly origin: Origin }[] {
  const asked = partition.profileAttribute("lhea_logical_ports");
  const [origin] = asked.state === "known" ? asked.origins : [];
  if (asked.state !== "known" || origin === undefined || asked.value === "none") return [];
  return splitList(asked.value).flatMap((text) => {
    const [adapter, group, , port] = text.trim().split("/");
    return port === undefined ? [] : [{ key: [adapter, group, port].join("/"), origin }];
  });
}

/** The ports that the profile of a partition asks for: `adapter/group/port/logical port/VLANs`. */
export function profileHostEthernetPorts(partition: Partition): ListFact<HostEthernetPort> {
  const asked = partition.profileAttribute("lhea_logical_ports");
  if (asked.state !== "known") return openList([], [], asked);
  const [origin] = asked.origins;
  if (asked.value === "none" || asked.value === "") return wholeList([], asked.origins);
  const ports = splitList(asked.value).map((text) => text.trim().split("/"));
  const isWellFormed = origin !== undefined && ports.every((parts) => parts.length >= 4);
  if (!isWellFormed) return openList([], asked.origins, unknown([needHmc(lssyscfgProf, partition.system)]));
  const items = ports.map(([adapter = "?", group = "?", port = "?"]) => ({
    origin,
    name: `adapter ${adapter}, group ${group}, port ${port}`,
  }));
  return wholeList(items, asked.origins);
}
