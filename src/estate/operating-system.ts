import { known, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { oslevel } from "../parse/client/oslevel.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { recordsOf } from "../parse/read-capture.ts";
import { clientCaptures, needClient } from "./clients.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { reading, settle, type Reading } from "./readings.ts";

/** Forms of `os_version`, as HMCs of several levels print it, and where the level stands in them. */
const forms: readonly { readonly product: string; readonly form: RegExp }[] = [
  { product: "AIX", form: /^AIX\b(?:.*\s(\d{4}-\d{2}-\d{2}(?:-\d{4})?)$)?/ },
  { product: "VIOS", form: /^VIOS\s+(\S+)/ },
  { product: "IBM i", form: /^(?:OS\/400|IBM i)\D*?(\d{1,2}[R.]\d{1,2})/ },
  { product: "RHEL", form: /^Linux\/Red\s?Hat\b(?:.*\s(\d{1,3}(?:\.\d{1,3})?)$)?/i },
  { product: "SLES", form: /^Linux\/SuSE\b(?:.*\s(\d{1,3}(?:\.\d{1,3})?)$)?/i },
];

interface Printed {
  readonly product: string;
  readonly level?: string;
}

/** Undefined for `Unknown`, in whatever language, and for `0.0.0.0.0.0`: RMC never told the HMC. */
function readPrinted(text: string): Printed | undefined {
  for (const { product, form } of forms) {
    const found = form.exec(text);
    if (found) return { product, ...(found[1] === undefined ? {} : { level: found[1].replace("R", ".") }) };
  }
  const [, product, level] =
    /^Linux\/([A-Za-z]{2,20}(?: [A-Za-z]{2,20})?)(?= |$)(?: .*\s(\d{1,3}(?:\.\d{1,3}){0,2})$)?/.exec(text) ?? [];
  return product === undefined ? undefined : { product, ...(level === undefined ? {} : { level }) };
}

interface Spoken {
  readonly printed: readonly Reading<Printed>[];
  /** Alternatives, by what the HMC printed so far. */
  readonly needs: readonly Need[];
}

/** The newest level that an HMC heard of stays in its listing. */
function listed(partition: Partition): Spoken {
  const { env, system } = partition;
  const printed: Reading<Printed>[] = [];
  let isPrinted = false;
  for (const capture of partition.listings.ofSystem(lssyscfgLpar, system.key)) {
    const row = partition.row(capture);
    const text = row?.get("os_version");
    if (row === undefined || text === undefined) continue;
    isPrinted = true;
    const found = readPrinted(text.trim());
    if (found !== undefined) printed.push(reading(capture, row, found, "os_version"));
  }
  if (!isPrinted) return { printed, needs: [needHmc(lssyscfgLpar, system)] };
  // `--osrefresh` makes the HMC ask the partition again (HMC manual).
  const again = needHmc(lssyscfgLpar, system, " --osrefresh");
  const asked: Need = { ...again, canonical: `${again.canonical} --osrefresh` };
  const isIbmI = env.state === "known" && env.value === "os400";
  const isOther = isIbmI || printed.some(({ value }) => value.product !== "AIX");
  return { printed, needs: isOther ? [asked] : [needClient(oslevel, partition), asked] };
}

/** `AIX`, `IBM i`, `RHEL`, `SLES`, or another distribution of Linux as the HMC names it. */
export function osProduct(partition: Partition): Fact<string> {
  return partition.once(readOsProduct);
}

function readOsProduct(partition: Partition): Fact<string> {
  const { env } = partition;
  if (env.state === "known" && env.value === "os400") return known("IBM i", env.origins);
  const { printed, needs } = partition.once(listed);
  const readings = printed.map((one) => ({ ...one, value: one.value.product }));
  for (const capture of clientCaptures(oslevel, partition))
    for (const record of recordsOf(capture, oslevel) ?? []) readings.push(reading(capture, record, "AIX"));
  return settle(readings, needs);
}

/** `7200-05-06`, `8.9`, `7.4`: as the product counts its levels. */
export function osLevel(partition: Partition): Fact<string> {
  return partition.once(readOsLevel);
}

function readOsLevel(partition: Partition): Fact<string> {
  const { printed, needs } = partition.once(listed);
  const readings = printed.flatMap(({ value, ...place }) =>
    value.level === undefined ? [] : [{ ...place, value: withoutBuild(value.level) }],
  );
  for (const capture of clientCaptures(oslevel, partition))
    for (const record of recordsOf(capture, oslevel) ?? [])
      readings.push(reading(capture, record, withoutBuild(record.level)));
  // `7100-00-00` stands where filesets do not fit together, and AIX cannot tell.
  const told = readings.filter(({ value }) => !value.endsWith("-00-00"));
  return settle(told, needs);
}

/** Year and week of the build differ from text to text for one service pack. */
function withoutBuild(level: string): string {
  return level.replace(/-\d{4}$/, "");
}
