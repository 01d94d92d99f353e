import { runCli, sampleOptions } from "./run-cli.ts";

runCli(["analyze", ...sampleOptions("two-frames"), "-o", "reports/demo"]);
console.log("\nOpen reports/demo/report.html in a browser, or reports/demo/report.pdf.");
