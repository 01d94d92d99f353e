import { ontapInstances } from "../text/ontap-instances.ts";

/** `lun portset show -instance`: the ports of NetApp ONTAP at which a group of hosts' ports finds its LUNs. */
export const portsetShow = ontapInstances({ id: "san/portset-show", thing: "portset", mark: "Portset Name" });
