import { drmgr } from "./client/drmgr.ts";
import { emgr } from "./client/emgr.ts";
import { errpt } from "./client/errpt.ts";
import { errptA } from "./client/errpt-a.ts";
import { hostinfo } from "./client/hostinfo.ts";
import { ifconfig } from "./client/ifconfig.ts";
import { instfix } from "./client/instfix.ts";
import { lparstatI } from "./client/lparstat-i.ts";
import { lsVdev } from "./client/ls-vdev.ts";
import { lsVeth } from "./client/ls-veth.ts";
import { lsVscsi } from "./client/ls-vscsi.ts";
import { lscfg } from "./client/lscfg.ts";
import { lscfgVpd } from "./client/lscfg-vpd.ts";
import { lsdev as clientLsdev } from "./client/lsdev.ts";
import { lsdevAdapter } from "./client/lsdev-adapter.ts";
import { lsdevDisk } from "./client/lsdev-disk.ts";
import { lsdevinfo } from "./client/lsdevinfo.ts";
import { lslpp } from "./client/lslpp.ts";
import { lspath } from "./client/lspath.ts";
import { lspsA } from "./client/lsps-a.ts";
import { lspsS } from "./client/lsps-s.ts";
import { lspvDisk } from "./client/lspv-disk.ts";
import { lspvU } from "./client/lspv-u.ts";
import { lsrsrc } from "./client/lsrsrc.ts";
import { lsscsi } from "./client/lsscsi.ts";
import { lsslot } from "./client/lsslot.ts";
import { lssrc } from "./client/lssrc.ts";
import { lsvg } from "./client/lsvg.ts";
import { lsvgLv } from "./client/lsvg-lv.ts";
import { lsvgNames } from "./client/lsvg-names.ts";
import { multipathLl } from "./client/multipath-ll.ts";
import { netstatIn } from "./client/netstat-in.ts";
import { netstatV } from "./client/netstat-v.ts";
import { osRelease } from "./client/os-release.ts";
import { oslevel } from "./client/oslevel.ts";
import { ppc64Cpu } from "./client/ppc64-cpu.ts";
import { prtconf } from "./client/prtconf.ts";
import { rpm } from "./client/rpm.ts";
import { uname } from "./client/uname.ts";
import { lshmcVersion } from "./hmc/lshmc-version.ts";
import { lshwresHeaLogical } from "./hmc/lshwres-hea-logical.ts";
import { lshwresIoSlot } from "./hmc/lshwres-io-slot.ts";
import { lshwresMemLpar } from "./hmc/lshwres-mem-lpar.ts";
import { lshwresMemSys } from "./hmc/lshwres-mem-sys.ts";
import { lshwresMempoolPgdev } from "./hmc/lshwres-mempool-pgdev.ts";
import { lshwresMempool } from "./hmc/lshwres-mempool.ts";
import { lshwresProcLpar } from "./hmc/lshwres-proc-lpar.ts";
import { lshwresProcSys } from "./hmc/lshwres-proc-sys.ts";
import { lshwresProcpool } from "./hmc/lshwres-procpool.ts";
import { lshwresSriovAdapter } from "./hmc/lshwres-sriov-adapter.ts";
import { lshwresSriovLogport } from "./hmc/lshwres-sriov-logport.ts";
import { lshwresVirtualioEth } from "./hmc/lshwres-virtualio-eth.ts";
import { lshwresVirtualioFc } from "./hmc/lshwres-virtualio-fc.ts";
import { lshwresVirtualioScsi } from "./hmc/lshwres-virtualio-scsi.ts";
import { lshwresVirtualioSerial } from "./hmc/lshwres-virtualio-serial.ts";
import { lshwresVirtualioSlot } from "./hmc/lshwres-virtualio-slot.ts";
import { lshwresVirtualioVnic } from "./hmc/lshwres-virtualio-vnic.ts";
import { lshwresVirtualioVswitch } from "./hmc/lshwres-virtualio-vswitch.ts";
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
import { lspartitionDlpar } from "./hmc/lspartition-dlpar.ts";
import { lssyscfgLpar } from "./hmc/lssyscfg-lpar.ts";
import { lssyscfgProf } from "./hmc/lssyscfg-prof.ts";
import { lssyscfgSys } from "./hmc/lssyscfg-sys.ts";
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
  lshmcVersion,
  lsmapAll,
  lsmapNpiv,
  lsmapNet,
  lsdevAttributes,
  lsdevAdapter,
  lsdevDisk,
  clientLsdev,
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
  lscfgVpd,
  lscfg,
  lspvU,
  lspvDisk,
  lspath,
  lsvgNames,
  lsvgLv,
  lsvg,
  lparstatI,
  prtconf,
  netstatIn,
  netstatV,
  lssrc,
  lsrsrc,
  errptA,
  errpt,
  hostinfo,
  emgr,
  lspsS,
  lspsA,
  instfix,
  ifconfig,
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
  cfgshow,
  nsshow,
  fabricshow,
  showZonesetActive,
  showFlogiDatabase,
  showFcnsDatabase,
];
