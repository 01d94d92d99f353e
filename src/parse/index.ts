import { lsdevAdapter } from "./client/lsdev-adapter.ts";
import { lsdevDisk } from "./client/lsdev-disk.ts";
import { lslpp } from "./client/lslpp.ts";
import { oslevel } from "./client/oslevel.ts";
import { lsaccfgResourcerole } from "./hmc/lsaccfg-resourcerole.ts";
import { lsaccfgTaskrole } from "./hmc/lsaccfg-taskrole.ts";
import { lshmcNetwork } from "./hmc/lshmc-network.ts";
import { lshmcRemote } from "./hmc/lshmc-remote.ts";
import { lshmcVersion } from "./hmc/lshmc-version.ts";
import { lshmcVpd } from "./hmc/lshmc-vpd.ts";
import { lshmcusr } from "./hmc/lshmcusr.ts";
import { lshwresHeaLogicalSys } from "./hmc/lshwres-hea-logical-sys.ts";
import { lshwresHeaLogical } from "./hmc/lshwres-hea-logical.ts";
import { lshwresHeaPhys } from "./hmc/lshwres-hea-phys.ts";
import { lshwresIoSlot } from "./hmc/lshwres-io-slot.ts";
import { lshwresMemLpar } from "./hmc/lshwres-mem-lpar.ts";
import { lshwresMemSys } from "./hmc/lshwres-mem-sys.ts";
import { lshwresMempoolPgdev } from "./hmc/lshwres-mempool-pgdev.ts";
import { lshwresMempool } from "./hmc/lshwres-mempool.ts";
import { lshwresProcLpar } from "./hmc/lshwres-proc-lpar.ts";
import { lshwresProcPool } from "./hmc/lshwres-proc-pool.ts";
import { lshwresProcSys } from "./hmc/lshwres-proc-sys.ts";
import { lshwresProcpool } from "./hmc/lshwres-procpool.ts";
import { lshwresRspoolRsdev } from "./hmc/lshwres-rspool-rsdev.ts";
import { lshwresRspool } from "./hmc/lshwres-rspool.ts";
import { lshwresSriovAdapter } from "./hmc/lshwres-sriov-adapter.ts";
import { lshwresSriovLogport } from "./hmc/lshwres-sriov-logport.ts";
import { lshwresSriovPhysport } from "./hmc/lshwres-sriov-physport.ts";
import { lshwresVirtualioEth } from "./hmc/lshwres-virtualio-eth.ts";
import { lshwresVirtualioFc } from "./hmc/lshwres-virtualio-fc.ts";
import { lshwresVirtualioScsi } from "./hmc/lshwres-virtualio-scsi.ts";
import { lshwresVirtualioSerial } from "./hmc/lshwres-virtualio-serial.ts";
import { lshwresVirtualioSlot } from "./hmc/lshwres-virtualio-slot.ts";
import { lshwresVirtualioSlots } from "./hmc/lshwres-virtualio-slots.ts";
import { lshwresVirtualioVnetwork } from "./hmc/lshwres-virtualio-vnetwork.ts";
import { lshwresVirtualioVnic } from "./hmc/lshwres-virtualio-vnic.ts";
import { lshwresVirtualioVnicbkdev } from "./hmc/lshwres-virtualio-vnicbkdev.ts";
import { lshwresVirtualioVswitch } from "./hmc/lshwres-virtualio-vswitch.ts";
import { lslabelviosDefault } from "./hmc/lslabelvios-default.ts";
import { lslabelviosFcport } from "./hmc/lslabelvios-fcport.ts";
import { lslabelviosGroup } from "./hmc/lslabelvios-group.ts";
import { lslicAdapters } from "./hmc/lslic-adapters.ts";
import { lslic } from "./hmc/lslic.ts";
import { lslparmigrLpar } from "./hmc/lslparmigr-lpar.ts";
import { lslparmigrMc } from "./hmc/lslparmigr-mc.ts";
import { lslparmigrMem } from "./hmc/lslparmigr-mem.ts";
import { lslparmigrMempool } from "./hmc/lslparmigr-mempool.ts";
import { lslparmigrMsp } from "./hmc/lslparmigr-msp.ts";
import { lslparmigrProcpool } from "./hmc/lslparmigr-procpool.ts";
import { lslparmigrSriov } from "./hmc/lslparmigr-sriov.ts";
import { lslparmigrSys } from "./hmc/lslparmigr-sys.ts";
import { lslparmigrVirtualio } from "./hmc/lslparmigr-virtualio.ts";
import { lslparutilConfig } from "./hmc/lslparutil-config.ts";
import { lslparutilLpar } from "./hmc/lslparutil-lpar.ts";
import { lslparutilSys } from "./hmc/lslparutil-sys.ts";
import { lsmemoptLpar } from "./hmc/lsmemopt-lpar.ts";
import { lsmemoptSys } from "./hmc/lsmemopt-sys.ts";
import { lsmemopt } from "./hmc/lsmemopt.ts";
import { lsnportlogin } from "./hmc/lsnportlogin.ts";
import { lspartitionDlpar } from "./hmc/lspartition-dlpar.ts";
import { lspartitionI } from "./hmc/lspartition-i.ts";
import { lspartitionIx } from "./hmc/lspartition-ix.ts";
import { lsrefcodeLpar } from "./hmc/lsrefcode-lpar.ts";
import { lsrefcodeSys } from "./hmc/lsrefcode-sys.ts";
import { lssyscfgCage } from "./hmc/lssyscfg-cage.ts";
import { lssyscfgFrame } from "./hmc/lssyscfg-frame.ts";
import { lssyscfgLpar } from "./hmc/lssyscfg-lpar.ts";
import { lssyscfgProf } from "./hmc/lssyscfg-prof.ts";
import { lssyscfgSys } from "./hmc/lssyscfg-sys.ts";
import { lssysconn } from "./hmc/lssysconn.ts";
import { migrlparValidate } from "./hmc/migrlpar-validate.ts";
import { mkauthkeysTest } from "./hmc/mkauthkeys-test.ts";
import { alogCfg } from "./log/alog-cfg.ts";
import type { Parser } from "./parser.ts";
import { cfgshow } from "./san/cfgshow.ts";
import { fabricshow } from "./san/fabricshow.ts";
import { nsshow } from "./san/nsshow.ts";
import { showFcnsDatabase } from "./san/show-fcns-database.ts";
import { showFlogiDatabase } from "./san/show-flogi-database.ts";
import { showZonesetActive } from "./san/show-zoneset-active.ts";
import { chkdev } from "./vios/chkdev.ts";
import { entstat } from "./vios/entstat.ts";
import { fcstat } from "./vios/fcstat.ts";
import { ioslevel } from "./vios/ioslevel.ts";
import { lsattr } from "./vios/lsattr.ts";
import { lsdevAttributes } from "./vios/lsdev-attributes.ts";
import { lsdev } from "./vios/lsdev.ts";
import { lsmapAll } from "./vios/lsmap-all.ts";
import { lsmapNet } from "./vios/lsmap-net.ts";
import { lsmapNpiv } from "./vios/lsmap-npiv.ts";
import { lsnports } from "./vios/lsnports.ts";
import { lspv } from "./vios/lspv.ts";

