import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { Command, CommanderError, Option } from "commander";
import { exitCodes } from "./exit-codes.ts";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

// V8 lets garbage grow to a multiple of what is alive: with half of it, a large estate fits beside other work.
setFlagsFromString("--heap-growing-percent=50");

// `| head` closes the pipe: whoever reads no further has what they wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

const program = new Command("lpm-preflight")
  .description("Says from captured command outputs which IBM Power partitions are ready for Live Partition Mobility.")
  .version(manifest.version)
  .exitOverride();

program
  .command("analyze")
  .description("judge moves and write the report")
  .argument("<paths...>", "captured files, or folders of them")
  .option("--from <system>", "only partitions of this system (name, serial or TTTT-MMM*SERIAL)")
  .option("--to <system>", "only moves to this system")
  .option("--partition <name>", "only this partition: NAME or SYSTEM:NAME (repeat for more)", collect, [])
  .option("--moves <file>", "CSV with partition,source,destination: exactly these moves")
  .option("--inactive", "judge running partitions as they will be after shutdown")
  .option("--allow <option>", "HMC option that you will use, such as vlanbridge (repeat for more)", collect, [])
  .option("-o, --output <folder>", "where to write the report")
  .option("--format <list>", "what to write: html, pdf, json, csv (default: all)")
  .addOption(new Option("--paper <size>", "paper of the PDF").choices(["a4", "letter"]).default("a4"))
  .option("--browser <path>", "browser that prints the PDF")
  .option("--as-of <time>", "the time of the assessment, ISO 8601 (default: now)")
  .option("--max-age <hours>", "do not use captures that are older, or that do not say when they were made")
  .option("--strict", "exit with 2 when a file could not be used in full")
  .option("--quiet", "no table, no progress")
  .option("--no-color", "no colours")
  .option("--json", "the assessment on stdout, the table on stderr")
  .action(async (paths: string[], options: Record<string, unknown>) => {
    const { analyze } = await import("./analyze.ts");
    process.exitCode = await analyze(paths, options, manifest.version);
  });

program
  .command("inspect")
  .description("show what each file is recognised as, and what of it was not read")
  .argument("<paths...>", "captured files, or folders of them")
  .option("--json", "as JSON")
  .option("--records", "with the records that were read")
  .option("--explain <file>", "say why this file was taken for what it was")
  .action(async (paths: string[], options: { json?: boolean; records?: boolean; explain?: string }) => {
    if (options.explain !== undefined) {
      const { explainRecognition } = await import("./explain-file.ts");
      process.exitCode = await explainRecognition(paths, options.explain);
      return;
    }
    const { inspectFiles } = await import("./inspect.ts");
    process.exitCode = await inspectFiles(paths, options);
  });

program
  .command("rules")
  .description("list the rules")
  .option("--json", "as JSON")
  .action(async (options: { json?: boolean }) => {
    const { listRules } = await import("./rules.ts");
    listRules(options.json === true);
  });

program
  .command("captures")
  .description("print the commands whose output a verdict needs, ready to paste")
  .option("--from <system>", "the source system")
  .option("--to <system>", "the destination system")
  .option("--partition <name>", "the partition to move")
  .action(async (options: { from?: string; to?: string; partition?: string }) => {
    const { listCaptures } = await import("./captures.ts");
    listCaptures(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  const { explain } = await import("./failure.ts");
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : exitCodes.usage) : explain(error);
}
