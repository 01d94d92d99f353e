import { describe, expect, test } from "vitest";
import { drawSystem, DrawnMove } from "./drawn.ts";
import { drawnEstate as text } from "./network-text.ts";

const drawn = drawSystem(text);

/** `[p9a-lpar.txt:2]`: the line of a capture that holds a mark. */
const at = (name: string, mark: string): string => `[${text.at(name, mark)}]`;
const block = (name: string, mark: string): string => `[${text.block(name, mark)}]`;

describe("a system", () => {
  test("stands in the listing of systems, and its HMC in the row that it printed", () => {
    expect(drawn.nodes("system")).toEqual([`p9a ${at("sys", "name=p9a")}`]);
    expect(drawn.nodes("HMC")).toEqual([`hmc1 ${at("sys", "name=p9a")}`]);
    expect(drawn.edges("HMC", "system")).toEqual([`hmc1 manages p9a ${at("sys", "name=p9a")}`]);
  });

  test("that an HMC lists in a second file is managed by that one too, and the line is its own", () => {
    const second = text.with(
      "hmc2-sys",
      "hscroot@hmc2:~> lssyscfg -r sys\nname=p9a,type_model=9009-42A,serial_num=7800A10,state=Operating\n",
    );
    expect(drawSystem(second).edges("HMC", "system")).toEqual([
      "hmc2 manages p9a [hmc2-sys.txt:2]",
      `hmc1 manages p9a ${at("sys", "name=p9a")}`,
    ]);
  });

  test("holds its partitions and Virtual I/O Servers, each by its row", () => {
    const app = at("p9a-lpar", "name=app");
    const [vios1, vios2] = [at("p9a-lpar", "name=p9a-vios1"), at("p9a-lpar", "name=p9a-vios2")];
    expect(drawn.nodes("partition")).toEqual([`app ${app}`]);
    expect(drawn.nodes("Virtual I/O Server")).toEqual([`p9a-vios1 ${vios1}`, `p9a-vios2 ${vios2}`]);
    expect(drawn.edges("system", "partition")).toEqual([`p9a holds app ${app}`]);
    expect(drawn.edges("system", "Virtual I/O Server")).toEqual([
      `p9a holds p9a-vios1 ${vios1}`,
      `p9a holds p9a-vios2 ${vios2}`,
    ]);
  });

  test("that nothing else is known of is there, with its partition and what is missing", () => {
    const bare = drawSystem(text.without(...text.names.filter((name) => name !== "sys" && name !== "p9a-lpar")));
    expect(bare.nodes("Virtual I/O Server")).toHaveLength(2);
    expect(bare.paths(bare.id("partition", "app"))).toEqual([
      "[virtual SCSI client adapters: lshwres -r virtualio --rsubtype scsi --level lpar -m p9a]",
      "[virtual Fibre Channel client adapters: lshwres -r virtualio --rsubtype fc --level lpar -m p9a]",
      "[virtual Ethernet adapters: lshwres -r virtualio --rsubtype eth --level lpar -m p9a]",
    ]);
  });
});

describe("virtual SCSI", () => {
  const row = at("p9a-scsi", "slot_num=11");

  test("leads from the client adapter over the server adapter and the virtual target device to the disk", () => {
    expect(drawn.edges("partition", "client adapter")).toContain(`app holds C11 ${row}`);
    expect(drawn.nodes("server adapter")).toContain(`vhost0 of p9a-vios1 ${row}`);
    expect(drawn.edges("Virtual I/O Server", "server adapter")).toContain(`p9a-vios1 holds vhost0 of p9a-vios1 ${row}`);
    expect(drawn.edges("client adapter", "server adapter")).toContain(`C11 path vhost0 of p9a-vios1 ${row}`);
    const device = block("p9a-vios1-lsmap", "app_root");
    expect(drawn.nodes("virtual target device")).toContain(`app_root of p9a-vios1 ${device}`);
    expect(drawn.edges("server adapter", "virtual target device")).toContain(
      `vhost0 of p9a-vios1 path app_root of p9a-vios1 ${device}`,
    );
    expect(drawn.edges("virtual target device", "disk")).toContain(
      `app_root of p9a-vios1 path LUN …00000A01 ${device}`,
    );
  });

  test("knows a LUN on both servers by its UDID", () => {
    expect(drawn.nodes("disk")).toEqual([
      `LUN …00000A01 ${at("p9a-vios1-disks", "unique_id       3321360050768000000000000A0")}`,
      `LUN …00000B01 ${at("p9a-vios1-disks", "unique_id       3321360050768000000000000B0")}`,
    ]);
  });
});

