import { describe, expect, test } from "vitest";
import { fabricOf, fabrics } from "../../src/estate/fabrics.ts";
import { cfgshow, colons, fabricshow, fcns, nsshow, Said, zoneset } from "./switch-text.ts";

const [first, second] = ["c050760a12340010", "c050760a12340011"];
const other = "c050760a12340020";
const [svc1, svc2] = ["500507680215aa01", "500507680215aa02"];
const adapter = "10000090fa770102";

const zones = { z_app: [first, second, svc1, svc2] };
const ports = { [first]: "NPIV Initiator", [svc1]: "Physical Target", [svc2]: "Physical Target" };

describe("the fabric of a WWPN", () => {
  test("is where it is logged in", () => {
    const said = new Said({ "a.txt": cfgshow("core_a1", zones), "ns.txt": nsshow("core_a1", ports) });
    expect(said.fabrics).toEqual(["fabric of core_a1"]);
    expect(said.fabricOf(first)).toBe("fabric of core_a1 (ns.txt:4)");
    expect(said.portsOf(first)).toEqual([`${svc1} fabric of core_a1 a.txt:7`, `${svc2} fabric of core_a1 a.txt:8`]);
  });

  test("is that of the zones for the second WWPN of a pair, which is not logged in", () => {
    const said = new Said({ "a.txt": cfgshow("core_a1", zones), "ns.txt": nsshow("core_a1", ports) });
    expect(said.fabricOf(second)).toBe("fabric of core_a1 (a.txt:6)");
    expect(said.portsOf(second)).toEqual(said.portsOf(first));
  });

  test("is not known where it is neither logged in nor zoned", () => {
    const said = new Said({ "a.txt": cfgshow("core_a1", zones), "ns.txt": nsshow("core_a1", ports) });
    expect(said.fabricOf(other)).toBe("unknown");
    expect(said.portsOf(other)).toEqual(["open: capture"]);
    expect(said.needsOf(other)).toEqual(["?: cfgshow", "?: show zoneset active"]);
    const fact = fabricOf(said.listings, other);
    expect(fact.state === "unknown" && fact.needs.map(({ command, kind }) => `${kind} ${command}`)).toEqual([
      "switch nsshow -t",
      "switch show fcns database",
      "switch cfgshow",
      "switch show zoneset active",
    ]);
    expect(fabrics(new Said({}).listings)).toEqual([]);
  });

  test("is in question where zones of two fabrics name it, also when one was captured later", () => {
    const stamped = (at: string, text: string): string => `core_a1:admin> date\nFri Nov 20 ${at} UTC 2026\n${text}`;
    const said = new Said({
      "a.txt": stamped("09:00:00", cfgshow("core_a1", zones)),
      "b.txt": stamped("10:00:00", cfgshow("core_b1", zones)),
    });
    expect(said.fabricOf(first)).toBe("conflict");
    expect(said.portsOf(first)).toHaveLength(4);
  });

  test("is that of the newest login", () => {
    const at = (host: string, time: string, text: string): string =>
      `${host}:admin> date\nFri Nov 20 ${time} UTC 2026\n${text}`;
    const said = new Said({
      "a.txt": at("core_a1", "09:00:00", nsshow("core_a1", ports)),
      "b.txt": at("core_b1", "10:00:00", nsshow("core_b1", ports)),
    });
    expect(said.fabricOf(first)).toBe("fabric of core_b1 (b.txt:6)");
    const unstamped = new Said({ "a.txt": nsshow("core_a1", ports), "b.txt": nsshow("core_b1", ports) });
    expect(unstamped.fabricOf(first)).toBe("conflict");
  });
});

