import { Refusal } from "./files.ts";

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A name of a file or folder: small letters and digits in words joined by `-`. */
export function checkedName(what: string, name: string | undefined): string {
  if (name === undefined || name === "") throw new Refusal(`The ${what} is missing.`);
  if (!kebab.test(name))
    throw new Refusal(`The ${what} "${name}" is not made of small letters and digits in words joined by "-".`);
  return name;
}

/** `lshwres-mem-sys` → `lshwresMemSys` */
function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The name as a constant of the registry. Words that the language or the registry uses already are refused. */
export function freeIdentifier(name: string, registry: string): string {
  const identifier = camelCase(name);
  if (reserved.has(identifier) || new RegExp(`\\b${identifier}\\b`).test(registry.replace(/"[^"]*"/g, '""')))
    throw new Refusal(`The name "${name}" would make the constant ${identifier}, which is taken.`);
  return identifier;
}

const reserved = new Set(
  "await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
);