describe("virtual Fibre Channel", () => {
  test("leads over the port to the fabric and the storage port that the zone names", () => {
    const map = `[${text.at("p9a-vios1-npiv", "vfchost0")}-10]`;
    const client = at("p9a-fc", "slot_num=31");
    expect(drawn.edges("client adapter", "server adapter")).toContain(`C31 path vfchost0 of p9a-vios1 ${client}`);
    expect(drawn.edges("server adapter", "Fibre Channel port")).toContain(
      `vfchost0 of p9a-vios1 path fcs0 of p9a-vios1 ${map}`,
    );
    expect(drawn.nodes("Fibre Channel port")).toEqual([
      `fcs0 of p9a-vios1 ${map}`,
      `fcs0 of p9a-vios2 [${text.at("p9a-vios2-npiv", "vfchost0")}-10]`,
    ]);
    expect(drawn.nodes("fabric").map((node) => node.split(" [")[0])).toEqual(["fabric of core_a", "fabric of core_b"]);
    const target = at("core_a-zones", "50:05:07:68:10:00:00:01");
    expect(drawn.nodes("target port")[0]).toBe(`5005076810000001 ${target}`);
    expect(drawn.edges("fabric", "target port")[0]).toBe(`fabric of core_a path 5005076810000001 ${target}`);
  });

  test("finds the fabric of a port by its own WWPN, from fcstat and the name server", () => {
    const [edge = ""] = drawn.edges("Fibre Channel port", "fabric");
    expect(edge).toContain("fcs0 of p9a-vios1 path fabric of core_a");
    expect(edge).toContain(text.at("core_a-logins", "10:00:00:90:00:00:0a:11"));
    expect(edge).toMatch(/p9a-vios1-fcstat\.txt:\d+/);
  });
});

describe("virtual Ethernet", () => {
  const client = at("p9a-eth", "lpar_name=app");
  const trunk = at("p9a-eth", "lpar_name=p9a-vios1");

  test("leads over the VLAN and the trunk to the Shared Ethernet Adapter", () => {
    expect(drawn.nodes("virtual switch")).toEqual([`ETHERNET0 ${client}`]);
    expect(drawn.nodes("VLAN")).toEqual([`VLAN 110 ${client}`, `VLAN 120 ${client}`]);
    expect(drawn.edges("system", "virtual switch")).toEqual([`p9a holds ETHERNET0 ${client}`]);
    expect(drawn.edges("virtual switch", "VLAN")[0]).toBe(`ETHERNET0 holds VLAN 110 ${client}`);
    expect(drawn.edges("client adapter", "VLAN")[0]).toBe(`C2 path VLAN 110 ${client}`);
    expect(drawn.nodes("server adapter")).toContain(`trunk of p9a-vios1 ${trunk}`);
    expect(drawn.edges("VLAN", "server adapter")).toContain(`VLAN 120 path trunk of p9a-vios1 ${trunk}`);
    const map = `[${text.at("p9a-vios1-net", "ent4")}-9]`;
    expect(drawn.nodes("Shared Ethernet Adapter")[0]).toBe(`ent9 of p9a-vios1 ${map}`);
    expect(drawn.edges("server adapter", "Shared Ethernet Adapter")[0]).toBe(
      `trunk of p9a-vios1 path ent9 of p9a-vios1 ${map}`,
    );
  });

  test("goes on over an EtherChannel to its member ports, or to one port", () => {
    const [channel, first, second] = ["(ent8)", "(ent0)", "(ent1)"].map((mark) => at("p9a-vios1-sea", mark));
    expect(drawn.nodes("EtherChannel")).toEqual([`ent8 of p9a-vios1 ${channel ?? ""}`]);
    expect(drawn.edges("EtherChannel", "Ethernet port")).toEqual([
      `ent8 of p9a-vios1 path ent0 of p9a-vios1 ${first ?? ""}`,
      `ent8 of p9a-vios1 path ent1 of p9a-vios1 ${second ?? ""}`,
    ]);
    const alone = at("p9a-vios2-sea", "(ent0)");
    expect(drawn.edges("Shared Ethernet Adapter", "Ethernet port")).toEqual([
      `ent9 of p9a-vios2 path ent0 of p9a-vios2 ${alone}`,
    ]);
  });
});

