import type { Confidence } from "../capture/fact.ts";

/** What a reader must know about how well a rule is founded; nothing where its text was read. */
export const confidenceMarks: Readonly<Record<Confidence, string>> = {
  sourced: "",
  partly: "Partly from memory: the source covers the rule in part.",
  recalled: "From memory: no source was read, so it never blocks a move.",
};

export const confidenceNames: Readonly<Record<Confidence, string>> = {
  sourced: "sourced",
  partly: "partly",
  recalled: "recalled",
};
