import type { EstateText } from "./estate-text.ts";
import { smallEstate } from "./small-estate.ts";

/** The line of the prompt of the second HMC, and what it lists: all that it manages. */
const listing = `hscroot@hmc2:~> lssyscfg -r sys
name=p10b,type_model=9105-42A,serial_num=7800B20,state=Operating,active_lpar_mobility_capable=1,inactive_lpar_mobility_capable=1,"lpar_proc_compat_modes=default,POWER8,POWER9_base,POWER9,POWER10"
`;

/** The same with an HMC for each system: hmc1 manages p9a, and hmc2 p10b. */
export function betweenTwoHmcs(text: EstateText): EstateText {
  return text.withoutRow("sys", "name=p10b").with("sys2", listing).swap("p10b-lpar", "hscroot@hmc1", "hscroot@hmc2");
}

export const twoHmcs = betweenTwoHmcs(smallEstate);

/** `lshmc -V` as an HMC of a level prints it. */
export function version(host: string, level: string, ...fixes: readonly string[]): string {
  const [, number = "", release = ""] = /^V(\d+)R(.+)$/.exec(level) ?? [];
  const lines = fixes.map((fix) => `${fix}: Required fix (01-02-2008)\n`).join("");
  return `hscroot@${host}:~> lshmc -V\n"version= Version: ${number}\n Release: ${release}\n Service Pack: 0\nHMC Build level 20080101.1\n${lines}","base_version=${level}\n"\n`;
}

/** `mkauthkeys --test`, silent or refused, before the next prompt. */
export function keyTest(host: string, to: string, answer = "", user = "hscroot"): string {
  return `hscroot@${host}:~> mkauthkeys --test --ip ${to} -u ${user}\n${answer}hscroot@${host}:~> \n`;
}

export const refusal = "HSCL3653 The Secure Shell (SSH) communication configuration has not been set up properly.\n";
