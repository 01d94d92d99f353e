import { describe, expect, test } from "vitest";
import { issues, lpars, lsmap, lspv, shown, sys } from "./take.ts";

const level = "3.1.4.31\n";
/** Two systems with a vios1 each. */
const estate = {
  "0/lssyscfg -r sys.txt": sys,
  "0/wren/lssyscfg -r lpar.txt": lpars,
  "0/swift/lssyscfg -r lpar.txt": lpars,
};
const withoutSwift = { "0/lssyscfg -r sys.txt": sys, "0/wren/lssyscfg -r lpar.txt": lpars };
const wren = "9009-42A*78A1B20/1";
const swift = "9105-42A*78C3D40/1";

/** Host and system of each capture that is not of the estate above. */
function whose(texts: Readonly<Record<string, string>>): string[] {
  return shown(texts)
    .filter((line) => !line.startsWith("0/"))
    .map((line) => {
      const [what = "", , host, system] = line.split(" | ");
      return `${what.split(":")[0] ?? ""}: ${host ?? ""} ${system ?? ""}`;
    });
}

describe("whose a capture of a Virtual I/O Server is", () => {
  test("a name that two systems have is an issue and no owner", () => {
    const texts = { ...estate, "vios1/ioslevel.txt": level, log: `padmin@vios1:/home/padmin$ lspv\n${lspv}` };
    expect(whose(texts)).toEqual(["log: vios1 -", "vios1/ioslevel.txt: vios1 -"]);
    expect(issues(texts)).toEqual(["owner-ambiguous log:2", "owner-ambiguous vios1/ioslevel.txt:1"]);
  });

  test("the system in the path decides", () => {
    const texts = {
      ...estate,
      "wren/vios1/ioslevel.txt": level,
      "swift/vios1_ioslevel.txt": level,
      "wren-vios1/lspv.txt": lspv,
      "swift_vios1_lspv.txt": lspv,
      "9105-42A_78C3D40/vios1.example.com/session": `$ lspv\n${lspv}`,
    };
    expect(whose(texts)).toEqual([
      `9105-42A_78C3D40/vios1.example.com/session: vios1 ${swift}`,
      `swift/vios1_ioslevel.txt: vios1 ${swift}`,
      `wren-vios1/lspv.txt: vios1 ${wren}`,
      `wren/vios1/ioslevel.txt: vios1 ${wren}`,
    ]);
    expect(issues(texts)).toEqual([]);
  });

  test("a domain may be on either side, and two of them must be equal", () => {
    const named = (name: string): Record<string, string> => ({
      ...withoutSwift,
      "0/wren/lssyscfg -r lpar.txt": lpars.replace("name=vios1", `name=${name}`),
    });
    const log = (host: string): string => `padmin@${host}:~$ lspv\n${lspv}`;
    const owner = (name: string, host: string): string => whose({ ...named(name), log: log(host) })[0] ?? "";
    expect(owner("VIOS1", "vios1.example.com")).toBe(`log: VIOS1 ${wren}`);
    expect(owner("vios1.example.com", "vios1")).toBe(`log: vios1.example.com ${wren}`);
    expect(owner("vios1.example.com", "vios1.example.org")).toBe("log: vios1.example.org -");
    expect(owner("vios1", "vios10")).toBe("log: vios10 -");
  });

  test("equal bytes of two hosts are two captures; the same capture twice is one", () => {
    const texts = {
      ...estate,
      "wren/vios1/ioslevel.txt": level,
      "swift/vios1/ioslevel.txt": level,
      "copy/swift/vios1/ioslevel.txt": level,
    };
    expect(whose(texts)).toEqual([
      `copy/swift/vios1/ioslevel.txt: vios1 ${swift}`,
      `wren/vios1/ioslevel.txt: vios1 ${wren}`,
    ]);
    expect(whose({ "a/ioslevel.txt": level, "b/ioslevel.txt": level })).toEqual([
      "a/ioslevel.txt: a -",
      "b/ioslevel.txt: b -",
    ]);
    expect(whose({ "p/x/ioslevel.txt": level, "q/x/ioslevel.txt": level })).toHaveLength(2);
  });

  test("viosvrcmd names both", () => {
    const log =
      `hscroot@hmc1:~> viosvrcmd -m swift -p vios1 -c "ioscli lspv"\n${lspv}` +
      `hscroot@hmc1:~> viosvrcmd -m 9009-42A*78A1B20 --id 1 -c "ioslevel"\n${level}` +
      `hscroot@hmc1:~> viosvrcmd -m wren -p vios9 -c ioslevel\n${level}`;
    expect(whose({ ...estate, log })).toEqual([`log: vios1 ${swift}`, `log: vios1 ${wren}`, "log: vios9 -"]);
    expect(issues({ ...estate, log })).toEqual(["owner-unknown log:8"]);
  });

  test("captures sent to two hosts by id do not share what one of them shows", () => {
    const log =
      `hscroot@hmc1:~> viosvrcmd -m wren --id 1 -c "lsmap -all"\n${lsmap}` +
      `hscroot@hmc1:~> viosvrcmd -m wren --id 2 -c "lspv"\n${lspv}`;
    expect(whose({ log })).toEqual([`log: - ${wren}`, "log: - -"]);
  });

  test("server adapters tell, and captures of the same host in the same folder with them", () => {
    const texts = { "here/lsmap.txt": lsmap, "here/lspv.txt": lspv, "there/lspv.txt": lspv };
    expect(whose(texts)).toEqual([
      `here/lsmap.txt: here ${wren}`,
      `here/lspv.txt: here ${wren}`,
      "there/lspv.txt: there -",
    ]);
    expect(issues(texts)).toEqual(["owner-unknown there/lspv.txt:1"]);
  });

  test("in a folder of several hosts nothing is shared without a host's name", () => {
    const texts = { "here/vios7_lsmap.txt": lsmap, "here/vios7_ioslevel.txt": level, "here/lspv.txt": lspv };
    expect(whose(texts)).toEqual([
      "here/lspv.txt: here -",
      `here/vios7_ioslevel.txt: vios7 ${wren}`,
      `here/vios7_lsmap.txt: vios7 ${wren}`,
    ]);
  });

  test("a host's name alone is not carried into another folder", () => {
    const prompt = "padmin@vios7:/home/padmin$ ";
    const texts = { "a/log": `${prompt}lsmap -all\n${lsmap}`, "b/log": `${prompt}lspv\n${lspv}` };
    expect(whose(texts)).toEqual([`a/log: vios7 ${wren}`, "b/log: vios7 -"]);
  });

  test("a path of one system never gives a capture to another", () => {
    expect(whose({ ...withoutSwift, "swift/vios1/ioslevel.txt": level })).toEqual([
      "swift/vios1/ioslevel.txt: vios1 -",
    ]);
    expect(issues({ ...withoutSwift, "swift/vios1/ioslevel.txt": level })).toEqual([
      "owner-unknown swift/vios1/ioslevel.txt:1",
    ]);
  });

  test("a partition of the same name on another system makes it doubtful, also where its kind is not known", () => {
    const processors = "lpar_name=vios1,lpar_id=1,curr_proc_mode=shared,curr_proc_units=1.0\n";
    const texts = {
      ...withoutSwift,
      "0/swift/lshwres -r proc --level lpar.txt": processors,
      "vios1/ioslevel.txt": level,
    };
    expect(issues(texts)).toEqual(["owner-ambiguous vios1/ioslevel.txt:1"]);
  });

  test("a name that contradicts the server adapters is an issue and no owner", () => {
    const two = lpars.replace("name=app1,lpar_id=5,lpar_env=aixlinux", "name=vios2,lpar_id=2,lpar_env=vioserver");
    const texts = { ...estate, "0/wren/lssyscfg -r lpar.txt": two, "wren/vios2/lsmap.txt": lsmap };
    expect(whose(texts)).toEqual(["wren/vios2/lsmap.txt: - -"]);
    expect(issues(texts)).toEqual(["owner-ambiguous wren/vios2/lsmap.txt:1"]);
    const log = `hscroot@hmc1:~> viosvrcmd -m swift -p vios1 -c "lsmap -all"\n${lsmap}`;
    expect(issues({ ...estate, log })).toEqual(["owner-ambiguous log:2"]);
  });

  test("adapters of two hosts in one output are an issue", () => {
    const both = lsmap + lsmap.replace("-V1-C10", "-V2-C10").replace("vhost0", "vhost1");
    expect(issues({ "x/lsmap.txt": both })).toEqual(["identity x/lsmap.txt:1"]);
    expect(whose({ "x/lsmap.txt": both })).toEqual(["x/lsmap.txt: - -"]);
  });

  test("where a client last started says nothing", () => {
    const npiv = `Name          Physloc                            ClntID ClntName       ClntOS
------------- ---------------------------------- ------ -------------- -------
vfchost0      U9009.42A.78A1B20-V1-C20                5 app1           AIX

Status:LOGGED_IN
FC name:fcs0                    FC loc code:U78D2.001.WRN0001-P1-C2-T1
Ports logged in:2
Flags:a<LOGGED_IN,STRIP_MERGE>
VFC client name:fcs0            VFC client DRC:U9105.42A.78C3D40-V5-C20
`;
    expect(whose({ ...estate, "x/lsmap_-all_-npiv.txt": npiv })).toEqual([`x/lsmap_-all_-npiv.txt: vios1 ${wren}`]);
  });
});

