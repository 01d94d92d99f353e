import { describe, expect, test } from "vitest";
import { drawSystem, type Drawn } from "./drawn.ts";
import { drawnEstate as text } from "./network-text.ts";

/** A second client: one adapter, one LUN by the first server alone, and VLAN 110. */
const two = text
  .plus("p9a-lpar", "name=web,lpar_id=6,lpar_env=aixlinux,state=Running,resource_config=1,rmc_state=active")
  .plus("p9a-mem", "lpar_name=web,lpar_id=6,curr_min_mem=1024,curr_mem=2048,curr_max_mem=4096,mem_mode=ded")
  .plus("p9a-proc", "lpar_name=web,lpar_id=6,curr_proc_mode=ded,curr_min_procs=1,curr_procs=1,curr_max_procs=2")
  .plus(
    "p9a-eth",
    "lpar_name=web,lpar_id=6,slot_num=2,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=110,vswitch=ETHERNET0,addl_vlan_ids=",
  )
  .plus(
    "p9a-scsi",
    "lpar_name=web,lpar_id=6,slot_num=11,is_required=1,adapter_type=client,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=22",
    "lpar_name=p9a-vios1,lpar_id=1,slot_num=22,is_required=0,adapter_type=server,remote_lpar_id=6,remote_lpar_name=web,remote_slot_num=11",
  )
  .plus(
    "p9a-vios1-lsmap",
    "",
    "SVSA            Physloc                                      Client Partition ID",
    "--------------- -------------------------------------------- ------------------",
    "vhost1          U9009.42A.7800A10-V1-C22                     0x00000006",
    "",
    "VTD                   web_root",
    "Status                Available",
    "LUN                   0x8100000000000000",
    "Backing device        hdisk3",
    "Physloc               U78D2.001.AAA0001-P1-C6-T1-W5005076810A10001-L2000000000000",
    "Mirrored              false",
  );

const drawn = drawSystem(two);
const vios1 = (of: Drawn): string => of.id("Virtual I/O Server", "p9a-vios1");

describe("what shares a component", () => {
  test("is each partition with a path through it, with what it would lose and keep", () => {
    expect(drawn.dependents(vios1(drawn))).toEqual({
      users: [
        "app loses: C6; keeps: LUN …00000A01, LUN …00000B01, Fibre Channel storage, VLAN 110, VLAN 120",
        "web loses: LUN …00000B01; keeps: VLAN 110",
      ],
      rest: "none",
    });
  });

  test("loses nothing with one of two ports, bridges or fabrics", () => {
    for (const [kind, name, users] of [
      ["Fibre Channel port", "fcs0 of p9a-vios1", ["app loses: ; keeps: Fibre Channel storage"]],
      ["fabric", "fabric of core_a", ["app loses: ; keeps: Fibre Channel storage"]],
      [
        "Shared Ethernet Adapter",
        "ent9 of p9a-vios2",
        ["app loses: ; keeps: VLAN 110, VLAN 120", "web loses: ; keeps: VLAN 110"],
      ],
      ["disk", "LUN …00000B01", ["app loses: LUN …00000B01; keeps: ", "web loses: LUN …00000B01; keeps: "]],
    ] as const)
      expect(drawn.dependents(drawn.id(kind, name))).toEqual({ users, rest: "none" });
  });

  test("shares nothing of a Virtual I/O Server that serves nobody", () => {
    const third = two.plus(
      "p9a-lpar",
      "name=p9a-vios3,lpar_id=3,lpar_env=vioserver,state=Running,resource_config=1,rmc_state=active",
    );
    const system = drawSystem(third);
    expect(system.dependents(system.id("Virtual I/O Server", "p9a-vios3")).users).toEqual([]);
  });
});

describe("a gap", () => {
  test("leaves open who else uses a component, and what would fall with it", () => {
    const open = drawSystem(two.without("p9a-vios1-lsmap"));
    expect(open.dependents(vios1(open))).toEqual({
      users: ["app loses: C6; keeps: Fibre Channel storage, VLAN 110, VLAN 120", "web loses: ; keeps: VLAN 110"],
      rest: "p9a-vios1: lsmap -all",
    });
  });

  test("of the listing of adapters keeps no one from a server, and proves no loss", () => {
    const open = drawSystem(two.without("p9a-scsi", "p9a-vnic"));
    const { users, rest } = open.dependents(vios1(open));
    expect(users.every((user) => user.includes("loses: ;"))).toBe(true);
    expect(rest).toBe("lshwres -r virtualio --rsubtype scsi --level lpar -m p9a");
  });

  test("behind one server hides nothing of another", () => {
    const open = drawSystem(two.without("p9a-vios1-net"));
    expect(open.dependents(open.id("Shared Ethernet Adapter", "ent9 of p9a-vios2")).rest).toBe(
      "p9a-vios1: lsmap -all -net",
    );
    expect(open.dependents(open.id("Virtual I/O Server", "p9a-vios2")).rest).toBe("p9a-vios1: lsmap -all -net");
    expect(open.dependents(open.id("fabric", "fabric of core_a")).rest).toBe("none");
  });

  test("where a trunk's bridge is not known leaves open whether a VLAN falls with the other", () => {
    const open = drawSystem(two.without("p9a-vios1-net"));
    const { users } = open.dependents(open.id("Shared Ethernet Adapter", "ent9 of p9a-vios2"));
    expect(users).toEqual(["app loses: ; keeps: ", "web loses: ; keeps: "]);
  });
});
