import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../src/knowledge/knowledge.ts";
import type { HardwareSupport, Machine, Minimum, MoveNeed } from "../../src/knowledge/minimums.ts";
import type { Fact } from "../../src/capture/fact.ts";

const { minimums, generation, tables } = loadKnowledge();

function machine(typeModel: string): Machine {
  const fact = generation(typeModel);
  return { typeModel, generation: fact.state === "known" ? fact.value : 0 };
}

function shown(fact: Fact<Minimum | HardwareSupport>): string {
  if (fact.state !== "known") return fact.state === "unknown" ? `unknown ${fact.cause}` : fact.state;
  const { value } = fact;
  const said = typeof value === "string" ? value : value.reached ? "reached" : `below ${value.least.join(" ")}`;
  return fact.confidence === "recalled" ? `${said}, recalled` : said;
}

describe("operating systems on machines", () => {
  test.each([
    // POWER6 and POWER7
    ["9117-MMC", "AIX", "5300-08-10", "below 5300-09-07"],
    ["9117-MMC", "AIX", "5300-09-07", "reached"],
    ["9117-MMC", "AIX", "6100-02-07", "below 6100-02-08"],
    ["9117-MMC", "AIX", "6100-06-03", "reached"],
    ["9117-MMC", "AIX", "7100-00-01", "reached"],
    ["9117-MMC", "AIX", "7200-05-01", "reached"],
    ["9117-MMA", "AIX", "5300-05-06", "below 5300-07-01"],
    ["9117-MMC", "RHEL", "5.5", "none stated"],
    ["9117-MMC", "IBM i", "7.1", "none stated"],
    // POWER8
    ["8286-42A", "AIX", "7100-03-01", "reached, recalled"],
    ["8286-42A", "AIX", "6100-07-10", "below 6100-08-01 6100-09-01, recalled"],
    ["8286-42A", "AIX", "5300-11-01", "below 5300-12"],
    ["8286-42A", "AIX", "7300-02-01", "reached, recalled"],
    ["8286-42A", "RHEL", "6.4", "below 6.5"],
    ["8286-42A", "RHEL", "9.3", "reached"],
    // POWER9: rows of a machine, and of its relatives for one without
    ["9009-42G", "AIX", "7200-02-01", "below 7200-02-02 7200-03 7200-04"],
    ["9009-42G", "AIX", "7200-05-06", "reached"],
    ["9009-42G", "AIX", "6100-09-11", "reached, recalled"],
    ["9009-42A", "AIX", "7200-05-06", "reached, recalled"],
    ["9009-42A", "AIX", "7300-02-01", "reached"],
    ["9009-42A", "RHEL", "8.9", "reached, recalled"],
    ["9009-42A", "RHEL", "9.3", "reached"],
    ["9009-42A", "SLES", "15.5", "reached, recalled"],
    ["9009-42A", "IBM i", "7.4", "reached, recalled"],
    ["9009-42A", "IBM i", "7.5", "reached"],
    ["9009-42A", "IBM i", "7.1", "below 7.2 7.3 7.4"],
    ["9040-MR9", "IBM i", "7.4", "not offered"],
    ["9080-M9S", "AIX", "7200-01-00", "below 7200-01-01 7200-02-01"],
    // POWER10
    ["9105-42A", "AIX", "7200-05-03", "reached"],
    ["9105-42A", "AIX", "7200-05-00", "below 7200-05-01"],
    ["9105-42A", "AIX", "7200-03-07", "below 7200-04-02 7200-05-01"],
    ["9105-42A", "AIX", "7300-02-01", "reached"],
    ["9105-42A", "AIX", "7100-05-12", "reached"],
    ["9105-42A", "AIX", "7100-04-09", "below 7100-05-06"],
    ["9105-42A", "AIX", "6100-09-12", "below 7100-05-06 7200-04-02 7300-00-01"],
    ["9105-42A", "RHEL", "8.9", "reached, recalled"],
    ["9105-42A", "RHEL", "9.3", "reached"],
    ["9105-42A", "RHEL", "10.0", "reached"],
    ["9105-42A", "RHEL", "7.9", "below 8.2 9.0"],
    ["9105-42A", "SLES", "15.5", "reached"],
    ["9105-42A", "SLES", "15.2", "below 15.3"],
    ["9105-42A", "SLES", "15", "unknown knowledge"],
    ["9105-42A", "IBM i", "7.4", "reached"],
    ["9105-42A", "IBM i", "7.6", "reached"],
    ["9105-42A", "IBM i", "7.2", "below 7.3 7.4 7.5"],
    ["9105-42A", "Ubuntu", "20.04", "below 22.04"],
    ["9105-42A", "Debian", "12.0", "unknown knowledge"],
    ["9080-HEX", "RHEL", "8.2", "reached"],
    ["9080-HEX", "RHEL", "9.1", "reached"],
    // a row of the machine goes before one of all machines
    ["9028-21B", "RHEL", "9.1", "below 9.2"],
    ["9028-21B", "RHEL", "9.2", "reached"],
    // POWER11
    ["9824-42A", "AIX", "7200-05-07", "below 7200-05-08"],
    ["9824-42A", "AIX", "7100-05-12", "below 7200-05-08 7300-02-02"],
    ["9824-42A", "AIX", "7300-03-00", "reached"],
    ["9824-42A", "RHEL", "9.3", "below 9.4"],
    ["9824-42A", "RHEL", "8.10", "reached"],
    // what is no level, and a generation without rows
    ["9105-42A", "AIX", "Unknown", "unknown knowledge"],
    ["9117-570", "AIX", "5300-09-07", "unknown knowledge"],
  ])("%s with %s %s: %s", (typeModel, product, level, expected) => {
    expect(shown(minimums.osOn(machine(typeModel), { product, level }))).toBe(expected);
  });
});

