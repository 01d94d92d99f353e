import type { Reading } from "./reading.ts";

/** One section: what `templates/sections/<id>.hbs` shows, as strings, flags and lists of them. */
export interface Section {
  /** Names the template and the anchor. */
  readonly id: string;
  readonly heading: string;
  readonly view: (reading: Reading) => object;
}

/** A link inside the report. */
export interface Link {
  readonly anchor: string;
  readonly text: string;
}
