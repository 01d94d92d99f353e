import type { EstateText } from "./estate-text.ts";
import { smallEstate } from "./small-estate.ts";

/**
 * The small estate with p10b as a POWER9 server that has a shared memory pool: 19968 MB to guarantee, two paging servers, and
 * three paging devices, of which two are free. `app` has shared memory and is entitled to 256 MB for its adapters; two
 * Virtual I/O Servers page for it.
 */
export const sharingEstate = smallEstate
  .row("sys", "name=p10b", { type_model: "9009-42A" })
  .row("p10b-lpar", "name=p10b-vios1", { os_version: "VIOS 3.1.4.31" })
  .row("p10b-lpar", "name=p10b-vios2", { os_version: "VIOS 3.1.4.31" })
  .row("p9a-mem", "lpar_name=app", {
    mem_mode: "shared",
    curr_io_entitled_mem: "256",
    primary_paging_vios_name: "p9a-vios1",
    secondary_paging_vios_name: "p9a-vios2",
  })
  .with(
    "p10b-mempool",
    `hscroot@hmc1:~> lshwres -r mempool -m p10b
curr_pool_mem=20480,curr_avail_pool_mem=19968,curr_max_pool_mem=40960,sys_firmware_pool_mem=512,"paging_vios_names=p10b-vios1,p10b-vios2","paging_vios_ids=1,2"
`,
  )
  .with(
    "p10b-pgdev",
    `hscroot@hmc1:~> lshwres -r mempool --rsubtype pgdev -m p10b
device_name=hdisk11,paging_vios_name=p10b-vios1,paging_vios_id=1,size=16384,type=phys,state=Inactive,is_redundant=1,redundant_device_name=hdisk12,redundant_paging_vios_name=p10b-vios2,redundant_paging_vios_id=2,redundant_state=Inactive,lpar_id=none
device_name=hdisk13,paging_vios_name=p10b-vios1,paging_vios_id=1,size=8192,type=phys,state=Inactive,is_redundant=0,lpar_id=none
device_name=hdisk14,paging_vios_name=p10b-vios1,paging_vios_id=1,size=65536,type=phys,state=Active,is_redundant=0,lpar_name=idle,lpar_id=7
`,
  );

/** What the HMC answers when it is asked about the pool: a row, or none. */
export const answering = (text: EstateText, answer: string, options = ""): EstateText =>
  text.with(
    "p9a-answer",
    `hscroot@hmc1:~> lslparmigr -r mempool -m p9a -t p10b --filter lpar_names=app${options}\n${answer}\n`,
  );
