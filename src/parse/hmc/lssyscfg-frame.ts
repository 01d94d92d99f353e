import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type FrameAttribute = "name" | "type_model" | "serial_num" | "state" | "frame_num" | "ipaddr_a" | "ipaddr_b";

/** `lssyscfg -r frame`: the frames of an HMC, on levels that manage any; both bulk power assemblies have an address. */
export const lssyscfgFrame: Parser<AttributeRow<FrameAttribute>> = hmcListing({
  id: "hmc/lssyscfg-frame",
  command: "lssyscfg -r frame",
  tool: "lssyscfg",
  options: { "-r": ["frame"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "serial_num") && (hasNames(sample, "frame_num") || hasNames(sample, "ipaddr_a")),
});
