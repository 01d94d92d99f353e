import { expect, test } from "vitest";
import { captureList } from "../../src/analysis/capture-list.ts";
import { readCommandLine } from "../../src/parse/command-line.ts";

const commandsOf = (from: string): string[] =>
  captureList({ from, to: "p10b", partition: "app01" }).flatMap(({ commands }) =>
    commands.map(({ command }) => command),
  );

test("each command reads back with the system that it was made for", () => {
  const from = `it's "p9" \\ $x; rm`;
  const systems = commandsOf(from).flatMap((command) => readCommandLine(command)?.options.get("-m") ?? []);
  expect(new Set(systems)).toEqual(new Set([from, "p10b"]));
});

test("both HMCs are asked for all their systems, which shows whether one manages both", () => {
  const asked = commandsOf("p9").filter((command) => command.startsWith("lssyscfg -r sys"));
  expect(asked).toEqual(["lssyscfg -r sys", "lssyscfg -r sys"]);
});

test("what READY takes beside the base captures comes last", () => {
  const last = captureList({ from: "p9", to: "p10 b", partition: "app01" }).at(-1);
  expect(last?.host).toBe("the HMC of p9, for READY without conditions");
  expect(last?.commands.map(({ command }) => command)).toEqual([
    "lspartition -dlpar",
    "lslparmigr -r virtualio -m p9 -t 'p10 b' --filter lpar_names=app01",
    "migrlpar -o v -m p9 -t 'p10 b' -p app01 -v --npivval portdisk",
  ]);
});
