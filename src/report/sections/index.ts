import type { Section } from "../section.ts";
import { cover } from "./cover.ts";
import { evidence } from "./evidence.ts";
import { findings } from "./findings.ts";
import { inputs } from "./inputs.ts";
import { method } from "./method.ts";
import { notEvaluated } from "./not-evaluated.ts";
import { passed } from "./passed.ts";
import { rules } from "./rules.ts";
import { summary } from "./summary.ts";
import { topology } from "./topology.ts";
import { wwpns } from "./wwpns.ts";

/** In the order of the document; the first is the cover. */
export const sections: readonly Section[] = [
  cover,
  summary,
  topology,
  findings,
  notEvaluated,
  passed,
  wwpns,
  evidence,
  inputs,
  rules,
  method,
];
