import { drmgr } from "./client/drmgr.ts";
import { errptA } from "./client/errpt-a.ts";
import { hostinfo } from "./client/hostinfo.ts";
import { instfix } from "./client/instfix.ts";
import { lparstatI } from "./client/lparstat-i.ts";
import { lsVdev } from "./client/ls-vdev.ts";
import { lsVeth } from "./client/ls-veth.ts";
import { lsVscsi } from "./client/ls-vscsi.ts";
import { lsdevAdapter } from "./client/lsdev-adapter.ts";
import { lsdevDisk } from "./client/lsdev-disk.ts";
import { lsdev as clientLsdev } from "./client/lsdev.ts";
import { lsdevinfo } from "./client/lsdevinfo.ts";
import { lslpp } from "./client/lslpp.ts";
import { lspsA } from "./client/lsps-a.ts";
import { lspvU } from "./client/lspv-u.ts";
import { lsrsrc } from "./client/lsrsrc.ts";
import { lsscsi } from "./client/lsscsi.ts";
import { lsslot } from "./client/lsslot.ts";
import { lssrc } from "./client/lssrc.ts";
import { multipathLl } from "./client/multipath-ll.ts";
import { netstatV } from "./client/netstat-v.ts";
import { osRelease } from "./client/os-release.ts";
import { oslevel } from "./client/oslevel.ts";
import { ppc64Cpu } from "./client/ppc64-cpu.ts";
import { prtconf } from "./client/prtconf.ts";
import { rpm } from "./client/rpm.ts";
import { uname } from "./client/uname.ts";
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
import { alogLpm } from "./log/alog-lpm.ts";
import type { Parser } from "./parser.ts";
import { cfgshow } from "./san/cfgshow.ts";
import { fabricshow } from "./san/fabricshow.ts";
import { nsshow } from "./san/nsshow.ts";
import { showFcnsDatabase } from "./san/show-fcns-database.ts";
import { showFlogiDatabase } from "./san/show-flogi-database.ts";
import { showZonesetActive } from "./san/show-zoneset-active.ts";
import { chkdev } from "./vios/chkdev.ts";
import { clusterList } from "./vios/cluster-list.ts";
import { clusterStatus } from "./vios/cluster-status.ts";
import { emgr } from "./vios/emgr.ts";
import { entstat } from "./vios/entstat.ts";
import { errlog } from "./vios/errlog.ts";
import { fcstat } from "./vios/fcstat.ts";
import { ifconfig } from "./vios/ifconfig.ts";
import { ioslevel } from "./vios/ioslevel.ts";
import { lsattr } from "./vios/lsattr.ts";
import { lscfg } from "./vios/lscfg.ts";
import { lsdevAttributes } from "./vios/lsdev-attributes.ts";
import { lsdevParent } from "./vios/lsdev-parent.ts";
import { lsdevRange } from "./vios/lsdev-range.ts";
import { lsdevSlots } from "./vios/lsdev-slots.ts";
import { lsdev } from "./vios/lsdev.ts";
import { lsmapAll } from "./vios/lsmap-all.ts";
import { lsmapAms } from "./vios/lsmap-ams.ts";
import { lsmapCluster } from "./vios/lsmap-cluster.ts";
import { lsmapNet } from "./vios/lsmap-net.ts";
import { lsmapNpiv } from "./vios/lsmap-npiv.ts";
import { lsmapSuspend } from "./vios/lsmap-suspend.ts";
import { lsmapVnic } from "./vios/lsmap-vnic.ts";
import { lsmpioAdapters } from "./vios/lsmpio-adapters.ts";
import { lsmpio } from "./vios/lsmpio.ts";
import { lsnports } from "./vios/lsnports.ts";
import { lspathAttributes } from "./vios/lspath-attributes.ts";
import { lspath } from "./vios/lspath.ts";
import { lsps } from "./vios/lsps.ts";
import { lspvDisk } from "./vios/lspv-disk.ts";
import { lspv } from "./vios/lspv.ts";
import { lsrep } from "./vios/lsrep.ts";
import { lsspDevices } from "./vios/lssp-devices.ts";
import { lssp } from "./vios/lssp.ts";
import { lsvgDisks } from "./vios/lsvg-disks.ts";
import { lsvgGroup } from "./vios/lsvg-group.ts";
import { lsvgVolumes } from "./vios/lsvg-volumes.ts";
import { lsvg } from "./vios/lsvg.ts";
import { lsvopt } from "./vios/lsvopt.ts";
import { luList } from "./vios/lu-list.ts";
import { manageDiskDrivers } from "./vios/manage-disk-drivers.ts";
import { netstat } from "./vios/netstat.ts";
import { pcmpathAdapter } from "./vios/pcmpath-adapter.ts";
import { pcmpathDevice } from "./vios/pcmpath-device.ts";
import { powermtDevices } from "./vios/powermt-devices.ts";
import { powermt } from "./vios/powermt.ts";
import { viosecureFirewall } from "./vios/viosecure-firewall.ts";
import { viosecureLevel } from "./vios/viosecure-level.ts";

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
  lsmapAms,
  lsmapCluster,
  lsmapSuspend,
  lsmapVnic,
  lsmapNet,
  lsdevRange,
  lsdevAttributes,
  lsdevParent,
  lsdevSlots,
  lscfg,
  lsdevAdapter,
  lsdevDisk,
  clientLsdev,
  lsdev,
  lsattr,
  lspvDisk,
  lspv,
  chkdev,
  lsnports,
  fcstat,
  entstat,
  clusterList,
  clusterStatus,
  emgr,
  errlog,
  ifconfig,
  lsmpioAdapters,
  lsmpio,
  lspathAttributes,
  lspath,
  lsps,
  lsrep,
  lsspDevices,
  lssp,
  lsvgDisks,
  lsvgGroup,
  lsvgVolumes,
  lsvg,
  lsvopt,
  luList,
  manageDiskDrivers,
  netstat,
  pcmpathAdapter,
  pcmpathDevice,
  powermtDevices,
  powermt,
  viosecureFirewall,
  viosecureLevel,
  ioslevel,
  oslevel,
  lslpp,
  lspvU,
  lparstatI,
  prtconf,
  netstatV,
  lssrc,
  lsrsrc,
  errptA,
  hostinfo,
  lspsA,
  instfix,
  uname,
  osRelease,
  rpm,
  ppc64Cpu,
  lsslot,
  lsVscsi,
  lsVeth,
  lsVdev,
  lsdevinfo,
  lsscsi,
  multipathLl,
  drmgr,
  alogCfg,
  alogLpm,
  cfgshow,
  nsshow,
  fabricshow,
  showZonesetActive,
  showFlogiDatabase,
  showFcnsDatabase,
];
