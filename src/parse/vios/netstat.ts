import type { Parser } from "../parser.ts";
import { parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "name" | "mtu" | "network" | "zone" | "address" | "ipkts" | "ierrs" | "opkts" | "oerrs" | "coll";

/** An address of a network interface; `link#2` is the network of its hardware address. */
export type InterfaceAddress = WordRow<Column>;

/** `netstat -in`, as padmin `netstat -num -state`: the network interfaces and their addresses. */
export const netstat: Parser<InterfaceAddress> = {
  id: "vios/netstat",
  command: "netstat -in",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "netstat" &&
    [...options.keys()].some((key) => /^-(?:n?in?|state)$/.test(key)) &&
    [...options.keys()].every((key) => /^-(?:[in]+|num|state|f)$/.test(key)),
  looksLike: ({ lines: [first = ""] }) => {
    const titles = readTitles(first, columns);
    return titles?.[0]?.name === "name" && titles.length > 7;
  },
  narrows: ({ piped, options }) => piped || options.has("-f"),
  parse: (source) => parseTable(source, table),
};

const count = /^(?:\d{1,20}|-)$/;
const columns: readonly WordColumn<Column>[] = [
  { name: "name", title: "name", shape: /^[a-z]+\d+\*?$/ },
  { name: "mtu", title: "mtu", shape: /^\d{1,6}$/ },
  { name: "network", title: "network", shape: /^\S+$/ },
  { name: "zone", title: "zoneid", shape: /^\d{1,5}$/, optional: true },
  { name: "address", title: "address", shape: /^(?=.*[.:])\S+$/, optional: true },
  { name: "ipkts", title: "ipkts", shape: count },
  { name: "ierrs", title: "ierrs", shape: count },
  { name: "opkts", title: "opkts", shape: count },
  { name: "oerrs", title: "oerrs", shape: count },
  { name: "coll", title: "coll", shape: count },
];
const table: WordTable<Column> = { columns, why: "no row of a network interface" };
