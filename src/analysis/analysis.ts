import type { Assessment } from "../assessment/assessment.ts";
import type { InputFile } from "../capture/capture.ts";
import { rules } from "../rules/index.ts";
import { writeDocument } from "./document.ts";
import { judgeMoves } from "./judge-moves.ts";
import type { AnalysisOptions } from "./options.ts";

/**
 * Captured files in, one document out. Pure: same files and options, same document.
 * @throws SelectionError where the options name something that is not in the captures, or where nothing can be judged.
 */
export function analysis(files: readonly InputFile[], options: AnalysisOptions): Assessment {
  const judged = judgeMoves(files, options);
  options.onProgress?.("writing the document", 0, 1);
  return writeDocument({ files, ...judged, rules, options });
}
