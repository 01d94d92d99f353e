/** What the user asks for; everything may be absent. */
export interface AnalysisOptions {
  readonly from?: string;
  readonly to?: string;
  /** `NAME` or `SYSTEM:NAME`. */
  readonly partitions?: readonly string[];
  /** Rows of a moves file. */
  readonly moves?: readonly { readonly partition: string; readonly source: string; readonly destination: string }[];
  /** Judge running partitions as they will be after shutdown. */
  readonly inactive?: boolean;
  /** HMC options by name: `vlanbridge`. */
  readonly allow?: readonly string[];
  /** ISO 8601 with offset. */
  readonly asOf: string;
  /** Captures that are older than this many hours at `asOf`, or of unknown time, are not used. */
  readonly maxAgeHours?: number;
  readonly toolVersion: string;
  /** Called from time to time with what is being done. */
  readonly onProgress?: (step: string, done: number, of: number) => void;
}

/** The options name something that is not there, or not only one: the message says what there is. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}