describe("operating systems that move", () => {
  test.each<[MoveNeed, string, string, string]>([
    ["moves", "AIX", "5300-05-06", "below 5300-07-01"],
    ["moves", "AIX", "5300-08-10", "reached"],
    ["moves", "AIX", "6100-00-01", "reached"],
    ["moves", "AIX", "7200-05-06", "reached"],
    ["moves", "AIX", "5200-10-08", "below 5300-07-01 6100-00-01"],
    ["moves", "RHEL", "5.0", "below 5.1"],
    ["moves", "RHEL", "9.3", "reached"],
    ["moves", "SLES", "10.1", "reached"],
    ["moves", "SLES", "11", "reached"],
    ["moves", "SLES", "10", "unknown knowledge"],
    ["shared memory", "AIX", "6100-02-08", "below 6100-03"],
    ["shared memory", "AIX", "5300-12-01", "below 6100-03"],
    ["shared memory", "SLES", "10.4", "below 11"],
    ["virtual Fibre Channel", "AIX", "5300-08-10", "below 5300-09"],
    ["virtual Fibre Channel", "AIX", "6100-02-02", "reached"],
  ])("%s: %s %s: %s", (need, product, level, expected) => {
    const fact = minimums.osFor(need, { product, level });
    expect(fact && shown(fact)).toBe(expected);
  });

  test("no level is stated", () => {
    expect(minimums.osFor("moves", { product: "Ubuntu", level: "22.04" })).toBeUndefined();
    expect(minimums.osFor("shared memory", { product: "RHEL", level: "6.3" })).toBeUndefined();
  });
});

describe("Virtual I/O Servers", () => {
  test.each([
    ["9117-MMA", "1.5.1.0", "below 1.5.1.1"],
    ["9117-MMA", "1.5.2.1", "reached"],
    ["9117-MMC", "2.1.2.10", "below 2.1.2.11"],
    ["9117-MMC", "2.2.0.10", "reached"],
    ["9117-MMC", "2.1.3.10", "reached"],
    ["8286-42A", "2.2.3.1", "below 2.2.3.3, recalled"],
    ["9009-42A", "2.2.6.21", "reached, recalled"],
    ["9009-42A", "3.1.4.31", "reached, recalled"],
    ["9009-42G", "2.2.6.61", "below 2.2.6.65 3.1.1.25"],
    ["9009-42G", "3.1.0.40", "below 3.1.1.25"],
    ["9009-42G", "4.1.0.10", "reached"],
    ["9105-42A", "3.1.3.20", "below 3.1.3.21"],
    ["9105-42A", "3.1.4.31", "reached"],
    ["9786-42H", "3.1.4.31", "reached, recalled"],
    ["9824-42A", "3.1.4.50", "below 3.1.4.60 4.1.0.40"],
    ["9824-42A", "4.1.1.10", "reached"],
    ["9117-570", "3.1.4.31", "unknown knowledge"],
    ["9105-42A", "none", "unknown knowledge"],
  ])("%s with %s: %s", (typeModel, level, expected) => {
    expect(shown(minimums.vios(level, machine(typeModel)))).toBe(expected);
  });
});

test("every table of levels has a date and rows", () => {
  for (const name of ["firmware-matrix", "firmware-levels", "vios-minimums", "os-minimums"]) {
    const table = tables.find((one) => one.name === name);
    expect(table?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(table?.rows).toBeGreaterThan(9);
  }
});
