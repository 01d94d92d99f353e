import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Assessment, PartitionSubject, WwpnPair } from "../../src/assessment/assessment.ts";
import { wwpnCsv } from "../../src/report/csv.ts";
import { exampleAssessment, hostile } from "./example-assessment.ts";

const rowsOf = (csv: string): string[][] => Papa.parse(csv.trimEnd(), { delimiter: ",", newline: "\n" }).data;

describe("wwpnCsv", () => {
  const csv = wwpnCsv(exampleAssessment);
  const rows = rowsOf(csv);

  it("has one line per adapter, ended by LF", () => {
    expect(rows[0]!.join(",")).toBe(
      "partition,system,adapter slot,wwpn 1,wwpn 2,vios,vios slot,vfchost,port,port location",
    );
    expect(rows).toHaveLength(9);
    expect(csv.endsWith("\n")).toBe(true);
    expect(csv).not.toContain("\r");
    expect(rows.find(([name]) => name === "db-prod-01")).toEqual([
      "db-prod-01",
      "POWER-A",
      "11",
      "c05076031a001a",
      "c05076031a001b",
      "vios1",
      "25",
      "vfchost0",
      "fcs0",
      "U78D2.001.WZS0ABC-P1-C9-T1",
    ]);
  });

  it("keeps names that hold quotes and commas", () => {
    expect(rows.map(([name]) => name)).toContain(hostile.attribute);
    expect(rows.map(([, , , , , vios]) => vios)).toContain(`'${hostile.formula}`);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "＝1", "\tname"])(
    "neutralises %j",
    (name) => {
      const cell = rowsOf(wwpnCsv(named(name)))[1]![0]!;
      expect(cell).toBe(`'${name}`);
    },
  );

  it.each(["a=1", "web-01", "'quoted"])("leaves %j alone", (name) => {
    expect(rowsOf(wwpnCsv(named(name)))[1]![0]).toBe(name);
  });

  it("counts slots as a person does", () => {
    const pair = (slot: string): WwpnPair => ({ slot, wwpns: [], evidence: [] });
    const csv = wwpnCsv(named("a", [pair("10"), pair("9")]));
    expect(rowsOf(csv).map(([, , slot]) => slot)).toEqual(["adapter slot", "9", "10"]);
  });
});

function named(name: string, wwpns: readonly WwpnPair[] = [{ slot: "5", wwpns: ["c0"], evidence: [] }]): Assessment {
  const partition: PartitionSubject = { kind: "partition", label: name, name, id: 1, system: "s", wwpns };
  return { ...exampleAssessment, subjects: { p: partition } };
}
