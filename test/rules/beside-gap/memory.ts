import { sharingEstate } from "../shared-memory-text.ts";
import type { EstateText } from "../estate-text.ts";
import { withFirmware } from "../with-firmware.ts";
import { free, type BesideGap } from "./changes.ts";

/** The estate in which `app` has shared memory, with other values of one paging device. */
const device = (name: string, changes: Readonly<Record<string, string | undefined>>): EstateText =>
  sharingEstate.row("p10b-pgdev", `device_name=${name}`, changes);

export const memory: Readonly<Record<string, BesideGap>> = {
  "LPM-MEM-001": { judgesOne: "whether two sizes are equal, which takes both" },
  "LPM-MEM-003": {
    fails: {
      gap: (text) => free("1024")(text).plus("p10b-lpar", "name=tired,lpar_id=8,lpar_env=aixlinux,resource_config=1"),
      failing: free("4096"),
    },
    passes: { gap: (text) => text.row("p10b-lpar", "name=idle", { state: undefined }), rest: free("1024") },
  },
  "LPM-MEM-004": { judgesOne: "one sum, which takes all its parts" },
  "LPM-MEM-006": { judgesOne: "an attribute of the partition" },
  "LPM-MEM-008": { judgesOne: "one function of the destination" },
  "LPM-MEM-009": { judgesOne: "the one pool that a system can have" },
  "LPM-MEM-010": { judgesOne: "the one pool that a system can have" },
  "LPM-MEM-011": {
    fails: {
      gap: () => device("hdisk11", { size: undefined }),
      failing: (text) => text.row("p10b-pgdev", "hdisk11", { size: "8192" }),
    },
    passes: {
      gap: () => device("hdisk13", { size: undefined }),
      rest: (text) => text.row("p10b-pgdev", "hdisk11", { state: "Active" }),
    },
  },
  "LPM-MEM-012": {
    passes: {
      gap: () => device("hdisk13", { size: undefined }),
      rest: (text) => text.row("p10b-pgdev", "hdisk11", { state: "Active" }),
    },
  },
  "LPM-MEM-013": {
    fails: {
      gap: (text) => withFirmware("6", "7", text).row("p9a-mem", "lpar_name=app", { mem_mode: "shared" }),
      failing: (text) => withFirmware("6", "6 EM340_061", text),
    },
  },
};
