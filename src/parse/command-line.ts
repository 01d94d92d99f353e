/** A command as it was typed: the tool, its options with all the words that follow each, and what stood around it. */
export interface CommandLine {
  readonly typed: string;
  readonly tool: string;
  /** Words before the first option. */
  readonly words: readonly string[];
  /** `-F` → `["name,lpar_id"]`, `-all` → `[]`. The last of equal options wins, as in the tools themselves. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Output went through a pipe or a loop, so rows may be missing. */
  readonly piped: boolean;
  /** Some of the output went to a file, or the shell did not wait for it: silence says nothing. */
  readonly redirected: boolean;
  /** `viosvrcmd -m SYSTEM -p VIOS`: where the HMC sent the command. */
  readonly relayed?: { readonly system?: string; readonly host?: string };
  /** `ssh user@host command`. */
  readonly remote?: { readonly user?: string; readonly host: string };
}

/** The first value of an option, or undefined where the option is absent or has none. */
export function option(command: CommandLine | undefined, name: string): string | undefined {
  return command?.options.get(name)?.[0];
}

const environment = /^[A-Z_][A-Z0-9_]*=/;
const launchers = new Set(["ioscli", "sudo", "time", "nohup"]);

/** Reads a command line; undefined where the text holds no word. Linear in its length. */
export function readCommandLine(line: string): CommandLine | undefined {
  const typed = line.trim();
  const body = /(?:^|[\s;|])do\s(.{1,400}?);?\s*done\b/.exec(typed)?.[1];
  if (body !== undefined) return loop(typed, body);
  const { words, ...around } = shellWords(typed);
  while (words.length > 0 && (environment.test(words[0] ?? "") || launchers.has(baseName(words[0] ?? ""))))
    words.shift();
  const tool = baseName(words[0] ?? "");
  if (tool === "") return undefined;
  const rest = words.slice(1);
  if (tool === "viosvrcmd") return joined(relayed(typed, rest), around);
  if (tool === "ssh") return joined(remote(typed, rest), around);
  return { typed, tool, ...around, ...split(rest) };
}

type Around = Pick<CommandLine, "piped" | "redirected">;

/** What is sent to another host may be piped there, and what comes back here. */
function joined(inner: CommandLine | undefined, { piped, redirected }: Around): CommandLine | undefined {
  return inner && { ...inner, piped: inner.piped || piped, redirected: inner.redirected || redirected };
}

/** A loop prints what the last command of its body prints, once per turn. */
function loop(typed: string, body: string): CommandLine | undefined {
  const last = body.split(";").findLast((part) => part.trim() !== "" && !/^\s*echo\s/.test(part));
  const inner = last === undefined ? undefined : readCommandLine(last);
  return inner && joined({ ...inner, typed }, aroundOf(typed.slice(typed.lastIndexOf("done") + "done".length)));
}

function baseName(word: string): string {
  return word.slice(word.lastIndexOf("/") + 1);
}

function split(rest: readonly string[]): Pick<CommandLine, "words" | "options"> {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const word of rest) {
    if (/^--?[A-Za-z]/.test(word)) {
      current = [];
      options.set(word, current);
    } else (current ?? words).push(word);
  }
  return { words, options };
}

function relayed(typed: string, rest: readonly string[]): CommandLine | undefined {
  const outer = split(rest).options;
  const inner = readCommandLine(outer.get("-c")?.join(" ") ?? "");
  if (inner === undefined) return undefined;
  const system = outer.get("-m")?.[0];
  const host = outer.get("-p")?.[0];
  return {
    ...inner,
    typed,
    relayed: { ...(system === undefined ? {} : { system }), ...(host === undefined ? {} : { host }) },
  };
}

function remote(typed: string, rest: readonly string[]): CommandLine | undefined {
  const target = rest.findIndex(
    (word, i) => !word.startsWith("-") && !["-o", "-i", "-p", "-l"].includes(rest[i - 1] ?? ""),
  );
  const inner = readCommandLine(rest.slice(target + 1).join(" "));
  const [user, host] = (rest[target] ?? "").split("@");
  if (inner === undefined || target < 0) return undefined;
  return {
    ...inner,
    typed,
    remote: host === undefined ? { host: user ?? "" } : { user: user ?? "", host },
  };
}

/** What a backslash escapes between double quotes; before all else it stands for itself (POSIX shell, 2.2.3). */
const inDoubleQuotes = new Set(['"', "\\", "$", "`"]);

/** Words as a shell splits them, up to the first pipe, list or redirection outside quotes. */
function shellWords(text: string): { words: string[] } & Around {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  let escaped = false;
  let at = 0;
  for (const char of text) {
    at += char.length;
    if (escaped) {
      word = (word ?? "") + (quote === "" || inDoubleQuotes.has(char) ? char : `\\${char}`);
      escaped = false;
    } else if (char === "\\" && quote !== "'") {
      escaped = true;
    } else if (quote !== "") {
      if (char === quote) quote = "";
      else word = (word ?? "") + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= "";
    } else if (char === " " || char === "\t") {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "|" || char === ";" || char === ">" || char === "<" || char === "&") {
      if (word !== undefined && !/^\d$/.test(word)) words.push(word);
      return { words, ...aroundOf(text.slice(at - char.length)) };
    } else if (char === "#" && word === undefined) {
      return { words, ...aroundOf("") };
    } else word = (word ?? "") + char;
  }
  if (word !== undefined) words.push(word);
  return { words, ...aroundOf("") };
}

/** What stands behind a command's words, up to the next command of a list: `2>&1 | grep vios`. */
function aroundOf(rest: string): Around {
  const [all = ""] = rest.replaceAll(/\\.|'[^']*'|"(?:[^"\\]|\\.)*"/g, "").split(/;|&&|\|\||\s#/, 1);
  // NX-OS pages its output without it, and leaves out nothing.
  const own = all.trim() === "| no-more" ? "" : all;
  return { piped: own.includes("|"), redirected: /[>&]/.test(own.replaceAll(/\d?>&\d/g, "")) };
}
