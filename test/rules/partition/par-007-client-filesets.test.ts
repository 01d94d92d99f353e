import { describe, expect, test } from "vitest";
import { clientFilesets } from "../../../src/rules/partition/par-007-client-filesets.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { hostEthernetEstate, models } from "../host-ethernet-text.ts";
import { smallEstate } from "../small-estate.ts";

const without = (fileset: string): EstateText => hostEthernetEstate.withoutRow("app-lslpp", fileset);

describe("pass", () => {
  test("all seven filesets are there", () => {
    const outcome = judgeOne(clientFilesets, hostEthernetEstate);
    expect(outcome).toMatchObject({ outcome: "pass" });
    expect(outcome.evidence).toContain(hostEthernetEstate.at("app-lslpp", "openssl.man.en_US"));
  });

  test("a listing of these filesets alone shows them too", () => {
    const text = hostEthernetEstate.swap("app-lslpp", "lslpp -L", 'lslpp -L "openssh.*" "openssl.*"');
    expect(judgeOne(clientFilesets, text)).toMatchObject({ outcome: "pass" });
  });

  test("the host is named with its domain", () => {
    const text = hostEthernetEstate.swap("app-lslpp", "### app ", "### app.example.com ");
    expect(judgeOne(clientFilesets, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  test.each([
    ["no Host Ethernet port", hostEthernetEstate.row("p9a-hea", "lpar_name=app", { lpar_name: "web", lpar_id: "9" })],
    ["newer servers", smallEstate],
    ["POWER6", models("9117-MMA", "9117-MMB", hostEthernetEstate)],
    ["POWER7 to POWER8", models("8233-E8B", "8286-42A", hostEthernetEstate)],
    ["IBM i", hostEthernetEstate.row("p9a-lpar", "name=app", { lpar_env: "os400" })],
  ])("%s", (_what, text) => {
    expect(judgeOne(clientFilesets, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("an inactive move", () => {
    expect(judgeOne(clientFilesets, hostEthernetEstate, { kind: "inactive" })).toMatchObject({
      text: "an inactive move is started on the HMC",
    });
  });
});

describe("fail", () => {
  test("filesetsMissing", () => {
    const text = without("openssh.license").withoutRow("app-lslpp", "openssl.base");
    const outcome = judgeOne(clientFilesets, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "filesetsMissing",
      values: { partition: "app", missing: ["openssh.license", "openssl.base"] },
      found: "not all of them",
    });
    // The whole listing proves what is not in it.
    expect(outcome.evidence).toContain(text.all("app-lslpp"));
  });
});

describe("unknown", () => {
  const filesets = { outcome: "unknown", severity: "warning", needs: ["lslpp -L"] };

  test("the filesets: nobody listed them, or only some of them", () => {
    expect(judgeOne(clientFilesets, hostEthernetEstate.without("app-lslpp"))).toMatchObject(filesets);
    const part = without("openssh.license").swap("app-lslpp", "lslpp -L", "lslpp -L all | grep openss");
    expect(judgeOne(clientFilesets, part)).toMatchObject(filesets);
  });

  test("the filesets: they are of another host", () => {
    const text = hostEthernetEstate.swap("app-lslpp", "### app ", "### apple ");
    expect(judgeOne(clientFilesets, text)).toMatchObject(filesets);
  });

  test("the ports", () => {
    expect(judgeOne(clientFilesets, hostEthernetEstate.without("p9a-hea")).needs).toEqual([
      "lshwres -r hea --rsubtype logical --level port -m p9a",
    ]);
  });
});
