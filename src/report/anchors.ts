/** Where links inside the report lead: each kind of thing has one place. Finding and evidence ids are anchors themselves. */
export const anchors = {
  rule: (id: string) => `rule-${safe(id)}`,
  source: (key: string) => `source-${safe(key)}`,
  passed: (rule: string) => `passed-${safe(rule)}`,
  notEvaluated: (rule: string) => `open-${safe(rule)}`,
  input: (index: number) => `input-${index + 1}`,
};

/** Ids take no blanks; what is replaced keeps its code, so that two names stay two. */
function safe(name: string): string {
  return name.replace(/[^\w.-]/g, (character) => `:${character.charCodeAt(0).toString(16)}`);
}
