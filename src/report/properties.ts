import type { EvidenceLink, Excerpt } from "./evidence-links.ts";

/** A name and what stands beside it, as `templates/partials/properties.hbs` shows it. */
export interface Property {
  readonly name: string;
  readonly text?: string;
  /** Text as a machine printed it. */
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly links?: readonly EvidenceLink[];
  readonly excerpts?: readonly Excerpt[];
  readonly sources?: readonly string[];
}

/** A text as a property, or nothing where there is no text. */
export function textProperty(name: string, text: string | undefined): Property[] {
  return text === undefined || text === "" ? [] : [{ name, text }];
}
