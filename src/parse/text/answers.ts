import type { Answer } from "../parser.ts";

/** What the HMC prints in place of rows where there are none; exit status 0. English and the locales that were seen. */
const noResults = new Set(["No results were found.", "Nie znaleziono wyników."]);

/** A Virtual I/O Server that has none of what was asked for exits with one of these names, which differ per `lsmap` form. */
const noneHere = /^(?:.{0,40}\W)?E_(?:NOTSVSA_S|NOTSVEA_S|NOTSVFCA_S|NOTSVPD_S|NOT_SVNIC_S|NO_NPIV_PORTS)\b/;
const noPorts = /^.{0,80}\bports capable of NPIV\b/i;

/** HMC, IVM and REST message numbers at the start of a line; a partition may be called `VIOSE1` or `REST2`. */
const numbered =
  /^\[?(?:HSC[A-Z]{0,2}[0-9A-F]{4}|HSCL[0-9A-Z]{4}|VIOSE\d{4,12}(?:-\d{4})?|REST[0-9A-F]{4})\]?(?=[\s:]|$)/;
/** AIX message numbers: `lsattr: 0514-528 ...`, `/usr/sbin/rsct/bin/lsrsrc-api: 2612-022 ...`. */
const numberedByAix = /^(?:[\w/.-]{1,60}: )?\d{4}-\d{3,4}\b/;
const worded =
  /^(?:An invalid |The command entered |The managed system |Unable to |Permission denied|.{0,80}: (?:command )?not found|ksh: |rksh: |bash: |ssh: |usage: |Wprowadzono niepoprawny )/i;
/** What the standard exit statuses of ioscli say, and the line with which it introduces a message of AIX. */
const wordedByIoscli =
  /^(?:Option flag is not valid|Invalid (?:access to execute|command|flag|option|attribute|argument)|Command requires |Specified option |Too (?:many|few) arguments|Too many matches for physical|No device found with physical|Execution of this command did not complete|Unable to acquire permission|Insufficient memory|Some error messages may contain invalid information|for the Virtual I\/O Server environment\.|Method error )/;
/** What `fcstat` says of a device that it cannot ask, in several lines. */
const wordedByStatistics =
  /^(?:Error (?:accessing ODM|opening device|reading statistics)\b|Device not found$|VPD information not found$|errno: [0-9A-Fa-f]{1,8}$)/;
/** `viosvrcmd` prints errors into the output; some begin with a bare colon. */
const colonFirst = /^:\s?[A-Za-z]/;

/** The answer in a line that is no row, or undefined where the line is none that we know. */
export function readAnswer(text: string, line: number): Answer | undefined {
  const words = text.trim();
  if (noResults.has(words) || noneHere.test(words) || noPorts.test(words)) return { kind: "none", line, text: words };
  const isMessage = [numbered, numberedByAix, worded, wordedByIoscli, wordedByStatistics].some((pattern) =>
    pattern.test(words),
  );
  return isMessage || colonFirst.test(text) ? { kind: "failed", line, text: words } : undefined;
}
