import { firmware } from "./beside-gap/firmware.ts";
import { hmc } from "./beside-gap/hmc.ts";
import { licence } from "./beside-gap/licence.ts";
import { memory } from "./beside-gap/memory.ts";
import { msp } from "./beside-gap/msp.ts";
import { network } from "./beside-gap/network.ts";
import { npiv } from "./beside-gap/npiv.ts";
import { operation } from "./beside-gap/operation.ts";
import { os } from "./beside-gap/os.ts";
import { partition } from "./beside-gap/partition.ts";
import { processor } from "./beside-gap/processor.ts";
import { profile } from "./beside-gap/profile.ts";
import { rmc } from "./beside-gap/rmc.ts";
import { sriov } from "./beside-gap/sriov.ts";
import { system } from "./beside-gap/system.ts";
import { vios } from "./beside-gap/vios.ts";
import { vscsi } from "./beside-gap/vscsi.ts";
import type { BesideGap } from "./beside-gap/changes.ts";

/** What each rule decides beside something that is not known. */
export const besideGap: Readonly<Record<string, BesideGap>> = {
  ...hmc,
  ...firmware,
  ...licence,
  ...memory,
  ...msp,
  ...network,
  ...npiv,
  ...operation,
  ...os,
  ...partition,
  ...processor,
  ...profile,
  ...rmc,
  ...sriov,
  ...system,
  ...vios,
  ...vscsi,
};
