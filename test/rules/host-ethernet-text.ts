import type { EstateText } from "./estate-text.ts";
import { smallEstate } from "./small-estate.ts";

export const models = (source: string, destination: string, text: EstateText): EstateText =>
  text.row("sys", "name=p9a", { type_model: source }).row("sys", "name=p10b", { type_model: destination });

/** What `app` prints of its adapters: an EtherChannel of a Host Ethernet port and a virtual Ethernet adapter. */
const adapters = `### app 2026-11-20T09:00:00+01:00 lsdev -Cc adapter
ent0   Available        Logical Host Ethernet Port (lp-hea)
ent1   Available        Virtual I/O Ethernet Adapter (l-lan)
ent2   Available        EtherChannel / IEEE 802.3ad Link Aggregation
lhea0  Available        Logical Host Ethernet Adapter (l-hea)
`;

const filesets = `### app 2026-11-20T09:00:10+01:00 lslpp -L
  Fileset                            Level  State  Type  Description (Uninstaller)
  ----------------------------------------------------------------------------
  openssh.base.client           5.4.0.6100    C     F    Open Secure Shell Commands
  openssh.base.server           5.4.0.6100    C     F    Open Secure Shell Server
  openssh.license               5.4.0.6100    C     F    Open Secure Shell License
  openssh.man.en_US             5.4.0.6100    C     F    Open Secure Shell Documentation
  openssl.base                  0.9.8.1103    C     F    Open Secure Socket Layer
  openssl.license               0.9.8.1103    C     F    Open Secure Socket License
  openssl.man.en_US             0.9.8.1103    C     F    Open Secure Socket Layer
`;

/** The small estate on two POWER7 servers: `app` has a logical port of a Host Ethernet Adapter, in an EtherChannel. */
export const hostEthernetEstate = models("8233-E8B", "9117-MMB", smallEstate)
  .row("p9a-lpar", "name=app", { os_version: "AIX 6.1 6100-06-01-1043" })
  .with(
    "p9a-hea",
    `hscroot@hmc1:~> lshwres -r hea --rsubtype logical --level port -m p9a
adapter_id=23000000,lpar_name=app,lpar_id=5,state=1,port_group=1,phys_port_id=0,logical_port_id=1,drc_name=HEA port 1
adapter_id=23000000,lpar_id=none,state=null,port_group=1,phys_port_id=1,logical_port_id=2,drc_name=HEA port 2
`,
  )
  .with("app-lsdev", adapters)
  .with("app-lslpp", filesets);
