import { describe, expect, test } from "vitest";
import { diskPaths, portsToDisk } from "../../src/estate/disk-paths.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { shown } from "./shown.ts";

const padmin = `$ lspath
status  name    parent  connection

Enabled hdisk1  fscsi0  500507680c11ab21,1000000000000
Enabled hdisk1  fscsi0  500507680c12ab21,1000000000000
Failed  hdisk1  fscsi1  500507680c11ab22,1000000000000
Enabled hdisk2  vscsi0  810000000000
`;
const module = `$ lsmpio -l hdisk1
name    path_id  status   path_status  parent  connection
hdisk1  0        Enabled  Sel          fscsi4  500507680c11ab21,1000000000000
`;

function seen(text: EstateText, disk = "hdisk1") {
  const { system, list, fact } = shown(text);
  const vios = system("p9a").vios(1);
  return {
    paths: list(diskPaths(vios, disk), ({ parent, status }) => `${parent} ${status}`),
    ports: list(portsToDisk(vios, disk), (port) => fact(port).split(" ")[0] ?? ""),
  };
}

describe("the ports that a disk is reached through", () => {
  test("are those with an enabled path, and the whole listing of paths says that there are no others", () => {
    const { paths, ports } = seen(smallEstate.with("p9a-vios1-lspath", padmin));
    expect(paths).toEqual({ items: ["fscsi0 enabled", "fscsi0 enabled", "fscsi1 failed"], rest: "none" });
    expect(ports).toEqual({ items: ["fcs0"], rest: "none" });
  });

  test("are partly known from their numbers, and known where a capture names the parent", () => {
    const text = smallEstate.with("p9a-vios1-lspath", padmin);
    const told = text.with("p9a-vios1-lsdev", "$ lsdev -dev fscsi0 -parent\nparent\n\nfcs6\n");
    expect(seen(told).ports).toEqual({ items: ["fcs6"], rest: "none" });
    const { system } = shown(text);
    expect(portsToDisk(system("p9a").vios(1), "hdisk1").items[0]).toMatchObject({ confidence: "partly" });
  });

  test("are open where only the path control module was asked", () => {
    const { ports } = seen(smallEstate.with("p9a-vios1-lsmpio", module));
    expect(ports.items).toEqual(["fcs4"]);
    expect(ports.rest).toContain("lspath");
  });

  test("are unknown without captures, and none where the disk is virtual", () => {
    expect(seen(smallEstate).ports.rest).toBe("unknown (p9a-vios1: lspath)");
    expect(seen(smallEstate.with("p9a-vios1-lspath", padmin), "hdisk2").ports).toEqual({ items: [], rest: "none" });
  });
});
