import { describe, expect, test } from "vitest";
import type { EstateText } from "../rules/estate-text.ts";
import { lun, udidLine, withoutUdid } from "../rules/disk-text.ts";
import { cfgshow } from "../estate/switch-text.ts";
import { drawSystem } from "./drawn.ts";
import { drawnEstate as text, fcstat, wwpns } from "./network-text.ts";

const [disk, other] = ["LUN …00000A01", "LUN …00000B01"];
const storage = "Fibre Channel storage";

function served(estate: EstateText, resource: string) {
  const drawn = drawSystem(estate);
  return drawn.redundancy(drawn.id("partition", "app"), resource);
}

/** Another value of the PVID of a disk: `pvid` lines of the small estate are `none`. */
const withPvid = (estate: EstateText, vios: string, name: string): EstateText =>
  estate.with(`${vios}-lspv`, `padmin@${vios}:~$ lspv\nNAME  PVID  VG  STATUS\n${name}  00c0a10000000abc  None\n`);

describe("a disk", () => {
  test("of two servers has no single point", () => {
    expect(served(text, disk)).toMatchObject({ vioses: "p9a-vios1, p9a-vios2", singlePoints: "" });
  });

  test("of one server falls with it, though another server serves the partition another disk", () => {
    const one = text.swap("p9a-vios2-disks", lun("A0"), lun("F0"));
    expect(served(one, disk)).toMatchObject({ vioses: "p9a-vios1", singlePoints: "p9a-vios1" });
    expect(served(one, "LUN …00000F01")).toMatchObject({ vioses: "p9a-vios2", singlePoints: "p9a-vios2" });
    expect(served(one, other).vioses).toBe("p9a-vios1, p9a-vios2");
  });

  test("is not served by a server that lends the partition an empty optical drive alone", () => {
    const optical = `padmin@p9a-vios2:~$ lsmap -all
SVSA            Physloc                                      Client Partition ID
--------------- -------------------------------------------- ------------------
vhost0          U9009.42A.7800A10-V2-C21                     0x00000005

VTD                   vtopt0
Status                Available
LUN                   0x8100000000000000
Backing device
Physloc
Mirrored              N/A
padmin@p9a-vios2:~$ 
`;
    const one = text.with("p9a-vios2-lsmap", optical);
    expect(served(one, disk)).toMatchObject({ vioses: "p9a-vios1", singlePoints: "p9a-vios1" });
  });

  test("may be one that a server shows no UDID of", () => {
    const weak = withoutUdid("p9a-vios2", lun("A0"), text);
    const need = "p9a-vios2: lsdev -dev hdisk4 -attr";
    expect(served(weak, disk)).toMatchObject({ vioses: `p9a-vios1 ?(${need})`, singlePoints: `?(${need})` });
    expect(served(weak, "hdisk4 of p9a-vios2")).toMatchObject({
      vioses: `p9a-vios2 ?(${need})`,
      singlePoints: `?(${need})`,
    });
    // Both servers of the second LUN are known, so that a third way would change nothing.
    expect(served(weak, other)).toMatchObject({ vioses: "p9a-vios1, p9a-vios2", singlePoints: "" });
  });

  test("is one where an equal PVID stands in place of the UDID that a server does not show", () => {
    const weak = withoutUdid("p9a-vios2", lun("A0"), text);
    const equal = withPvid(withPvid(weak, "p9a-vios1", "hdisk2"), "p9a-vios2", "hdisk4");
    expect(served(equal, disk)).toMatchObject({ vioses: "p9a-vios1, p9a-vios2", singlePoints: "" });
    expect(drawSystem(equal).ids("disk")).toEqual([`disk:UDID/${lun("A0")}`, `disk:UDID/${lun("B0")}`]);
  });

  test("is one where drivers print different UDIDs and the same PVID", () => {
    const two = text.swap("p9a-vios2-disks", lun("A0"), lun("F0"));
    const equal = withPvid(withPvid(two, "p9a-vios1", "hdisk2"), "p9a-vios2", "hdisk4");
    expect(served(equal, disk).vioses).toBe("p9a-vios1, p9a-vios2");
  });

  test("is known by its PVID where no server shows a UDID", () => {
    const weak = withoutUdid("p9a-vios1", lun("A0"), withoutUdid("p9a-vios2", lun("A0"), text));
    const equal = withPvid(withPvid(weak, "p9a-vios1", "hdisk2"), "p9a-vios2", "hdisk4");
    expect(drawSystem(equal).ids("disk")[0]).toBe("disk:PVID/00c0a10000000abc");
    expect(served(equal, "LUN …00000abc")).toMatchObject({ vioses: "p9a-vios1, p9a-vios2", singlePoints: "" });
  });

  test("is of one server alone where it is a logical volume", () => {
    const volumes = text.swap("p9a-vios1-lsmap", "hdisk2", "app_lv").swap("p9a-vios2-lsmap", "hdisk4", "app_lv");
    expect(served(volumes, "app_lv of p9a-vios1")).toMatchObject({ vioses: "p9a-vios1", singlePoints: "p9a-vios1" });
    expect(served(volumes, "app_lv of p9a-vios2").vioses).toBe("p9a-vios2");
  });

  test("is one on both servers where it is a logical unit of a pool", () => {
    const unit = "app_lu.0123456789abcdef0123456789abcdef";
    const pool = text.swap("p9a-vios1-lsmap", "hdisk2", unit).swap("p9a-vios2-lsmap", "hdisk4", unit);
    expect(served(pool, "app_lu")).toMatchObject({ vioses: "p9a-vios1, p9a-vios2", singlePoints: "" });
  });

  test("of which a contradiction hides the UDID may be any", () => {
    const torn = text.with(
      "p9a-vios2-again",
      `padmin@p9a-vios2:~$ lsdev -dev hdisk4 -attr\nattribute       value                                       description                user_settable\n\n${udidLine(lun("F0"))}\n`,
    );
    expect(served(torn, disk).vioses).toBe("p9a-vios1 !(p9a-vios2: lsdev -dev hdisk4 -attr)");
  });
});

