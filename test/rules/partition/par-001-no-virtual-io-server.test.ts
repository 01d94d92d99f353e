import { describe, expect, test } from "vitest";
import { noVirtualIoServer } from "../../../src/rules/partition/par-001-no-virtual-io-server.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const env = (value: string | undefined): typeof smallEstate =>
  smallEstate.row("p9a-lpar", "name=app", { lpar_env: value });

describe("pass", () => {
  test.each(["aixlinux", "os400"])("%s", (kind) => {
    const row = smallEstate.at("p9a-lpar", "name=app");
    expect(judgeOne(noVirtualIoServer, env(kind))).toMatchObject({ outcome: "pass", evidence: [row] });
  });
});

describe("fail", () => {
  test("virtualIoServer", () => {
    expect(judgeOne(noVirtualIoServer, smallEstate, { partition: 1 })).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "virtualIoServer",
      values: { partition: "p9a-vios1" },
      expected: "lpar_env=aixlinux or os400",
      found: "lpar_env=vioserver",
      evidence: [smallEstate.at("p9a-lpar", "name=p9a-vios1")],
    });
  });
});

describe("unknown", () => {
  test.each([
    ["nobody listed the partitions", smallEstate.without("p9a-lpar")],
    ["the row does not say", env(undefined)],
    ["a word that is no kind of partition", env("somethingelse")],
  ])("the kind: %s", (_what, text) => {
    expect(judgeOne(noVirtualIoServer, text)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      needs: ["lssyscfg -r lpar -m p9a"],
    });
  });
});
