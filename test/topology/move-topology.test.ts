import { describe, expect, test } from "vitest";
import { instead, lun } from "../rules/disk-text.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { DrawnMove } from "./drawn.ts";
import { drawnEstate as text, fcstat, wwpns } from "./network-text.ts";

/** Where each client adapter arrives, by its paths; VLANs by what carries them. */
function after(estate: EstateText): readonly string[] {
  const move = new DrawnMove(estate);
  return [...new Set(move.paths(move.after).map((path) => path.split(" > ").slice(0, 3).join(" > ")))];
}

const asked = "lslparmigr -r virtualio -m p9a -t p10b --filter lpar_names=app";

/** What the HMC answers of adapters of one kind: `11/p10b-vios2/2`. */
function answered(kind: "scsi" | "fc", possible: string, suggested: string, estate = text): EstateText {
  const row = `"possible_virtual_${kind}_mappings=${possible}","suggested_virtual_${kind}_mappings=${suggested}"`;
  return estate.with("p9a-mappings", `hscroot@hmc1:~> ${asked}\n${row}\nhscroot@hmc1:~> `);
}

const disks = (client: string, vios: string): readonly string[] =>
  ["app_root", "app_data"].map((device) => `${client} > new of ${vios} > ${device} of ${vios}`);

const swapped = [
  ...disks("C11", "p10b-vios2"),
  ...disks("C12", "p10b-vios1"),
  "C31 > new of p10b-vios2 > fcs0 of p10b-vios2",
  "C32 > new of p10b-vios1 > fcs0 of p10b-vios1",
];

describe("the planned assignment", () => {
  test("keeps the adapters of one server together and gives each group another one", () => {
    expect(after(text)).toEqual([
      ...disks("C11", "p10b-vios1"),
      ...disks("C12", "p10b-vios2"),
      "C31 > new of p10b-vios1 > fcs0 of p10b-vios1",
      "C32 > new of p10b-vios2 > fcs0 of p10b-vios2",
      ...["VLAN 110", "VLAN 120"].flatMap((vlan) => [
        `C2 > ${vlan} > trunk of p10b-vios1`,
        `C2 > ${vlan} > trunk of p10b-vios2`,
      ]),
      "C6 > [chosen by HMC]",
    ]);
  });

  test("does not depend on the order of rows", () => {
    const rows = [
      "lpar_name=app,lpar_id=5,slot_num=12,is_required=1,adapter_type=client,remote_lpar_id=2,remote_lpar_name=p9a-vios2,remote_slot_num=21",
      "lpar_name=app,lpar_id=5,slot_num=11,is_required=1,adapter_type=client,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=21",
    ];
    const turned = text
      .withoutRow("p9a-scsi", "slot_num=11")
      .withoutRow("p9a-scsi", "slot_num=12")
      .plus("p9a-scsi", ...rows);
    expect(after(turned)).toEqual(after(text));
  });

  test("follows the fabrics: ports of the fabric of today decide which server takes a group", () => {
    const [first, second] = wwpns.p10b;
    const crossed = text
      .swap("p10b-vios1-fcstat", first.toUpperCase(), second.toUpperCase())
      .swap("p10b-vios2-fcstat", second.toUpperCase(), first.toUpperCase());
    expect(after(crossed).slice(0, 6)).toEqual(swapped);
    const move = new DrawnMove(crossed);
    expect(move.redundancy(move.after, "Fibre Channel storage").fabrics).toBe("fabric of core_a, fabric of core_b");
  });

  test("takes of several ports the one in the fabric of today, before one of which nothing is known", () => {
    const ports = text
      .swap("p10b-vios1-nports", "T2          0 ", "T2          1 ")
      .with("p10b-vios1-fcstat", fcstat("p10b-vios1", "fcs1", wwpns.p10b[0]));
    expect(after(ports)).toContain("C31 > new of p10b-vios1 > fcs1 of p10b-vios1");
  });

  test("has no place where the ports there are in another fabric", () => {
    const [first, second] = wwpns.p10b;
    const other = text.swap("p10b-vios1-fcstat", first.toUpperCase(), second.toUpperCase());
    const move = new DrawnMove(other);
    expect(after(other)).toContain("C31 > [no place]");
    // The other group takes the first server that has a port in its fabric.
    expect(move.redundancy(move.after, "Fibre Channel storage").vioses).toBe("p10b-vios1");
  });

  test("needs a server that runs, that the HMC reaches, and that has a free port", () => {
    const down = text.row("p10b-lpar", "name=p10b-vios2", { rmc_state: "inactive" });
    const full = text.swap("p10b-vios2-nports", "1    255    255", "1    255      0");
    for (const estate of [down, full]) {
      const move = new DrawnMove(estate);
      expect(move.redundancy(move.after, "Fibre Channel storage")).toMatchObject({
        vioses: "p10b-vios1",
        singlePoints: "p10b-vios1, fcs0 of p10b-vios1, fabric of core_a, 5005076810000001",
      });
    }
  });

  test("falls to one server where the destination has one", () => {
    const one = text
      .withoutRow("p10b-lpar", "name=p10b-vios2")
      .withoutRow("p10b-mem", "lpar_name=p10b-vios2")
      .withoutRow("p10b-eth", "lpar_name=p10b-vios2")
      .withoutRow("p10b-slot", "lpar_name=p10b-vios2");
    const move = new DrawnMove(one);
    const resources = ["LUN …00000A01", "LUN …00000B01", "Fibre Channel storage", "VLAN 110", "VLAN 120"];
    expect(resources.map((one) => move.redundancy(move.today, one).vioses)).toEqual(
      resources.map(() => "p9a-vios1, p9a-vios2"),
    );
    expect(resources.map((one) => move.redundancy(move.after, one).vioses)).toEqual(resources.map(() => "p10b-vios1"));
    expect(move.redundancy(move.after, "LUN …00000A01").singlePoints).toBe("p10b-vios1");
  });
});

