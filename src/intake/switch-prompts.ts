/** What a prompt of a SAN switch says. */
export interface SwitchPrompt {
  /** With the logical switch behind it, where the prompt names one: `core_a1:FID20`. */
  readonly host: string;
  readonly typed: string;
  /** Nothing is typed behind a sign that many texts have: only beside other prompts of the host is it one. */
  readonly unsure?: true;
}

/** `core_a1:admin> cfgshow`, `core_a1:FID20:admin> cfgshow` */
const brocade = /^\s{0,8}([A-Za-z][\w.-]{0,79}(?::FID\d{1,3})?):[A-Za-z][\w.-]{0,31}>(?:\s(.*)|([a-z].*))?$/;
/** `core-b1# show flogi database`, `core-b1(config-zone)#`; the words are those that NX-OS takes there. */
const cisco =
  /^\s{0,8}([A-Za-z][\w.-]{0,79})(?:\([\w-]{1,40}\))?#\s?((?:sh|sho|show|terminal|term|conf|config|configure|end|exit)(?:\s.*)?)?\s*$/;

/** The prompt of a switch of Brocade or Cisco; undefined where the line is none. */
export function readSwitchPrompt(line: string): SwitchPrompt | undefined {
  const [, switchName, words, tight] = brocade.exec(line) ?? [];
  if (switchName !== undefined) return { host: switchName, typed: (words ?? tight ?? "").trim() };
  const [, host, typed] = cisco.exec(line) ?? [];
  if (host === undefined) return undefined;
  return typed === undefined ? { host, typed: "", unsure: true } : { host, typed: typed.trim() };
}
