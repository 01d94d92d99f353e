import { firmwareForMoves } from "./firmware/fw-001-level-for-moves.ts";
import { levelsThatMove } from "./firmware/fw-002-levels-that-move.ts";
import { enabled840 } from "./firmware/fw-003-enabled-840.ts";
import { generationsThatMove } from "./firmware/fw-004-generations-that-move.ts";
import { oldPartitionFirmware } from "./firmware/fw-005-old-partition-firmware.ts";
import { sharedMemoryDamage } from "./firmware/fw-006-shared-memory-damage.ts";
import { hangAfterMove } from "./firmware/fw-007-hang-after-move.ts";
import { mobilityLevel } from "./hmc/hmc-001-mobility-level.ts";
import { power7Level } from "./hmc/hmc-002-power7-level.ts";
import { twoHmcsLevel } from "./hmc/hmc-004-two-hmcs-level.ts";
import { keysExchanged } from "./hmc/hmc-006-keys-exchanged.ts";
import { startedOnSource } from "./hmc/hmc-007-started-on-source.ts";
import { mobilityCapable } from "./licence/lic-001-mobility-capable.ts";
import { migrationNotDisabled } from "./licence/lic-003-migration-not-disabled.ts";
import { regionSize } from "./memory/mem-001-region-size.ts";
import { freeMemory } from "./memory/mem-003-free-memory.ts";
import { firmwareMemory } from "./memory/mem-004-firmware-memory.ts";
import { noHugePages } from "./memory/mem-006-no-huge-pages.ts";
import { memoryExpansionSupported } from "./memory/mem-008-memory-expansion.ts";
import { sharedMemoryPool } from "./memory/mem-009-shared-memory-pool.ts";
import { poolMemory } from "./memory/mem-010-pool-memory.ts";
import { pagingDevice } from "./memory/mem-011-paging-device.ts";
import { redundantPaging } from "./memory/mem-012-redundant-paging.ts";
import { levelsForSharedMemory } from "./memory/mem-013-levels-for-shared-memory.ts";
import { moverOnBothSides } from "./msp/msp-001-mover-on-both-sides.ts";
import { vlanBridged } from "./network/net-001-vlan-bridged.ts";
import { virtualSwitchExists } from "./network/net-002-virtual-switch-exists.ts";
import { sameNetwork } from "./network/net-003-same-network.ts";
import { npivPorts } from "./npiv/npv-002-npiv-ports.ts";
import { mappedToAPort } from "./npiv/npv-003-mapped-to-a-port.ts";
import { loggedIn } from "./npiv/npv-004-logged-in.ts";
import { oneAdapterPerPort } from "./npiv/npv-005-one-adapter-per-port.ts";
import { bothWwpnsZoned } from "./npiv/npv-006-both-wwpns-zoned.ts";
import { bothWwpnsMasked } from "./npiv/npv-007-both-wwpns-masked.ts";
import { roomOnAPort } from "./npiv/npv-010-room-on-a-port.ts";
import { validationIsClean } from "./operation/op-001-validation-is-clean.ts";
import { aixForMoves } from "./os/os-001-aix-level-for-moves.ts";
import { osOnDestination } from "./os/os-002-level-for-destination.ts";
import { linuxForMoves } from "./os/os-003-linux-level-for-moves.ts";
import { noVirtualIoServer } from "./partition/par-001-no-virtual-io-server.ts";
import { ibmiMovable } from "./partition/par-002-ibm-i-movable.ts";
import { virtualIoClient } from "./partition/par-004-virtual-io-client.ts";
import { noPhysicalSlots } from "./partition/par-005-no-physical-slots.ts";
import { noHostEthernet } from "./partition/par-006-no-host-ethernet.ts";
import { clientFilesets } from "./partition/par-007-client-filesets.ts";
import { partitionState } from "./partition/par-003-state.ts";
import { noRedundantErrorPath } from "./partition/par-009-no-redundant-error-path.ts";
import { noExtraSerialAdapter } from "./partition/par-010-no-extra-serial-adapter.ts";
import { noWorkloadGroup } from "./partition/par-011-no-workload-group.ts";
import { noMoveUnderWay } from "./partition/par-015-no-move-under-way.ts";
import { remoteRestartKept } from "./partition/par-017-simplified-remote-restart.ts";
import { serverAdaptersNotRequired } from "./partition/par-025-server-adapters-not-required.ts";
import { compatibilityMode } from "./processor/cpu-001-compatibility-mode.ts";
import { wayBack } from "./processor/cpu-003-way-back.ts";
import { freeProcessingUnits } from "./processor/cpu-006-free-processing-units.ts";
import { freeProcessors } from "./processor/cpu-007-free-processors.ts";
import { activatedOnce } from "./profile/prf-003-activated-once.ts";
import { rmcActive } from "./rmc/rmc-001-rmc-active.ts";
import type { AnyRule } from "./rule.ts";
import { noDirectPort } from "./sriov/srv-001-no-direct-port.ts";
import { twoCapableSystems } from "./system/sys-001-two-capable-systems.ts";
import { bothOperating } from "./system/sys-002-both-operating.ts";
import { nameFree } from "./system/sys-007-name-free.ts";
import { movesAtOnce } from "./system/sys-010-moves-at-once.ts";
import { ivmAndHmc } from "./system/sys-012-ivm-and-hmc.ts";
import { viosOnBothSides } from "./vios/vio-001-running-on-both-sides.ts";
import { viosLevelForMachine } from "./vios/vio-002-level-for-machine.ts";
import { viosConnected } from "./vios/vio-008-rmc-connection.ts";
import { freeVirtualSlots } from "./vios/vio-009-free-virtual-slots.ts";
import { virtualOptical } from "./vios/vio-014-virtual-optical.ts";
import { wholePhysicalVolumes } from "./vscsi/sto-002-whole-physical-volumes.ts";
import { sameLunOnDestination } from "./vscsi/sto-003-same-lun-on-destination.ts";
import { disksUnreserved } from "./vscsi/sto-005-disks-unreserved.ts";
import { serverAdapterForThisClient } from "./vscsi/sto-013-server-adapter-for-this-client.ts";
import { pathsShareTheLoad } from "./vscsi/sto-017-paths-share-the-load.ts";
import { anImageForEachServer } from "./vscsi/sto-025-an-image-for-each-server.ts";

