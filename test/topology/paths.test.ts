import { expect, test } from "vitest";
import { networkPaths, storagePaths } from "../../src/topology/paths.ts";
import { drawSystem } from "./drawn.ts";
import { drawnEstate as text } from "./network-text.ts";

const drawn = drawSystem(text);
const app = drawn.id("partition", "app");

const storage = [
  "C11 > vhost0 of p9a-vios1 > app_root of p9a-vios1 > LUN …00000A01",
  "C11 > vhost0 of p9a-vios1 > app_data of p9a-vios1 > LUN …00000B01",
  "C12 > vhost0 of p9a-vios2 > app_root of p9a-vios2 > LUN …00000A01",
  "C12 > vhost0 of p9a-vios2 > app_data of p9a-vios2 > LUN …00000B01",
  "C31 > vfchost0 of p9a-vios1 > fcs0 of p9a-vios1 > fabric of core_a > 5005076810000001",
  "C32 > vfchost0 of p9a-vios2 > fcs0 of p9a-vios2 > fabric of core_b > 5005076810000002",
];

const [first, second] = [
  "trunk of p9a-vios1 > ent9 of p9a-vios1 > ent8 of p9a-vios1",
  "trunk of p9a-vios2 > ent9 of p9a-vios2 > ent0 of p9a-vios2",
];
const network = [
  ...["VLAN 110", "VLAN 120"].flatMap((vlan) => [
    `C2 > ${vlan} > ${first} > ent0 of p9a-vios1`,
    `C2 > ${vlan} > ${first} > ent1 of p9a-vios1`,
    `C2 > ${vlan} > ${second}`,
  ]),
  "C6 > vNIC server of p9a-vios1 > SR-IOV 1, port 0",
];

test("every way of the data is a path, end to end", () => {
  expect(drawn.paths(app)).toEqual([...storage, ...network]);
});

test("storage and network are told apart", () => {
  expect(storagePaths(drawn.graph, app)).toHaveLength(storage.length);
  expect(networkPaths(drawn.graph, app)).toHaveLength(network.length);
});

test("a storage port of the fabric that another adapter is zoned with is on no path", () => {
  const zones = text.swap("core_a-zones", "50:05:07:68:10:00:00:01", "50:05:07:68:10:00:00:09");
  const other = drawSystem(zones);
  expect(other.paths(other.id("partition", "app"))).toContain(
    "C31 > vfchost0 of p9a-vios1 > fcs0 of p9a-vios1 > fabric of core_a > 5005076810000009",
  );
});

test("a partition without any adapter has no path", () => {
  const bare = text
    .withoutRow("p9a-scsi", "slot_num=12")
    .withoutRow("p9a-scsi", "slot_num=11")
    .withoutRow("p9a-fc", "slot_num=31")
    .withoutRow("p9a-fc", "slot_num=32")
    .withoutRow("p9a-eth", "lpar_name=app")
    .without("p9a-vnic");
  const system = drawSystem(bare.plus("p9a-lpar", "name=none,lpar_id=9,lpar_env=aixlinux,state=Running"));
  expect(system.paths(system.id("partition", "none"))).toEqual([]);
});
