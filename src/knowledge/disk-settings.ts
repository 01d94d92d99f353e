import { known, unknown, type Fact } from "../capture/fact.ts";
import { confidenceOf, type Row } from "./table.ts";

/** Whether disks with a reservation policy can be shared, and from which levels. */
export interface Sharing {
  readonly shared: boolean;
  readonly vios: readonly number[] | undefined;
  readonly hmc: readonly number[] | undefined;
  /** Servers of this generation are managed by HMCs that are new enough. */
  readonly provenFromGeneration: number | undefined;
}

export function readSharing(rows: readonly Row[]): (policy: string) => Fact<Sharing> {
  // Drivers write PR_shared and pr_shared.
  const byPolicy = new Map(rows.map((row) => [row["policy"]?.toLowerCase(), row]));
  return (policy) => {
    const row = byPolicy.get(policy.toLowerCase());
    if (row === undefined) return unknown([], "knowledge");
    const from = row["proven_from_generation"] ?? "";
    const sharing = {
      ...{ shared: row["shared"] === "yes", vios: level(row["vios"]), hmc: level(row["hmc"]) },
      provenFromGeneration: from === "" ? undefined : Number(from),
    };
    return known(sharing, [], confidenceOf(row));
  };
}

/** Whether an algorithm sends requests over all paths of a disk. */
export function readAlgorithms(rows: readonly Row[]): (algorithm: string) => Fact<boolean> {
  const byName = new Map(rows.map((row) => [row["algorithm"], row]));
  return (algorithm) => {
    const row = byName.get(algorithm);
    return row === undefined ? unknown([], "knowledge") : known(row["spreads"] === "yes", [], confidenceOf(row));
  };
}

function level(text = ""): readonly number[] | undefined {
  return text === "" ? undefined : text.split(".").map(Number);
}
