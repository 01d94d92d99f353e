import { ontapInstances } from "../text/ontap-instances.ts";

/** `lun igroup show -instance`: the groups of hosts' ports that NetApp ONTAP maps LUNs to. */
export const igroupShow = ontapInstances({ id: "san/igroup-show", thing: "igroup", mark: "Igroup Name" });
