import { readFileSync, readdirSync, writeFileSync } from "node:fs";

// The core has no file system, so the tables are compiled in as text.
const folder = new URL("../src/knowledge/", import.meta.url);
const tables = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .sort();
const entries = tables.map((name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  return `  ${JSON.stringify(name.slice(0, -4))}: ${JSON.stringify(text)},`;
});
const source = `// Made by scripts/build-knowledge.ts from the tables beside it.\nexport const tableTexts: Readonly<Record<string, string>> = {\n${entries.join("\n")}\n};\n`;
writeFileSync(new URL("tables.generated.ts", folder), source);
