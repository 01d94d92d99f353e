import { describe, expect, test } from "vitest";
import { noDirectPort } from "../../../src/rules/sriov/srv-001-no-direct-port.ts";
import { judge, judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const inactive = { kind: "inactive" } as const;
const none = "No results were found.\n";
const row = (id: string, owner: string, backs = "0"): string =>
  `config_id=0,${owner},lpar_state=Running,adapter_id=1,logical_port_id=${id},logical_port_type=eth,location_code=U78D2.001.AAA0001-P1-C8-T1-S2,is_vnic_backing_device=${backs},migratable=0\n`;
const listing = (...rows: readonly string[]): EstateText => smallEstate.swap("p9a-sriov", none, rows.join(""));
const ofApp = "lpar_name=app,lpar_id=5";
const ofVios = "lpar_name=p9a-vios1,lpar_id=1";
const direct = listing(row("27004002", ofApp), row("27004003", ofVios));
const ported = (changes: Changes, text = direct): EstateText => text.row("p9a-sriov", ofApp, changes);
const asked = (ports: string): EstateText =>
  smallEstate.row("p9a-prof", "lpar_name=app", { sriov_eth_logical_ports: ports });
const version = (level: string): string =>
  `hscroot@hmc1:~> lshmc -V\n"version= Version: 9\n","base_version=${level}\n"\n`;
const model = (typeModel: string, text = smallEstate): EstateText =>
  text.row("sys", "name=p9a", { type_model: typeModel });
const listed = "lshwres -r sriov --rsubtype logport --level eth -m p9a";

describe("pass", () => {
  test("there is none", () => {
    expect(judgeOne(noDirectPort, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: ["p9a-sriov.txt:2"],
    });
  });

  test("ports of a Virtual I/O Server, also those behind virtual NICs, are not the partition's", () => {
    const text = listing(row("27004003", ofVios), row("27004004", ofVios, "1"));
    expect(judgeOne(noDirectPort, text)).toMatchObject({ outcome: "pass", evidence: [text.all("p9a-sriov")] });
  });

  test("a migratable port", () => {
    const text = ported({ migratable: "1" });
    expect(judgeOne(noDirectPort, text)).toMatchObject({
      outcome: "pass",
      thing: "logical port 27004002 of adapter 1",
    });
  });

  test("inactive: the profile asks for none, whatever the partition owns now", () => {
    const text = direct.row("p9a-prof", "lpar_name=app", { sriov_eth_logical_ports: "none" });
    expect(judgeOne(noDirectPort, text, inactive)).toMatchObject({
      outcome: "pass",
      evidence: [text.at("p9a-prof", "lpar_name=app")],
    });
  });

  test("inactive: the profile asks for a migratable port", () => {
    const text = asked("config_id=0:adapter_id=1:phys_port_id=1:logical_port_id=27004002:migratable=1");
    expect(judgeOne(noDirectPort, text, inactive)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("directPort", () => {
    expect(judgeOne(noDirectPort, direct)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      thing: "logical port 27004002 of adapter 1",
      message: "directPort",
      values: { partition: "app", port: "27004002", adapter: "1", location: "U78D2.001.AAA0001-P1-C8-T1-S2" },
      found: "27004002",
      evidence: [direct.at("p9a-sriov", ofApp)],
    });
  });

  test("directPort once per port", () => {
    const text = listing(row("27004002", ofApp), row("27004005", ofApp));
    expect(judge(noDirectPort, text).map(({ thing, message }) => [thing, message])).toEqual([
      ["logical port 27004002 of adapter 1", "directPort"],
      ["logical port 27004005 of adapter 1", "directPort"],
    ]);
  });

  test("HMCs before V9R2.950 know no migratable ports", () => {
    const text = ported({ migratable: undefined }).with("hmc", version("V9R1.941.0"));
    expect(judgeOne(noDirectPort, text)).toMatchObject({
      message: "directPort",
      evidence: [text.at("p9a-sriov", ofApp), "hmc.txt:2-4"],
    });
  });

  test("an HMC that prints null for it: the port is not migratable", () => {
    expect(judgeOne(noDirectPort, ported({ migratable: "null" }))).toMatchObject({ message: "directPort" });
  });

  test("a POWER7 server that does list ports is judged", () => {
    expect(judgeOne(noDirectPort, model("9117-MMD", direct))).toMatchObject({ message: "directPort" });
  });

  test("inactive: the profile asks for a port", () => {
    const text = asked("config_id=0:adapter_id=2:logical_port_id=27004007:migratable=0");
    expect(judgeOne(noDirectPort, text, inactive)).toMatchObject({
      outcome: "fail",
      message: "directPort",
      values: { partition: "app", port: "27004007", adapter: "2", location: "?" },
      evidence: [text.at("p9a-prof", "lpar_name=app")],
    });
  });

  test("a filtered listing proves a port and leaves the rest unknown", () => {
    const text = direct.swap("p9a-sriov", "-m p9a", "-m p9a --filter lpar_ids=1,5");
    expect(judge(noDirectPort, text)).toMatchObject([
      { outcome: "fail", message: "directPort" },
      { outcome: "unknown", needs: [listed] },
    ]);
  });
});

describe("not applicable", () => {
  test("before POWER8, where nobody listed a port", () => {
    expect(judgeOne(noDirectPort, model("9117-MMC"))).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(noDirectPort, model("9117-MMA").without("p9a-sriov"))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: [listed] };

  test.each<[string, EstateText]>([
    ["nobody listed the ports", smallEstate.without("p9a-sriov")],
    ["nor is the model of the server in our tables", model("9999-ZZZ").without("p9a-sriov")],
    ["the ports of another level were listed", smallEstate.swap("p9a-sriov", "--level eth", "--level roce")],
    ["only ports that nobody owns were listed", smallEstate.swap("p9a-sriov", " --level eth", "")],
    ["one port does not say whose it is", listing(row("27004003", ofVios.replace(",lpar_id=1", "")))],
    ["migratable is no yes or no", ported({ migratable: "maybe" })],
  ])("%s", (_what, text) => {
    expect(judgeOne(noDirectPort, text)).toMatchObject(asks);
  });

  test("a port that does not say whether it is migratable, where the level of the HMC is unknown", () => {
    const text = ported({ migratable: undefined });
    expect(judgeOne(noDirectPort, text)).toMatchObject({ outcome: "unknown", needs: [listed, "lshmc -V"] });
    expect(judgeOne(noDirectPort, text.with("hmc", version("V10R3.1060.0")))).toMatchObject(asks);
  });

  test("the listing lacks a port that the profile asks for, so it may have been cut", () => {
    const text = listing(row("27004003", ofVios)).row("p9a-prof", "lpar_name=app", {
      sriov_eth_logical_ports: "adapter_id=1:logical_port_id=27004002:migratable=0",
    });
    expect(judgeOne(noDirectPort, text)).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });

  test.each<[string, EstateText, string]>([
    ["the profile", smallEstate.without("p9a-prof"), "lssyscfg -r prof -m p9a"],
    ["its ports", asked("27004002"), "lssyscfg -r prof -m p9a"],
    ["its attribute", smallEstate, "lssyscfg -r prof -m p9a"],
    [
      "which profile counts",
      smallEstate.row("p9a-lpar", "name=app", { curr_profile: undefined }),
      "lssyscfg -r lpar -m p9a",
    ],
  ])("inactive: %s", (_what, text, need) => {
    expect(judgeOne(noDirectPort, text, inactive)).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: [need],
    });
  });
});
