import { describe, expect, test } from "vitest";
import {
  compareFirmware,
  compareHmc,
  compareOs,
  compareVios,
  firmwareReaches,
  osReaches,
  readAix,
  readFirmware,
  readHmc,
  readIbmI,
  readLinux,
  readVios,
  sameMode,
  type Order,
} from "../../src/knowledge/levels.ts";

type Compare = (left: string, right: string) => Order | "unread";

function comparing<L>(read: (text: string) => L | undefined, compare: (left: L, right: L) => Order): Compare {
  return (left, right) => {
    const [a, b] = [read(left), read(right)];
    return a === undefined || b === undefined ? "unread" : compare(a, b);
  };
}

const products = {
  firmware: comparing(readFirmware, compareFirmware),
  HMC: comparing(readHmc, compareHmc),
  VIOS: comparing(readVios, compareVios),
  AIX: comparing(readAix, compareOs),
  Linux: comparing(readLinux, compareOs),
  "IBM i": comparing(readIbmI, compareOs),
};

describe("the order of levels", () => {
  test.each<[keyof typeof products, string, string, string]>([
    // firmware: the service pack inside a release, else the release; letters are families
    ["firmware", "EM340_095", "EM340_075", "newer"],
    ["firmware", "EL350_063", "EM340_132", "newer"],
    ["firmware", "VL950_092", "MH1010_020", "older"],
    ["firmware", "FW860.B3", "FW860.42", "newer"],
    ["firmware", "FW860.A0", "FW860.90", "newer"],
    ["firmware", "01Ex320", "01EM320", "same"],
    ["firmware", "01Ex320", "eFW3.2", "same"],
    ["firmware", "AM720_082", "AL720_090", "older"],
    ["firmware", "01AM720_082_082", "AM720_082", "same"],
    ["firmware", "VL950_145", "VL950_45", "newer"],
    ["firmware", "FW950.A0", "VL950_145", "no order"],
    ["firmware", "EM340", "EM340_039", "no order"],
    // HMC: an M-number from V9 on, a service pack behind M before
    ["HMC", "V7R3.4.0M2", "V7R3.4.0", "newer"],
    ["HMC", "7.3.4 SP2", "V7R3.4.0M2", "same"],
    ["HMC", "V7R3.5.0", "V7R7.1.0", "older"],
    ["HMC", "V7R710", "V7R7.1.0", "same"],
    ["HMC", "V8R8.8.7", "V9R1M910", "older"],
    ["HMC", "V9R2M950", "V10R1M1010", "older"],
    ["HMC", "V10R1M1020.2", "V10R1M1020", "newer"],
    ["HMC", "V10R3 M1060", "V10R3M1060", "same"],
    ["HMC", "V10R3M1060", "10.3.1060.0", "same"],
    // Virtual I/O Server: four numbers, as numbers
    ["VIOS", "2.1.2.11", "2.2.0.0", "older"],
    ["VIOS", "2.2.0.9", "2.2.0.12", "older"],
    ["VIOS", "2.2.0.12-FP24 SP02", "2.2.0.13-FP24 SP03", "older"],
    ["VIOS", "1.5.2.1-FP-11.1", "1.5.1.1", "newer"],
    ["VIOS", "3.1.0.00", "3.1.0.0", "same"],
    ["VIOS", "2.1", "2.1.0.0", "same"],
    ["VIOS", "2.2.6.65", "3.1.0.10", "older"],
    // AIX: technology level and service pack inside a version; the week of the build does not count
    ["AIX", "5300-07-01", "5300-09-07", "older"],
    ["AIX", "7200-04-02-2016", "7200-04-02-2028", "same"],
    ["AIX", "6100-09-12", "7100-00-01", "no order"],
    ["AIX", "7100-00-00-0000", "7100-03-05", "unread"],
    ["AIX", "7200-05", "7200-05-03", "no order"],
    // Linux: major and minor
    ["Linux", "SLES 15 SP3", "15.3", "same"],
    ["Linux", "8.10", "8.9", "newer"],
    ["Linux", "RHEL 8.4", "9.0", "no order"],
    ["Linux", "16.04.4", "16.04", "same"],
    ["Linux", "11", "11.4", "no order"],
    // IBM i: technology refreshes inside a release
    ["IBM i", "7.2 TR9", "7.3 TR3", "no order"],
    ["IBM i", "7.3 TR12", "7.3 TR8", "newer"],
  ])("%s: %s and %s: %s", (product, left, right, expected) => {
    const compare = products[product];
    const found = compare(left, right);
    const word = (order: Order): string =>
      order === undefined ? "no order" : order < 0 ? "older" : order > 0 ? "newer" : "same";
    expect(found === "unread" ? found : word(found)).toBe(expected);
    if (found !== "unread" && found !== undefined)
      expect(Math.sign(Number(compare(right, left)))).toBe(-Math.sign(found) + 0);
  });

  test("of processor compatibility modes there is none, but for two spellings of one", () => {
    expect(sameMode("POWER6+", "POWER6_Plus")).toBe(true);
    expect(sameMode("power9_base", "POWER9_Base")).toBe(true);
    expect(sameMode("POWER9", "POWER9_base")).toBe(false);
  });

  test.each([
    ["firmware", readFirmware, ["", "AM720_", "740.21", "01AMM720", "FW", "none"]],
    ["HMC", readHmc, ["", "V7", "7", "V10", "vhmc"]],
    ["VIOS", readVios, ["", "3", "VIOS 3.1.4.31", "Unknown", "3.1.4.31x"]],
    ["AIX", readAix, ["", "7.2", "7200", "AIX 7.2", "Unknown"]],
    ["Linux", readLinux, ["", "Unknown", "fifteen"]],
    ["IBM i", readIbmI, ["", "V7R4M0", "7"]],
  ] as const)("%s: what is no level is not read", (_product, read, texts) => {
    for (const text of texts) expect(read(text)).toBeUndefined();
  });
});

describe("whether a level reaches a floor", () => {
  test.each<[string, string, boolean | undefined]>([
    ["EM320_061", "01Ex320", true],
    ["EM340_122", "340_132", false],
    ["EM350_063", "340_132", true],
    ["AM720_082", "720_082", true],
    ["AM710_083", "720_082", false],
    ["FW840.11", "840_113", undefined],
    ["EM310", "01Ex320", false],
  ])("firmware %s, floor %s: %s", (level, floor, expected) => {
    const [own, least] = [readFirmware(level), readFirmware(floor)];
    expect(own && least && firmwareReaches(own, least)).toBe(expected);
  });

  test.each<[string, string, boolean | undefined]>([
    ["6100-02-08", "6100-02-08", true],
    ["6100-03-00", "6100-02-08", true],
    ["6100-02-07", "6100-02-08", false],
    ["6100-02", "6100-02-08", undefined],
    ["6100-03", "6100-02-08", true],
    ["7100-00-01", "7100-00", true],
    ["7100-00-01", "6100-02-08", undefined],
  ])("AIX %s, floor %s: %s", (level, floor, expected) => {
    const [own, least] = [readAix(level), readAix(floor)];
    expect(own && least && osReaches(own, least)).toBe(expected);
  });

  test.each<[string, string, boolean | undefined]>([
    ["11", "11", true],
    ["12", "12.3", undefined],
    ["12", "12.0", true],
    ["15.5", "15.3", true],
  ])("Linux %s, floor %s: %s", (level, floor, expected) => {
    const [own, least] = [readLinux(level), readLinux(floor)];
    expect(own && least && osReaches(own, least)).toBe(expected);
  });
});