test("a vNIC leads to the server that lends it a port, and to the port of the SR-IOV adapter", () => {
  const row = at("p9a-vnic", "slot_num=6");
  expect(drawn.nodes("client adapter")).toContain(`C6 ${row}`);
  expect(drawn.nodes("server adapter")).toContain(`vNIC server of p9a-vios1 ${row}`);
  expect(drawn.edges("server adapter", "Ethernet port")).toEqual([
    `vNIC server of p9a-vios1 path SR-IOV 1, port 0 ${row}`,
  ]);
});

describe("mover service partitions", () => {
  const pairs = (estate = text, kind: "active" | "inactive" = "active"): readonly string[] =>
    new DrawnMove(estate, { kind }).nodes("mover service partitions");

  test("are those of each side that are movers and run", () => {
    const source = text.at("p9a-lpar", "name=p9a-vios1");
    expect(pairs()[0]).toBe(`p9a-vios1 and p10b-vios1 [${source} ${text.at("p10b-lpar", "name=p10b-vios1")}]`);
    expect(pairs()).toHaveLength(4);
    const one = text.row("p9a-lpar", "name=p9a-vios1", { msp: "0" }).row("p10b-lpar", "name=p10b-vios2", {
      state: "Shutting Down",
    });
    expect(pairs(one).map((pair) => pair.split(" [")[0])).toEqual(["p9a-vios2 and p10b-vios1"]);
  });

  test("are those that the HMC names, by id, whatever the flags say", () => {
    const answer = text
      .row("p9a-lpar", "name=p9a-vios2", { msp: "0" })
      .with(
        "p9a-msp",
        "hscroot@hmc1:~> lslparmigr -r msp -m p9a -t p10b --filter lpar_names=app\nsource_msp_name=p9a-vios2,source_msp_id=2,dest_msp_names=p10b-vios1,dest_msp_ids=1,ipaddr_mappings=none\n",
      );
    expect(pairs(answer)).toEqual(["p9a-vios2 and p10b-vios1 [p9a-msp.txt:2]"]);
    expect(new DrawnMove(answer).edges("Virtual I/O Server", "mover service partitions")).toEqual([
      "p9a-vios2 moves p9a-vios2 and p10b-vios1 [p9a-msp.txt:2]",
    ]);
    expect(new DrawnMove(answer).edges("mover service partitions", "Virtual I/O Server")).toEqual([
      "p9a-vios2 and p10b-vios1 moves p10b-vios1 [p9a-msp.txt:2]",
    ]);
  });

  test("are none where the HMC finds none, and none for an inactive move", () => {
    const refusal = text.with(
      "p9a-msp",
      "hscroot@hmc1:~> lslparmigr -r msp -m p9a -t p10b --filter lpar_names=app\nNo results were found.\n",
    );
    expect(pairs(refusal)).toEqual([]);
    expect(pairs(text, "inactive")).toEqual([]);
  });
});
