import { EstateText } from "./estate-text.ts";

/**
 * Two systems under one HMC, p9a and p10b, with two Virtual I/O Servers each. The partition `app` of p9a is on VLAN 110 and,
 * tagged, 120; it has two client adapters, one per Virtual I/O Server, and behind each the same two LUNs, A0 and B0. On p10b,
 * `idle` is not activated and holds memory. All fourteen rules pass for the move of `app` to p10b.
 *
 * Every capture is a file of its own: `p9a-lpar` is in `p9a-lpar.txt`, under the line of the prompt.
 */
export const smallEstate = new EstateText({
  sys: `hscroot@hmc1:~> lssyscfg -r sys
name=p9a,type_model=9009-42A,serial_num=7800A10,state=Operating,active_lpar_mobility_capable=1,inactive_lpar_mobility_capable=1,"lpar_proc_compat_modes=default,POWER7,POWER8,POWER9_base,POWER9"
name=p10b,type_model=9105-42A,serial_num=7800B20,state=Operating,active_lpar_mobility_capable=1,inactive_lpar_mobility_capable=1,"lpar_proc_compat_modes=default,POWER8,POWER9_base,POWER9,POWER10",powervm_lpar_simplified_remote_restart_capable=1
`,

  "hmc1-dlpar": `hscroot@hmc1:~> lspartition -dlpar
<#0> Partition:<1*9009-42A*7800A10, p9a-vios1.example.com, 192.0.2.11>
       Active:<1>, OS:<VIOS, 3.1.4, 3.1.4.31>, DCaps:<0x14f9f>, CmdCaps:<0x4000003a, 0x3a>, PinnedMem:<3070>
<#1> Partition:<2*9009-42A*7800A10, p9a-vios2.example.com, 192.0.2.12>
       Active:<1>, OS:<VIOS, 3.1.4, 3.1.4.31>, DCaps:<0x14f9f>, CmdCaps:<0x4000003a, 0x3a>, PinnedMem:<3070>
<#2> Partition:<1*9105-42A*7800B20, p10b-vios1.example.com, 192.0.2.21>
       Active:<1>, OS:<VIOS, 3.1.4, 3.1.4.31>, DCaps:<0x14f9f>, CmdCaps:<0x4000003a, 0x3a>, PinnedMem:<3070>
<#3> Partition:<2*9105-42A*7800B20, p10b-vios2.example.com, 192.0.2.22>
       Active:<1>, OS:<VIOS, 3.1.4, 3.1.4.31>, DCaps:<0x14f9f>, CmdCaps:<0x4000003a, 0x3a>, PinnedMem:<3070>
`,

  "p9a-lpar": `hscroot@hmc1:~> lssyscfg -r lpar -m p9a
name=app,lpar_id=5,lpar_env=aixlinux,state=Running,resource_config=1,os_version=AIX 7.2 7200-05-03-2148,default_profile=normal,curr_profile=normal,rmc_state=active,desired_lpar_proc_compat_mode=POWER9,curr_lpar_proc_compat_mode=POWER9,migration_disabled=0,work_group_id=none,redundant_err_path_reporting=0,simplified_remote_restart_capable=1
name=p9a-vios1,lpar_id=1,lpar_env=vioserver,state=Running,resource_config=1,os_version=VIOS 3.1.4.31,default_profile=normal,curr_profile=normal,rmc_state=active,msp=1
name=p9a-vios2,lpar_id=2,lpar_env=vioserver,state=Running,resource_config=1,os_version=VIOS 3.1.4.31,default_profile=normal,curr_profile=normal,rmc_state=active,msp=1
`,
  "p10b-lpar": `hscroot@hmc1:~> lssyscfg -r lpar -m p10b
name=idle,lpar_id=7,lpar_env=aixlinux,state=Not Activated,resource_config=1,default_profile=normal,curr_profile=normal,rmc_state=inactive,desired_lpar_proc_compat_mode=default,curr_lpar_proc_compat_mode=POWER10,migration_disabled=0
name=p10b-vios1,lpar_id=1,lpar_env=vioserver,state=Running,resource_config=1,os_version=VIOS 3.1.4.31,default_profile=normal,curr_profile=normal,rmc_state=active,msp=1
name=p10b-vios2,lpar_id=2,lpar_env=vioserver,state=Running,resource_config=1,os_version=VIOS 3.1.4.31,default_profile=normal,curr_profile=normal,rmc_state=active,msp=1
`,
  "p9a-prof": `hscroot@hmc1:~> lssyscfg -r prof -m p9a
name=normal,lpar_name=app,lpar_id=5,lpar_env=aixlinux,desired_mem=8192,max_mem=16384,hpt_ratio=1:128,proc_mode=shared,desired_proc_units=1.5,desired_procs=3,io_slots=none,"virtual_eth_adapters=""2/1/110/120/0/1/ETHERNET0//all/none"""
name=normal,lpar_name=p9a-vios1,lpar_id=1,lpar_env=vioserver,desired_mem=4096,max_mem=8192,hpt_ratio=1:128,io_slots=21010006/none/1,"virtual_eth_adapters=""3/1/1/110,120/1/1/ETHERNET0//all/none"""
`,

  "p9a-memsys": `hscroot@hmc1:~> lshwres -r mem --level sys -m p9a
configurable_sys_mem=65536,curr_avail_sys_mem=32768,installed_sys_mem=65536,sys_firmware_mem=4096,mem_region_size=256
`,
  "p10b-memsys": `hscroot@hmc1:~> lshwres -r mem --level sys -m p10b
configurable_sys_mem=65536,curr_avail_sys_mem=40960,installed_sys_mem=65536,sys_firmware_mem=4096,mem_region_size=256
`,
  "p9a-mem": `hscroot@hmc1:~> lshwres -r mem --level lpar -m p9a
lpar_name=app,lpar_id=5,curr_min_mem=4096,curr_mem=8192,curr_max_mem=16384,curr_num_huge_pages=0,mem_mode=ded,curr_mem_expansion=0.0,curr_hpt_ratio=1:128
lpar_name=p9a-vios1,lpar_id=1,curr_min_mem=2048,curr_mem=4096,curr_max_mem=8192,mem_mode=ded,curr_hpt_ratio=1:128
lpar_name=p9a-vios2,lpar_id=2,curr_min_mem=2048,curr_mem=4096,curr_max_mem=8192,mem_mode=ded,curr_hpt_ratio=1:128
`,
  "p10b-mem": `hscroot@hmc1:~> lshwres -r mem --level lpar -m p10b
lpar_name=idle,lpar_id=7,curr_min_mem=2048,curr_mem=6144,curr_max_mem=8192,curr_num_huge_pages=0,mem_mode=ded,curr_hpt_ratio=1:128
lpar_name=p10b-vios1,lpar_id=1,curr_min_mem=2048,curr_mem=4096,curr_max_mem=8192,mem_mode=ded,curr_hpt_ratio=1:128
lpar_name=p10b-vios2,lpar_id=2,curr_min_mem=2048,curr_mem=4096,curr_max_mem=8192,mem_mode=ded,curr_hpt_ratio=1:128
`,

  "p9a-proc": `hscroot@hmc1:~> lshwres -r proc --level lpar -m p9a
lpar_name=app,lpar_id=5,curr_shared_proc_pool_id=0,curr_shared_proc_pool_name=DefaultPool,curr_proc_mode=shared,curr_min_proc_units=0.1,curr_proc_units=1.5,curr_max_proc_units=4.0,curr_min_procs=1,curr_procs=3,curr_max_procs=8,curr_sharing_mode=uncap,curr_uncap_weight=128
lpar_name=p9a-vios1,lpar_id=1,curr_proc_mode=ded,curr_min_procs=1,curr_procs=1,curr_max_procs=2,curr_sharing_mode=share_idle_procs
lpar_name=p9a-vios2,lpar_id=2,curr_proc_mode=ded,curr_min_procs=1,curr_procs=1,curr_max_procs=2,curr_sharing_mode=share_idle_procs
`,
  "p10b-procsys": `hscroot@hmc1:~> lshwres -r proc --level sys -m p10b
configurable_sys_proc_units=16.0,curr_avail_sys_proc_units=10.0,installed_sys_proc_units=16.0,min_proc_units_per_virtual_proc=0.05
`,

  "p9a-eth": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype eth --level lpar -m p9a
lpar_name=app,lpar_id=5,slot_num=2,state=1,is_required=1,is_trunk=0,ieee_virtual_eth=1,port_vlan_id=110,vswitch=ETHERNET0,addl_vlan_ids=120,mac_addr=7A00A1000502
lpar_name=p9a-vios1,lpar_id=1,slot_num=3,state=1,is_required=1,is_trunk=1,trunk_priority=1,ieee_virtual_eth=1,port_vlan_id=1,vswitch=ETHERNET0,"addl_vlan_ids=110,120",mac_addr=7A00A1000103
lpar_name=p9a-vios2,lpar_id=2,slot_num=3,state=1,is_required=1,is_trunk=1,trunk_priority=2,ieee_virtual_eth=1,port_vlan_id=1,vswitch=ETHERNET0,"addl_vlan_ids=110,120",mac_addr=7A00A1000203
`,
  "p10b-eth": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype eth --level lpar -m p10b
lpar_name=idle,lpar_id=7,slot_num=2,state=0,is_required=1,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=110,vswitch=ETHERNET0,addl_vlan_ids=,mac_addr=7A00B2000702
lpar_name=p10b-vios1,lpar_id=1,slot_num=3,state=1,is_required=1,is_trunk=1,trunk_priority=1,ieee_virtual_eth=1,port_vlan_id=1,vswitch=ETHERNET0,"addl_vlan_ids=110,120",mac_addr=7A00B2000103
lpar_name=p10b-vios2,lpar_id=2,slot_num=3,state=1,is_required=1,is_trunk=1,trunk_priority=2,ieee_virtual_eth=1,port_vlan_id=1,vswitch=ETHERNET0,"addl_vlan_ids=110,120",mac_addr=7A00B2000203
`,
  "p9a-scsi": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a
lpar_name=app,lpar_id=5,slot_num=11,state=1,is_required=1,adapter_type=client,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=21
lpar_name=app,lpar_id=5,slot_num=12,state=1,is_required=1,adapter_type=client,remote_lpar_id=2,remote_lpar_name=p9a-vios2,remote_slot_num=21
lpar_name=p9a-vios1,lpar_id=1,slot_num=21,state=1,is_required=0,adapter_type=server,remote_lpar_id=5,remote_lpar_name=app,remote_slot_num=11
lpar_name=p9a-vios2,lpar_id=2,slot_num=21,state=1,is_required=0,adapter_type=server,remote_lpar_id=5,remote_lpar_name=app,remote_slot_num=12
`,
  "p9a-fc": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype fc --level lpar -m p9a
No results were found.
`,
  "p9a-sriov": `hscroot@hmc1:~> lshwres -r sriov --rsubtype logport --level eth -m p9a
No results were found.
`,
  "p9a-serial": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype serial --level lpar -m p9a
lpar_name=app,lpar_id=5,slot_num=0,state=1,is_required=1,connect_status=unavailable,adapter_type=server,supports_hmc=1,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any
lpar_name=app,lpar_id=5,slot_num=1,state=1,is_required=1,connect_status=unavailable,adapter_type=server,supports_hmc=1,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any
lpar_name=p9a-vios1,lpar_id=1,slot_num=0,state=1,is_required=1,connect_status=unavailable,adapter_type=server,supports_hmc=1,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any
lpar_name=p9a-vios1,lpar_id=1,slot_num=1,state=1,is_required=1,connect_status=unavailable,adapter_type=server,supports_hmc=1,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any
`,
  "p9a-migrations": `hscroot@hmc1:~> lslparmigr -r lpar -m p9a
name=app,lpar_id=5,migration_state=Not Migrating
name=p9a-vios1,lpar_id=1,migration_state=Not Migrating
name=p9a-vios2,lpar_id=2,migration_state=Not Migrating
`,
  "p9a-moves": `hscroot@hmc1:~> lslparmigr -r sys -m p9a
inactive_lpar_mobility_capable=1,num_inactive_migrations_supported=4,num_inactive_migrations_in_progress=0,active_lpar_mobility_capable=1,num_active_migrations_supported=16,num_active_migrations_in_progress=0
`,
  "p10b-moves": `hscroot@hmc1:~> lslparmigr -r sys -m p10b
inactive_lpar_mobility_capable=1,num_inactive_migrations_supported=4,num_inactive_migrations_in_progress=0,active_lpar_mobility_capable=1,num_active_migrations_supported=16,num_active_migrations_in_progress=0
`,
  "p10b-scsi": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p10b
No results were found.
`,
  "p10b-fc": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype fc --level lpar -m p10b
No results were found.
`,
  "p10b-slot": `hscroot@hmc1:~> lshwres -r virtualio --rsubtype slot --level lpar -m p10b
lpar_name=idle,lpar_id=7,curr_max_virtual_slots=20,pend_max_virtual_slots=20,next_avail_virtual_slot=3
lpar_name=p10b-vios1,lpar_id=1,curr_max_virtual_slots=100,pend_max_virtual_slots=100,next_avail_virtual_slot=2
lpar_name=p10b-vios2,lpar_id=2,curr_max_virtual_slots=100,pend_max_virtual_slots=100,next_avail_virtual_slot=2
`,
  "p9a-io": `hscroot@hmc1:~> lshwres -r io --rsubtype slot -m p9a
unit_phys_loc=U78D2.001.AAA0001,phys_loc=C6,drc_index=21010006,lpar_name=p9a-vios1,lpar_id=1,description=PCIe3 2-port 16 Gb FC Adapter,drc_name=U78D2.001.AAA0001-P1-C6
unit_phys_loc=U78D2.001.AAA0001,phys_loc=C7,drc_index=21010007,lpar_id=none,description=PCIe2 4-port 1 GbE Adapter,drc_name=U78D2.001.AAA0001-P1-C7
unit_phys_loc=U78D2.001.AAA0001,phys_loc=C8,drc_index=21010008,lpar_id=none,description=Empty slot,drc_name=U78D2.001.AAA0001-P1-C8
`,

  "p9a-vios1-lsmap": `padmin@p9a-vios1:~$ lsmap -all
SVSA            Physloc                                      Client Partition ID
--------------- -------------------------------------------- ------------------
vhost0          U9009.42A.7800A10-V1-C21                     0x00000005

VTD                   app_root
Status                Available
LUN                   0x8100000000000000
Backing device        hdisk2
Physloc               U78D2.001.AAA0001-P1-C6-T1-W5005076810A10001-L1000000000000
Mirrored              false

VTD                   app_data
Status                Available
LUN                   0x8200000000000000
Backing device        hdisk3
Physloc               U78D2.001.AAA0001-P1-C6-T1-W5005076810A10001-L2000000000000
Mirrored              false
`,
  "p9a-vios2-lsmap": `padmin@p9a-vios2:~$ lsmap -all
SVSA            Physloc                                      Client Partition ID
--------------- -------------------------------------------- ------------------
vhost0          U9009.42A.7800A10-V2-C21                     0x00000005

VTD                   app_root
Status                Available
LUN                   0x8100000000000000
Backing device        hdisk4
Physloc               U78D2.001.AAA0001-P1-C9-T1-W5005076810A10002-L1000000000000
Mirrored              false

VTD                   app_data
Status                Available
LUN                   0x8200000000000000
Backing device        hdisk5
Physloc               U78D2.001.AAA0001-P1-C9-T1-W5005076810A10002-L2000000000000
Mirrored              false
`,
  "p9a-vios1-disks": `padmin@p9a-vios1:~$ for d in hdisk2 hdisk3; do echo "### $d"; lsdev -dev $d -attr; done
### hdisk2
attribute       value                                       description                user_settable

PCM             PCM/friend/fcpother                         Path Control Module        False
algorithm       shortest_queue                              Algorithm                  True+
pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000A0104214503IBMfcp  Unique device identifier   False
### hdisk3
attribute       value                                       description                user_settable

PCM             PCM/friend/fcpother                         Path Control Module        False
algorithm       shortest_queue                              Algorithm                  True+
pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000B0104214503IBMfcp  Unique device identifier   False
`,
  "p9a-vios2-disks": `padmin@p9a-vios2:~$ for d in hdisk4 hdisk5; do echo "### $d"; lsdev -dev $d -attr; done
### hdisk4
attribute       value                                       description                user_settable

PCM             PCM/friend/fcpother                         Path Control Module        False
algorithm       shortest_queue                              Algorithm                  True+
pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000A0104214503IBMfcp  Unique device identifier   False
### hdisk5
attribute       value                                       description                user_settable

PCM             PCM/friend/fcpother                         Path Control Module        False
algorithm       shortest_queue                              Algorithm                  True+
pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000B0104214503IBMfcp  Unique device identifier   False
`,

  "p10b-vios1-lspv": `padmin@p10b-vios1:~$ lspv
NAME             PVID                                 VG               STATUS
hdisk0           00c0b20000000010                     rootvg           active
hdisk1           none                                 None
hdisk2           none                                 None
`,
  "p10b-vios1-disks": `padmin@p10b-vios1:~$ for d in hdisk0 hdisk1 hdisk2; do echo "### $d"; lsdev -dev $d -attr; done
### hdisk0
attribute       value                                       description                user_settable

pvid            00c0b200000000100000000000000000            Physical volume identifier False
reserve_policy  single_path                                 Reserve Policy             True+
unique_id       281135000C500B2000010B0BST600MM000703IBMsas Unique device identifier   False
### hdisk1
attribute       value                                       description                user_settable

pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000A0104214503IBMfcp  Unique device identifier   False
### hdisk2
attribute       value                                       description                user_settable

pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000B0104214503IBMfcp  Unique device identifier   False
`,
  "p10b-vios2-lspv": `padmin@p10b-vios2:~$ lspv
NAME             PVID                                 VG               STATUS
hdisk0           00c0b20000000020                     rootvg           active
hdisk3           none                                 None
hdisk4           none                                 None
`,
  "p10b-vios2-disks": `padmin@p10b-vios2:~$ for d in hdisk0 hdisk3 hdisk4; do echo "### $d"; lsdev -dev $d -attr; done
### hdisk0
attribute       value                                       description                user_settable

pvid            00c0b200000000200000000000000000            Physical volume identifier False
reserve_policy  single_path                                 Reserve Policy             True+
unique_id       281135000C500B2000020B0BST600MM000703IBMsas Unique device identifier   False
### hdisk3
attribute       value                                       description                user_settable

pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000A0104214503IBMfcp  Unique device identifier   False
### hdisk4
attribute       value                                       description                user_settable

pvid            none                                        Physical volume identifier False
reserve_policy  no_reserve                                  Reserve Policy             True+
unique_id       3321360050768000000000000B0104214503IBMfcp  Unique device identifier   False
`,
});
