import { runCli, sampleOptions } from "./run-cli.ts";

// The committed reports are what a newcomer opens first. Read the difference before committing it.
runCli(["analyze", ...sampleOptions("two-frames"), "-o", "reports/two-frames", "--quiet"]);
