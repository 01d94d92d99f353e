import { known, mapFact, unknown, type Fact } from "../capture/fact.ts";
import { confidenceOf, type Row } from "./table.ts";

/** Functions of PowerVM that do not exist everywhere. */
export type FeatureName =
  | "active-memory-sharing"
  | "active-memory-expansion"
  | "memory-mirroring"
  | "host-ethernet-adapter"
  | "host-ethernet-adapter-mobility"
  | "sriov-logical-ports"
  | "simplified-remote-restart"
  | "ibm-i-mobility"
  | "ibm-i-adapters-share-port"
  | "npiv-disk-validation"
  | "empty-virtual-optical"
  | "integrated-virtualization-manager"
  | "power8-management";

/** Where a function of PowerVM exists; levels as numbers: `[7, 7, 5]` is HMC V7R7.5. */
export interface Feature {
  readonly firstGeneration: number;
  /** Undefined where newer servers have it too. */
  readonly lastGeneration: number | undefined;
  readonly firstHmc: readonly number[] | undefined;
  readonly firstVios: readonly number[] | undefined;
  /** The first level of a Virtual I/O Server that does not have it any more. */
  readonly withoutVios: readonly number[] | undefined;
  /** The first level of the operating system that has it: `7.1 TR4`. */
  readonly firstOs: string | undefined;
}

type GenerationOf = (typeModel: string) => Fact<number>;

export function readFeatures(rows: readonly Row[]): (name: FeatureName) => Feature {
  const byName = new Map(rows.map((row) => [row["feature"] ?? "", readFeature(row)]));
  const nowhere = readFeature({});
  return (name) => byName.get(name) ?? nowhere;
}

function readFeature(row: Row): Feature {
  const cell = (name: string): string | undefined => (row[name] === "" ? undefined : row[name]);
  const last = cell("last_generation");
  return {
    firstGeneration: Number(cell("first_generation")),
    lastGeneration: last === undefined ? undefined : Number(last),
    firstHmc: level(cell("first_hmc")),
    firstVios: level(cell("first_vios")),
    withoutVios: level(cell("vios_before")),
    firstOs: cell("first_os"),
  };
}

function level(text: string | undefined): readonly number[] | undefined {
  return text?.split(".").map(Number);
}

/** How much larger than the maximum memory of a partition its paging device must be. */
export function readPagingRatios(rows: readonly Row[]): (env: string) => Fact<number> {
  const byEnv = new Map(rows.map((row) => [row["lpar_env"], row]));
  return (env) => {
    const row = byEnv.get(env);
    if (row === undefined) return unknown([], "knowledge");
    return known(Number(row["device"]) / Number(row["memory"]), [], confidenceOf(row));
  };
}

/** The generation of a system whose type-model is a fact. */
export function generationOf(generation: GenerationOf, typeModel: Fact<string>): Fact<number> {
  if (typeModel.state !== "known") return mapFact<string, number>(typeModel, () => undefined);
  const found = generation(typeModel.value);
  return found.state === "known" ? { ...found, origins: typeModel.origins } : found;
}

/** Systems of this generation have the function. */
export function existsOn({ firstGeneration, lastGeneration }: Feature, generation: number): boolean {
  return generation >= firstGeneration && generation <= (lastGeneration ?? generation);
}

/** For certain, a system of this type-model lacks the function. */
export function isWithout(
  knowledge: { readonly feature: (name: FeatureName) => Feature; readonly generation: GenerationOf },
  name: FeatureName,
  typeModel: Fact<string>,
): boolean {
  const generation = generationOf(knowledge.generation, typeModel);
  return generation.state === "known" && !existsOn(knowledge.feature(name), generation.value);
}

/** True, or the reason where one of the systems lacks Active Memory Sharing for certain. */
export function maySharePools(
  knowledge: Parameters<typeof isWithout>[0],
  { source, destination }: Readonly<Record<"source" | "destination", { readonly typeModel: Fact<string> }>>,
): true | string {
  const lacks = [source, destination].some(({ typeModel }) => isWithout(knowledge, "active-memory-sharing", typeModel));
  return !lacks || "one of the two systems has no Active Memory Sharing";
}
