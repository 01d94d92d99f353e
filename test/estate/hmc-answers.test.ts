import { describe, expect, test } from "vitest";
import {
  memoryPoolTakes,
  migrationMemory,
  moverPairs,
  possibleMappings,
  processorPools,
} from "../../src/estate/hmc-answers.ts";
import { validation } from "../../src/estate/validation.ts";
import { readEstate } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";

const asked = "-m p9a -t p10b --filter lpar_names=app";

/** The small estate and one more log of its HMC. */
function app(log: string, text = smallEstate, to = "p10b") {
  const { estate } = readEstate(text.with("log", log));
  const [source] = estate.named("p9a");
  const [destination] = estate.named(to);
  if (source === undefined || destination === undefined) throw new Error("no systems");
  return [source.partition(5), destination] as const;
}

const log = (command: string, output: string): string => `hscroot@hmc1:~> ${command}\n${output}hscroot@hmc1:~> \n`;

describe("what the HMC answers of a partition and a destination", () => {
  test("mappings of virtual adapters", () => {
    const rows =
      'possible_virtual_scsi_mappings=none,"possible_virtual_fc_mappings=3/vios2a/1,4/vios2b/2",suggested_virtual_fc_mappings=none\n';
    const pair = app(log(`lslparmigr -r virtualio ${asked}`, rows));
    expect(possibleMappings(...pair, "fc")).toMatchObject({
      state: "known",
      value: [
        { slot: "3", vios: "vios2a", viosId: "1" },
        { slot: "4", vios: "vios2b", viosId: "2" },
      ],
    });
    expect(possibleMappings(...pair, "scsi")).toMatchObject({ state: "known", value: [] });
  });

  test("memory, pools and movers", () => {
    const mem = app(log(`lslparmigr -r mem ${asked}`, "required_mem=34048,curr_avail_sys_mem=262144\n"));
    expect(migrationMemory(...mem)).toMatchObject({ state: "known", value: { required: 34048, available: 262144 } });
    const pools = app(
      log(`lslparmigr -r procpool ${asked}`, '"shared_proc_pool_ids=1,0","shared_proc_pool_names=prod,DefaultPool"\n'),
    );
    expect(processorPools(...pools)).toMatchObject({ state: "known", value: ["prod", "DefaultPool"] });
    const none = "No results were found.\n";
    expect(processorPools(...app(log(`lslparmigr -r procpool ${asked}`, none)))).toMatchObject({ value: [] });
    expect(memoryPoolTakes(...app(log(`lslparmigr -r mempool ${asked}`, none)))).toMatchObject({ value: false });
    expect(moverPairs(...app(log(`lslparmigr -r msp ${asked}`, none)))).toMatchObject({ value: [] });
    // A list that is printed as `none` is empty.
    const noPool = "shared_proc_pool_ids=none,shared_proc_pool_names=none\n";
    expect(processorPools(...app(log(`lslparmigr -r procpool ${asked}`, noPool)))).toMatchObject({ value: [] });
    const noMover = "source_msp_name=p9a-vios1,source_msp_id=1,dest_msp_names=none,dest_msp_ids=none\n";
    const movers = 'source_msp_name=p9a-vios1,source_msp_id=1,"dest_msp_names=a,b","dest_msp_ids=1,2"\n';
    expect(moverPairs(...app(log(`lslparmigr -r msp ${asked}`, noMover)))).toMatchObject({ value: [] });
    expect(moverPairs(...app(log(`lslparmigr -r msp ${asked}`, movers)))).toMatchObject({
      value: [
        { source: "1", destination: "1" },
        { source: "1", destination: "2" },
      ],
    });
  });

  test("a destination of which another has the name too is told by type, model and serial number", () => {
    const twins = smallEstate.plus("sys", "name=p10b,type_model=9105-42A,serial_num=7800C30,state=Operating");
    const key = "9105-42A*7800B20";
    const rows = "required_mem=1,curr_avail_sys_mem=2\n";
    const byName = log(`lslparmigr -r mem ${asked}`, rows);
    const byKey = log(`lslparmigr -r mem -m p9a -t ${key} --filter lpar_names=app`, rows);
    expect(migrationMemory(...app(byName, twins, key))).toMatchObject({ state: "unknown" });
    expect(migrationMemory(...app(byKey, twins, key))).toMatchObject({ state: "known" });
    expect(migrationMemory(...app(byKey, twins, "9105-42A*7800C30"))).toMatchObject({ state: "unknown" });
  });

  test.each([
    ["another destination", "-m p9a -t p9a --filter lpar_names=app"],
    ["another partition", "-m p9a -t p10b --filter lpar_names=other"],
    ["another id", "-m p9a -t p10b --filter lpar_ids=6"],
    ["nobody", "-m p9a -t p10b"],
  ])("of %s says nothing, and the need is the command to type", (_what, options) => {
    const fact = migrationMemory(...app(log(`lslparmigr -r mem ${options}`, "required_mem=1,curr_avail_sys_mem=2\n")));
    const command = "lslparmigr -r mem -m p9a -t p10b --filter lpar_names=app";
    expect(fact).toMatchObject({ state: "unknown", cause: "capture", needs: [{ command, kind: "hmc" }] });
  });

  test("an attribute that is not printed is not known", () => {
    expect(migrationMemory(...app(log(`lslparmigr -r mem ${asked}`, "required_mem=1\n")))).toMatchObject({
      state: "unknown",
    });
  });
});

