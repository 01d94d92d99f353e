/** Options that take a value, with the values that are words of the tool; any word may follow those without a set. */
const values: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "r",
    words(
      "sys lpar prof sysprof lpar_prof mem proc procpool virtualio io sriov hea mempool rspool frame cage all nondiscover msp mc manager fcport group default config",
    ),
  ],
  [
    "rsubtype",
    words(
      "eth scsi fc slot serial vswitch vnetwork vnic vnicbkdev hmc logport physport adapter logical phys pgdev rsdev bus iopool taggedio",
    ),
  ],
  ["level", words("sys lpar pool slot port port_group eth ethc roce")],
]);
const free = words("m o F fmt dev l El EOl field p filter type t vadapter");
/** Names and lists may hold what divides the words of a file's name; `-field` takes several words. */
const openEnded = words("m p F filter field");
const flags = words("all npiv net vnic ams attr header V v n size free avail verbose EO dec virtual slots include");
const doubled = words("rsubtype level header filter");

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** The words of a command as far as a file's name tells them, and what stands beside them. */
export interface NameWords {
  readonly typed: string;
  readonly extra: readonly string[];
}

/**
 * `_-r_mem_--level_sys`, ` -r mem --level sys`, `-r-mem-level-sys`, `_r_mem_level_sys` and `_mem_sys` are the same words.
 * A value of several words (`-m_my_sys`) is put together again with what stood between them.
 */
export function readNameWords(tool: string, after: string): NameWords {
  const isDashed = /[\s_]--?[A-Za-z]/.test(after);
  const parts = isDashed ? after.split(/([\s_]+)/) : after.split(/([\s_.-]+)/);
  const reader = new WordReader(tool);
  let joint = "";
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) joint = part;
    else if (part !== "") readPart(reader, part, joint, isDashed);
  }
  return reader.result();
}

function readPart(reader: WordReader, part: string, joint: string, isDashed: boolean): void {
  const name = part.replace(/^-{1,2}/, "");
  const isMarked = name !== part;
  if (isDashed && isMarked && !isOption(name) && name.includes("-")) {
    // `-r-lpar` among words that are divided otherwise.
    for (const [i, word] of name.split("-").entries()) reader.word(word, "-", i === 0);
  } else reader.word(name, joint, isMarked || (!isDashed && isOption(name)));
}

function isOption(name: string): boolean {
  return values.has(name) || free.has(name) || flags.has(name);
}

class WordReader {
  private readonly tool: string;
  private readonly options: string[][] = [];
  private readonly extra: string[] = [];
  private isUndashed = true;

  constructor(tool: string) {
    this.tool = tool;
  }

  word(word: string, joint: string, isMarked: boolean): void {
    const option = this.options.at(-1);
    const [name = "", value] = option ?? [];
    const awaits = option !== undefined && value === undefined && (values.has(name) || free.has(name));
    const fits = awaits && (values.get(name)?.has(word) ?? free.has(name));
    if (fits && !(isMarked && isOption(word) && free.has(name))) option.push(word);
    else if (isMarked) {
      this.options.push([word]);
      this.isUndashed = false;
    } else if (option !== undefined && value !== undefined && openEnded.has(name))
      option[1] = `${value}${name === "field" ? " " : joint}${word}`;
    else if (!this.placed(word)) this.extra.push(word);
  }

  result(): NameWords {
    const typed = this.options.map(([name = "", value]) => {
      const dash = doubled.has(name) ? "--" : "-";
      const quote = name !== "m" && name !== "p" ? "" : value?.includes("'") === true ? '"' : "'";
      return value === undefined ? `${dash}${name}` : `${dash}${name} ${quote}${value}${quote}`;
    });
    if (this.isUndashed && this.has("rsubtype") && !this.has("level") && this.value("r") === "virtualio")
      typed.push("--level lpar");
    return { typed: [this.tool, ...typed].join(" "), extra: this.extra };
  }

  private has(name: string): boolean {
    return this.options.some(([own]) => own === name);
  }

  private value(name: string): string | undefined {
    return this.options.find(([own]) => own === name)?.[1];
  }

  /** `lshwres_virtualio_scsi_lpar`: values without their options, where the HMC's tools leave no doubt whose they are. */
  private placed(word: string): boolean {
    if (this.tool !== "lssyscfg" && this.tool !== "lshwres") return false;
    const open = ["r", "rsubtype", "level"].find((name) => !this.has(name) && values.get(name)?.has(word) === true);
    if (open === undefined || (open !== "r" && this.options.length === 0)) return false;
    this.options.push([open, word]);
    return true;
  }
}
