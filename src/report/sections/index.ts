import type { Section } from "../section.ts";
import { cover } from "./cover.ts";
import { findings } from "./findings.ts";

/** In the order of the document; the first is the cover. */
export const sections: readonly Section[] = [cover, findings];
