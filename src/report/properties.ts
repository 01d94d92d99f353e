import type { Excerpt } from "./evidence-links.ts";
import type { Link } from "./section.ts";

/** A name and what stands beside it, as `templates/partials/properties.hbs` shows it. */
export interface Property {
  readonly name: string;
  readonly text?: string;
  /** Text as a machine printed it. */
  readonly code?: string;
  readonly codes?: readonly string[];
  /** Shown in brackets. */
  readonly links?: readonly Link[];
  readonly excerpts?: readonly Excerpt[];
}

/** A text as a property, or nothing where there is no text. */
export function textProperty(name: string, text: string | undefined): Property[] {
  return text === undefined || text === "" ? [] : [{ name, text }];
}
