import type { Fact } from "../capture/fact.ts";

/** False only where the generation is known to be none of these. */
export function mayBe(generation: Fact<number>, ...wanted: readonly number[]): boolean {
  return generation.state !== "known" || wanted.includes(generation.value);
}
