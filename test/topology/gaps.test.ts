import { describe, expect, test } from "vitest";
import type { EstateText } from "../rules/estate-text.ts";
import { drawSystem, DrawnMove } from "./drawn.ts";
import { drawnEstate as text } from "./network-text.ts";

/** What serves a resource of `app` where captures are missing. */
function served(estate: EstateText, resource: string) {
  const drawn = drawSystem(estate);
  return drawn.redundancy(drawn.id("partition", "app"), resource);
}

function paths(estate: EstateText): readonly string[] {
  const drawn = drawSystem(estate);
  return drawn.paths(drawn.id("partition", "app"));
}

const disk = "LUN …00000A01";
const storage = "Fibre Channel storage";

describe("without lsmap of a server", () => {
  const open = text.without("p9a-vios2-lsmap");
  const need = "p9a-vios2: lsmap -all";

  test("its disks are open, and no disk of the other server is said to have one server alone", () => {
    expect(paths(open)).toContain(`C12 > virtual SCSI of p9a-vios2 > [virtual target devices: ${need}]`);
    expect(served(open, disk)).toMatchObject({ vioses: `p9a-vios1 ?(${need})`, singlePoints: `?(${need})` });
  });

  test("a second adapter of the same server hides nothing that would add a server", () => {
    const same = open.row("p9a-scsi", "slot_num=12", {
      remote_lpar_id: "1",
      remote_lpar_name: "p9a-vios1",
      remote_slot_num: "22",
    });
    expect(served(same, disk)).toMatchObject({ vioses: "p9a-vios1", singlePoints: "p9a-vios1" });
  });
});

describe("without the listing of virtual Fibre Channel adapters", () => {
  const need = "lshwres -r virtualio --rsubtype fc --level lpar -m p9a";
  const open = text.without("p9a-fc");

  test("everything about storage over Fibre Channel is open", () => {
    expect(paths(open)).toContain(`[virtual Fibre Channel client adapters: ${need}]`);
    const list = `?(${need})`;
    expect(served(open, storage)).toEqual({
      vioses: list,
      ports: list,
      fabrics: list,
      bridges: "",
      singlePoints: list,
    });
  });

  test("nothing else is", () => {
    expect(served(open, disk)).toEqual(served(text, disk));
    expect(served(open, "VLAN 110")).toEqual(served(text, "VLAN 110"));
  });
});

test("without the listing of virtual SCSI adapters no disk is named, and the listing is", () => {
  const open = text.without("p9a-scsi");
  expect(paths(open)).toContain(
    "[virtual SCSI client adapters: lshwres -r virtualio --rsubtype scsi --level lpar -m p9a]",
  );
  expect(drawSystem(open).ids("disk")).toEqual([]);
});

test("without the mappings of one server its port is open, and with it whether it serves at all", () => {
  const need = "p9a-vios2: lsmap -all -npiv";
  expect(served(text.without("p9a-vios2-npiv"), storage)).toMatchObject({
    vioses: `p9a-vios1 ?(${need})`,
    ports: `fcs0 of p9a-vios1 ?(${need})`,
    fabrics: `fabric of core_a ?(${need})`,
    // The fabric and its port of storage may be those of the unknown port.
    singlePoints: `?(${need})`,
  });
});

describe("without lsmap -net", () => {
  const need = (vios: string): string => `p9a-vios${vios}: lsmap -all -net`;

  test("of one server its trunk may be in no Shared Ethernet Adapter", () => {
    expect(served(text.without("p9a-vios2-net"), "VLAN 110")).toMatchObject({
      vioses: `p9a-vios1 ?(${need("2")})`,
      bridges: `ent9 of p9a-vios1 ?(${need("2")})`,
      singlePoints: "",
    });
  });

  test("of both, nothing is certain but that no part of one server is on every path", () => {
    const open = served(text.without("p9a-vios1-net", "p9a-vios2-net"), "VLAN 110");
    expect(open.bridges).toBe(`?(${need("1")}, ${need("2")})`);
    expect(open.singlePoints).toBe("");
  });

  test("of the only server, that one is on every path, and what else is not known", () => {
    const one = text.withoutRow("p9a-eth", "lpar_name=p9a-vios2").without("p9a-vios1-net");
    expect(served(one, "VLAN 110").singlePoints).toBe(`p9a-vios1 ?(${need("1")})`);
  });
});

