import type { EstateText } from "../estate-text.ts";

export type Change = (text: EstateText) => EstateText;

/**
 * What a rule decides beside something that is not known. `fails`: the gap alone leaves it unknown, and with the failing thing
 * it is a fail. `passes`: with the gap alone enough still passes, and without the rest it is unknown. Or the rule judges one
 * thing, and why.
 */
export interface BesideGap {
  readonly fails?: { readonly gap: Change; readonly failing: Change };
  readonly passes?: { readonly gap: Change; readonly rest: Change };
  readonly judgesOne?: string;
}

export const both =
  (system: string, listing: string, changes: Readonly<Record<string, string | undefined>>): Change =>
  (text) =>
    text
      .row(`${system}-${listing}`, `${system}-vios1`, changes)
      .row(`${system}-${listing}`, `${system}-vios2`, changes);
export const sys =
  (system: string, changes: Readonly<Record<string, string | undefined>>): Change =>
  (text) =>
    text.row("sys", `name=${system}`, changes);
export const app =
  (changes: Readonly<Record<string, string | undefined>>): Change =>
  (text) =>
    text.row("p9a-lpar", "name=app", changes);
export const hmc =
  (name: string, host: string, state: string): Change =>
  (text) =>
    text.with(
      name,
      `hscroot@${host}:~> lssyscfg -r lpar -m p9a -F name,lpar_id,rmc_state --header\nname,lpar_id,rmc_state\napp,5,${state}\n`,
    );
export const free =
  (mb: string): Change =>
  (text) =>
    text.row("p10b-memsys", "mem_region_size", { curr_avail_sys_mem: mb });
export const lun = (letters: string): string => `3321360050768000000000000${letters}104214503IBMfcp`;
