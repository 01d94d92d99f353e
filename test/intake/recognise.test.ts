import { describe, expect, test } from "vitest";
import { attributes, issues, lpars, lsmap, lspv, memory, shown, sys, take } from "./take.ts";

describe("what a text is: the command in it, else its content, else the file's name", () => {
  test("the command outranks content and name", () => {
    expect(shown({ "lspv.txt": `$ lsmap -all\n${lspv}` })).toEqual(["lspv.txt:2-4 lsmap -all | partial 0 | - | -"]);
  });

  test("content without a name that says anything", () => {
    expect(
      shown({ a: sys, "wren/b": lpars, "wren/c": memory, d: lsmap, "e.txt": lspv, "f.log": attributes(1) }),
    ).toEqual([
      "a:1-2 lssyscfg -r sys | parsed 2 | - | -",
      "d:1-10 lsmap -all | parsed 1 | vios1 | 9009-42A*78A1B20/1",
      "e.txt:1-3 lspv | parsed 2 | vios1 | 9009-42A*78A1B20/1",
      "f.log:1-4 lsdev -dev <device> -attr | parsed 1 | vios1 | 9009-42A*78A1B20/1",
      "wren/b:1-2 lssyscfg -r lpar | parsed 2 | - | 9009-42A*78A1B20",
      "wren/c:1-1 lshwres -r mem --level sys | parsed 1 | - | 9009-42A*78A1B20",
    ]);
  });

  test("content overrules a name that cannot have produced it, and both are named", () => {
    const texts = { "wren/lssyscfg -r prof.txt": lpars, s: sys };
    expect(shown(texts)[1]).toBe("wren/lssyscfg -r prof.txt:1-2 lssyscfg -r lpar | parsed 2 | - | 9009-42A*78A1B20");
    const [issue] = take(texts).issues;
    expect(issue?.code).toBe("name-contradicts-content");
    expect(issue?.text).toContain("lssyscfg -r prof");
    expect(issue?.text).toContain("lssyscfg -r lpar");
  });

  test("a name that nothing in the text bears out is not believed", () => {
    const texts = { "lspv.txt": "Dear colleague,\nall is well.\n" };
    expect(shown(texts)).toEqual(["lspv.txt:1-2 ? | unrecognised 0 | - | -"]);
    expect(issues(texts)).toEqual(["name-contradicts-content lspv.txt:1"]);
  });

  test("the name decides where an answer stands in place of the output", () => {
    const texts = {
      "wren/lshwres -r sriov --rsubtype logport --level eth.txt": "No results were found.\n",
      "wren/lssyscfg -r lpar.txt": "HSCL0001 The managed system is gone.\n",
      "wren/x.txt": "No results were found.\n",
      s: sys,
    };
    expect(shown(texts).slice(1)).toEqual([
      "wren/lshwres -r sriov --rsubtype logport --level eth.txt:1-1 lshwres -r sriov --rsubtype logport --level eth | none 0 | - | 9009-42A*78A1B20",
      "wren/lssyscfg -r lpar.txt:1-1 lssyscfg -r lpar | failed 0 | - | 9009-42A*78A1B20",
      "wren/x.txt:1-1 ? | unrecognised 0 | - | -",
    ]);
  });

  test("of several that fit none is taken, and all are named", () => {
    const both = "name=wren,type_model=9009-42A,serial_num=78A1B20,activated_level=12\n";
    const [issue] = take({ x: both }).issues;
    expect(shown({ x: both })).toEqual(["x:1-1 ? | unrecognised 0 | - | -"]);
    expect(issue?.code).toBe("several-candidates");
    expect(issue?.text).toContain("lssyscfg -r sys, lslic");
    expect(shown({ "lslic.txt": both })[0]).toContain("lslic.txt:1-1 lslic | parsed 1 |");
    expect(take({ "lspv.txt": both }).issues[0]?.text).toContain("named after lspv");
  });
});

describe("commands that no parser takes", () => {
  test("the content of another command's output is not believed", () => {
    const log = `$ lsmpio -AHE -l hdisk2 -p vscsi1\nattribute value description user_settable\npriority  1     Priority    True\n`;
    expect(shown({ log })).toEqual(["log:2-3 lsmpio -AHE -l hdisk2 -p vscsi1 | unrecognised 0 | - | -"]);
  });

  test.each([["cat lspv.out"], ["more /tmp/lspv"], ["sh collect.sh"], ["./collect vios1"]])(
    "those that print what another has printed are looked through: %s",
    (command) => {
      expect(shown({ log: `$ ${command}\n${lspv}` })).toEqual(["log:2-4 lspv | parsed 2 | - | -"]);
    },
  );

  test.each([["grep hdisk lspv.out"], ["head -3 lspv.out"], ["cat lspv.out | grep hdisk"]])(
    "those that leave out lines narrow: %s",
    (command) => {
      expect(shown({ log: `$ ${command}\n${lspv}` })).toEqual(["log:2-4 lspv | parsed 2 narrowed | - | -"]);
    },
  );

  test("a comment before the output is no command", () => {
    expect(shown({ "vios1/lspv.txt": `# lspv of vios1, before the move\n${lspv}` })[0]).toContain("lspv | parsed 2 |");
  });
});

test("greetings of a login are no output", () => {
  const texts = { "lspv.txt": `Last login: Fri Nov 20 09:00:00 2026\npadmin@vios1's password: \n\n${lspv}logout\n` };
  expect(shown(texts)).toEqual(["lspv.txt:4-6 lspv | parsed 2 | - | -"]);
});