describe("without entstat", () => {
  const need = "p9a-vios1: entstat -all ent9";

  test("what backs the adapter may be one port or several", () => {
    expect(served(text.without("p9a-vios1-sea"), "VLAN 110")).toMatchObject({
      ports: `ent0 of p9a-vios2 ?(${need})`,
      bridges: "ent9 of p9a-vios1, ent9 of p9a-vios2",
      singlePoints: "",
    });
  });

  test("of the only bridge its port may be a single point", () => {
    const one = text.withoutRow("p9a-eth", "lpar_name=p9a-vios2").without("p9a-vios1-sea");
    expect(served(one, "VLAN 110").singlePoints).toBe(`p9a-vios1, ent9 of p9a-vios1 ?(${need})`);
  });
});

describe("without captures of the SAN", () => {
  test("fabrics are open, and which command shows them is said", () => {
    const open = served(text.without("core_a-logins", "core_a-zones", "core_b-logins", "core_b-zones"), storage);
    expect(open.ports).toBe("fcs0 of p9a-vios1, fcs0 of p9a-vios2");
    expect(open.fabrics).toContain("switch: nsshow -t");
    expect(open.fabrics).toMatch(/^\?\(/);
    expect(open.singlePoints).toMatch(/^\?\(/);
  });

  test("of one fabric, that one may be both", () => {
    const open = served(text.without("core_b-logins", "core_b-zones"), storage);
    expect(open.fabrics).toMatch(/^fabric of core_a \?\(/);
    expect(open.singlePoints).toMatch(/^\?\(/);
  });
});

test("without fcstat and without its clients' logins a port asks for its WWPN", () => {
  const open = text.without("p9a-vios2-fcstat", "core_b-logins", "core_b-zones");
  expect(served(open, storage).fabrics).toBe("fabric of core_a ?(p9a-vios2: fcstat fcs0)");
});

describe("after the move", () => {
  const after = (estate: EstateText, resource: string) => {
    const move = new DrawnMove(estate);
    return move.redundancy(move.after, resource);
  };

  test("without lsnports of the destination no place is proven, and the command is named", () => {
    const open = text.without("p10b-vios1-nports", "p10b-vios2-nports");
    const list = "?(p10b-vios1: lsnports, p10b-vios2: lsnports)";
    expect(after(open, storage)).toMatchObject({ vioses: list, ports: list, fabrics: list, singlePoints: list });
  });

  test("without the disks of a server there the LUNs may be on it", () => {
    const move = new DrawnMove(text.without("p10b-vios2-disks", "p10b-vios2-lspv"));
    expect(move.paths(move.after).filter((path) => path.startsWith("C12"))).toEqual([
      "C12 > [no place proven: p10b-vios2: lspv]",
    ]);
    expect(move.redundancy(move.after, disk)).toMatchObject({
      vioses: "p10b-vios1 ?(p10b-vios2: lspv)",
      singlePoints: "?(p10b-vios2: lspv)",
    });
  });

  test("without the trunks there the bridge is open", () => {
    const need = "lshwres -r virtualio --rsubtype eth --level lpar -m p10b";
    expect(after(text.without("p10b-eth"), "VLAN 110")).toMatchObject({
      vioses: `?(${need})`,
      singlePoints: `?(${need})`,
    });
  });

  test("without the state of a server no place on it is proven", () => {
    const unsure = text.row("p10b-lpar", "name=p10b-vios2", { state: undefined, rmc_state: undefined });
    expect(after(unsure, disk).vioses).toContain("p10b-vios1 ?(lssyscfg -r lpar -m p10b");
  });
});
