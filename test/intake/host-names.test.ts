import { describe, expect, test } from "vitest";
import { issues, lpars, lspv, memory, shown, sys, take } from "./take.ts";

const network = (hostname: string, addresses: string, domain = "example.com"): string =>
  `hostname=${hostname},domain=${domain},"ipaddr=${addresses}",gateway=\n`;

/** Host and system of each capture of `lssyscfg -r lpar`, by file. */
function owners(texts: Readonly<Record<string, string>>): Record<string, string> {
  const rows = shown(texts).filter((line) => line.includes(" lssyscfg -r lpar |"));
  return Object.fromEntries(
    rows.map((line) => {
      const [what = "", , host = "", system = ""] = line.split(" | ");
      return [what.split(":")[0] ?? "", `${host} ${system}`];
    }),
  );
}

describe("an HMC under several names", () => {
  const partitions = (host: string): string => `hscroot@${host}:~> lssyscfg -r lpar -m wren\n${lpars}`;
  const systems = `hscroot@hmc1:~> lssyscfg -r sys\n${sys}`;

  test("is one where lshmc -n shows its host name, its domain and its addresses", () => {
    const texts = {
      systems,
      net: `hscroot@hmc1:~> lshmc -n\n${network("hmc1", "192.0.2.5,198.51.100.1")}`,
      a: partitions("hmc1"),
      b: partitions("hmc1.example.com").replace("app1", "app2"),
      c: `root@jump:~# ssh hscroot@192.0.2.5 "lssyscfg -r lpar -m wren"\n${lpars.replace("app1", "app3")}`,
      "192.0.2.5/wren/lssyscfg -r lpar.txt": lpars.replace("app1", "app4"),
    };
    expect(owners(texts)).toEqual({
      a: "hmc1 9009-42A*78A1B20",
      b: "hmc1 9009-42A*78A1B20",
      c: "hmc1 9009-42A*78A1B20",
      "192.0.2.5/wren/lssyscfg -r lpar.txt": "hmc1 9009-42A*78A1B20",
    });
  });

  test("is another where none shows it", () => {
    const texts = { systems, a: partitions("hmc1"), c: partitions("192.0.2.5").replace("app1", "app3") };
    expect(owners(texts)).toEqual({ a: "hmc1 9009-42A*78A1B20", c: "192.0.2.5 9009-42A*78A1B20" });
  });

  test("a name or an address that two of them have means neither", () => {
    const texts = {
      north: `root@jump:~# ssh hscroot@192.0.2.5 lshmc -n\n${network("hmc", "192.0.2.5,10.0.0.1", "north.example.com")}`,
      south: `root@jump:~# ssh hscroot@192.0.2.6 lshmc -n\n${network("hmc", "192.0.2.6,10.0.0.1", "south.example.com")}`,
      a: partitions("192.0.2.5"),
      b: partitions("192.0.2.6").replace("app1", "app2"),
      c: partitions("10.0.0.1").replace("app1", "app3"),
      d: partitions("hmc").replace("app1", "app4"),
    };
    expect(owners(texts)).toEqual({
      a: "hmc.north.example.com wren",
      b: "hmc.south.example.com wren",
      c: "10.0.0.1 wren",
      d: "hmc wren",
    });
  });

  test("every HMC is a localhost", () => {
    const net = network("localhost", "127.0.0.1", "localdomain");
    const texts = { systems, net: `hscroot@hmc1:~> lshmc -n\n${net}`, a: partitions("localhost") };
    expect(owners(texts)).toEqual({ a: "localhost 9009-42A*78A1B20" });
  });
});