describe("what the HMC answers", () => {
  const scsi = "11/p10b-vios2/2,12/p10b-vios1/1";
  const both = "11/p10b-vios1/1,11/p10b-vios2/2,12/p10b-vios1/1,12/p10b-vios2/2";

  test("wins where it suggests: the others of a group follow", () => {
    const one = answered("scsi", both, scsi).without("core_a-logins", "core_a-zones", "core_b-logins", "core_b-zones");
    expect(after(one).slice(0, 6)).toEqual(swapped);
    const [edge = ""] = new DrawnMove(one)
      .edges("Virtual I/O Server", "server adapter")
      .filter((text) => text.includes("new"));
    expect(edge).toContain("p9a-mappings.txt:2");
  });

  test("wins without any other proof: no state, no disks, no ports", () => {
    const bare = text
      .without(
        "p10b-vios1-disks",
        "p10b-vios2-disks",
        "p10b-vios1-lspv",
        "p10b-vios2-lspv",
        "p10b-vios1-nports",
        "p10b-vios2-nports",
      )
      .row("p10b-lpar", "name=p10b-vios2", { rmc_state: undefined });
    const fc = answered("fc", "31/p10b-vios1/1,32/p10b-vios2/2", "31/p10b-vios1/1,32/p10b-vios2/2", bare);
    expect(after(fc).filter((path) => path.startsWith("C3"))).toEqual([
      "C31 > new of p10b-vios1 > [physical port: p10b-vios1: lsnports]",
      "C32 > new of p10b-vios2 > [physical port: p10b-vios2: lsnports]",
    ]);
  });

  test("may put both groups on one server", () => {
    const one = answered("scsi", "11/p10b-vios1/1,12/p10b-vios1/1", "11/p10b-vios1/1,12/p10b-vios1/1");
    const move = new DrawnMove(one);
    expect(move.redundancy(move.after, "LUN …00000A01")).toMatchObject({
      vioses: "p10b-vios1",
      singlePoints: "p10b-vios1",
    });
  });

  test("counts where it suggests nothing: only what it calls possible is", () => {
    const unseen = text.without("core_a-logins", "core_a-zones", "core_b-logins", "core_b-zones");
    const possible = answered("scsi", scsi, "none", unseen);
    expect(after(possible).slice(0, 4)).toEqual([...disks("C11", "p10b-vios2"), ...disks("C12", "p10b-vios1")]);
    expect(after(answered("scsi", "none", "none")).slice(0, 2)).toEqual(["C11 > [no place]", "C12 > [no place]"]);
  });

  test("proves no place where it contradicts the fabrics", () => {
    expect(after(answered("scsi", scsi, "none")).slice(0, 4)).toEqual(
      ["C11", "C12", "C31", "C32"].map((client) => `${client} > [no place proven]`),
    );
  });
});

