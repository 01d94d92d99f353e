import { describe, expect, test } from "vitest";
import { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { shown, stamp } from "./shown.ts";

const [A, B] = ["3321360050768000000000000A0104214503IBMfcp", "3321360050768000000000000B0104214503IBMfcp"];

/** Whose the captures of Virtual I/O Servers are, by file. */
function owners(text: EstateText): Record<string, string> {
  const { captures } = shown(text);
  const own = captures.filter(({ kind }) => kind === "vios");
  return Object.fromEntries(own.map(({ file, system, lparId }) => [file, `${system ?? "?"}/${lparId ?? "?"}`]));
}

describe("whose a capture of a Virtual I/O Server is", () => {
  test("the location code of its server adapters says, whatever the host is called", () => {
    const text = new EstateText({
      sys: "hscroot@hmc1:~> lssyscfg -r sys\nname=p9a,type_model=9009-42A,serial_num=7800A10\n",
      lpar: "hscroot@hmc1:~> lssyscfg -r lpar -m p9a\nname=p9a-vios1,lpar_id=1,lpar_env=vioserver\n",
      log: `padmin@storage-head:~$ lsmap -all
SVSA            Physloc                                      Client Partition ID
--------------- -------------------------------------------- ------------------
vhost0          U9009.42A.7800A10-V1-C21                     0x00000005

VTD                   NO VIRTUAL TARGET DEVICE FOUND
padmin@storage-head:~$ lspv
NAME             PVID                                 VG               STATUS
hdisk0           none                                 None
`,
    });
    // What stands in the same log is of the same host.
    const { captures } = shown(text);
    expect(captures.filter(({ kind }) => kind === "vios").map(({ host, lparId }) => [host, lparId])).toEqual([
      ["p9a-vios1", 1],
      ["p9a-vios1", 1],
    ]);
  });

  test("without server adapters the name says", () => {
    expect(owners(smallEstate)).toMatchObject({
      "p10b-vios1-lspv.txt": "9105-42A*7800B20/1",
      "p10b-vios2-lspv.txt": "9105-42A*7800B20/2",
    });
  });

  test("adapters of another Virtual I/O Server contradict the name: neither is taken", () => {
    const text = smallEstate.swap("p9a-vios1-lsmap", "-V1-C21", "-V2-C21");
    expect(owners(text)["p9a-vios1-lsmap.txt"]).toBe("?/?");
  });

  test("a name that nobody lists is nobody", () => {
    const text = smallEstate.with(
      "volumes",
      "padmin@other:~$ lspv\nhdisk0          none                                None\n",
    );
    expect(owners(text)["volumes.txt"]).toBe("?/?");
  });
});

describe("the virtual target devices of a server adapter", () => {
  const lsmap = (devices: string, command: string, time?: string, slot = "21"): string => {
    const first = time === undefined ? `padmin@p9a-vios1:~$ ${command}\n` : stamp(command, time, "p9a-vios1");
    return `${first}SVSA            Physloc                                      Client Partition ID
--------------- -------------------------------------------- ------------------
vhost0          U9009.42A.7800A10-V1-C${slot}                     0x00000005

${devices}`;
  };
  const device = (name: string, backing: string): string =>
    `VTD                   ${name}\nStatus                Available\nLUN                   0x8100000000000000\nBacking device        ${backing}\nPhysloc\nMirrored              false\n`;
  const none = "VTD                   NO VIRTUAL TARGET DEVICE FOUND\n";
  const targets = (captures: Readonly<Record<string, string>>): { items: readonly string[]; rest: string } => {
    let text = smallEstate.without("p9a-vios1-lsmap");
    for (const [name, capture] of Object.entries(captures)) text = text.with(name, capture);
    const { list, system } = shown(text);
    return list(system("p9a").vios(1).targetsAt("21"), ({ name, backing }) => `${name}=${backing ?? ""}`);
  };
  const asks = "unknown (p9a-vios1: lsmap -all)";

  test("are known where the block is whole, and where the adapter has none", () => {
    expect(targets({ a: lsmap(device("root", "hdisk2"), "lsmap -all") })).toEqual({
      items: ["root=hdisk2"],
      rest: "none",
    });
    expect(targets({ a: lsmap(none, "lsmap -all") })).toEqual({ items: [], rest: "none" });
  });

  test("the newest listing wins", () => {
    const old = lsmap(device("root", "lv_root"), "lsmap -all", "09:00:00");
    const newer = lsmap(device("root", "hdisk2"), "lsmap -all", "09:30:00");
    expect(targets({ a: newer, b: old })).toEqual({ items: ["root=hdisk2"], rest: "none" });
  });

  test("a listing that lacks a server adapter of the HMC was cut, and the last adapter in it may lack devices", () => {
    const served = (listing: string, slot: string): unknown => {
      const row = `lpar_name=p9a-vios1,lpar_id=1,slot_num=${slot},adapter_type=server,remote_lpar_id=any,remote_slot_num=any`;
      const text = smallEstate.plus("p9a-scsi", row).with("p9a-vios1-lsmap", listing);
      const { list, system } = shown(text);
      return list(system("p9a").vios(1).targetsAt("21"), ({ name }) => name);
    };
    const cut = lsmap(device("root", "hdisk2"), "lsmap -all");
    expect(served(cut, "30")).toEqual({ items: ["root"], rest: asks });
    // A prompt below it: it was not cut, and the adapter is not configured there.
    expect(served(`${cut}padmin@p9a-vios1:~$ \n`, "30")).toEqual({ items: ["root"], rest: "none" });
    expect(served(cut, "21")).toEqual({ items: ["root"], rest: "none" });
    const [, ...spare] = lsmap(none, "lsmap -all", undefined, "30").replace("vhost0", "vhost1").split("\n");
    expect(served(`${cut}\n${spare.join("\n")}`, "30")).toEqual({ items: ["root"], rest: "none" });
    // It lacks one, but what stands before its last adapter is whole.
    expect(served(`${cut}\n${spare.join("\n")}`, "31")).toEqual({ items: ["root"], rest: "none" });
  });

  test("different devices at unknown times are a conflict", () => {
    const two = targets({
      a: lsmap(device("root", "hdisk2"), "lsmap -all"),
      b: lsmap(device("root", "hdisk9"), "lsmap -all"),
    });
    expect(two).toMatchObject({ items: [], rest: expect.stringMatching(/^conflict/) as string });
  });

  test("an adapter that the newest listing lacks is not shown by an older one", () => {
    const old = lsmap(device("root", "hdisk2"), "lsmap -all", "09:00:00");
    const newer = lsmap(none, "lsmap -all", "09:30:00", "30");
    expect(targets({ a: old, b: newer })).toEqual({ items: [], rest: asks });
  });

  test("one adapter that was asked for later takes nothing from the whole listing", () => {
    const whole = lsmap(device("root", "hdisk2") + "\n" + device("data", "hdisk3"), "lsmap -all", "09:00:00");
    const one = lsmap(device("root", "hdisk2"), "lsmap -vadapter vhost0", "09:30:00");
    expect(targets({ a: whole, b: one })).toEqual({ items: ["root=hdisk2", "data=hdisk3"], rest: "none" });
    const other = lsmap(device("root", "lv_root"), "lsmap -vadapter vhost0", "09:30:00");
    expect(targets({ a: whole, b: other })).toMatchObject({ rest: expect.stringMatching(/^conflict/) as string });
  });

  test("columns without devices do not say that there is none", () => {
    const columns = "padmin@p9a-vios1:~$ lsmap -all -field SVSA Physloc -fmt :\nvhost0:U9009.42A.7800A10-V1-C21\n";
    expect(targets({ a: columns })).toEqual({ items: [], rest: asks });
    expect(targets({ a: columns, b: lsmap(device("root", "hdisk2"), "lsmap -all") })).toEqual({
      items: ["root=hdisk2"],
      rest: "none",
    });
  });
});

describe("the disks of a Virtual I/O Server", () => {
  const lspv = (time: string, ...names: readonly string[]): string =>
    `${stamp("lspv", time, "p10b-vios1")}NAME             PVID                                 VG               STATUS\n${names.map((name) => `${name.padEnd(17)}none                                 None\n`).join("")}`;
  const udid = (time: string, disk: string, value: string): string =>
    `${stamp(`lsdev -dev ${disk} -attr`, time, "p10b-vios1")}attribute       value                                       description                user_settable\n\nunique_id       ${value}  Unique device identifier   False\n`;
  const disks = (captures: Readonly<Record<string, string>>): { items: readonly string[]; rest: string } => {
    let text = smallEstate.without("p10b-vios1-lspv", "p10b-vios1-disks");
    for (const [name, capture] of Object.entries(captures)) text = text.with(name, capture);
    const { fact, list, system } = shown(text);
    return list(system("p10b").vios(1).disks, (disk) => `${disk.name}: ${fact(disk.udid)}`);
  };
  const asks = (disk: string): string => `${disk}: unknown (p10b-vios1: lsdev -dev ${disk} -attr)`;

  test("are all that the whole listing has", () => {
    expect(disks({ a: lspv("09:00:00", "hdisk0", "hdisk1"), b: udid("09:00:00", "hdisk1", A) })).toEqual({
      items: [asks("hdisk0"), `hdisk1: ${A} [b.txt:4]`],
      rest: "none",
    });
  });

  test("without that listing, those that were asked for are some", () => {
    expect(disks({ b: udid("09:00:00", "hdisk1", A) })).toEqual({
      items: [`hdisk1: ${A} [b.txt:4]`],
      rest: "unknown (p10b-vios1: lspv)",
    });
  });

  test("one that was there before the listing and that it lacks is gone; one that is shown later has come", () => {
    expect(disks({ a: udid("08:00:00", "hdisk1", A), b: lspv("09:00:00", "hdisk0") })).toEqual({
      items: [asks("hdisk0")],
      rest: "none",
    });
    expect(disks({ a: lspv("09:00:00", "hdisk0"), b: udid("10:00:00", "hdisk1", A) })).toEqual({
      items: [asks("hdisk0"), `hdisk1: ${A} [b.txt:4]`],
      rest: "none",
    });
  });

  test("a later listing of the free disks takes nothing from the whole one", () => {
    const free = `${stamp("lspv -free", "09:30:00", "p10b-vios1")}NAME            PVID                                SIZE(megabytes)\nhdisk1          none                                10240\n`;
    expect(disks({ a: lspv("09:00:00", "hdisk0", "hdisk1"), b: free })).toEqual({
      items: [asks("hdisk0"), asks("hdisk1")],
      rest: "none",
    });
  });

  test("a name was given to another disk: the newer UDID wins, and two of one time are a conflict", () => {
    const whole = lspv("09:00:00", "hdisk1");
    const twice = { a: whole, b: udid("09:10:00", "hdisk1", A), c: udid("09:20:00", "hdisk1", B) };
    expect(disks(twice).items).toEqual([`hdisk1: ${B} [c.txt:4]`]);
    const torn = { a: whole, b: udid("09:10:00", "hdisk1", A), c: udid("09:10:00", "hdisk1", B) };
    expect(disks(torn).items).toEqual([`hdisk1: conflict: ${A} [b.txt:4] or ${B} [c.txt:4]`]);
  });

  test("an identifier of chkdev that is no UDID is none", () => {
    const chkdev = (value: string): string =>
      `${stamp("chkdev -fmt : -field name identifier", "09:00:00", "p10b-vios1")}hdisk1:${value}\nhdisk2:${B}\n`;
    const { items } = disks({
      a: lspv("09:00:00", "hdisk1"),
      b: chkdev("00c0b20000000beef000000000000000".slice(0, 32)),
    });
    expect(items[0]).toBe(asks("hdisk1"));
    expect(disks({ a: lspv("09:00:00", "hdisk1"), b: chkdev(A) }).items[0]).toBe(`hdisk1: ${A} [b.txt:2]`);
  });

  test("PVIDs are compared by their first 16 digits, in small letters; none is none", () => {
    const text = smallEstate
      .swap(
        "p9a-vios1-disks",
        "pvid            none                                        Physical",
        "pvid            00C0A10000000AAA0000000000000000            Physical",
      )
      .without("p9a-vios2-disks");
    const { fact, system } = shown(text);
    expect(fact(system("p9a").vios(1).disk("hdisk2").pvid)).toBe("00c0a10000000aaa [p9a-vios1-disks.txt:7]");
    expect(fact(system("p10b").vios(1).disk("hdisk1").pvid)).toBe("unknown (p10b-vios1: lspv)");
  });
});
