import { expect, test } from "vitest";
import { attributes, issues, lpars, lsmap, memory, shown, sys } from "./take.ts";

const wren = "9009-42A*78A1B20";
const mapped =
  "vhost0:U9009.42A.78A1B20-V1-C10:0x00000005:app1_rvg:Available:0x8100000000000000:hdisk2:U78D2.001.WRN0001-P1-C8:false\n";

test("files of a data folder by their endings, whatever the names before them hold", () => {
  const texts = {
    "data/system_data.txt": sys,
    "data/wren_lpar_config.txt": lpars.replace("name=vios1", "name=vio_s_1"),
    "data/wren_mem_proc.txt": "lpar_name=app1,lpar_id=5,curr_mem=4096,curr_max_mem=8192\n",
    "data/wren_system_mem.txt": memory,
    "data/wren_veth.txt": "No results were found.\n",
    "data/wren_vio_s_1_vscsidisk.txt": mapped,
    "data/wren_vio_s_1_npiv_data.txt": "E_NOTSVFCA_S\n",
    "data/wren_vio_s_1_disk_uuid.txt": "hdisk2:33213600507680B21140C7000000000001A204214503IBMfcp\n",
    "data/wren_vio_s_1_ioslevel.txt": "3.1.4.31\n",
    "data/wren_vio_s_1_seacfg.txt": `#ent5\nha_mode    auto   High Availability Mode True\npvid 1 PVID to use for the SEA device True\n#ent9\nha_mode    auto   High Availability Mode True\npvid 2 PVID to use for the SEA device True\n`,
    "data/wren_vio_s_1_fcattr.txt": `### fcs0\n${attributes(1)}### fcs1\n${attributes(2)}`,
  };
  expect(shown(texts)).toEqual([
    "data/system_data.txt:1-2 lssyscfg -r sys | parsed 2 | - | -",
    `data/wren_lpar_config.txt:1-2 lssyscfg -r lpar | parsed 2 | - | ${wren}`,
    `data/wren_mem_proc.txt:1-1 lshwres -r mem --level lpar | parsed 1 | - | ${wren}`,
    `data/wren_system_mem.txt:1-1 lshwres -r mem --level sys | parsed 1 | - | ${wren}`,
    `data/wren_veth.txt:1-1 lshwres -r virtualio --rsubtype eth --level lpar | none 0 | - | ${wren}`,
    `data/wren_vio_s_1_disk_uuid.txt:1-1 chkdev | parsed 1 | vio_s_1 | ${wren}/1`,
    `data/wren_vio_s_1_fcattr.txt:1-10 lsdev -dev <device> -attr | parsed 2 | vio_s_1 | ${wren}/1`,
    `data/wren_vio_s_1_ioslevel.txt:1-1 ioslevel | parsed 1 | vio_s_1 | ${wren}/1`,
    `data/wren_vio_s_1_npiv_data.txt:1-1 lsmap -all -npiv | none 0 | vio_s_1 | ${wren}/1`,
    `data/wren_vio_s_1_seacfg.txt:1-6 lsdev -dev <device> -attr | parsed 2 narrowed | vio_s_1 | ${wren}/1`,
    `data/wren_vio_s_1_vscsidisk.txt:1-1 lsmap -all | parsed 1 | vio_s_1 | ${wren}/1`,
  ]);
  expect(issues(texts)).toEqual([]);
});

test("system and partition that join to the same words are an issue and no owner", () => {
  const systems = sys.replace("name=wren", "name=a_b").replace("name=swift", "name=a");
  const texts = {
    "data/system_data.txt": systems,
    "data/a_b_lpar_config.txt": lpars.replace("name=vios1", "name=c"),
    "data/a_lpar_config.txt": lpars.replace("name=vios1", "name=b_c"),
    "data/a_b_c_ioslevel.txt": "3.1.4.31\n",
  };
  expect(shown(texts)[0]).toBe("data/a_b_c_ioslevel.txt:1-1 ioslevel | parsed 1 | a_b_c | -");
  expect(issues(texts)).toEqual(["owner-ambiguous data/a_b_c_ioslevel.txt:1"]);
});

test("without a listing of systems the prefix is the system's name", () => {
  expect(shown({ "data/wren_lpar_config.txt": lpars, "data/wren_vios1_vscsidisk.txt": lsmap })).toEqual([
    "data/wren_lpar_config.txt:1-2 lssyscfg -r lpar | parsed 2 | - | wren",
    "data/wren_vios1_vscsidisk.txt:1-10 lsmap -all | parsed 1 | - | -",
  ]);
});

test("a command's own words are no system's name", () => {
  expect(shown({ "x/lshwres_-r_procpool.txt": "No results were found.\n" })).toEqual([
    "x/lshwres_-r_procpool.txt:1-1 lshwres -r procpool | none 0 | - | -",
  ]);
});
