import { describe, expect, test } from "vitest";
import { aggregate } from "../../src/topology/aggregate.ts";
import { systemTopology } from "../../src/topology/partition-topology.ts";
import { readEstate, type EstateText } from "../rules/estate-text.ts";
import { lun } from "../rules/disk-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { Drawn } from "./drawn.ts";
import { drawnEstate, vnics } from "./network-text.ts";

/** The system p9a with partitions of one shape drawn together. */
function drawn(text: EstateText): { readonly whole: Drawn; readonly merged: Drawn } {
  const { captures, estate } = readEstate(text);
  const [system] = estate.named("p9a");
  if (system === undefined) throw new Error("no p9a");
  const whole = systemTopology(system);
  return { whole: new Drawn(whole, captures), merged: new Drawn(aggregate(whole), captures) };
}

const first = 100;

/** Clients on a VLAN each: `vlan(n)` of the n-th. */
function crowd(count: number, vlan: (n: number) => number): EstateText {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const id = (n: number): string => `lpar_name=c${n},lpar_id=${first + n}`;
  return smallEstate
    .plus("p9a-lpar", ...numbers.map((n) => `name=c${n},lpar_id=${first + n},lpar_env=aixlinux,state=Running`))
    .plus("p9a-mem", ...numbers.map((n) => `${id(n)},curr_mem=1024`))
    .plus("p9a-proc", ...numbers.map((n) => `${id(n)},curr_proc_mode=ded`))
    .plus(
      "p9a-eth",
      ...numbers.map(
        (n) =>
          `${id(n)},slot_num=2,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=${vlan(n)},vswitch=ETHERNET0,addl_vlan_ids=`,
      ),
    );
}

/** Every client by its name, as the groups show them. */
function groups({ graph }: Drawn): readonly string[] {
  return graph
    .filterNodes((_id, { kind }) => kind === "partition")
    .map((id) => {
      const { label, note = "" } = graph.getNodeAttributes(id);
      return note === "" ? label : `${label}: ${note}`;
    });
}

describe("partitions of one shape", () => {
  test("are one group, in the order of their names, and every partition is in exactly one", () => {
    const { merged } = drawn(crowd(30, (n) => (n < 20 ? 110 : 120)));
    const names = Array.from({ length: 12 }, (_, n) => `c${n}`).join(", ");
    const others = Array.from({ length: 10 }, (_, n) => `c${20 + n}`).join(", ");
    expect(groups(merged)).toEqual([`20 partitions: ${names} and 8 more`, `10 partitions: ${others}`, "app"]);
  });

  test("keep what they share and count what is their own", () => {
    const { whole, merged } = drawn(crowd(3, () => 110));
    const [group = ""] = merged.ids("partition");
    expect(merged.paths(group)).toEqual(
      ["p9a-vios1", "p9a-vios2"].map(
        (vios) => `3 × virtual Ethernet > VLAN 110 > trunk of ${vios} > [SEA: ${vios}: lsmap -all -net]`,
      ),
    );
    expect(merged.ids("Virtual I/O Server")).toEqual(whole.ids("Virtual I/O Server"));
    expect(merged.ids("VLAN")).toEqual(whole.ids("VLAN"));
  });

  test("beyond the hundred largest groups are drawn as one", () => {
    const { merged } = drawn(crowd(110, (n) => 1000 + n));
    const all = groups(merged);
    expect(all).toHaveLength(101);
    const counted = all.reduce((sum, name) => sum + Number(/^(\d+) partitions/.exec(name)?.[1] ?? "1"), 0);
    expect(counted).toBe(111);
  });
});

describe("a group", () => {
  const clients = (text: EstateText): string => {
    const { merged } = drawn(text);
    return merged.id("partition", "app");
  };

  test("of one partition says the same of it as the partition itself", () => {
    const { whole, merged } = drawn(drawnEstate);
    const [app, group] = [whole.id("partition", "app"), clients(drawnEstate)];
    expect(merged.redundancy(group, "2 disks")).toEqual(whole.redundancy(app, "LUN …00000A01"));
    for (const resource of ["Fibre Channel storage", "VLAN 110"])
      expect(merged.redundancy(group, resource)).toEqual(whole.redundancy(app, resource));
    expect(merged.redundancy(group, "1 × vNIC")).toEqual(whole.redundancy(app, "C6"));
  });

  test("does not join disks of two servers with disks of one", () => {
    const { merged } = drawn(drawnEstate.swap("p9a-vios2-disks", lun("A0"), lun("F0")));
    const group = merged.id("partition", "app");
    const found = merged.resources(group).filter((name) => name.includes("disk"));
    expect(found).toHaveLength(3);
  });

  test("keeps all storage ports of its adapters", () => {
    const more = drawnEstate.swap(
      "core_a-zones",
      "\t\t50:05:07:68:10:00:00:01",
      "\t\t50:05:07:68:10:00:00:01\n\t\t50:05:07:68:10:00:00:03",
    );
    const { whole, merged } = drawn(more);
    const targets = (paths: readonly string[]): readonly string[] =>
      paths.filter((path) => path.includes("core_a")).map((path) => path.split(" > ").at(-1) ?? "");
    const expected = ["5005076810000001", "5005076810000003"];
    expect(targets(whole.paths(whole.id("partition", "app")))).toEqual(expected);
    expect(targets(merged.paths(merged.id("partition", "app")))).toEqual(expected);
  });

  test("has a vNIC of two servers on both", () => {
    const device = (vios: number): string => `sriov/p9a-vios${vios}/${vios}/${vios}/0/2700400${vios}/2.0`;
    const { merged } = drawn(
      drawnEstate.with(
        "p9a-vnic",
        vnics("").replace("backing_devices=", `"backing_devices=${device(1)},${device(2)}"`),
      ),
    );
    const group = merged.id("partition", "app");
    expect(merged.redundancy(group, "1 × vNIC")).toMatchObject({ vioses: "p9a-vios1, p9a-vios2", singlePoints: "" });
  });

  test("keeps gaps with the commands that would fill them, and lists stay open", () => {
    const { whole, merged } = drawn(drawnEstate.without("p9a-vios2-npiv", "p9a-scsi"));
    const group = merged.id("partition", "app");
    expect(merged.redundancy(group, "Fibre Channel storage")).toEqual(
      whole.redundancy(whole.id("partition", "app"), "Fibre Channel storage"),
    );
    expect(merged.paths(group)).toContain(
      "[virtual SCSI client adapters: lshwres -r virtualio --rsubtype scsi --level lpar -m p9a]",
    );
  });

  test("keeps open which storage ports there are", () => {
    const { whole, merged } = drawn(
      drawnEstate.without("core_a-zones", "core_b-zones", "core_b-logins", "p9a-vios2-fcstat"),
    );
    const [app, group] = [whole.id("partition", "app"), merged.id("partition", "app")];
    expect(merged.redundancy(group, "Fibre Channel storage")).toEqual(whole.redundancy(app, "Fibre Channel storage"));
  });
});
