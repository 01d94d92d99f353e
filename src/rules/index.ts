import { mobilityCapable } from "./licence/lic-001-mobility-capable.ts";
import { migrationNotDisabled } from "./licence/lic-003-migration-not-disabled.ts";
import { regionSize } from "./memory/mem-001-region-size.ts";
import { freeMemory } from "./memory/mem-003-free-memory.ts";
import { noHugePages } from "./memory/mem-006-no-huge-pages.ts";
import { moverOnBothSides } from "./msp/msp-001-mover-on-both-sides.ts";
import { vlanBridged } from "./network/net-001-vlan-bridged.ts";
import { validationIsClean } from "./operation/op-001-validation-is-clean.ts";
import { noPhysicalSlots } from "./partition/par-005-no-physical-slots.ts";
import { partitionState } from "./partition/par-003-state.ts";
import { compatibilityMode } from "./processor/cpu-001-compatibility-mode.ts";
import { rmcActive } from "./rmc/rmc-001-rmc-active.ts";
import type { AnyRule } from "./rule.ts";
import { noDirectPort } from "./sriov/srv-001-no-direct-port.ts";
import { twoCapableSystems } from "./system/sys-001-two-capable-systems.ts";
import { bothOperating } from "./system/sys-002-both-operating.ts";
import { nameFree } from "./system/sys-007-name-free.ts";
import { viosOnBothSides } from "./vios/vio-001-running-on-both-sides.ts";
import { viosConnected } from "./vios/vio-008-rmc-connection.ts";
import { wholePhysicalVolumes } from "./vscsi/sto-002-whole-physical-volumes.ts";
import { sameLunOnDestination } from "./vscsi/sto-003-same-lun-on-destination.ts";

/** Every rule, in the order in which reports list them. */
export const rules: readonly AnyRule[] = [
  twoCapableSystems,
  bothOperating,
  nameFree,
  mobilityCapable,
  migrationNotDisabled,
  compatibilityMode,
  regionSize,
  freeMemory,
  noHugePages,
  partitionState,
  noPhysicalSlots,
  rmcActive,
  viosOnBothSides,
  viosConnected,
  moverOnBothSides,
  vlanBridged,
  noDirectPort,
  wholePhysicalVolumes,
  sameLunOnDestination,
  validationIsClean,
];
