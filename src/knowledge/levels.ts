/**
 * Below zero: the left one is older; zero: they are the same; above: newer. Undefined where no order is defined, because the
 * two belong to different lines or one of them says too little.
 */
export type Order = number | undefined;

/** Compares field by field; a field that one side lacks counts as 0. */
function compareNumbers(left: readonly number[], right: readonly number[]): number {
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbers(found: RegExpExecArray | null): readonly number[] | undefined {
  return found?.slice(1).map((text: string | undefined) => Number(text ?? "0"));
}

/** System firmware without its family letters: 720 and 82 of `AM720_082`; release alone of `01EM320`. */
export interface FirmwareLevel {
  readonly release: number;
  readonly servicePack?: number;
  /** `B3` of `FW860.B3`. */
  readonly packName?: string;
}

/** `01AM720_082_082`, `EL350_103`, `Ax720_090`, `01EM320`, `340_075`, `eFW3.2`, `FW860.B3`; `x` stands for any letter. */
export function readFirmware(text: string): FirmwareLevel | undefined {
  const named = /^FW(\d{3,4})(?:\.([0-9A-Z]{1,2}))?$/.exec(text);
  if (named?.[1] !== undefined)
    return { release: Number(named[1]), ...(named[2] === undefined ? {} : { packName: named[2] }) };
  const early = /^efw(\d)\.(\d)$/i.exec(text);
  if (early) return { release: Number(`${early[1] ?? ""}${early[2] ?? ""}0`) };
  const [, release, pack] = /^(?:01)?(?:[A-Zx]{2})?(\d{3,4})(?:_(\d{1,3})(?:_\d{3})?)?$/.exec(text) ?? [];
  if (release === undefined) return undefined;
  return { release: Number(release), ...(pack === undefined ? {} : { servicePack: Number(pack) }) };
}

/**
 * Releases compare as numbers, service packs only inside one release. That one release is newer than another says nothing of
 * whether partitions move between them.
 */
export function compareFirmware(left: FirmwareLevel, right: FirmwareLevel): Order {
  if (left.release !== right.release) return left.release - right.release;
  if (left.servicePack !== undefined && right.servicePack !== undefined) return left.servicePack - right.servicePack;
  if (left.packName !== undefined && right.packName !== undefined)
    return comparePackNames(left.packName, right.packName);
  const isBare = ({ servicePack, packName }: FirmwareLevel): boolean =>
    servicePack === undefined && packName === undefined;
  return isBare(left) && isBare(right) ? 0 : undefined;
}

/** Two characters, digits before letters: 42, 90, A0, B3. */
function comparePackNames(left: string, right: string): number {
  return parseInt(left, 36) - parseInt(right, 36);
}

/** A floor that names a release alone is met by each of its service packs. */
export function firmwareReaches(level: FirmwareLevel, floor: FirmwareLevel): boolean | undefined {
  if (level.release !== floor.release || floor.servicePack === undefined) return level.release >= floor.release;
  const order = compareFirmware(level, floor);
  return order === undefined ? undefined : order >= 0;
}

/** Version, release, modification or M-number, fix, service pack. */
export type HmcLevel = readonly number[];

/** `V7R3.4.0M2` (service pack 2), `V7R710` (which is V7R7.1.0), `V8R8.8.7`, `V9R1M910`, `V10R1M1020.2`, `7.3.4 SP2`. */
export function readHmc(text: string): HmcLevel | undefined {
  const compact = numbers(/^V(\d)R(\d)(\d)(\d)$/.exec(text));
  if (compact) return compact;
  const numbered = /^V(\d{1,2})R(\d{1,2})\s?M(\d{3,4})(?:\.(\d{1,3}))?(?: SP(\d{1,2}))?$/.exec(text);
  if (numbered) return numbers(numbered);
  return numbers(/^V?(\d{1,2})[R.](\d{1,2})\.(\d{1,4})(?:\.(\d{1,4}))?(?:(?:M| SP)(\d{1,2}))?$/.exec(text));
}

export function compareHmc(left: HmcLevel, right: HmcLevel): number {
  return compareNumbers(left, right);
}

/** Version, release, modification, fix. */
export type ViosLevel = readonly number[];

/** `3.1.4.31`, `2.2.0.12-FP24 SP02`, `2.1`; fix pack and service pack only name what the four numbers say. */
export function readVios(text: string): ViosLevel | undefined {
  return numbers(/^(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:[- ]\S.{0,40})?$/.exec(text));
}

export function compareVios(left: ViosLevel, right: ViosLevel): number {
  return compareNumbers(left, right);
}

/** An operating system's level in lines that are compared each for itself: `7200`, or `15` of SLES 15 SP3. */
export interface OsLevel {
  readonly version: number;
  /** Technology level and service pack of AIX; service pack or minor release of Linux; empty for IBM i. */
  readonly steps: readonly number[];
}

/** `7200-05-06-2320`; the year and week of the build do not count. `7100-00-00-0000` is a level that AIX could not tell. */
export function readAix(text: string): OsLevel | undefined {
  const [, version, technology, pack, build] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:-(\d{4}))?)?$/.exec(text) ?? [];
  if (version === undefined || (Number(technology) === 0 && Number(pack) === 0 && build === "0000")) return undefined;
  return { version: Number(version), steps: [Number(technology), ...(pack === undefined ? [] : [Number(pack)])] };
}

/** `SLES 15 SP3`, `15.3`, `RHEL 8.10`, `10 SP1`, `11`; a version alone may be any of its service packs. */
export function readLinux(text: string): OsLevel | undefined {
  const [, version, minor] = /^(?:[A-Za-z]+ )?(\d{1,3})(?:(?:\.| SP)(\d{1,2}))?(?:\.\d{1,3})?$/.exec(text) ?? [];
  return version === undefined
    ? undefined
    : { version: Number(version), steps: minor === undefined ? [] : [Number(minor)] };
}

/** `7.4`, `7.3 TR8`: the release counts as the version, because technology refreshes compare inside one release only. */
export function readIbmI(text: string): OsLevel | undefined {
  const [, version, release, refresh] = /^(\d)\.(\d)(?: TR(\d{1,2}))?$/.exec(text) ?? [];
  if (version === undefined || release === undefined) return undefined;
  return { version: Number(version) * 10 + Number(release), steps: refresh === undefined ? [] : [Number(refresh)] };
}

/** Only inside one version; and where one side lacks a step, only as far as those before it decide. */
export function compareOs(left: OsLevel, right: OsLevel): Order {
  if (left.version !== right.version) return undefined;
  for (let i = 0; i < Math.max(left.steps.length, right.steps.length); i++) {
    const [a, b] = [left.steps[i], right.steps[i]];
    if (a === undefined || b === undefined) return undefined;
    if (a !== b) return a - b;
  }
  return 0;
}

/** A floor's missing steps are met by any; a level's missing steps leave open what they would decide. */
export function osReaches(level: OsLevel, floor: OsLevel): boolean | undefined {
  if (level.version !== floor.version) return undefined;
  for (const [i, step] of floor.steps.entries()) {
    const own = level.steps[i];
    if (own === undefined) return floor.steps.slice(i).every((rest) => rest === 0) ? true : undefined;
    if (own !== step) return own > step;
  }
  return true;
}

/** `POWER6+` and `POWER6_Plus` are one processor compatibility mode; case does not count. */
export function sameMode(left: string, right: string): boolean {
  const plain = (mode: string): string => mode.toLowerCase().replace("+", "_plus");
  return plain(left) === plain(right);
}