const validate = "migrlpar -o v -m p9a -t p10b -p app -v";
const warning = "Warnings:\nHSCLA295 As part of the migration process, a new migration profile will be created.\n";
const error = "Errors:\nHSCLA319 The virtual fibre channel client adapter 4 cannot be hosted.\n";

describe("a captured validation", () => {
  test.each([
    ["silence before the next prompt", log(validate, ""), true],
    ["warnings", log(validate, warning), true],
    ["the warnings of every move, without their heading", log(validate, warning.replace("Warnings:\n", "")), true],
    ["silence with an exit status of 0", `hscroot@hmc1:~> ${validate}\nhscroot@hmc1:~> echo $?\n0\n`, true],
    ["errors", log(validate, warning + error), false],
    ["errors and an exit status", `hscroot@hmc1:~> ${validate}\n${error}hscroot@hmc1:~> echo $?\n1\n`, false],
    ["errors at the end of a log", `hscroot@hmc1:~> ${validate}\n${error}`, false],
    ["a refusal for want of keys", log(validate, "HSCL3653 The Secure Shell (SSH) communication\n"), false],
  ])("%s", (_what, text, clean) => {
    expect(validation(...app(text))).toMatchObject({ state: "known", value: { clean, disks: false, waived: [] } });
  });

  test.each([
    ["silence at the end of a log", `hscroot@hmc1:~> ${validate}\n`],
    ["warnings at the end of a log: errors may have followed", `hscroot@hmc1:~> ${validate}\n${warning}`],
    ["silence with an exit status of 1", `hscroot@hmc1:~> ${validate}\nhscroot@hmc1:~> echo $?\n1\n`],
    ["silence of a session that was cut off", log(validate, "Connection to hmc1 closed.\n")],
    ["silence before the prompt of another host", `hscroot@hmc1:~> ${validate}\nme@laptop:~$ date\n`],
    ["output that went to a file", log(`${validate} > out.txt`, "")],
    ["errors that went nowhere", log(`${validate} 2>/dev/null`, "")],
    ["a validation that nobody waited for", log(`${validate} &`, "")],
    ["warnings under a heading in another language", log(validate, warning.replace("Warnings:", "Warnungen:"))],
    ["a user who may not ask", log(validate, "HSCL350B The user does not have the appropriate authority.\n")],
    ["another partition", log("migrlpar -o v -m p9a -t p10b -p other", "")],
    ["a move and no validation", log("migrlpar -o m -m p9a -t p10b -p app", "")],
  ])("%s proves nothing", (_what, text) => {
    const command = "migrlpar -o v -m p9a -t p10b -p app -v";
    expect(validation(...app(text))).toMatchObject({ state: "unknown", needs: [{ command }] });
  });

  test("tells its options", () => {
    const fact = validation(...app(log(`${validate} --npivval portdisk --mpio 2 --vlanbridge 1`, "")));
    expect(fact).toMatchObject({ value: { disks: true, waived: ["--mpio 2"] } });
    for (const paging of ["--redundantpgvios 2", "--redundantpgvios 0", "--redundantvios 2"])
      expect(validation(...app(log(`${validate} ${paging}`, "")))).toMatchObject({
        value: { waived: ["--redundantpgvios 2"] },
      });
    expect(validation(...app(log(`${validate} --redundantvios 1`, "")))).toMatchObject({ value: { waived: [] } });
  });

  test("keeps numbers, words and places", () => {
    expect(validation(...app(log(validate, warning + error)))).toMatchObject({
      value: {
        messages: [
          { severity: "warning", number: "HSCLA295", origin: { line: 3 } },
          { severity: "error", number: "HSCLA319", origin: { line: 5 } },
        ],
      },
    });
  });

  test("of one partition by its id, and by type-model*serial of the systems", () => {
    const command = "migrlpar -o v -m 9009-42A*7800A10 -t 9105-42A*7800B20 --id 5 -v";
    expect(validation(...app(log(command, "")))).toMatchObject({ state: "known", value: { clean: true } });
  });

  test("that is as new as a failed one does not outweigh it", () => {
    const text = log(validate, "") + log(validate, error);
    expect(validation(...app(text))).toMatchObject({ value: { clean: false } });
  });
});