describe("switches", () => {
  const two = { core_a1: "10000027f8aabb01", core_a2: "10000027f8aabb02" };

  test("are one fabric where fabricshow names both", () => {
    const said = new Said({
      "fab.txt": fabricshow("core_a1", two),
      "ns2.txt": nsshow("core_a2.example.org", { [first]: "NPIV Initiator" }),
      "cfg.txt": cfgshow("core_a1", zones),
    });
    expect(said.fabrics).toEqual(["fabric of core_a1"]);
    expect(fabrics(said.listings)[0]?.key).toBe("wwn 10000027f8aabb01");
    expect(said.fabricOf(first)).toBe("fabric of core_a1 (ns2.txt:4)");
    expect(said.portsOf(first)).toHaveLength(2);
  });

  test("are one fabric where each lists the same switches", () => {
    const said = new Said({ "1.txt": fabricshow("sw-one", two), "2.txt": fabricshow("sw-two", two) });
    expect(said.fabrics).toEqual(["fabric of core_a1"]);
  });

  test("are two fabrics without evidence, though their zones are alike", () => {
    const said = new Said({ "1.txt": cfgshow("core_a1", zones), "2.txt": cfgshow("core_a2", zones) });
    expect(said.fabrics).toEqual(["fabric of core_a1", "fabric of core_a2"]);
  });

  test("are no evidence by a name that switches of two fabrics have", () => {
    const said = new Said({
      "1.txt": fabricshow("core_a1", { core_a1: "10000027f8aabb01", edge: "10000027f8aabb02" }),
      "2.txt": fabricshow("core_b1", { core_b1: "10000027f8aabb11", edge: "10000027f8aabb12" }),
      "3.txt": nsshow("edge", ports),
    });
    expect(said.fabrics).toEqual(["fabric of core_a1", "fabric of core_b1", "fabric of edge"]);
  });

  test("are no longer one fabric after it was split", () => {
    const at = (host: string, time: string, text: string): string =>
      `${host}:admin> date\nFri Nov 20 ${time} UTC 2026\n${text}`;
    const said = new Said({
      "1.txt": at("core_a1", "09:00:00", fabricshow("core_a1", two)),
      "2.txt": at("core_a2", "10:00:00", fabricshow("core_a2", { core_a2: "10000027f8aabb02" })),
    });
    expect(said.fabrics).toEqual(["fabric of core_a1", "fabric of core_a2"]);
  });

  test("that are logical switches of one chassis are fabrics of their own", () => {
    const banner = (fid: number): string => `\n"nsshow" on FID ${fid}:\n\n{`;
    const said = new Said({
      "20.txt": nsshow("core_a1", ports).replace("{", banner(20)),
      "30.txt": nsshow("core_a1:FID30", { [other]: "NPIV Initiator" }),
      "x.txt": nsshow("core_a1", { [adapter]: "Physical Initiator" }).replace(
        "{",
        `${banner(40)}\n"nsshow" on FID 50:`,
      ),
    });
    expect(said.fabrics).toEqual(["fabric of core_a1:FID20", "fabric of core_a1:FID30"]);
    expect(said.fabricOf(other)).toBe("fabric of core_a1:FID30 (30.txt:4)");
    expect(said.fabricOf(adapter)).toBe("unknown");
  });

  test("that no capture names are each one of their own", () => {
    const text = nsshow("x", ports).replaceAll("x:admin> ", "$ ");
    const said = new Said({
      "one.txt": text,
      "two.txt": nsshow("x", { [other]: "NPIV Initiator" }).replaceAll("x:admin> ", "$ "),
    });
    expect(said.fabrics).toEqual(["fabric of the switch in one.txt:2", "fabric of the switch in two.txt:2"]);
  });
});

describe("a VSAN", () => {
  const zoned = { z_app: [`  * fcid 0xab0001 [pwwn ${colons(first)}]`, `    pwwn ${colons(svc1)} [svc_n1p1]`] };

  test("is a fabric: another of the same switch is not", () => {
    const said = new Said({
      "b.txt": zoneset("core-b1", 20, zoned) + fcns("core-b1", 30, [["cd0001", other, "scsi-fcp:init"]]),
    });
    expect(said.fabrics).toEqual(["VSAN 20 of core-b1", "VSAN 30 of core-b1"]);
    expect(said.fabricOf(first)).toBe("VSAN 20 of core-b1 (b.txt:4)");
    expect(said.portsOf(first)).toEqual([`${svc1} svc_n1p1 VSAN 20 of core-b1 b.txt:5`]);
    expect(said.portsOf(other)).toEqual(["open: capture"]);
    expect(said.needsOf(other)).toEqual(["core-b1: show zoneset active vsan 30"]);
  });

  test("of two switches is one where both know a port at the same address, and else two", () => {
    const named = fcns("core-b2", 20, [["ab0001", first, "scsi-fcp:init"]]);
    expect(new Said({ "1.txt": zoneset("core-b1", 20, zoned), "2.txt": named }).fabrics).toEqual([
      "VSAN 20 of core-b1",
    ]);
    const elsewhere = named.replace("0xab0001", "0xcc0001");
    expect(new Said({ "1.txt": zoneset("core-b1", 20, zoned), "2.txt": elsewhere }).fabrics).toHaveLength(2);
    const masked = {
      "1.txt": named.replace("ab0001", "000000"),
      "2.txt": zoneset("core-b1", 20, zoned).replace("ab0001", "000000"),
    };
    expect(new Said(masked).fabrics).toHaveLength(2);
  });

  test("shows aliases whose WWPN the name server tells", () => {
    const text = zoneset("core-b1", 20, {
      z: [`  * fcid 0xab0001 [pwwn ${colons(first)}]`, "  * fcid 0xab0900 [device-alias svc_n1p1]"],
    });
    const names = fcns("core-b1", 20, [["ab0900", svc1, "scsi-fcp:target", "svc_n1p1"]]);
    expect(new Said({ "z.txt": text, "n.txt": names }).portsOf(first)).toEqual([
      `${svc1} svc_n1p1 VSAN 20 of core-b1 z.txt:5`,
    ]);
    expect(new Said({ "z.txt": text }).portsOf(first)).toEqual(["open: knowledge"]);
  });
});
