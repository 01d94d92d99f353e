import type { EstateText } from "./estate-text.ts";
import { smallEstate } from "./small-estate.ts";

/** `lsmap -all -npiv` of one Virtual I/O Server with `vfchost0` in slot 41, which serves the partition with id 5. */
const npiv = (vios: "1" | "2"): string => `padmin@p9a-vios${vios}:~$ lsmap -all -npiv
Name          Physloc                            ClntID ClntName       ClntOS
------------- ---------------------------------- ------ -------------- -------
vfchost0      U9009.42A.7800A10-V${vios}-C41                5 app            AIX

Status:LOGGED_IN
FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1
Ports logged in:4
Flags:a<LOGGED_IN,STRIP_MERGE>
VFC client name:fcs0            VFC client DRC:U9009.42A.7800A10-V5-C3${vios}

`;

/** `fcs0` is connected to a switch and has room; `fcs1` is not connected. */
const ports = (host: string): string => `padmin@${host}:~$ lsnports
name             physloc                        fabric tports aports swwpns  awwpns
fcs0             U78DA.ND0.BBB0002-P0-C1-T1          1    255    255   3072    3072
fcs1             U78DA.ND0.BBB0002-P0-C1-T2          0    255    255   3072    3072
`;

const rows = `hscroot@hmc1:~> lshwres -r virtualio --rsubtype fc --level lpar -m p9a
lpar_name=app,lpar_id=5,slot_num=31,adapter_type=client,state=1,is_required=1,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=41,"wwpns=c05076ffa1000530,c05076ffa1000531"
lpar_name=app,lpar_id=5,slot_num=32,adapter_type=client,state=1,is_required=1,remote_lpar_id=2,remote_lpar_name=p9a-vios2,remote_slot_num=41,"wwpns=c05076ffa1000532,c05076ffa1000533"
lpar_name=p9a-vios1,lpar_id=1,slot_num=41,adapter_type=server,state=1,is_required=0,remote_lpar_id=5,remote_lpar_name=app,remote_slot_num=31
lpar_name=p9a-vios2,lpar_id=2,slot_num=41,adapter_type=server,state=1,is_required=0,remote_lpar_id=5,remote_lpar_name=app,remote_slot_num=32
`;

/** Gives `app` two virtual Fibre Channel adapters, in slot 31 of p9a-vios1 and in slot 32 of p9a-vios2, and p10b ports for them. */
export function withFibre(text: EstateText): EstateText {
  return text
    .with("p9a-fc", rows)
    .with("p9a-vios1-npiv", npiv("1"))
    .with("p9a-vios2-npiv", npiv("2"))
    .with("p10b-vios1-nports", ports("p10b-vios1"))
    .with("p10b-vios2-nports", ports("p10b-vios2"));
}

/** The small estate, where `app` has virtual Fibre Channel too. */
export const fibreEstate = withFibre(smallEstate);

/** One more virtual Fibre Channel adapter of `app`, in slot 33 by `vfchost1` in slot 42 of p9a-vios1; the next in 34 by `vfchost2` in 43. */
export function withThird(text: EstateText, port = "fcs0", client = "     5 app            AIX", n = 1): EstateText {
  return text
    .plus(
      "p9a-fc",
      `lpar_name=app,lpar_id=5,slot_num=${32 + n},adapter_type=client,state=1,is_required=1,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=${41 + n},"wwpns=c05076ffa100054${n},c05076ffa100055${n}"`,
    )
    .plus(
      "p9a-vios1-npiv",
      "Name          Physloc                            ClntID ClntName       ClntOS",
      "------------- ---------------------------------- ------ -------------- -------",
      `vfchost${n}      U9009.42A.7800A10-V1-C${41 + n}           ${client}`,
      "",
      "Status:NOT_LOGGED_IN",
      `FC name:${port.padEnd(24)}FC loc code:`,
      "Ports logged in:0",
      "Flags:4<NOT_LOGGED>",
      "VFC client name:                VFC client DRC:",
      "",
    );
}

const mappings = "lslparmigr -r virtualio -m p9a -t p10b --filter lpar_names=app";
const validate = "migrlpar -o v -m p9a -t p10b -p app -v";

/** What `lslparmigr -r virtualio` answers for the move of `app`. */
export function withMappings(text: EstateText, possible = "31/p10b-vios1/1,32/p10b-vios2/2"): EstateText {
  const row = `possible_virtual_scsi_mappings=none,suggested_virtual_scsi_mappings=none,"possible_virtual_fc_mappings=${possible}",suggested_virtual_fc_mappings=none`;
  return text.with("p9a-mappings", `hscroot@hmc1:~> ${mappings}\n${row}\nhscroot@hmc1:~> `);
}

/** What `migrlpar -o v` answers for the move of `app`. */
export function withValidation(text: EstateText, words = "", extra = ""): EstateText {
  return text.with("p9a-validation", `hscroot@hmc1:~> ${validate}${extra}\n${words}hscroot@hmc1:~> `);
}

/** The refusal of the adapter in a slot. */
export const refusal = (slot: string): string =>
  `Errors:\nHSCLA319 The migrating partition's virtual fibre channel client adapter ${slot} cannot be hosted by the existing Virtual I/O Server (VIOS) partitions on the destination managed system.\n`;
