import type { EstateText } from "./estate-text.ts";
import { smallEstate } from "./small-estate.ts";

/** A type-model of each generation. */
const models: Readonly<Record<number, string>> = {
  6: "9117-MMA",
  7: "9117-MMC",
  8: "8286-42A",
  9: "9009-42A",
  10: "9105-42A",
  11: "9824-42A",
};

/** The small estate with systems of other generations and what `lslic` prints of them: `6 EM340_122`. */
export function withFirmware(source: string, destination: string, text = smallEstate): EstateText {
  return system(system(text, "p9a", "7800A10", source), "p10b", "7800B20", destination);
}

function system(text: EstateText, name: string, serial: string, firmware: string): EstateText {
  const [generation = "", level] = firmware.split(" ");
  const model = models[Number(generation)] ?? generation;
  const changed = text.row("sys", `name=${name}`, { type_model: model });
  if (level === undefined) return changed;
  const [code = "", pack = ""] = level.split("_");
  const row = `activated_level=${Number(pack)},installed_level=${Number(pack)},ecnumber=01${code},mtms=${model}*${serial}`;
  return changed.with(`${name}-lslic`, `hscroot@hmc1:~> lslic -m ${name} -t sys\nlic_type=Managed System,${row}\n`);
}

export const bothLslic = ["lslic -m p9a -t sys", "lslic -m p10b -t sys"];