/** Every rule, in the order in which reports list them. */
export const rules: readonly AnyRule[] = [
  twoCapableSystems,
  bothOperating,
  nameFree,
  movesAtOnce,
  ivmAndHmc,
  mobilityLevel,
  power7Level,
  twoHmcsLevel,
  keysExchanged,
  startedOnSource,
  mobilityCapable,
  migrationNotDisabled,
  firmwareForMoves,
  levelsThatMove,
  enabled840,
  generationsThatMove,
  oldPartitionFirmware,
  sharedMemoryDamage,
  hangAfterMove,
  aixForMoves,
  osOnDestination,
  linuxForMoves,
  compatibilityMode,
  wayBack,
  freeProcessingUnits,
  freeProcessors,
  regionSize,
  freeMemory,
  firmwareMemory,
  noHugePages,
  memoryExpansionSupported,
  sharedMemoryPool,
  poolMemory,
  pagingDevice,
  redundantPaging,
  levelsForSharedMemory,
  noVirtualIoServer,
  ibmiMovable,
  partitionState,
  virtualIoClient,
  noPhysicalSlots,
  noHostEthernet,
  clientFilesets,
  activatedOnce,
  noRedundantErrorPath,
  noExtraSerialAdapter,
  noWorkloadGroup,
  noMoveUnderWay,
  remoteRestartKept,
  serverAdaptersNotRequired,
  rmcActive,
  viosOnBothSides,
  viosLevelForMachine,
  viosConnected,
  freeVirtualSlots,
  virtualOptical,
  moverOnBothSides,
  vlanBridged,
  virtualSwitchExists,
  sameNetwork,
  noDirectPort,
  wholePhysicalVolumes,
  sameLunOnDestination,
  disksUnreserved,
  serverAdapterForThisClient,
  pathsShareTheLoad,
  anImageForEachServer,
  npivPorts,
  mappedToAPort,
  loggedIn,
  oneAdapterPerPort,
  bothWwpnsZoned,
  bothWwpnsMasked,
  roomOnAPort,
  validationIsClean,
];