test("a capture of a client is of the host that prompt, heading or path name, and of no system", () => {
  const level = "7200-05-06-2320\n";
  const texts = {
    "app1/oslevel_-s.txt": level,
    "app2/oslevel_-s.txt": level,
    log: `root@app3:/# oslevel -s\n${level}`,
  };
  expect(whose(texts)).toEqual(["app1/oslevel_-s.txt: app1 -", "app2/oslevel_-s.txt: app2 -", "log: app3 -"]);
  expect(issues(texts)).toEqual([]);
});

describe("two systems of one name", () => {
  const east = "name=prod,type_model=9009-42A,serial_num=78A1B20,state=Operating\n";
  const west = "name=prod,type_model=9009-42A,serial_num=78A9Z90,state=Operating\n";
  const hmcs = {
    "hmc1/lssyscfg -r sys.txt": `hscroot@hmc1:~> lssyscfg -r sys\n${east}`,
    "hmc2/lssyscfg -r sys.txt": `hscroot@hmc2:~> lssyscfg -r sys\n${west}`,
  };

  test("the HMC that lists it decides", () => {
    const log = `hscroot@hmc2:~> lssyscfg -r lpar -m prod\n${lpars}`;
    expect(shown({ ...hmcs, log }).at(-1)).toContain("| hmc2 | 9009-42A*78A9Z90");
    expect(shown({ ...hmcs, "hmc1/prod/lssyscfg -r lpar.txt": lpars }).join()).toContain("| hmc1 | 9009-42A*78A1B20");
  });

  test("the HMC may be called by its address", () => {
    const net = 'hostname=hmc2,domain=example.com,"ipaddr=192.0.2.6"\n';
    const log = `hscroot@hmc2:~> lshmc -n\n${net}root@jump:~# ssh hscroot@192.0.2.6 lssyscfg -r lpar -m prod\n${lpars}`;
    expect(shown({ ...hmcs, log }).at(-1)).toContain("| hmc2 | 9009-42A*78A9Z90");
  });

  test("without an HMC it is an issue and no owner", () => {
    const texts = { ...hmcs, "prod/lssyscfg -r lpar.txt": lpars };
    expect(shown(texts).at(-1)).toBe("prod/lssyscfg -r lpar.txt:1-2 lssyscfg -r lpar | parsed 2 | - | -");
    expect(issues(texts)).toEqual(["owner-ambiguous prod/lssyscfg -r lpar.txt:1"]);
  });
});