describe("a LUN", () => {
  test("that no server there sees has no place, and neither has what shares its adapter", () => {
    const lost = instead("p10b-vios1", lun("A0"), lun("F0"), instead("p10b-vios2", lun("A0"), lun("F0"), text));
    const move = new DrawnMove(lost);
    expect(after(lost).slice(0, 2)).toEqual(["C11 > [no place]", "C12 > [no place]"]);
    expect(move.resources(move.after)).not.toContain("LUN …00000A01");
  });

  test("that one of two servers sees has one place", () => {
    const one = instead("p10b-vios2", lun("A0"), lun("F0"), text);
    const move = new DrawnMove(one);
    expect(after(one).filter((path) => path.startsWith("C1"))).toEqual([
      ...disks("C11", "p10b-vios1"),
      "C12 > [no place]",
    ]);
    expect(move.redundancy(move.after, "LUN …00000A01").vioses).toBe("p10b-vios1");
  });
});

describe("a network", () => {
  const vlans = (estate: EstateText): readonly string[] => new DrawnMove(estate).nodes("VLAN");

  test("that nothing carries there is planned, and served by nothing", () => {
    const lost = text.row("p9a-eth", "lpar_name=app", { port_vlan_id: "377" });
    const move = new DrawnMove(lost);
    const [there = ""] = move.graph.filterNodes(
      (_id, node) => node.label === "VLAN 377" && node.system?.startsWith("9105"),
    );
    expect(move.graph.getNodeAttribute(there, "planned")).toBe(true);
    expect(move.redundancy(move.after, "VLAN 377")).toMatchObject({ vioses: "", bridges: "", singlePoints: "" });
    const [switchThere = ""] = move.ids("virtual switch").filter((id) => id.includes("9105"));
    expect(move.graph.getNodeAttribute(switchThere, "planned")).toBeUndefined();
  });

  test("that is carried there is proven by the trunks there, and by no row of the source", () => {
    expect(vlans(text)[2]).toBe(
      `VLAN 110 [${text.at("p10b-eth", "lpar_name=p10b-vios1")} ${text.at("p10b-eth", "lpar_name=p10b-vios2")}]`,
    );
  });

  test("on a virtual switch that the destination does not have is planned with its switch", () => {
    const strange = text.row("p9a-eth", "lpar_name=app", { vswitch: "ETHERNET7" });
    const move = new DrawnMove(strange);
    const planned = move.graph.filterNodes((_id, node) => node.planned === true && node.kind === "virtual switch");
    expect(planned.map((id) => move.name(id))).toEqual(["ETHERNET7"]);
  });
});

describe("the slice of a move", () => {
  test("holds what the partition lives through, and no more", () => {
    const crowd = text
      .plus("p9a-lpar", "name=p9a-vios3,lpar_id=3,lpar_env=vioserver,state=Running,rmc_state=active,msp=0")
      .plus("p9a-lpar", "name=web,lpar_id=6,lpar_env=aixlinux,state=Running,rmc_state=active");
    const move = new DrawnMove(crowd);
    expect(move.nodes("partition")).toHaveLength(2);
    expect(move.nodes("Virtual I/O Server").map((node) => node.split(" ")[0])).toEqual([
      ...["p9a-vios1", "p9a-vios2"],
      ...["p10b-vios1", "p10b-vios2"],
    ]);
    expect(move.nodes("system")).toHaveLength(2);
  });

  test("of a move to the same system has no after and no movers", () => {
    const move = new DrawnMove(text, { destination: "p9a" });
    expect([move.hasAfter, move.movers, move.nodes("partition").length]).toEqual([false, [], 1]);
  });

  test("of an inactive move has the same before and after, and no movers", () => {
    const [active, inactive] = [new DrawnMove(text), new DrawnMove(text, { kind: "inactive" })];
    expect(inactive.movers).toEqual([]);
    expect(inactive.paths(inactive.after)).toEqual(active.paths(active.after));
    expect(active.movers).toHaveLength(4);
  });

  test("marks what the move would make, and nothing that is there", () => {
    const move = new DrawnMove(text);
    const planned = move.graph.filterNodes((_id, node) => node.planned === true);
    expect(new Set(planned.map((id) => move.graph.getNodeAttribute(id, "kind")))).toEqual(
      new Set(["partition", "client adapter", "server adapter", "virtual target device"]),
    );
    expect(planned.every((id) => move.graph.getNodeAttribute(id, "system")?.startsWith("9105"))).toBe(true);
  });
});
