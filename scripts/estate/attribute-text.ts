import { hex, vlans } from "./plan.ts";
import type { plannedDisks } from "./vios-text.ts";

type Attribute = readonly [name: string, value: string, description: string, settable: string];

const head = ["attribute", "value", "description", "user_settable"] as const;

/** What `lsdev -dev <device> -attr` prints: columns as wide as the longest word in them. */
function attributeTable(rows: readonly Attribute[]): string {
  const width = (column: 0 | 1 | 2): number => Math.max(...[head, ...rows].map((row) => row[column].length));
  const widths = [width(0), width(1), width(2)] as const;
  const line = ([name, value, description, settable]: Attribute): string =>
    `${name.padEnd(widths[0])} ${value.padEnd(widths[1])} ${description.padEnd(widths[2])} ${settable}\n`;
  return [line(head), "\n", ...rows.map(line)].join("");
}

type Disk = ReturnType<typeof plannedDisks>[number];

/** One block per disk, each under a line such as `### hdisk3`. */
export function diskAttributes(disks: readonly Disk[]): string {
  return disks.map((disk) => `### ${disk.name}\n${attributeTable(attributesOf(disk))}`).join("");
}

function attributesOf({ group, pvid, uniqueId, sizeMb }: Disk): readonly Attribute[] {
  const isLocal = group === "rootvg";
  return [
    ["PCM", isLocal ? "PCM/friend/sasother" : "PCM/friend/fcpother", "Path Control Module", "False"],
    ["PR_key_value", "none", "Persistant Reserve Key Value", "True+"],
    ["algorithm", isLocal ? "fail_over" : "shortest_queue", "Algorithm", "True+"],
    ["clr_q", "no", "Device CLEARS its Queue on error", "True"],
    ["dist_err_pcnt", "0", "Distributed Error Percentage", "True"],
    ["dist_tw_width", "50", "Distributed Error Sample Time", "True"],
    ["hcheck_cmd", "test_unit_rdy", "Health Check Command", "True+"],
    ["hcheck_interval", "60", "Health Check Interval", "True+"],
    ["hcheck_mode", "nonactive", "Health Check Mode", "True+"],
    ["location", "", "Location Label", "True+"],
    ["max_coalesce", "0x40000", "Maximum Coalesce Size", "True"],
    ["max_transfer", "0x80000", "Maximum TRANSFER Size", "True"],
    ["pvid", pvid === "none" ? pvid : pvid.padEnd(32, "0"), "Physical volume identifier", "False"],
    ["q_type", "simple", "Queuing TYPE", "True"],
    ["queue_depth", "20", "Queue DEPTH", "True+"],
    ["reassign_to", "120", "REASSIGN time out value", "True"],
    ["reserve_policy", isLocal ? "single_path" : "no_reserve", "Reserve Policy", "True+"],
    ["rw_timeout", "30", "READ/WRITE time out value", "True"],
    ["size_in_mb", String(sizeMb), "Size in Megabytes", "False"],
    ["start_timeout", "60", "START unit time out value", "True"],
    ["timeout_policy", "fail_path", "Timeout Policy", "True+"],
    ["unique_id", uniqueId, "Unique device identifier", "False"],
  ];
}

/** The shared Ethernet adapter, as hmcScanner keeps it: `lsdev -dev '*' -attr | grep True`. */
export function sharedEthernet(): string {
  const rows: readonly Attribute[] = [
    ["ctl_chan", "", "Control Channel adapter for SEA failover", "True"],
    ["ha_mode", "auto", "High Availability Mode", "True"],
    ["largesend", "1", "Enable Hardware Transmit TCP Resegmentation", "True"],
    ["pvid", "1", "PVID to use for the SEA device", "True"],
    ["pvid_adapter", "ent4", "Default virtual adapter to use for non-VLAN-tagged packets", "True"],
    ["real_adapter", "ent0", "Physical adapter associated with the SEA", "True"],
    ["virt_adapters", "ent4", `List of virtual adapters associated with the SEA (${vlans.join()})`, "True"],
  ];
  const [, , ...lines] = attributeTable(rows).split("\n");
  return `#ent5\n${lines.join("\n")}`;
}

/** The Fibre Channel ports: `lsdev -attr -dev '*'`. */
export function portAttributes(count: number): string {
  const blocks = Array.from({ length: count }, (_, port) => {
    const table = attributeTable([
      ["DIF_enabled", "no", "DIF (T10 protection) enabled", "True"],
      ["intr_msi_1", String(135616 + port), "Bus interrupt level", "False"],
      ["lg_term_dma", "0x800000", "Long term DMA", "True"],
      ["max_xfer_size", "0x200000", "Maximum Transfer Size", "True"],
      ["num_cmd_elems", "2048", "Maximum number of COMMANDS to queue to the adapter", "True"],
      ["tme", "no", `Target Mode Enabled (port ${hex(port, 2)})`, "True"],
    ]);
    return `### fcs${port}\n${table}`;
  });
  return blocks.join("");
}