/** Every parser. The first that accepts a command line takes it, so what is more particular stands before what is more general. */
export const parsers: readonly Parser[] = [
  lssyscfgSys,
  lssyscfgLpar,
  lssyscfgProf,
  lshwresMemSys,
  lshwresMemLpar,
  lshwresProcSys,
  lshwresProcLpar,
  lshwresProcpool,
  lshwresMempool,
  lshwresMempoolPgdev,
  lshwresVirtualioEth,
  lshwresVirtualioScsi,
  lshwresVirtualioFc,
  lshwresVirtualioSlot,
  lshwresVirtualioVswitch,
  lshwresVirtualioSerial,
  lshwresVirtualioVnic,
  lshwresIoSlot,
  lshwresSriovAdapter,
  lshwresSriovLogport,
  lslparmigrSys,
  lslparmigrLpar,
  lslparmigrMc,
  lslparmigrMem,
  lslparmigrMempool,
  lslparmigrMsp,
  lslparmigrProcpool,
  lslparmigrSriov,
  lslparmigrVirtualio,
  lshwresHeaLogical,
  lspartitionDlpar,
  migrlparValidate,
  mkauthkeysTest,
  lslic,
  lslicAdapters,
  lshmcVersion,
  lshwresProcPool,
  lshwresRspool,
  lshwresRspoolRsdev,
  lshwresHeaLogicalSys,
  lshwresHeaPhys,
  lshwresVirtualioSlots,
  lshwresVirtualioVnetwork,
  lshwresVirtualioVnicbkdev,
  lshwresSriovPhysport,
  lssysconn,
  lshmcNetwork,
  lspartitionIx,
  lspartitionI,
  lshmcVpd,
  lshmcRemote,
  lsmemopt,
  lsmemoptSys,
  lsmemoptLpar,
  lsaccfgTaskrole,
  lsaccfgResourcerole,
  lshmcusr,
  lsnportlogin,
  lslabelviosFcport,
  lslabelviosGroup,
  lslabelviosDefault,
  lsrefcodeLpar,
  lsrefcodeSys,
  lssyscfgFrame,
  lssyscfgCage,
  lslparutilSys,
  lslparutilLpar,
  lslparutilConfig,
  lsmapAll,
  lsmapNpiv,
  lsmapNet,
  lsdevAttributes,
  lsdevAdapter,
  lsdevDisk,
  lsdev,
  lsattr,
  lspv,
  chkdev,
  lsnports,
  fcstat,
  entstat,
  ioslevel,
  oslevel,
  lslpp,
  alogCfg,
  cfgshow,
  nsshow,
  fabricshow,
  showZonesetActive,
  showFlogiDatabase,
  showFcnsDatabase,
];
