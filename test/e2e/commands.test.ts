import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules as registry } from "../../src/rules/index.ts";
import { newFolder, root, runCli, twoFrames } from "./cli.ts";

test("--json puts the document on stdout and the table on stderr, and writes nothing", () => {
  const { code, out, err } = runCli([...twoFrames, "--json"]);
  expect(code).toBe(3);
  expect((JSON.parse(out) as { schema: string }).schema).toBe("lpm-preflight/assessment@1");
  expect(err).toContain("NOT READY");
});

test("a PDF that was asked for by name and cannot be printed is a failure; HTML and JSON are still there", () => {
  const folder = newFolder("nopdf");
  const browser = ["--browser", "/nowhere/chromium"];
  const asked = runCli([...twoFrames, "-o", folder, "--format", "html,json,pdf", ...browser]);
  expect(asked.code).toBe(1);
  expect(asked.err).toContain("/nowhere/chromium");
  expect(existsSync(join(folder, "report.html"))).toBe(true);
  expect(existsSync(join(folder, "assessment.json"))).toBe(true);
  const unasked = runCli([...twoFrames, "-o", folder, ...browser]);
  expect(unasked.code).toBe(3);
  expect(unasked.err).toContain("--browser");
});

test("rules --json lists what each rule reads", () => {
  const rules = JSON.parse(runCli(["rules", "--json"]).out) as Record<string, unknown>[];
  expect(rules.map(({ id }) => id)).toEqual(registry.map(({ id }) => id));
  for (const rule of rules) {
    expect(Object.keys(rule)).toEqual([
      "id",
      "title",
      "severity",
      "subject",
      "confidence",
      "reads",
      "predicts",
      "sources",
    ]);
  }
  expect(rules.find(({ id }) => id === "LPM-CPU-001")).toMatchObject({
    severity: "blocker",
    subject: "move",
    reads: ["lssyscfg -r lpar", "lssyscfg -r sys"],
    predicts: ["HSCLA224"],
  });
});

test("captures prints every base capture for the systems that are named", () => {
  const { code, out } = runCli(["captures", "--from", "p9 a", "--to", "p10b", "--partition", "app01"]);
  expect(code).toBe(0);
  expect(out).toContain("lssyscfg -r lpar -m 'p9 a'");
  expect(out).toContain("lshwres -r mem --level sys -m p10b");
  expect(out).toContain('lspv | grep ^hdisk | while read d rest; do echo "### $d"; lsdev -dev $d -attr; done');
  expect(out).toContain("serves app01");
});

test("inspect --json has the schema's shape, and --records holds the records", () => {
  const { code, out } = runCli(["inspect", "samples/two-frames/core/kestrel-vios1", "--json", "--records"]);
  expect(code).toBe(0);
  const inspection = JSON.parse(out) as {
    schema: string;
    files: { path: string; captures: Record<string, unknown>[] }[];
  };
  expect(inspection.schema).toBe("lpm-preflight/inspect@1");
  const lsmap = inspection.files.find(({ path }) => path.endsWith("lsmap_-all.txt"))?.captures[0];
  expect(lsmap).toMatchObject({
    command: "lsmap -all",
    parser: "vios/lsmap-all",
    host: "kestrel-vios1",
    status: "parsed",
  });
  expect(Array.isArray(lsmap?.["records"])).toBe(true);
});

test("without a build the program says what to run", () => {
  const folder = newFolder("unbuilt");
  mkdirSync(join(folder, "bin"));
  cpSync(join(root, "bin/lpm-preflight.js"), join(folder, "bin/lpm-preflight.js"));
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "bin/lpm-preflight.js"), "--help"], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toBe("lpm-preflight is not built yet: run npm run build\n");
});

/** A copy without its history can be built and tested too. */
const isCheckout = spawnSync("git", ["rev-parse", "--is-inside-work-tree"], { cwd: root }).status === 0;

test.runIf(isCheckout)("the demo leaves the checkout as it was", () => {
  const git = (...args: string[]): string => spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout;
  const before = git("status", "--porcelain");
  const { code } = runCli([...twoFrames, "-o", "reports/demo"]);
  expect(code).toBe(3);
  expect(git("status", "--porcelain")).toBe(before);
  expect(git("check-ignore", "reports/demo/report.html").trim()).toBe("reports/demo/report.html");
});

test.runIf(isCheckout)("the program file is executable in the repository", () => {
  const { stdout } = spawnSync("git", ["ls-files", "-s", "bin/lpm-preflight.js"], { cwd: root, encoding: "utf8" });
  expect(stdout.startsWith("100755 ")).toBe(true);
});
