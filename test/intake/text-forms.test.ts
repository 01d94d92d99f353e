import { describe, expect, test } from "vitest";
import { takeIn } from "../../src/intake/intake.ts";
import { filesOf, issues, lpars, shown, sys, take } from "./take.ts";

const log = `hscroot@hmc1:~> lssyscfg -r sys\n${sys}hscroot@hmc1:~> lssyscfg -r lpar -m wren\n${lpars}`;
const read = [
  "log.txt:2-3 lssyscfg -r sys | parsed 2 | hmc1 | -",
  "log.txt:5-6 lssyscfg -r lpar | parsed 2 | hmc1 | 9009-42A*78A1B20",
];

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !isBig);
  return bytes;
}

describe("the same lines come out of every form of a text", () => {
  const forms: readonly (readonly [string, string | Uint8Array])[] = [
    ["LF", log],
    ["CR LF", log.replaceAll("\n", "\r\n")],
    ["CR CR LF", log.replaceAll("\n", "\r\r\n")],
    ["CR alone", log.replaceAll("\n", "\r")],
    ["UTF-8 with BOM", `\uFEFF${log}`],
    ["UTF-16 LE with BOM", utf16(`\uFEFF${log}`, false)],
    ["UTF-16 BE with BOM", utf16(`\uFEFF${log.replaceAll("\n", "\r\n")}`, true)],
    [
      "colours and cursor",
      log.replaceAll("hscroot@", "\u001b[0;32m\u001b[?2004hhscroot@").replaceAll("~>", "~\u001b[0m>"),
    ],
    ["window titles", log.replaceAll("hscroot@", "\u001b]0;hmc1\u0007hscroot@")],
    ["8-bit control sequences", log.replaceAll("hscroot@", "\u009b1mhscroot@")],
    ["typing that was taken back", log.replaceAll("-r sys", "-r sus\b\bys")],
    ["prompts with blanks before them", log.replaceAll("hscroot@", "  hscroot@")],
    ["no blank after the prompt", log.replaceAll("~> ", "~>")],
  ];
  test.each(forms)("%s", (_, text) => {
    expect(shown({ "log.txt": text })).toEqual(read);
    expect(issues({ "log.txt": text })).toEqual([]);
  });
});

test("what is no UTF-8 is read as ISO-8859-1", () => {
  const text = sys.replace("name=wren", "name=bücher");
  const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const [capture] = take({ "lssyscfg -r sys.txt": latin }).captures;
  expect(JSON.stringify(capture?.records[0])).toContain('"name":"bücher"');
});

test("a file without a line end may be cut in its last word", () => {
  const cut = { "log.txt": log.trimEnd() };
  expect(shown(cut)[1]).toBe("log.txt:5-6 lssyscfg -r lpar | partial 2 | hmc1 | 9009-42A*78A1B20");
  expect(issues(cut)).toEqual(["broken-off log.txt:6"]);
});

test("a prompt after the output shows that it is whole", () => {
  expect(shown({ "log.txt": `${log}hscroot@hmc1:~>` })).toEqual(read);
});

describe("files of which nothing can be read are named", () => {
  test.each([
    ["empty", "", "empty-file"],
    ["blank", " \n\t\n", "empty-file"],
    ["binary", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), "binary-file"],
    ["UTF-16 without BOM", utf16(log, false), "binary-file"],
    ["prose", "Dear colleague,\nall is well.\n", "unrecognised-text"],
  ])("%s", (_, text, code) => {
    const texts = { "log.txt": log, "x.txt": text };
    expect(shown(texts).slice(0, 2)).toEqual(read);
    expect(take(texts).issues.map((issue) => [issue.code, issue.file])).toEqual([[code, "x.txt"]]);
  });

  test("unreadable", () => {
    const denied = { path: "x.txt", bytes: new Uint8Array(), sha256: "", unreadable: "permission denied" };
    const { files, issues: found } = takeIn([...filesOf({ "log.txt": log }), denied]);
    expect(files.map(({ status }) => status)).toEqual(["read", "unreadable"]);
    expect(found.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ["unreadable-file", "error", "x.txt"],
    ]);
  });
});
