import { describe, expect, test } from "vitest";
import type { VirtualEthernet } from "../../src/estate/adapters.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { shown, stamp } from "./shown.ts";

const lpar = "lssyscfg -r lpar -m p9a";
const ethernet = "lshwres -r virtualio --rsubtype eth --level lpar -m p9a";
const asksForPartitions = "unknown (lssyscfg -r lpar -m p9a)";

const partitions = (text: EstateText): unknown => {
  const { list, system } = shown(text);
  return list(system("p9a").partitions, ({ label }) => label);
};
const all = ["app", "p9a-vios1", "p9a-vios2"];

describe("the partitions of a system", () => {
  test("are known where the whole listing was read", () => {
    expect(partitions(smallEstate)).toEqual({ items: all, rest: "none" });
  });

  test("two HMCs that list the same, in another order, agree", () => {
    const rows = all.map((name, i) => `name=${name},lpar_id=${[5, 1, 2][i] ?? 0},state=Running\n`).reverse();
    expect(partitions(smallEstate.with("second", `hscroot@hmc2:~> ${lpar}\n${rows.join("")}`))).toMatchObject({
      rest: "none",
    });
  });

  test("two listings of unknown time that differ have in common what is certain", () => {
    const fewer = `hscroot@hmc2:~> ${lpar}\nname=app,lpar_id=5,state=Running\nname=new,lpar_id=6,state=Running\n`;
    expect(partitions(smallEstate.with("second", fewer))).toEqual({
      items: ["app"],
      rest: "conflict: 5,1,2 [p9a-lpar.txt:2-4] or 5,6 [second.txt:2-3]",
    });
  });

  test("the newer listing wins", () => {
    const timed = smallEstate.swap("p9a-lpar", "hscroot@hmc1:~> lssyscfg -r lpar -m p9a\n", stamp(lpar, "09:00:00"));
    const newer = `${stamp(lpar, "09:30:00", "hmc2")}name=app,lpar_id=5,state=Running\n`;
    const text = timed.with("second", newer).without("p9a-mem", "p9a-proc");
    expect(partitions(text)).toEqual({ items: ["app"], rest: "none" });
  });

  test("one that the listing of memory names and this one lacks leaves the list open", () => {
    const text = smallEstate.withoutRow("p9a-lpar", "p9a-vios2");
    expect(partitions(text)).toEqual({
      items: ["app", "p9a-vios1"],
      rest: "conflict: 5,1 [p9a-lpar.txt:2-3] or 2 [p9a-mem.txt:4]",
    });
  });

  test("so does one of the listing of processors", () => {
    const text = smallEstate.with(
      "p9a-proc",
      "hscroot@hmc1:~> lshwres -r proc --level lpar -m p9a\nlpar_name=ghost,lpar_id=9,curr_proc_mode=shared,curr_procs=1\n",
    );
    expect(partitions(text)).toMatchObject({
      items: all,
      rest: "conflict: 5,1,2 [p9a-lpar.txt:2-4] or 9 [p9a-proc.txt:2]",
    });
  });

  test("a row without its id leaves the list open", () => {
    expect(
      partitions(smallEstate.row("p9a-lpar", "p9a-vios2", { lpar_id: undefined }).without("p9a-mem", "p9a-proc")),
    ).toEqual({
      items: ["app", "p9a-vios1"],
      rest: asksForPartitions,
    });
  });

  test("columns without ids say nothing of it, as long as the names are known", () => {
    const names = (name: string): EstateText =>
      smallEstate.with("names", `hscroot@hmc1:~> ${lpar} -F name,rmc_state --header\nname,rmc_state\n${name},active\n`);
    expect(partitions(names("app"))).toEqual({ items: all, rest: "none" });
    expect(partitions(names("new"))).toEqual({ items: all, rest: asksForPartitions });
  });

  test("a filtered listing proves no absence, and its rows are facts", () => {
    const filtered = smallEstate
      .swap("p9a-lpar", "-m p9a\n", "-m p9a --filter lpar_names=app\n")
      .withoutRow("p9a-lpar", "vios1")
      .withoutRow("p9a-lpar", "vios2")
      .without("p9a-mem", "p9a-proc");
    expect(partitions(filtered)).toEqual({ items: ["app"], rest: asksForPartitions });
    const { fact, system } = shown(filtered);
    expect(fact(system("p9a").partition(5).state)).toBe("Running [p9a-lpar.txt:2]");
  });

  test("a later filtered listing takes nothing from a whole one", () => {
    const timed = smallEstate.swap("p9a-lpar", "hscroot@hmc1:~> lssyscfg -r lpar -m p9a\n", stamp(lpar, "09:00:00"));
    const later = (row: string): EstateText =>
      timed.with("one", `${stamp(`${lpar} --filter lpar_ids=5`, "09:30:00")}${row}\n`);
    expect(partitions(later("name=app,lpar_id=5,state=Open Firmware"))).toEqual({ items: all, rest: "none" });
    expect(partitions(later("name=new,lpar_id=6,state=Running"))).toEqual({
      items: all,
      rest: "conflict: 5,1,2 [p9a-lpar.txt:2-4] or 6 [one.txt:2]",
    });
  });

  test("an older filtered listing is history", () => {
    const timed = smallEstate.swap("p9a-lpar", "hscroot@hmc1:~> lssyscfg -r lpar -m p9a\n", stamp(lpar, "09:00:00"));
    const older = `${stamp(`${lpar} --filter lpar_ids=6`, "08:30:00")}name=gone,lpar_id=6,state=Running\n`;
    expect(partitions(timed.with("one", older))).toEqual({ items: all, rest: "none" });
  });

  test.each([
    ["text that is left over", (text: EstateText) => text.plus("p9a-lpar", "what is this")],
    ["a file that ends inside its last row", (text: EstateText) => text.swap("p9a-lpar", "msp=1\n", "msp=1")],
  ])("%s proves no absence", (_what, damage) => {
    const damaged = damage(smallEstate.row("p9a-lpar", "name=p9a-vios1", { msp: "0" }));
    expect(partitions(damaged)).toMatchObject({ rest: asksForPartitions });
  });

  test("an HMC that found none is a known empty list; an error and an empty file are nothing", () => {
    const answer = (words: string): unknown =>
      partitions(smallEstate.with("p9a-lpar", `hscroot@hmc1:~> ${lpar}\n${words}\n`).without("p9a-mem", "p9a-proc"));
    expect(answer("No results were found.")).toEqual({ items: [], rest: "none" });
    expect(answer("HSCL0237 This operation is not allowed.")).toEqual({ items: [], rest: asksForPartitions });
    expect(answer("")).toEqual({ items: [], rest: asksForPartitions });
  });
});

