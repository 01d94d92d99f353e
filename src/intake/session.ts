import type { CapturedAt } from "../capture/capture.ts";
import type { Mark } from "./prompts.ts";

/** A shell of a terminal log. */
interface Shell {
  host?: string;
  /** Its prompts name the host. */
  named: boolean;
  /** Entered by `ssh`: the first prompt may name the host otherwise. */
  entered: boolean;
  readonly id: number;
}

const deepest = 40;
const sameHost = new Set(["oem_setup_env", "su", "ksh", "bash", "sh", "script"]);
const optionsWithValue = new Set(["-o", "-i", "-p", "-l", "-F", "-J", "-E", "-c", "-m", "-b", "-L", "-R", "-D", "-W"]);

/** Where a log is typed: shells in shells. A prompt without a name in a shell whose prompts have names is of another host. */
export class Session {
  private readonly shells: Shell[] = [{ named: false, entered: false, id: 0 }];
  private count = 0;
  private readonly times = new Map<string, CapturedAt>();

  get host(): string | undefined {
    return this.top.host;
  }

  /** Number of the shell: of two without a name, nobody knows whether they are on one host. */
  get shell(): number {
    return this.top.id;
  }

  /** `hostname` said so. */
  tellHost(host: string): void {
    this.top.host = host;
  }

  /** `date` on a host; it holds for what follows on that host. */
  tellTime(at: CapturedAt, host: string | undefined): void {
    this.times.set(host ?? "", at);
  }

  timeOn(host: string | undefined): CapturedAt | undefined {
    return this.times.get(host ?? "");
  }

  /** Before a mark's output. */
  atPrompt({ kind, host }: Mark): void {
    if (kind !== "prompt") return;
    const { top, shells } = this;
    if (host === undefined) {
      if (top.named) this.push({ named: false, entered: false });
      return;
    }
    const known = shells.findLastIndex((shell) => shell.host === host);
    if (known >= 0) shells.length = known + 1;
    else if (!top.named && (top.host === undefined || top.entered)) top.host = host;
    else this.push({ host, named: true, entered: false });
    this.top.named = true;
  }

  /** After a mark's output: what was typed may lead into another shell, or out of this one. */
  leave({ kind, typed = "", command }: Mark): void {
    if (kind !== "prompt") return;
    const [word = "", ...rest] = typed.split(/\s+/);
    const target = word === "ssh" ? sshTarget(typed) : undefined;
    if (target?.command === false) this.push({ host: target.host, named: false, entered: true });
    else if ((word === "exit" || word === "logout") && rest.length === 0 && this.shells.length > 1) this.shells.pop();
    else if (command !== undefined && sameHost.has(command.tool) && this.host !== undefined && rest.length < 3)
      this.push({ host: this.host, named: false, entered: false });
  }

  private get top(): Shell {
    return this.shells.at(-1) ?? { named: false, entered: false, id: -1 };
  }

  private push(shell: Omit<Shell, "id">): void {
    if (this.shells.length >= deepest) this.shells.shift();
    this.count++;
    this.shells.push({ ...shell, id: this.count });
  }
}

/** The host that `ssh` is called for, and whether a command stands behind it. */
export function sshTarget(typed: string): { readonly host: string; readonly command: boolean } | undefined {
  const words = typed.split(/\s+/);
  const ssh = words.findIndex((word) => word === "ssh" || word.endsWith("/ssh"));
  if (ssh < 0) return undefined;
  const at = words.findIndex(
    (word, i) => i > ssh && !word.startsWith("-") && !optionsWithValue.has(words[i - 1] ?? ""),
  );
  const host = words[at]?.split("@").at(-1) ?? "";
  return at < 0 || host === "" ? undefined : { host, command: at < words.length - 1 };
}
