import { pathsOf, type Machine } from "./machine.ts";

/** The npm package that carries a Chromium binary and fonts; only its archives are used, never its code. */
export interface CarrierPackage {
  readonly version: string;
  /** The folder with chromium.br, al2023.tar.br and fonts.tar.br. */
  readonly archives: string;
}

export const carrierName = "@sparticuz/chromium";

export function findCarrierPackage(machine: Machine): CarrierPackage | undefined {
  const paths = pathsOf(machine);
  for (const folder of machine.packageFolders) {
    const root = paths.join(folder, carrierName);
    const archives = paths.join(root, "bin");
    if (machine.isFile(paths.join(archives, "chromium.br"))) {
      return { version: versionIn(machine.readText(paths.join(root, "package.json"))), archives };
    }
  }
  return undefined;
}

function versionIn(packageJson: string): string {
  const version = /"version"\s*:\s*"([0-9A-Za-z.+-]+)"/.exec(packageJson)?.[1];
  return version ?? "unknown";
}
