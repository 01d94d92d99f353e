import type { Team } from "../assessment/assessment.ts";
import type { HostKind } from "../capture/capture.ts";

export const teamNames: Readonly<Record<Team, string>> = {
  hmc: "HMC",
  vios: "VIOS",
  os: "Operating system",
  san: "SAN",
  network: "Network",
};

/** Who types commands on such a host. */
export const teamOfHost: Readonly<Record<HostKind, Team>> = {
  hmc: "hmc",
  vios: "vios",
  client: "os",
  switch: "san",
  storage: "san",
};
