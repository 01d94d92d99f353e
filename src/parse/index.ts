import { lsdevAdapter } from "./client/lsdev-adapter.ts";
import { lsdevDisk } from "./client/lsdev-disk.ts";
import { lslpp } from "./client/lslpp.ts";
import { oslevel } from "./client/oslevel.ts";
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
import { cfgtransshow } from "./san/cfgtransshow.ts";
import { defzone } from "./san/defzone.ts";
import { fabricshow } from "./san/fabricshow.ts";
import { igroupShow } from "./san/igroup-show.ts";
import { lsfabric } from "./san/lsfabric.ts";
import { lsfbvol } from "./san/lsfbvol.ts";
import { lshostDetail } from "./san/lshost-detail.ts";
import { lshost } from "./san/lshost.ts";
import { lshostconnect } from "./san/lshostconnect.ts";
import { lshostvdiskmap } from "./san/lshostvdiskmap.ts";
import { lsioport } from "./san/lsioport.ts";
import { lsportfc } from "./san/lsportfc.ts";
import { lstargetportfc } from "./san/lstargetportfc.ts";
import { lsvdiskDetail } from "./san/lsvdisk-detail.ts";
import { lsvdisk } from "./san/lsvdisk.ts";
import { naviseccliPortHba } from "./san/naviseccli-port-hba.ts";
import { nscamshow } from "./san/nscamshow.ts";
import { nsshow } from "./san/nsshow.ts";
import { portloginshow } from "./san/portloginshow.ts";
import { portsetShow } from "./san/portset-show.ts";
import { showDeviceAliasDatabase } from "./san/show-device-alias-database.ts";
import { showFcalias } from "./san/show-fcalias.ts";
import { showFcnsDatabaseDetail } from "./san/show-fcns-database-detail.ts";
import { showFcnsDatabase } from "./san/show-fcns-database.ts";
import { showFlogiDatabase } from "./san/show-flogi-database.ts";
import { showZoneStatus } from "./san/show-zone-status.ts";
import { showZone } from "./san/show-zone.ts";
import { showZonesetActive } from "./san/show-zoneset-active.ts";
import { showZonesetBrief } from "./san/show-zoneset-brief.ts";
import { showfbvol } from "./san/showfbvol.ts";
import { showhost } from "./san/showhost.ts";
import { showvolgrp } from "./san/showvolgrp.ts";
import { switchshow } from "./san/switchshow.ts";
import { symaccessShowInitiator } from "./san/symaccess-show-initiator.ts";
import { symaccessShowView } from "./san/symaccess-show-view.ts";
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
  nscamshow,
  fabricshow,
  switchshow,
  cfgtransshow,
  portloginshow,
  defzone,
  showZonesetActive,
  showZonesetBrief,
  showZoneStatus,
  showZone,
  showDeviceAliasDatabase,
  showFcalias,
  showFlogiDatabase,
  showFcnsDatabaseDetail,
  showFcnsDatabase,
  lshost,
  lshostDetail,
  lshostvdiskmap,
  lsvdisk,
  lsvdiskDetail,
  lsfabric,
  lsportfc,
  lstargetportfc,
  lshostconnect,
  lsioport,
  showvolgrp,
  lsfbvol,
  showfbvol,
  symaccessShowView,
  symaccessShowInitiator,
  naviseccliPortHba,
  igroupShow,
  portsetShow,
  showhost,
];
