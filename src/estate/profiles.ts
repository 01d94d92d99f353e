import type { Origin } from "../capture/capture.ts";
import { splitList } from "../parse/text/delimited.ts";

/** A physical I/O slot as a profile asks for it: `drc_index/pool/is_required`. */
export interface ProfileSlot {
  readonly origin: Origin;
  readonly drcIndex: string;
  readonly required: boolean;
}

export function profileSlots(value: string, origin: Origin): readonly ProfileSlot[] | undefined {
  if (value === "none" || value === "") return [];
  const slots: ProfileSlot[] = [];
  for (const element of splitList(value)) {
    const [drcIndex, , required] = element.trim().split("/");
    if (drcIndex === undefined || required === undefined) return undefined;
    slots.push({ origin, drcIndex, required: required === "1" });
  }
  return slots;
}

/** Slot numbers of the adapters that a profile asks for, but for those by which it serves others: `slot/type/...`. */
export function profileAdapterSlots(value: string): readonly string[] {
  return adaptersOf(value)
    .filter(([, type]) => type !== "server")
    .map(([slot = ""]) => slot);
}

/** Slot numbers of all adapters that a profile asks for. */
export function allAdapterSlots(value: string): readonly string[] {
  return adaptersOf(value).map(([slot = ""]) => slot);
}

function adaptersOf(value: string): readonly (readonly string[])[] {
  return value === "none" || value === "" ? [] : splitList(value).map((element) => element.trim().split("/"));
}
