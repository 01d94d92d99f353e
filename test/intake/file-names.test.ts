import { describe, expect, test } from "vitest";
import { attributes, issues, lpars, memory, shown, sys } from "./take.ts";

const none = "No results were found.\n";

/** What the name alone says: the text is an answer that any command may give. */
function named(file: string, text = none): string {
  const line = shown({ "hmc1/lssyscfg -r sys.txt": sys, [`hmc1/${file}`]: text }).find(
    (one) => !one.includes("-r sys.txt"),
  );
  const [what = "", , , whose] = (line ?? "").split(" | ");
  return `${what.slice(what.indexOf(":") + 5)} | ${whose ?? ""}`;
}

describe("files that are named after their command, in many spellings", () => {
  test.each([
    ["lssyscfg-r-lpar-m-wren.out", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg_-r_lpar_-m_wren.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg -r lpar -m wren.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg_r_lpar_m_wren.log", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg_lpar_wren", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["wren_lssyscfg_-r_lpar.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["wren-lssyscfg-r-lpar.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg_-r_lpar_wren.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg_-r_lpar_-m_wren_hmc1.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg_-r_lpar_-m_9009-42A_78A1B20.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg-r-lpar-m-9009-42A-78A1B20.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["lssyscfg -r lpar -m Server-9009-42A-SN78A1B20.txt", "lssyscfg -r lpar | 9009-42A*78A1B20"],
    ["wren/lshwres -r mem --level sys.txt", "lshwres -r mem --level sys | 9009-42A*78A1B20"],
    ["wren/lshwres_-r_mem_--level_lpar.txt", "lshwres -r mem --level lpar | 9009-42A*78A1B20"],
    ["wren/lshwres_mem_lpar.txt", "lshwres -r mem --level lpar | 9009-42A*78A1B20"],
    [
      "wren/LSHWRES.r.virtualio.rsubtype.fc.level.lpar",
      "lshwres -r virtualio --rsubtype fc --level lpar | 9009-42A*78A1B20",
    ],
    ["wren/lshwres_virtualio_eth.txt", "lshwres -r virtualio --rsubtype eth --level lpar | 9009-42A*78A1B20"],
    ["wren/lshwres-r-io-rsubtype-slot.txt", "lshwres -r io --rsubtype slot | 9009-42A*78A1B20"],
    ["wren/lshwres_-r_procpool.txt", "lshwres -r procpool | 9009-42A*78A1B20"],
    ["78A1B20/lssyscfg_-r_prof.txt", "lssyscfg -r prof | 9009-42A*78A1B20"],
    ["wren/lslparmigr_-r_msp.txt", "lslparmigr -r msp | 9009-42A*78A1B20"],
    ["wren/lshwres_-r_rspool_--rsubtype_rsdev.txt", "lshwres -r rspool --rsubtype rsdev | 9009-42A*78A1B20"],
    ["wren/lsmemopt_-r_lpar_-o_currscore.txt", "lsmemopt -r lpar -o currscore | 9009-42A*78A1B20"],
    ["wren/lsrefcode_-r_lpar.txt", "lsrefcode -r lpar | 9009-42A*78A1B20"],
    ["lssysconn_-r_all.txt", "lssysconn -r all | -"],
    ["lshmc_-n.txt", "lshmc -n | -"],
    ["lspartition_-ix.txt", "lspartition -ix | -"],
    ["lsaccfg_-t_taskrole.txt", "lsaccfg -t taskrole | -"],
    ["wren/03_lssyscfg_-r_prof (2).txt", "lssyscfg -r prof | 9009-42A*78A1B20"],
  ])("%s", (file, expected) => {
    expect(named(file)).toBe(expected);
  });

  test.each([
    ["lsmap_-all_-npiv.txt", "E_NOTSVFCA_S", "lsmap -all -npiv"],
    ["lsmap-all-npiv.txt", "E_NOTSVFCA_S", "lsmap -all -npiv"],
    ["lsmap_all_net.txt", "E_NOTSVEA_S", "lsmap -all -net"],
    ["ioscli lsmap -all.txt", "E_NOTSVSA_S", "lsmap -all"],
    ["lsdev_-dev_hdisk3_-attr.txt", attributes(3), "lsdev -dev <device> -attr"],
    ["lsattr_-El_hdisk3.txt", "reserve_policy no_reserve Reserve Policy True\n", "lsattr -El <device>"],
    ["vios1_ioslevel.txt", "3.1.4.31\n", "ioslevel"],
    ["chkdev_-fmt_-field_name_identifier.txt", "hdisk1:33213600507680B2\n", "chkdev"],
  ])("%s", (file, text, command) => {
    expect(named(`vios1/${file}`, text).split(" | ")[0]?.trimStart()).toBe(command);
  });

  test("a filter in the name narrows, as one in a command does", () => {
    expect(shown({ "lssyscfg_-r_lpar_--filter_lpar_names=app1.txt": lpars, s: sys })[0]).toContain(
      "| parsed 2 narrowed |",
    );
  });

  test("-F in the name names the columns", () => {
    const file = "lssyscfg_-r_lpar_-m_wren_-F_name,lpar_id,lpar_env.txt";
    expect(shown({ [file]: "app1,5,aixlinux\nvios1,1,vioserver\n" })).toEqual([
      `${file}:1-2 lssyscfg -r lpar | parsed 2 | - | wren`,
    ]);
  });
});

describe("folders named after hosts and systems", () => {
  test("the system from the nearest folder or any above, the HMC from its folder", () => {
    expect(shown({ "a/hmc1/lssyscfg -r sys.txt": sys, "a/hmc1/wren/lssyscfg -r lpar.txt": lpars })[1]).toBe(
      "a/hmc1/wren/lssyscfg -r lpar.txt:1-2 lssyscfg -r lpar | parsed 2 | hmc1 | 9009-42A*78A1B20",
    );
  });

  test("two systems in one path are an issue and no owner", () => {
    const texts = { "hmc1/lssyscfg -r sys.txt": sys, "wren/swift/lssyscfg -r lpar.txt": lpars };
    expect(shown(texts)[1]).toBe("wren/swift/lssyscfg -r lpar.txt:1-2 lssyscfg -r lpar | parsed 2 | - | -");
    expect(issues(texts)).toEqual(["owner-ambiguous wren/swift/lssyscfg -r lpar.txt:1"]);
  });

  test("no system in the path is an issue and no owner", () => {
    expect(issues({ s: sys, "mem.txt": memory })).toEqual(["owner-unknown mem.txt:1"]);
  });

  test("names with blanks and commas, as they are and as files bear them", () => {
    const big = '"name=my sys, big",type_model=9009-42A,serial_num=78A1B20,state=Operating\n';
    for (const folder of ["my sys, big", "my_sys_big", "My sys  big", "my-sys,-big"])
      expect(shown({ s: big, [`${folder}/lssyscfg -r lpar.txt`]: lpars }).join()).toContain("9009-42A*78A1B20");
    const log = `hscroot@hmc1:~> lssyscfg -r lpar -m 'my sys, big'\n${lpars}`;
    expect(shown({ s: big, log })).toContain("log:2-3 lssyscfg -r lpar | parsed 2 | hmc1 | 9009-42A*78A1B20");
  });

  test.each(["constructor", "__proto__", "toString", "..", "-", "lssyscfg_-constructor_x", "lssyscfg_-r_constructor"])(
    "a path with %s",
    (word) => {
      const path = `${word}/${word}_lssyscfg -r lpar ${word}.txt`;
      expect(shown({ [path]: lpars })).toHaveLength(1);
    },
  );
});
