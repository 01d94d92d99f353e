import { describe, expect, test } from "vitest";
import { virtualIoClient } from "../../../src/rules/partition/par-004-virtual-io-client.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const none = "No results were found.\n";
const listing = (rsubtype: string, rows = none): string =>
  `hscroot@hmc1:~> lshwres -r virtualio --rsubtype ${rsubtype} --level lpar -m p9a\n${rows}`;
const vnic =
  "lpar_name=app,lpar_id=5,slot_num=6,backing_devices=sriov/p9a-vios1/1/1/0/27004003/2.0/2.0/50/100.0/100.0\n";
const port = (migratable: string): string =>
  `config_id=0,lpar_name=app,lpar_id=5,adapter_id=1,logical_port_id=27004002,logical_port_type=eth,is_vnic_backing_device=0,migratable=${migratable}\n`;
const noEthernet = smallEstate
  .withoutRow("p9a-eth", "lpar_name=app")
  .row("p9a-prof", "lpar_name=app", { virtual_eth_adapters: "none" });
const noNetwork = noEthernet.with("p9a-vnic", listing("vnic"));
const noDisks = (text: EstateText): EstateText =>
  text.without("p9a-vios1-lsmap", "p9a-vios2-lsmap").with("p9a-scsi", listing("scsi")).with("p9a-fc", listing("fc"));
const withSlot = (text: EstateText): EstateText => text.row("p9a-io", "C7", { lpar_name: "app", lpar_id: "5" });
const fc =
  'lpar_name=app,lpar_id=5,slot_num=13,adapter_type=client,state=1,is_required=1,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=31,"wwpns=c050760000000010,c050760000000011"\n';
const model = (text: EstateText): EstateText => text.row("sys", "name=p9a", { type_model: "9117-MMC" });
const hosted = smallEstate
  .plus("p9a-lpar", "name=ihost,lpar_id=9,lpar_env=os400,state=Running,resource_config=1,rmc_state=none")
  .row("p9a-scsi", "slot_num=12", { remote_lpar_id: "9", remote_lpar_name: "ihost" })
  .row("p9a-scsi", "p9a-vios2,lpar_id=2", { lpar_name: "ihost", lpar_id: "9" });
const nics = "lshwres -r virtualio --rsubtype vnic --level lpar -m p9a";
const ports = "lshwres -r sriov --rsubtype logport --level eth -m p9a";

describe("pass", () => {
  test("virtual Ethernet and virtual SCSI", () => {
    expect(judgeOne(virtualIoClient, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: expect.arrayContaining([
        ...[smallEstate.at("p9a-eth", "lpar_name=app"), smallEstate.at("p9a-scsi", "lpar_name=app")],
        ...[smallEstate.at("p9a-lpar", "p9a-vios1"), smallEstate.at("p9a-lpar", "p9a-vios2")],
      ]) as unknown,
    });
  });

  test.each<[string, EstateText]>([
    ["virtual NICs alone", noEthernet.with("p9a-vnic", listing("vnic", vnic))],
    ["a migratable logical port", noNetwork.swap("p9a-sriov", none, port("1"))],
    ["virtual Fibre Channel alone", noDisks(smallEstate).with("p9a-fc", listing("fc", fc))],
    ["a physical slot beside them is for another rule", withSlot(smallEstate)],
    [
      "virtual NICs, where nobody listed the virtual Ethernet adapters",
      noEthernet.without("p9a-eth").with("p9a-vnic", listing("vnic", vnic)),
    ],
  ])("%s", (_what, text) => {
    expect(judgeOne(virtualIoClient, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("standAlone", () => {
    expect(judgeOne(virtualIoClient, noDisks(noNetwork))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "standAlone",
      values: { partition: "app" },
      found: "neither",
    });
  });

  test("noVirtualNetwork", () => {
    expect(judgeOne(virtualIoClient, noNetwork.swap("p9a-sriov", none, port("0")))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noVirtualNetwork",
      values: { partition: "app" },
    });
  });

  test("noVirtualNetwork: before POWER8 there is nothing but virtual Ethernet", () => {
    const text = model(noEthernet).without("p9a-sriov");
    expect(judgeOne(virtualIoClient, text)).toMatchObject({ message: "noVirtualNetwork" });
  });

  test("noVirtualNetwork, where nobody listed the virtual disk adapters", () => {
    expect(judgeOne(virtualIoClient, noNetwork.without("p9a-scsi"))).toMatchObject({ message: "noVirtualNetwork" });
  });

  test("disksOfItsOwn", () => {
    expect(judgeOne(virtualIoClient, withSlot(noDisks(smallEstate)))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "disksOfItsOwn",
      values: { partition: "app" },
      found: "no disk adapter",
    });
  });

  test("disksOfItsOwn, where nobody listed the network", () => {
    const text = withSlot(noDisks(smallEstate.without("p9a-eth", "p9a-sriov")));
    expect(judgeOne(virtualIoClient, text)).toMatchObject({ message: "disksOfItsOwn" });
  });

  test("servedByAnother: IBM i serves one of the adapters", () => {
    expect(judgeOne(virtualIoClient, hosted)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "servedByAnother",
      values: { partition: "app", slot: "12", server: "ihost" },
      evidence: expect.arrayContaining([
        hosted.at("p9a-scsi", "slot_num=12"),
        hosted.at("p9a-lpar", "ihost"),
      ]) as unknown,
    });
    expect(judgeOne(virtualIoClient, hosted.without("p9a-eth", "p9a-fc"))).toMatchObject({
      message: "servedByAnother",
    });
  });

  test("noVirtualDisk warns", () => {
    expect(judgeOne(virtualIoClient, noDisks(smallEstate))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "noVirtualDisk",
      values: { partition: "app" },
    });
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, string[]]>([
    [
      "the virtual Ethernet adapters",
      smallEstate.without("p9a-eth"),
      ["lshwres -r virtualio --rsubtype eth --level lpar -m p9a"],
    ],
    ["virtual NICs, where there is no virtual Ethernet adapter", noEthernet, [nics]],
    ["logical ports too", noEthernet.without("p9a-sriov"), [ports, nics]],
    [
      "the virtual SCSI adapters",
      smallEstate.without("p9a-scsi"),
      ["lshwres -r virtualio --rsubtype scsi --level lpar -m p9a"],
    ],
    [
      "what serves an adapter",
      smallEstate.row("p9a-lpar", "name=p9a-vios2", { lpar_env: undefined }),
      ["lssyscfg -r lpar -m p9a"],
    ],
    [
      "which partition serves an adapter",
      smallEstate.row("p9a-scsi", "slot_num=12", { remote_lpar_id: "any" }),
      ["lshwres -r virtualio --rsubtype scsi --level lpar -m p9a"],
    ],
    [
      "the physical slots, where there is no disk adapter",
      noDisks(smallEstate).without("p9a-io"),
      ["lshwres -r io --rsubtype slot -m p9a"],
    ],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(virtualIoClient, text)).toMatchObject({ outcome: "unknown", cause: "capture", needs });
  });
});
