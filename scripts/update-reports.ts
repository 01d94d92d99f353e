import { readdirSync } from "node:fs";
import { runCli, sampleOptions } from "./run-cli.ts";

// The committed reports are what a newcomer opens first. Read the difference before committing it.
for (const sample of readdirSync("samples"))
  runCli(["analyze", ...sampleOptions(sample), "-o", `reports/${sample}`, "--quiet"]);
