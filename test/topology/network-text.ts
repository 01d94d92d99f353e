import type { EstateText } from "../rules/estate-text.ts";
import { fibreEstate } from "../rules/fibre-estate.ts";
import { cfgshow, nsshow } from "../estate/switch-text.ts";

type Row = readonly [svea: string, location: string, bridge?: readonly [sea: string, backing: string]];

/** `lsmap -all -net`; a trunk adapter without a bridge is in no Shared Ethernet Adapter. */
export function lsmapNet(host: string, rows: readonly Row[]): string {
  const blocks = rows.map(([svea, location, bridge]) => {
    const head = `SVEA   Physloc\n------ --------------------------------------------\n${svea}   ${location}\n\n`;
    if (bridge === undefined) return `${head}SEA                 NO SHARED ETHERNET ADAPTER FOUND\n`;
    return `${head}SEA                   ${bridge[0]}\nBacking device        ${bridge[1]}\nStatus                Available\nPhysloc               \n`;
  });
  return `padmin@${host}:~$ lsmap -all -net\n${blocks.join("\n")}padmin@${host}:~$ \n`;
}

const adapter = (device: string, type: string, ...more: readonly string[]): string =>
  [`ETHERNET STATISTICS (${device}) :`, `Device Type: ${type}`, ...more, ""].join("\n");

const port = (device: string): string => adapter(device, "PCIe2 4-Port Adapter (10GbE SFP+)");

/** `entstat -all` of a Shared Ethernet Adapter over an EtherChannel of these ports. */
export function entstat(host: string, sea: string, backing: string, ports: readonly string[]): string {
  const parts = [
    adapter(sea, "Shared Ethernet Adapter", `Real Adapter: ${backing}`),
    ...(ports.length === 0
      ? [port(backing)]
      : [adapter(backing, "IEEE 802.3ad Link Aggregation", `Number of adapters: ${ports.length}`), ...ports.map(port)]),
    adapter("ent3", "another port of the server").replace(
      "ETHERNET STATISTICS (ent3)",
      "Virtual Adapter: ent4\n\nETHERNET STATISTICS (ent4)",
    ),
  ];
  return `padmin@${host}:~$ entstat -all ${sea}\n${parts.join("\n")}padmin@${host}:~$ \n`;
}

/** `fcstat` of one port. */
export function fcstat(host: string, device: string, wwpn: string): string {
  return `padmin@${host}:~$ fcstat ${device}

FIBRE CHANNEL STATISTICS REPORT: ${device}

Device Type: PCIe3 2-Port 16Gb FC Adapter (adapter/pciex/df1000e21410f10)
World Wide Node Name: 0x2${wwpn.slice(1).toUpperCase()}
World Wide Port Name: 0x${wwpn.toUpperCase()}
padmin@${host}:~$ 
`;
}

/** WWPNs of the physical ports, those of the client adapters in slots 31 and 32, and of the storage. */
export const wwpns = {
  p9a: ["1000009000000a11", "1000009000000a21"],
  p10b: ["1000009000000b11", "1000009000000b21"],
  slot31: ["c05076ffa1000530", "c05076ffa1000531"],
  slot32: ["c05076ffa1000532", "c05076ffa1000533"],
  storage: ["5005076810000001", "5005076810000002"],
} as const;

const [firstPort, secondPort] = wwpns.p9a;
const [firstThere, secondThere] = wwpns.p10b;
const [storageA, storageB] = wwpns.storage;

/** A Brocade fabric of one switch: who is logged in there, and one zone. */
function fabric(name: string, ports: readonly string[], clients: readonly string[], storage: string) {
  const initiators = [...ports, clients[0] ?? ""].map((wwpn) => [wwpn, "NPIV Physical Initiator"] as const);
  return {
    [`${name}-logins`]: nsshow(name, Object.fromEntries([...initiators, [storage, "Physical Target"]])),
    [`${name}-zones`]: cfgshow(name, { z: [...clients, storage] }),
  };
}

/** The trunk in slot 3 of each Virtual I/O Server is bridged by ent9: on the first over an EtherChannel of two ports, on the second over one port. */
function withBridges(text: EstateText, system: string, model: string): EstateText {
  return text
    .with(`${system}-vios1-net`, lsmapNet(`${system}-vios1`, [["ent4", `${model}-V1-C3-T1`, ["ent9", "ent8"]]]))
    .with(`${system}-vios2-net`, lsmapNet(`${system}-vios2`, [["ent4", `${model}-V2-C3-T1`, ["ent9", "ent0"]]]))
    .with(`${system}-vios1-sea`, entstat(`${system}-vios1`, "ent9", "ent8", ["ent0", "ent1"]))
    .with(`${system}-vios2-sea`, entstat(`${system}-vios2`, "ent9", "ent0", []));
}

function withSwitches(text: EstateText): EstateText {
  const captures = {
    ...fabric("core_a", [firstPort, firstThere], wwpns.slot31, storageA),
    ...fabric("core_b", [secondPort, secondThere], wwpns.slot32, storageB),
    "p9a-vios1-fcstat": fcstat("p9a-vios1", "fcs0", firstPort),
    "p9a-vios2-fcstat": fcstat("p9a-vios2", "fcs0", secondPort),
    "p10b-vios1-fcstat": fcstat("p10b-vios1", "fcs0", firstThere),
    "p10b-vios2-fcstat": fcstat("p10b-vios2", "fcs0", secondThere),
  };
  return Object.entries(captures).reduce((all, [name, capture]) => all.with(name, capture), text);
}

const vnicRow =
  "lpar_name=app,lpar_id=5,slot_num=6,desired_mode=ded,curr_mode=ded,port_vlan_id=110,mac_addr=7A00A1000506,backing_devices=";

/** `lshwres --rsubtype vnic` where `app` has one vNIC in slot 6. */
export const vnics = (devices: string): string =>
  `hscroot@hmc1:~> lshwres -r virtualio --rsubtype vnic --level lpar -m p9a\n${vnicRow}${devices}\n`;

/** The estate of virtual Fibre Channel with all that shows networks and fabrics: core_a behind the first servers, core_b behind the second. */
export const drawnEstate = withSwitches(
  withBridges(withBridges(fibreEstate, "p9a", "U9009.42A.7800A10"), "p10b", "U9105.42A.7800B20"),
).with("p9a-vnic", vnics("sriov/p9a-vios1/1/1/0/27004002/2.0/2.0/50/100.0/100.0"));