describe("storage over Fibre Channel", () => {
  test("has two servers, ports and fabrics", () => {
    expect(served(text, storage)).toEqual({
      vioses: "p9a-vios1, p9a-vios2",
      ports: "fcs0 of p9a-vios1, fcs0 of p9a-vios2",
      fabrics: "fabric of core_a, fabric of core_b",
      bridges: "",
      singlePoints: "",
    });
  });

  /** Both ports are in fabric A, and both pairs are zoned there with the same storage port. */
  const oneFabric = text
    .without("core_b-logins", "core_b-zones")
    .swap("core_a-logins", "10:00:00:90:00:00:0b:11", "10:00:00:90:00:00:0a:21");

  test("falls with the one fabric of two ports, and with the one storage port there", () => {
    const zones = cfgshow("core_a", { z: [...wwpns.slot31, ...wwpns.slot32, wwpns.storage[0]] });
    expect(served(oneFabric.with("core_a-zones", zones), storage)).toMatchObject({
      ports: "fcs0 of p9a-vios1, fcs0 of p9a-vios2",
      fabrics: "fabric of core_a",
      singlePoints: "fabric of core_a, 5005076810000001",
    });
  });

  test("may fall with a storage port that no zoning shows", () => {
    const drawn = served(oneFabric.without("core_a-zones"), storage);
    expect(drawn.fabrics).toBe("fabric of core_a");
    expect(drawn.singlePoints).toMatch(/^fabric of core_a \?\(.*cfgshow/);
  });

  test("of two fabrics has no storage port in common, whatever the zoning", () => {
    expect(served(text.without("core_a-zones", "core_b-zones"), storage).singlePoints).toBe("");
  });

  test("is not served by a server adapter that is mapped to no port", () => {
    const unmapped = text
      .swap(
        "p9a-vios2-npiv",
        "FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1",
        "FC name:                        FC loc code:",
      )
      .swap("p9a-vios2-npiv", "Flags:a<LOGGED_IN,STRIP_MERGE>", "Flags:1<NOT_MAPPED,NOT_CONNECTED>");
    expect(served(unmapped, storage)).toMatchObject({
      vioses: "p9a-vios1",
      singlePoints: "p9a-vios1, fcs0 of p9a-vios1, fabric of core_a, 5005076810000001",
    });
  });

  test("has a port in one fabric, though zones of another one name a client of it", () => {
    const astray = text
      .without("p9a-vios1-fcstat", "core_a-logins", "core_b-logins")
      .with("core_b-zones", cfgshow("core_b", { z: [...wwpns.slot32, ...wwpns.slot31, wwpns.storage[1]] }));
    const drawn = drawSystem(astray);
    const [port = ""] = drawn.ids("Fibre Channel port");
    const behind = drawn.graph.mapOutNeighbors(port, (_id, node) => node.kind);
    expect(behind).toEqual(["gap"]);
    expect(served(astray, storage).fabrics).toMatch(/\?\(|!\(/);
  });

  test("takes the fabric of a port from its clients where the port itself is not known", () => {
    const unseen = text.without("p9a-vios1-fcstat", "p9a-vios2-fcstat");
    expect(served(unseen, storage)).toMatchObject({ fabrics: "fabric of core_a, fabric of core_b", singlePoints: "" });
  });
});

test("the WWPN of a physical port decides, whatever its clients say", () => {
  const moved = text.with("p9a-vios1-fcstat", fcstat("p9a-vios1", "fcs0", wwpns.p9a[1]));
  expect(served(moved, storage).fabrics).toBe("fabric of core_b");
});
