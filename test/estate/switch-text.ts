import { fabricOf, fabrics, storagePorts } from "../../src/estate/fabrics.ts";
import { indexListings, type Listings } from "../../src/estate/listings.ts";
import { take, type Texts } from "../intake/take.ts";

/** `c050760a12340010` as switches write it. */
export function colons(wwpn: string): string {
  return wwpn.replaceAll(/(..)(?=.)/g, "$1:");
}

/** The effective configuration of a Brocade fabric, zone by zone, with the prompt below it. */
export function cfgshow(host: string, zones: Readonly<Record<string, readonly string[]>>, defined = ""): string {
  const lines = Object.entries(zones).flatMap(([zone, members]) => [
    ` zone:\t${zone}\t`,
    ...members.map((member) => `\t\t${member.includes(",") ? member : colons(member)}`),
  ]);
  const text = ["Effective configuration:", " cfg:\tPROD\t", ...lines].join("\n");
  return `${host}:admin> cfgshow\n${defined}${text}\n${host}:admin> \n`;
}

/** The ports of a Brocade switch, each with its device type. */
export function nsshow(host: string, ports: Readonly<Record<string, string>>): string {
  const all = Object.entries(ports);
  const rows = all.flatMap(([wwpn, type], i) => [
    ` N    01${String(i).padStart(2, "0")}00;      3;${colons(wwpn)};${colons(wwpn)}; na`,
    "    FC4s: FCP ",
    `    Device type: ${type}`,
  ]);
  const closing = `The Local Name Server has ${all.length} entries }`;
  const header = " Type Pid    COS     PortName                NodeName                 TTL(sec)";
  return `${host}:admin> nsshow -t\n${["{", header, ...rows, closing].join("\n")}\n${host}:admin> \n`;
}

/** The switches of a Brocade fabric; the first is the principal. */
export function fabricshow(host: string, switches: Readonly<Record<string, string>>): string {
  const all = Object.entries(switches);
  const rows = all.map(
    ([name, wwn], i) =>
      `  ${i + 1}: fffc0${i + 1} ${colons(wwn)} 192.0.2.1${i}      0.0.0.0        ${i === 0 ? ">" : " "}"${name}"`,
  );
  const header = "Switch ID   Worldwide Name           Enet IP Addr    FC IP Addr      Name";
  const closing = `The Fabric has ${all.length} switches`;
  return `${host}:admin> fabricshow\n${[header, "-".repeat(70), ...rows, "", closing].join("\n")}\n`;
}

/** Rows as `show fcns database` has them: address, WWPN, feature, and an alias. */
export function fcns(
  host: string,
  vsan: number,
  rows: readonly (readonly [string, string, string, string?])[],
): string {
  const lines = rows.flatMap(([fcid, wwpn, feature, alias]) => [
    `0x${fcid}    N     ${colons(wwpn)} (IBM)           ${feature}`,
    ...(alias === undefined ? [] : [`                  [${alias}]`]),
  ]);
  const header = "FCID        TYPE  PWWN                    (VENDOR)        FC4-TYPE:FEATURE";
  const closing = `Total number of entries = ${rows.length}`;
  return `${host}# show fcns database\n\nVSAN ${vsan}:\n${[header, ...lines, "", closing].join("\n")}\n${host}# \n`;
}

/** Zones of a VSAN; members are lines as they are printed. */
export function zoneset(host: string, vsan: number, zones: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(zones).flatMap(([zone, members]) => [
    `  zone name ${zone} vsan ${vsan}`,
    ...members,
    "",
  ]);
  return `${host}# show zoneset active\nzoneset name PROD vsan ${vsan}\n${lines.join("\n")}${host}# \n`;
}

/** What the captures say of fabrics, in short. */
export class Said {
  readonly listings: Listings;
  private readonly files: readonly string[];

  constructor(texts: Texts) {
    const { captures } = take(texts);
    this.listings = indexListings(captures);
    this.files = captures.map(({ file }) => file);
  }

  get fabrics(): readonly string[] {
    return fabrics(this.listings).map(({ label }) => label);
  }

  /** `fabric of core_a1 (a.txt:4)`, `unknown`, `conflict`. */
  fabricOf(wwpn: string): string {
    const fact = fabricOf(this.listings, wwpn);
    return fact.state === "known"
      ? `${fact.value.label} (${fact.origins.map(({ capture, line }) => `${this.files[capture] ?? ""}:${line}`).join(", ")})`
      : fact.state;
  }

  /** The ports with their names, and whether they are all. */
  portsOf(wwpn: string): readonly string[] {
    const { items, rest } = storagePorts(this.listings, wwpn);
    const ports = items.map(
      ({ wwpn: port, name, fabric, origin }) =>
        `${port}${name === undefined ? "" : ` ${name}`} ${fabric.label} ${this.files[origin.capture] ?? ""}:${origin.line}`,
    );
    return rest.state === "none" ? ports : [...ports, rest.state === "unknown" ? `open: ${rest.cause}` : "conflict"];
  }

  needsOf(wwpn: string): readonly string[] {
    const { rest } = storagePorts(this.listings, wwpn);
    return rest.state === "none" ? [] : rest.needs.map(({ host, command }) => `${host ?? "?"}: ${command}`);
  }
}
