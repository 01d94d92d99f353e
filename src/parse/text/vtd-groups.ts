import type { CommandLine } from "../command-line.ts";
import type { FmtRow } from "./fmt-rows.ts";
import { filled } from "./present.ts";

/** What `lsmap -fmt` prints for one server adapter: values of the adapter, then one group of values per target device. */
export interface AdapterRow {
  readonly svsa?: string;
  readonly physloc?: string;
  readonly clientid?: string;
  readonly groups: readonly DeviceValues[];
}

/** Values of one virtual target device; a blank one is absent. */
export type DeviceValues = Readonly<Partial<Record<DeviceField, string>>>;
export type DeviceField = "vtd" | "status" | "lun" | "backing" | "bdphysloc" | "mirrored";
type AdapterField = "svsa" | "physloc" | "clientid";

/** How many adapter values lead a row, and which values repeat per target device. */
export interface RowForm {
  readonly adapter: readonly AdapterField[];
  readonly device: readonly DeviceField[];
}

const shapes: Readonly<Partial<Record<AdapterField | DeviceField, RegExp>>> = {
  svsa: /^vhost\d+$/,
  physloc: /^U\S+$/,
  clientid: /^(?:0x[0-9A-Fa-f]{1,8}|\d{1,5})$/,
  vtd: /^[^\s/]+$/,
  status: /^[A-Z][a-z]+$/,
  lun: /^0x[0-9A-Fa-f]{1,16}$/,
  bdphysloc: /^U\S+$/,
  mirrored: /^(?:true|false|N\/A)$/,
};
const adapterFields: readonly AdapterField[] = ["svsa", "physloc", "clientid"];
const deviceFields: readonly DeviceField[] = ["vtd", "status", "lun", "backing", "bdphysloc", "mirrored"];
const synonyms: Readonly<Record<string, string>> = { "backing device": "backing", "client partition id": "clientid" };

/** Forms of a row: those that `-field` allows, else of the levels that print 6, 5 or 4 values per target device. */
export function rowForms(command: CommandLine | undefined): readonly RowForm[] {
  const words = command?.options.get("-field")?.flatMap((word) => word.split(",")) ?? [];
  const asked = words.map((word) => word.trim().toLowerCase()).map((word) => synonyms[word] ?? word);
  if (asked.length === 0) {
    const old = deviceFields.filter((name) => name !== "mirrored");
    const oldest = old.filter((name) => name !== "status");
    return [deviceFields, old, oldest].map((device) => ({ adapter: adapterFields, device }));
  }
  const adapter = adapterFields.filter((name) => asked.includes(name));
  const typed = asked.map((word) => deviceFields.find((name) => name === word)).filter((name) => name !== undefined);
  return [typed, deviceFields.filter((name) => typed.includes(name))].map((device) => ({ adapter, device }));
}

/** The form that fits most rows; the first of equals. */
export function bestForm(rows: readonly FmtRow[], forms: readonly RowForm[]): RowForm | undefined {
  const counts = forms.map((form) => rows.filter((row) => readRow(row.fields, form) !== undefined).length);
  return forms[counts.indexOf(Math.max(...counts))];
}

/** A row by a form; undefined where its values cannot be of that form. */
export function readRow(fields: readonly string[], form: RowForm): AdapterRow | undefined {
  const adapter: Partial<Record<AdapterField, string>> = {};
  for (const value of fields.slice(0, form.adapter.length)) {
    const name = form.adapter.find((field) => adapter[field] === undefined && shapes[field]?.test(value.trim()));
    if (name === undefined) return undefined;
    adapter[name] = value.trim();
  }
  if (fields.length < form.adapter.length) return undefined;
  const groups = readGroups(fields.slice(form.adapter.length), form.device);
  return groups === undefined ? undefined : { ...adapter, groups };
}

/** No group where all values are blank: there is no target device. */
/** Values of target devices, one group after another; undefined where they cannot be. */
export function readGroups(rest: readonly string[], names: readonly DeviceField[]): DeviceValues[] | undefined {
  const isBlank = rest.every((value) => filled(value) === undefined);
  if (names.length === 0) return isBlank ? [] : undefined;
  if (rest.length === 0) return undefined;
  if (isBlank && rest.length <= names.length) return [];
  if (rest.length % names.length !== 0) return undefined;
  const groups: DeviceValues[] = [];
  for (let from = 0; from < rest.length; from += names.length) {
    const group: Partial<Record<DeviceField, string>> = {};
    for (const [i, name] of names.entries()) {
      const value = filled(rest[from + i]);
      if (value === undefined) continue;
      if (shapes[name]?.test(value) === false) return undefined;
      group[name] = value;
    }
    if (names.includes("lun") && group.lun === undefined) return undefined;
    groups.push(group);
  }
  return groups;
}
