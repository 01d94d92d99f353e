import { hmcCaptures, scannedVios, systemCaptures, viosCaptures, type PlannedCapture } from "./captures.ts";
import { viosIds, viosName, type PlannedEstate, type PlannedSystem } from "./plan.ts";

export const layouts = ["hmcscanner", "terminal"] as const;
export type Layout = (typeof layouts)[number];

export interface EstateFile {
  readonly path: string;
  readonly text: string;
}

/** The files of an estate, one after the other: a large one need not be held whole. */
export function* estateFiles({ systems }: PlannedEstate, layout: Layout): Generator<EstateFile> {
  const byHmc = new Map<string, PlannedSystem[]>();
  for (const system of systems) byHmc.set(system.hmc, [...(byHmc.get(system.hmc) ?? []), system]);
  for (const [hmc, own] of byHmc) yield* layout === "hmcscanner" ? scanned(hmc, own) : typed(hmc, own);
}

/** A data folder of hmcScanner, and beside its files those of commands that it does not ask for, in folders by host. */
function* scanned(hmc: string, systems: readonly PlannedSystem[]): Generator<EstateFile> {
  const folder = `estate/${hmc}`;
  for (const capture of hmcCaptures(systems)) yield named(folder, "", "", capture);
  for (const system of systems) {
    const { name } = system;
    for (const capture of systemCaptures(system)) yield named(folder, `${name}_`, `${name}/`, capture);
    for (const id of viosIds) {
      const vios = viosName(system, id);
      for (const capture of scannedVios(system, id)) yield named(folder, `${name}_${vios}_`, `${vios}/`, capture);
    }
  }
}

function named(folder: string, prefix: string, host: string, { command, scanner, text }: PlannedCapture): EstateFile {
  const name = scanner === undefined ? `${host}${command.replaceAll(" ", "_")}` : `${prefix}${scanner}`;
  return { path: `${folder}/${name}.txt`, text };
}

/** Terminal logs: one for an HMC, one for each of its systems, one for each Virtual I/O Server. */
function* typed(hmc: string, systems: readonly PlannedSystem[]): Generator<EstateFile> {
  const prompt = `hscroot@${hmc}:~> `;
  yield { path: `estate/${hmc}/session.log`, text: session(prompt, "09:02:11", hmcCaptures(systems)) };
  for (const system of systems) {
    const listed = systemCaptures(system).map(({ command, text }) => ({
      ...{ command: `${command} -m ${system.name}`, text },
    }));
    yield { path: `estate/${hmc}/${system.name}-session.log`, text: session(prompt, "09:10:40", listed) };
    for (const id of viosIds) {
      const vios = viosName(system, id);
      const log = session(`padmin@${vios}:/home/padmin$ `, "09:31:48", viosCaptures(system, id));
      yield { path: `estate/${vios}/session.log`, text: log };
    }
  }
}

/** Prompts, what was typed, what came back; the time first, and a prompt last. */
function session(prompt: string, at: string, captures: readonly PlannedCapture[]): string {
  const head = `${prompt}date\nFri Nov 20 ${at} CET 2026\n`;
  return `${head}${captures.map(({ command, text }) => `${prompt}${command}\n${text}`).join("")}${prompt}exit\n`;
}