describe("the Virtual I/O Servers of a system", () => {
  const servers = (text: EstateText): unknown => {
    const { list, system } = shown(text);
    return list(system("p9a").vioses, ({ label }) => label);
  };

  test("are the partitions of that kind", () => {
    expect(servers(smallEstate)).toEqual({ items: ["p9a-vios1", "p9a-vios2"], rest: "none" });
  });

  test("a partition of unknown kind may be one", () => {
    expect(servers(smallEstate.row("p9a-lpar", "name=app", { lpar_env: undefined }))).toEqual({
      items: ["p9a-vios1", "p9a-vios2"],
      rest: asksForPartitions,
    });
  });
});

describe("the adapters of a partition", () => {
  const slots = (text: EstateText, id = 5): unknown => {
    const { fact, list, system } = shown(text);
    return list(system("p9a").partition(id).ethernet, ({ slot, pvid }: VirtualEthernet) => `${slot}: ${fact(pvid)}`);
  };
  const asks = `unknown (${ethernet})`;
  const timed = smallEstate.swap("p9a-eth", `hscroot@hmc1:~> ${ethernet}\n`, stamp(ethernet, "09:00:00"));
  const own = "lpar_name=app,lpar_id=5,is_trunk=0,ieee_virtual_eth=0,vswitch=ETHERNET0,addl_vlan_ids=";

  test("are its rows", () => {
    expect(slots(smallEstate)).toEqual({ items: ["2: 110 [p9a-eth.txt:2]"], rest: "none" });
  });

  test("a row of nobody may be one of them", () => {
    const text = smallEstate.row("p9a-eth", "p9a-vios2", { lpar_id: undefined });
    expect(slots(text)).toEqual({ items: ["2: 110 [p9a-eth.txt:2]"], rest: asks });
  });

  test("one that differs in two captures of one time is a conflict", () => {
    const other = `${stamp(ethernet, "09:00:00", "hmc2")}${own},slot_num=2,port_vlan_id=999\n`;
    expect(slots(timed.with("second", other))).toMatchObject({
      items: [],
      rest: expect.stringMatching(/^conflict: 2,.*110.* \[p9a-eth.txt:2\] or 2,.*999.* \[second.txt:2\]$/) as string,
    });
  });

  test("one that a later filtered listing shows is read there", () => {
    const later = `${stamp(`${ethernet} --filter lpar_ids=5`, "09:30:00")}${own},slot_num=2,port_vlan_id=999\n`;
    expect(slots(timed.with("second", later))).toEqual({ items: ["2: 999 [second.txt:2]"], rest: "none" });
  });

  test("one that a filtered listing of unknown time shows otherwise is a conflict", () => {
    const some = `hscroot@hmc1:~> ${ethernet} --filter lpar_ids=5\n${own},slot_num=2,port_vlan_id=999\n`;
    expect(slots(timed.with("second", some))).toMatchObject({
      items: [],
      rest: expect.stringMatching(/^conflict: 2,.*110.* \[p9a-eth.txt:2\] or 2,.*999.* \[second.txt:2\]$/) as string,
    });
  });

  test("the last partition of a listing may have lost some at its end: its profile says", () => {
    // The listing ends with the second Virtual I/O Server, of which no profile was captured, after the first.
    expect(slots(smallEstate, 2)).toMatchObject({ rest: "none" });
    const cut = smallEstate.withoutRow("p9a-eth", "p9a-vios2");
    expect(slots(cut, 1)).toMatchObject({ rest: "none" });
    const two = '2/1/1/110/1/1/ETHERNET0//all/none,""3/1/1/110,120/1/1/ETHERNET0//all/none""';
    expect(slots(cut.swap("p9a-prof", '""3/1/1/110,120/1/1/ETHERNET0//all/none""', two), 1)).toMatchObject({
      rest: "conflict: 3 [p9a-eth.txt:2-3] or 2 [p9a-prof.txt:3]",
    });
  });

  test("a partition without rows may have lost all: its profile says", () => {
    const text = smallEstate.withoutRow("p9a-eth", "lpar_name=app");
    expect(slots(text)).toMatchObject({ items: [], rest: "conflict:  [p9a-eth.txt:2-3] or 2 [p9a-prof.txt:2]" });
    const asked = text.row("p9a-prof", "lpar_name=app", { virtual_eth_adapters: "none" });
    expect(slots(asked)).toEqual({ items: [], rest: "none" });
  });

  test("virtual SCSI: a server adapter names one that the listing lacks", () => {
    const clients = (text: EstateText): unknown => {
      const { list, system } = shown(text);
      return list(system("p9a").partition(5).scsiClients, ({ slot }) => slot);
    };
    const cut = smallEstate.withoutRow("p9a-scsi", "slot_num=12");
    expect(clients(cut)).toEqual({
      items: ["11"],
      rest: "conflict: 11 [p9a-scsi.txt:2-4] or 12 [p9a-scsi.txt:4]",
    });
    // A prompt follows: the listing is whole, and the client was removed.
    expect(clients(cut.plus("p9a-scsi", "hscroot@hmc1:~> "))).toEqual({ items: ["11"], rest: "none" });
  });

  test("virtual SCSI: the profile asks for one that the cut listing lacks", () => {
    const asked = (adapters: string): unknown => {
      const cut = smallEstate
        .withoutRow("p9a-scsi", "slot_num=12")
        .withoutRow("p9a-scsi", "p9a-vios1,lpar_id=1")
        .withoutRow("p9a-scsi", "p9a-vios2,lpar_id=2")
        .without("p9a-vios2-lsmap");
      const { list, system } = shown(cut.row("p9a-prof", "lpar_name=app", { virtual_scsi_adapters: adapters }));
      return list(system("p9a").partition(5).scsiClients, ({ slot }) => slot);
    };
    expect(asked("11/client/1/p9a-vios1/21/1,12/client/2/p9a-vios2/21/1")).toEqual({
      items: ["11"],
      rest: "conflict: 11 [p9a-scsi.txt:2] or 12 [p9a-prof.txt:2]",
    });
    expect(asked("11/client/1/p9a-vios1/21/1,30/server/any//any/0")).toEqual({ items: ["11"], rest: "none" });
  });

  test("virtual SCSI: a server adapter of a Virtual I/O Server shows one that the cut listing lacks", () => {
    const clients = (text: EstateText): unknown => {
      const { list, system } = shown(text);
      return list(system("p9a").partition(5).scsiClients, ({ slot }) => slot);
    };
    const unasked = smallEstate.without("p9a-prof");
    const cut = unasked.withoutRow("p9a-scsi", "slot_num=12").withoutRow("p9a-scsi", "p9a-vios2,lpar_id=2");
    expect(clients(cut.withoutRow("p9a-scsi", "p9a-vios1,lpar_id=1"))).toEqual({
      items: ["11"],
      rest: "conflict: 11 [p9a-scsi.txt:2] or vhost0 of partition 2 [p9a-vios2-lsmap.txt:4-18]",
    });
    expect(clients(unasked)).toEqual({ items: ["11", "12"], rest: "none" });
    // `No results were found.` is no listing that could be cut.
    const none = "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n";
    expect(clients(unasked.with("p9a-scsi", none))).toEqual({ items: [], rest: "none" });
  });

  test("trunk adapters: those of all partitions, and those that may be some", () => {
    const trunks = (text: EstateText): unknown => {
      const { fact, list, system } = shown(text);
      return list(system("p9a").trunks, ({ lparId, isTrunk }) => `${lparId}: ${fact(isTrunk)}`);
    };
    expect(trunks(smallEstate)).toEqual({
      items: ["1: true [p9a-eth.txt:3]", "2: true [p9a-eth.txt:4]"],
      rest: "none",
    });
    expect(trunks(smallEstate.row("p9a-eth", "p9a-vios2", { is_trunk: undefined }))).toEqual({
      items: ["1: true [p9a-eth.txt:3]", `2: ${asks}`],
      rest: "none",
    });
  });
});
