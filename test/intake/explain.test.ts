import { expect, test } from "vitest";
import type { InputFile } from "../../src/capture/capture.ts";
import { explainFile } from "../../src/intake/explain.ts";

function reasons(path: string, text: string, ...others: InputFile[]): readonly string[] {
  const explained = explainFile([file(path, text), ...others], path);
  return explained?.flatMap((one) => one.reasons) ?? ["no such file"];
}

function file(path: string, text: string): InputFile {
  return { path, bytes: new TextEncoder().encode(text), sha256: "" };
}

const level = "3.1.4.31\n";

test("a command that stands in the text speaks first", () => {
  const log = `padmin@vios1:/home/padmin$ ioslevel\n${level}padmin@vios1:/home/padmin$ exit\n`;
  expect(reasons("notes/session.log", log)).toEqual(
    expect.arrayContaining([
      "taken for ioslevel: the command stands above it, ioslevel",
      "host vios1: named by a prompt or a heading in the text",
      "when it was captured nothing says",
      "parsed: 1 record, 0 lines not read",
    ]),
  );
});

test("content that one command alone prints", () => {
  const text =
    "name             physloc                        fabric tports aports swwpns  awwpns\nfcs0             U78CB.001.WZS0001-P1-C9-T1          1     64     64   2048    2040\n";
  expect(reasons("notes/ports.txt", text)[0]).toBe("taken for lsnports: no other command prints such a text");
});

test("a file's name, where the text alone says nothing, and where it contradicts the text", () => {
  expect(reasons("vios1/ioslevel.txt", level)[0]).toMatch(/^taken for ioslevel: /);
  expect(
    reasons(
      "vios1/lspv.txt",
      "name             physloc                        fabric tports aports swwpns  awwpns\nfcs0             U78CB.001.WZS0001-P1-C9-T1          1     64     64   2048    2040\n",
    ),
  ).toContain("its file is named after lspv, which does not print such a text");
});

test("what nobody knows", () => {
  expect(reasons("a.txt", "Dear colleague,\nthe move is on Sunday.\n")[0]).toMatch(/^not taken: no command line/);
  expect(reasons("a.log", "hscroot@hmc1:~> vmstat 1\n1 2 3\nhscroot@hmc1:~> \n")[0]).toBe(
    "not taken: no parser reads what vmstat 1 prints",
  );
  expect(explainFile([file("a.txt", "x\n")], "b.txt")).toBeUndefined();
});
