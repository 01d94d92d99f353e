import type { CommandLine } from "../command-line.ts";
import type { Parser, Source } from "../parser.ts";
import { hasNames, parseAttributeRows, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ProfileAttribute =
  | "name"
  | "lpar_name"
  | "lpar_id"
  | "lpar_env"
  | "desired_mem"
  | "mem_mode"
  | "mem_expansion"
  | "max_mem"
  | "proc_mode"
  | "desired_proc_units"
  | "desired_procs"
  | "hpt_ratio"
  | "desired_num_huge_pages"
  | "io_slots"
  | "lhea_logical_ports"
  | "virtual_scsi_adapters"
  | "virtual_eth_adapters"
  | "virtual_fc_adapters"
  | "virtual_serial_adapters"
  | "sriov_eth_logical_ports"
  | "work_group_id"
  | "lpar_proc_compat_mode";

const listing = hmcListing<ProfileAttribute>({
  id: "hmc/lssyscfg-prof",
  command: "lssyscfg -r prof",
  tool: "lssyscfg",
  options: { "-r": ["prof"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "lpar_name") &&
    (hasNames(sample, "desired_mem") || hasNames(sample, "all_resources") || hasNames(sample, "io_slots")),
});

/**
 * `lssyscfg -r prof`: one row per profile; a profile is the plan, not what runs. `--lastvalidcfg` adds rows of the name
 * `last*valid*configuration`. `lsvm` of xCAT prints the rows of one partition, with the node's name before each.
 */
export const lssyscfgProf: Parser<AttributeRow<ProfileAttribute>> = {
  ...listing,
  accepts: (command) => listing.accepts(command) || isLsvm(command),
  looksLike: (sample) =>
    listing.looksLike(sample) || /^\s*[\w.-]{1,80}: name=[^=]{1,80}lpar_name=/.test(sample.lines[0] ?? ""),
  narrows: (command) => isLsvm(command) || listing.narrows?.(command) === true,
  parse: (source) => parseAttributeRows<ProfileAttribute>(withoutNode(source)),
};

function isLsvm({ tool }: CommandLine): boolean {
  return tool === "lsvm";
}

/** `node1: name=...`, with blanks after commas where documentation shows it; the node is the partition that the row names. */
function withoutNode(source: Source): Source {
  if (!/^\s*[\w.-]{1,80}: name=/.test(source.text)) return source;
  const lines = source.text.split("\n").map((line) => line.replace(/^\s*[\w.-]{1,80}: (?=name=)/, ""));
  return { ...source, text: lines.join("\n") };
}