describe("a managed system under several names", () => {
  const connected =
    "resource_type=sys,type_model_serial_num=9009-42A*78A1B20,sp=primary,ipaddr=198.51.100.21,state=Connected\n";

  test("is found by its service processor's address and by its location code", () => {
    const texts = {
      s: sys,
      conn: connected,
      "198.51.100.21/lssyscfg -r lpar.txt": lpars,
      "U9105.42A.78C3D40/lssyscfg -r lpar.txt": lpars,
    };
    expect(owners(texts)).toEqual({
      "198.51.100.21/lssyscfg -r lpar.txt": "- 9009-42A*78A1B20",
      "U9105.42A.78C3D40/lssyscfg -r lpar.txt": "- 9105-42A*78C3D40",
    });
  });

  test("an address of two private networks is told apart by the HMC", () => {
    const other = connected.replace("9009-42A*78A1B20", "9105-42A*78C3D40");
    const log = (hmc: string, text: string): string => `hscroot@${hmc}:~> lssysconn -r all\n${text}`;
    const asked = (hmc: string): string => `hscroot@${hmc}:~> lssyscfg -r lpar -m 198.51.100.21\n${lpars}`;
    const texts = { a: log("hmc1", connected) + asked("hmc1"), b: log("hmc2", other) + asked("hmc2") };
    expect(owners(texts)).toEqual({ a: "hmc1 9009-42A*78A1B20", b: "hmc2 9105-42A*78C3D40" });
  });

  test("a machine of which the HMC knows only an address is none yet", () => {
    const fresh = connected.replace("9009-42A*78A1B20", "0000-BMC*1985110021");
    expect(owners({ conn: fresh, "198.51.100.21/lssyscfg -r lpar.txt": lpars })).toEqual({
      "198.51.100.21/lssyscfg -r lpar.txt": "- -",
    });
  });

  test("where the manager runs on the system, no command names it", () => {
    const one = `${sys.split("\n")[0] ?? ""}\n`;
    const log = `padmin@ivm1> lssyscfg -r sys\n${one}padmin@ivm1> lssyscfg -r lpar\n${lpars}`;
    expect(owners({ log })).toEqual({ log: "ivm1 9009-42A*78A1B20" });
    const two = `hscroot@hmc1:~> lssyscfg -r sys\n${sys}hscroot@hmc1:~> lssyscfg -r lpar\n${lpars}`;
    expect(owners({ two })).toEqual({ two: "hmc1 -" });
  });
});

describe("a Virtual I/O Server under several names", () => {
  const estate = { "0/s": sys, "0/wren/lssyscfg -r lpar.txt": lpars };
  const reached =
    "<#0> Partition:<1*9009-42A*78A1B20, p9wren.example.com, 192.0.2.11>\n" +
    "       Active:<1>, OS:<VIOS, 3.1>, DCaps:<0x0>, CmdCaps:<0x0, 0x0>, PinnedMem:<1>\n";
  const host = (texts: Readonly<Record<string, string>>): string | undefined =>
    shown(texts)
      .find((line) => line.includes(" lspv |"))
      ?.split(" | ")
      .slice(2)
      .join(" ");

  test("is one where lspartition -dlpar shows its host name and its address", () => {
    const texts = { ...estate, "0/dlpar": reached };
    expect(host({ ...texts, log: `padmin@p9wren:/home/padmin$ lspv\n${lspv}` })).toBe("vios1 9009-42A*78A1B20/1");
    expect(host({ ...texts, "192.0.2.11/lspv.txt": lspv })).toBe("vios1 9009-42A*78A1B20/1");
    expect(host({ ...estate, log: `padmin@p9wren:/home/padmin$ lspv\n${lspv}` })).toBe("p9wren -");
    expect(host({ ...texts, "192.0.2.1/lspv.txt": lspv })).toBe("192.0.2.1 -");
  });

  test("is none of them where two have one host name", () => {
    const both = { ...estate, "0/swift/lssyscfg -r lpar.txt": lpars };
    const second = reached.replace("9009-42A*78A1B20", "9105-42A*78C3D40").replace("192.0.2.11", "192.0.2.12");
    const log = `padmin@p9wren:/home/padmin$ lspv\n${lspv}`;
    expect(issues({ ...both, "0/dlpar": reached + second, log })).toEqual(["owner-ambiguous log:2"]);
  });
});

describe("captures of one system that are hours apart", () => {
  const at = (time: string, command: string, text: string): string => `### hmc1 ${time} ${command}\n${text}`;
  const first = at("2026-11-20T09:00:00Z", "lssyscfg -r lpar -m wren", lpars);
  const later = (time: string, system = "wren"): string => at(time, `lshwres -r mem --level sys -m ${system}`, memory);

  test("are noted with both files", () => {
    const texts = { s: sys, a: first, b: later("2026-11-20T13:00:01Z") };
    expect(issues(texts)).toEqual(["captures-apart b:2"]);
    const [note] = take(texts).issues;
    expect(note?.severity).toBe("note");
    expect(note?.text).toContain("lssyscfg -r lpar in a is of 2026-11-20 09:00:00");
    expect(note?.text).toContain("in b of 2026-11-20 13:00:01");
  });

  test("are not noted up to four hours, on two systems, or by two kinds of clocks", () => {
    expect(issues({ s: sys, a: first, b: later("2026-11-20T13:00:00Z") })).toEqual([]);
    expect(issues({ s: sys, a: first, b: later("2026-11-21T13:00:00Z", "swift") })).toEqual([]);
    expect(issues({ s: sys, a: first, b: later("2026-11-20T19:00:00") })).toEqual([]);
    expect(issues({ s: sys, a: first, b: later("2026-11-20T14:30:00+02:00") })).toEqual([]);
  });
});
