import { describe, expect, test } from "vitest";
import { noHostEthernet } from "../../../src/rules/partition/par-006-no-host-ethernet.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { hostEthernetEstate, models } from "../host-ethernet-text.ts";
import { smallEstate } from "../small-estate.ts";

const port = "adapter 23000000, group 1, port 0 (HEA port 1)";
const hea = hostEthernetEstate.at("p9a-hea", "lpar_name=app");
const values = { partition: "app", ports: [port] };
const nobody = hostEthernetEstate.row("p9a-hea", "lpar_name=app", { lpar_name: "web", lpar_id: "9" });
const listing = "lshwres -r hea --rsubtype logical --level port -m p9a";
const adapters = (from: string, to: string): EstateText => hostEthernetEstate.swap("app-lsdev", from, to);

describe("pass", () => {
  test("the partition has no port", () => {
    expect(judgeOne(noHostEthernet, nobody)).toMatchObject({
      outcome: "pass",
      evidence: [nobody.at("sys", "name=p9a"), nobody.all("p9a-hea")],
    });
  });

  test("the HMC answers that the server has none", () => {
    const text = hostEthernetEstate.with("p9a-hea", `hscroot@hmc1:~> ${listing}\nNo results were found.\n`);
    expect(judgeOne(noHostEthernet, text)).toMatchObject({ outcome: "pass" });
  });

  test("the server lacks the function, so nobody listed ports", () => {
    const text = hostEthernetEstate.without("p9a-hea").row("sys", "name=p9a", { lhea_capable: "0" });
    expect(judgeOne(noHostEthernet, text)).toMatchObject({ outcome: "pass" });
  });

  test("the profile of a partition that is not activated asks for none", () => {
    const text = hostEthernetEstate.row("p9a-prof", "lpar_name=app", { lhea_logical_ports: "none" });
    expect(judgeOne(noHostEthernet, text, { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  test("newer servers have no such adapters, and newer HMCs no such listing", () => {
    expect(judgeOne(noHostEthernet, smallEstate)).toMatchObject({
      outcome: "notApplicable",
      text: "the source has no Host Ethernet Adapters",
    });
  });
});

describe("fail", () => {
  test.each([
    ["POWER6 to POWER7", models("9117-MMA", "9117-MMB", hostEthernetEstate)],
    ["POWER6 to POWER6", models("9117-MMA", "8204-E8A", hostEthernetEstate)],
    ["POWER7 to POWER6", models("8233-E8B", "8204-E8A", hostEthernetEstate)],
    ["POWER7 to POWER8", models("8233-E8B", "8286-42A", hostEthernetEstate)],
    ["IBM i", hostEthernetEstate.row("p9a-lpar", "name=app", { lpar_env: "os400" })],
    ["Linux", hostEthernetEstate.row("p9a-lpar", "name=app", { os_version: "Linux/SuSE 3.0.101 11" })],
  ])("hasPorts: %s", (_what, text) => {
    const outcome = judgeOne(noHostEthernet, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "hasPorts",
      values: { ...values, source: "p9a", destination: "p10b" },
      expected: "no logical Host Ethernet port",
      found: port,
    });
    expect(outcome.evidence).toContain(hea);
  });

  test("onlyFromAix warns", () => {
    const outcome = judgeOne(noHostEthernet, hostEthernetEstate);
    expect(outcome).toMatchObject({ outcome: "fail", severity: "warning", message: "onlyFromAix", values });
    expect(outcome.evidence).toEqual(
      expect.arrayContaining([
        hea,
        hostEthernetEstate.at("app-lsdev", "ent1"),
        hostEthernetEstate.at("app-lsdev", "ent2"),
      ]),
    );
  });

  test.each([
    ["there is none", adapters("ent2   Available        EtherChannel / IEEE 802.3ad Link Aggregation\n", "")],
    ["it is defined only", adapters("ent2   Available", "ent2   Defined  ")],
  ])("noEtherChannel: %s", (_what, text) => {
    const outcome = judgeOne(noHostEthernet, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noEtherChannel",
      values: { ...values, lacking: "EtherChannel" },
      expected: "EtherChannel",
      found: "none",
    });
    expect(outcome.evidence).toContain(text.all("app-lsdev"));
  });

  test("noEtherChannel: no virtual adapter could take over", () => {
    expect(judgeOne(noHostEthernet, adapters("ent1   Available", "ent1   Defined  "))).toMatchObject({
      message: "noEtherChannel",
      values: { lacking: "virtual Ethernet adapter" },
    });
  });

  test("inProfile warns", () => {
    const text = hostEthernetEstate.row("p9a-prof", "lpar_name=app", { lhea_logical_ports: "23000000/1/0/1/none" });
    const outcome = judgeOne(noHostEthernet, text, { kind: "inactive" });
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "inProfile",
      values: { partition: "app", ports: ["adapter 23000000, group 1, port 0"] },
    });
    expect(outcome.evidence).toContain(text.at("p9a-prof", "lpar_name=app"));
  });
});

describe("unknown", () => {
  const asks = (text: EstateText, needs: readonly string[], kind: "active" | "inactive" = "active"): void => {
    expect(judgeOne(noHostEthernet, text, { kind })).toMatchObject({ outcome: "unknown", severity: "blocker", needs });
  };

  test("the ports: nobody listed them, or a row does not say whose it is", () => {
    asks(hostEthernetEstate.without("p9a-hea"), [listing]);
    asks(nobody.row("p9a-hea", "HEA port 2", { lpar_id: undefined }), [listing]);
  });

  test("the generation of the server: nobody is asked for a listing that its HMC may not have", () => {
    asks(hostEthernetEstate.without("sys"), ["lssyscfg -r sys -m p9a", "lssyscfg -r sys -m p10b"]);
    const strange = models("9999-XYZ", "9117-MMB", hostEthernetEstate);
    expect(judgeOne(noHostEthernet, strange)).toMatchObject({ outcome: "unknown", cause: "knowledge", needs: [] });
  });

  test("a listing that lacks a port of the profile was cut", () => {
    const asked = { lhea_logical_ports: "23000000/1/0/3/none" };
    const text = nobody.row("p9a-prof", "lpar_name=app", asked);
    expect(judgeOne(noHostEthernet, text)).toMatchObject({ outcome: "unknown", cause: "conflict", needs: [listing] });
    const free = text.row("p9a-hea", "HEA port 2", { logical_port_id: "3" });
    expect(judgeOne(noHostEthernet, free)).toMatchObject({ outcome: "pass" });
  });

  test("the adapters that AIX has", () => {
    expect(judgeOne(noHostEthernet, hostEthernetEstate.without("app-lsdev")).needs).toEqual(["lsdev -Cc adapter"]);
  });

  test("whose the adapters are, where two systems have a partition of this name", () => {
    const text = hostEthernetEstate.row("p10b-lpar", "name=idle", { name: "app" });
    expect(judgeOne(noHostEthernet, text).needs).toEqual(["lsdev -Cc adapter"]);
  });

  test("the profile of a partition that is not activated", () => {
    asks(hostEthernetEstate.without("p9a-prof"), ["lssyscfg -r prof -m p9a"], "inactive");
    const text = hostEthernetEstate.row("p9a-prof", "lpar_name=app", { lhea_logical_ports: "23000000" });
    asks(text, ["lssyscfg -r prof -m p9a"], "inactive");
  });
});
