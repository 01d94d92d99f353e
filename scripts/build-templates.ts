import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import Handlebars from "handlebars";

const root = join(import.meta.dirname, "..");
const templatesFolder = join(root, "templates");
const target = join(root, "src/report/templates.generated.ts");

const faces = [
  {
    family: "IBM Plex Sans",
    weight: 400,
    file: "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2",
  },
  {
    family: "IBM Plex Sans",
    weight: 600,
    file: "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2",
  },
  {
    family: "IBM Plex Mono",
    weight: 400,
    file: "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
  },
];

/** `strict` turns a misspelt field into an error; `preventIndent` keeps partials inside `pre` as they are. */
const compileOptions = { knownHelpers: {}, knownHelpersOnly: true, strict: true, preventIndent: true };

const style = `${faces.map(fontFace).join("")}${readText(join(templatesFolder, "style.css"))}`;
if (/<\/style|<!--|\r/i.test(style)) throw new Error("style.css holds text that would end or change the style element");

const templates = [
  `  report: ${precompile("report.hbs")},`,
  ...folder("partials").map((name) => `  ${JSON.stringify(name)}: ${precompile(`partials/${name}.hbs`)},`),
  ...folder("sections").map((name) => `  "sections/${name}": ${precompile(`sections/${name}.hbs`)},`),
];

writeFileSync(
  target,
  `// @ts-nocheck
// Written by scripts/build-templates.ts.
export const templates: Readonly<Record<string, unknown>> = {
${templates.join("\n")}
};
/** What the content security policy names: the hash of exactly \`style\`. */
export const styleHash: string = ${JSON.stringify(`sha256-${createHash("sha256").update(style).digest("base64")}`)};
export const style: string = ${JSON.stringify(style)};
`,
);

function fontFace(face: (typeof faces)[number]): string {
  const file = createRequire(import.meta.url).resolve(face.file);
  const url = `data:font/woff2;base64,${readFileSync(file).toString("base64")}`;
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:normal;font-display:block;src:url(${url}) format("woff2")}\n`;
}

function folder(name: string): string[] {
  const files = readdirSync(join(templatesFolder, name)).filter((file) => file.endsWith(".hbs"));
  return files.map((file) => basename(file, ".hbs")).sort();
}

function precompile(path: string): string {
  // Handlebars' types promise an object where the function returns source text.
  return Handlebars.precompile(readText(join(templatesFolder, path)), compileOptions) as unknown as string;
}

function readText(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}
