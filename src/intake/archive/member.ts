import type { ArchiveRoom } from "./limits.ts";

/** What stands in an archive, in its order. Directories are left away. */
export type Member =
  | { readonly kind: "file"; readonly name: string; readonly unpack: (room: ArchiveRoom) => Unpacked }
  | { readonly kind: "link"; readonly name: string; readonly target: string }
  | { readonly kind: "closed"; readonly name: string; readonly why: ClosedReason }
  /** From here on nothing can be read. */
  | { readonly kind: "damage"; readonly why: string };

/** Why an entry stays closed. */
export type ClosedReason = "special" | "encrypted" | "method" | "split";

/**
 * - `whole`: all bytes, and the checksum is right where there is one
 * - `cut`: the archive ends or is damaged in the middle of it; `bytes` is what came before
 * - `full`: there is no more room in all, `large`: for one file
 * - `wrong`: its checksum says that these are not the bytes that were packed
 */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly end: "whole" | "cut" | "full" | "large" | "wrong";
}
