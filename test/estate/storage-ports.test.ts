import { describe, expect, test } from "vitest";
import { cfgshow, colons, nsshow, Said, zoneset } from "./switch-text.ts";

const [first, second] = ["c050760a12340010", "c050760a12340011"];
const other = "c050760a12340020";
const [svc1, svc2, ds8k] = ["500507680215aa01", "500507680215aa02", "5005076307034122"];
const adapter = "10000090fa770102";

const zones = { z_app: [first, second, svc1, svc2] };
const ports = { [first]: "NPIV Initiator", [svc1]: "Physical Target", [svc2]: "Physical Target" };

describe("the storage ports that are zoned with a WWPN", () => {
  test("are those in effect, not those that were defined", () => {
    const defined = `Defined configuration:\n cfg:\tPROD\tz_app\n zone:\tz_app\tapp; ds8k\n alias:\tapp\t${colons(first)}\n alias:\tds8k\t${colons(ds8k)}\n\n`;
    const said = new Said({ "a.txt": cfgshow("core_a1", { z_app: [first, svc1] }, defined) });
    expect(said.portsOf(first)).toEqual([`${svc1} fabric of core_a1 a.txt:12`]);
    const alone = `core_a1:admin> cfgshow\n${defined}core_a1:admin> \n`;
    expect(new Said({ "a.txt": alone }).portsOf(first)).toEqual(["open: capture"]);
    expect(new Said({ "a.txt": alone, "n.txt": nsshow("core_a1", ports) }).needsOf(first)).toEqual([
      "core_a1: cfgshow",
    ]);
  });

  test("have the alias that names them alone", () => {
    const defined = `Defined configuration:\n alias:\tsvc_all\t${colons(svc1)}; ${colons(svc2)}\n alias:\tsvc_n1p1\t${colons(svc1)}\n\n`;
    const said = new Said({ "a.txt": cfgshow("core_a1", { z_app: [first, svc1, svc2] }, defined) });
    expect(said.portsOf(first).map((port) => port.split(" ")[1])).toEqual(["svc_n1p1", "svc_all"]);
  });

  test("are none for a WWPN that is logged in and in no zone", () => {
    const said = new Said({ "a.txt": cfgshow("core_a1", { z_app: [other, svc1] }), "n.txt": nsshow("core_a1", ports) });
    expect(said.portsOf(first)).toEqual([]);
    const empty = "core_a1:admin> cfgshow\nEffective configuration:\n no configuration in effect\ncore_a1:admin> \n";
    expect(new Said({ "a.txt": empty, "n.txt": nsshow("core_a1", ports) }).portsOf(first)).toEqual(["open: knowledge"]);
  });

  test("are neither clients, nor adapters, nor what the name server calls an initiator", () => {
    const zone = { z: [first, second, other, adapter, "2100000000000001", ds8k, svc1] };
    const shown = {
      "2100000000000001": "Physical Initiator",
      [svc1]: "Physical Initiator+Target",
      [adapter]: "Physical Unknown(initiator/target)",
    };
    const fcstat = `FIBRE CHANNEL STATISTICS REPORT: fcs0\nWorld Wide Port Name: 0x${adapter.toUpperCase()}\n`;
    const said = new Said({
      "a.txt": cfgshow("core_a1", zone),
      "n.txt": nsshow("core_a1", shown),
      "vios1/fcstat fcs0.txt": fcstat,
    });
    expect(said.portsOf(first).map((port) => port.split(" ")[0])).toEqual([ds8k, svc1]);
  });

  test("in a peer zone are the principals, and in a smart zone the targets", () => {
    const peer = { z: ["0002000000030001", svc1, first, "2100000000000001"] };
    expect(new Said({ "a.txt": cfgshow("core_a1", peer) }).portsOf(first)).toEqual([
      `${svc1} fabric of core_a1 a.txt:6`,
    ]);
    const broken = { z: ["0002000000030009", svc1, first] };
    expect(new Said({ "a.txt": cfgshow("core_a1", broken) }).portsOf(first)).toContain("open: knowledge");
    const smart = {
      z: [`    pwwn ${colons(first)} init`, `    pwwn ${colons(svc1)} both`, "    pwwn 21:00:00:00:00:00:00:01 init"],
    };
    expect(new Said({ "b.txt": zoneset("core-b1", 20, smart) }).portsOf(first)).toEqual([
      `${svc1} VSAN 20 of core-b1 b.txt:5`,
    ]);
  });

  test("may be more where a zone names ports of switches", () => {
    const said = new Said({ "a.txt": cfgshow("core_a1", { ...zones, z_tape: ["1,14", "1,15"] }) });
    expect(said.portsOf(first)).toEqual([
      `${svc1} fabric of core_a1 a.txt:7`,
      `${svc2} fabric of core_a1 a.txt:8`,
      "open: knowledge",
    ]);
    const members = [`    pwwn ${colons(first)}`, "    interface fc1/5 swwn 20:05:00:0d:ec:aa:bb:40"];
    expect(new Said({ "b.txt": zoneset("core-b1", 20, { z: members }) }).portsOf(first)).toEqual(["open: knowledge"]);
  });

  test("were more where an older capture named ports of switches, and are those of the fabric of today", () => {
    const at = (host: string, time: string, text: string): string =>
      `${host}:admin> date\nFri Nov 20 ${time} UTC 2026\n${text}`;
    const said = new Said({
      "1.txt": at("core_a1", "09:00:00", cfgshow("core_a1", { ...zones, z_tape: ["1,14"] })),
      "2.txt": at("core_a1", "10:00:00", cfgshow("core_a1", zones)),
      "3.txt": at("core_x1", "08:00:00", nsshow("core_x1", ports)),
      "4.txt": at("core_a1", "10:00:00", nsshow("core_a1", ports)),
    });
    expect(said.portsOf(first)).toEqual([`${svc1} fabric of core_a1 2.txt:9`, `${svc2} fabric of core_a1 2.txt:10`]);
  });

  test("may be more where the capture breaks off, or was filtered", () => {
    const whole = cfgshow("core_a1", { ...zones, z_more: [other, ds8k] });
    const inLine = whole.slice(0, whole.indexOf(colons(ds8k)) + 9);
    expect(new Said({ "a.txt": inLine }).portsOf(first)).toContain("open: capture");
    const filtered = whole.replace("cfgshow", "cfgshow | grep -v more");
    expect(new Said({ "a.txt": filtered }).needsOf(first)).toEqual(["core_a1: cfgshow"]);
    const masked = whole.replace(colons(ds8k), "50:05:07:63:XX:XX:41:22");
    expect(new Said({ "a.txt": masked }).portsOf(first)).toContain("open: capture");
  });

  test("may be more where a cut at a line end shows in what was defined", () => {
    const defined = `Defined configuration:\n cfg:\tPROD\tz_app; z_more\n zone:\tz_app\tapp; svc\n zone:\tz_more\tapp; svc\n alias:\tapp\t${colons(first)}\n alias:\tsvc\t${colons(svc1)};${colons(svc2)}\n\n`;
    const whole = cfgshow("core_a1", { z_app: [first, svc1, svc2], z_more: [first, svc1, svc2] }, defined);
    const unclosed = whole.slice(0, whole.lastIndexOf("core_a1"));
    expect(new Said({ "a.txt": unclosed }).portsOf(first)).toHaveLength(2);
    const lacksZone = unclosed.slice(0, unclosed.lastIndexOf(" zone:"));
    const lacksMember = unclosed.slice(0, unclosed.lastIndexOf("\t\t50"));
    for (const text of [lacksZone, lacksMember]) {
      expect(new Said({ "a.txt": text }).portsOf(first)).toContain("open: capture");
      // A prompt below it proves that it was not cut: what was defined is not enabled.
      expect(new Said({ "a.txt": `${text}core_a1:admin> \n` }).portsOf(first)).toHaveLength(2);
    }
  });

  test("are in question where two captures of a fabric say different things", () => {
    const texts = {
      "1.txt": cfgshow("core_a1", { z: [first, svc1] }),
      "2.txt": cfgshow("core_a1", { z: [first, svc2] }),
    };
    expect(new Said(texts).portsOf(first)).toEqual(["conflict"]);
    const dated = (time: string, text: string): string => `core_a1:admin> date\nFri Nov 20 ${time} UTC 2026\n${text}`;
    const later = { "1.txt": dated("09:00:00", texts["1.txt"]), "2.txt": dated("10:00:00", texts["2.txt"]) };
    expect(new Said(later).portsOf(first)).toEqual([`${svc2} fabric of core_a1 2.txt:8`]);
  });
});
