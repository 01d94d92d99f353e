import { describe, expect, test } from "vitest";
import { aixForMoves } from "../../../src/rules/os/os-001-aix-level-for-moves.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const app = (changes: Changes, text = smallEstate): EstateText => text.row("p9a-lpar", "name=app", changes);
const runs = (os: string | undefined, text = smallEstate): EstateText => app({ os_version: os }, text);
const sharing = smallEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "shared" });
const withoutFibreChannel = smallEstate.with(
  "p9a-fc",
  "hscroot@hmc1:~> lshwres -r virtualio --rsubtype fc --level lpar -m p9a\nNo results were found.\n",
);
const fibreChannel = smallEstate.with(
  "p9a-fc",
  "hscroot@hmc1:~> lshwres -r virtualio --rsubtype fc --level lpar -m p9a\n" +
    'lpar_name=app,lpar_id=5,slot_num=31,adapter_type=client,state=1,is_required=1,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=41,"wwpns=c050760000a10010,c050760000a10011"\n',
);

describe("pass", () => {
  test("a newer version has learned it all: what the partition uses is not asked", () => {
    const text = smallEstate.row("p9a-mem", "lpar_name=app", { mem_mode: undefined });
    expect(judgeOne(aixForMoves, text)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("p9a-lpar", "name=app")],
    });
  });

  test("AIX 5.3 TL7, with neither shared memory nor virtual Fibre Channel", () => {
    expect(judgeOne(aixForMoves, runs("AIX 5.3 5300-07-01-0748", withoutFibreChannel))).toMatchObject({
      outcome: "pass",
    });
  });

  test("AIX 6.1 TL3 with shared memory and virtual Fibre Channel", () => {
    const text = fibreChannel.row("p9a-mem", "lpar_name=app", { mem_mode: "shared" });
    expect(judgeOne(aixForMoves, runs("AIX 6.1 6100-03-01-0921", text))).toMatchObject({ outcome: "pass" });
  });

  test("oslevel -s tells what the HMC does not", () => {
    const text = runs("Unknown").with("app-level", "root@app:/# oslevel -s\n7200-05-03-2148\n");
    expect(judgeOne(aixForMoves, text)).toMatchObject({
      outcome: "pass",
      evidence: [text.at("app-level", "7200-05-03")],
    });
  });
});

describe("fail", () => {
  test("tooOld for any move", () => {
    const text = runs("AIX 5.3 5300-05-06-0000");
    expect(judgeOne(aixForMoves, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { partition: "app", level: "5300-05-06", need: "moves", least: ["5300-07-01"] },
      expected: "5300-07-01 or later",
      found: "5300-05-06",
      evidence: [text.at("p9a-lpar", "name=app")],
      text: "app runs AIX 5300-05-06; a move needs 5300-07-01.",
    });
  });

  test("tooOld for shared memory", () => {
    const text = runs("AIX 6.1 6100-02-08-1025", sharing);
    expect(judgeOne(aixForMoves, text)).toMatchObject({
      message: "tooOld",
      values: { need: "shared memory", least: ["6100-03"] },
      evidence: [text.at("p9a-lpar", "name=app"), text.at("p9a-mem", "lpar_name=app")],
      text: "app runs AIX 6100-02-08; a move with shared memory needs 6100-03.",
    });
  });

  test("tooOld for virtual Fibre Channel", () => {
    expect(judgeOne(aixForMoves, runs("AIX 5.3 5300-08-10-0000", fibreChannel))).toMatchObject({
      message: "tooOld",
      values: { need: "virtual Fibre Channel", least: ["5300-09"] },
    });
  });
});

describe("not applicable", () => {
  test.each<[string, Changes]>([
    ["Linux", { os_version: "Linux/RedHat 4.18.0-513.9.1.el8_9.ppc64le 8.9" }],
    ["Linux without a level", { os_version: "Linux/RedHat 4.18.0-513.9.1.el8_9.ppc64le" }],
    ["Linux without a kernel", { os_version: "Linux/Ubuntu 22.04" }],
    ["IBM i", { lpar_env: "os400", os_version: "OS/400 V7R4M0 780 0" }],
    ["a Virtual I/O Server", { lpar_env: "vioserver" }],
  ])("%s", (_what, changes) => {
    expect(judgeOne(aixForMoves, app(changes))).toMatchObject({ outcome: "notApplicable" });
  });

  test("an inactive move", () => {
    expect(judgeOne(aixForMoves, runs("AIX 5.3 5300-05-06"), { kind: "inactive" })).toMatchObject({
      outcome: "notApplicable",
    });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture" };

  test("the HMC's listing does not have the level", () => {
    expect(judgeOne(aixForMoves, runs(undefined))).toMatchObject({ ...asks, needs: ["lssyscfg -r lpar -m p9a"] });
    expect(judgeOne(aixForMoves, smallEstate.without("p9a-lpar"))).toMatchObject(asks);
  });

  test.each(["Unknown", "Nieznane", "0.0.0.0.0.0", "", "AIX 7.2", "AIX 7.1 7100-00-00-0000"])(
    "%j is no level: the partition itself knows, or tells the HMC",
    (text) => {
      expect(judgeOne(aixForMoves, runs(text))).toMatchObject({
        ...asks,
        needs: ["oslevel -s", "lssyscfg -r lpar -m p9a --osrefresh"],
      });
    },
  );

  test("what was captured on a host of the name, where two systems list a partition of the name", () => {
    const text = runs("Unknown")
      .plus("p10b-lpar", "name=app,lpar_id=9,lpar_env=aixlinux,state=Not Activated,resource_config=0")
      .with("app-level", "root@app:/# oslevel -s\n7200-05-03-2148\n");
    expect(judgeOne(aixForMoves, text)).toMatchObject(asks);
  });

  test("what the partition uses, where the level does not have it all", () => {
    const text = runs("AIX 5.3 5300-08-10-0000").row("p9a-mem", "lpar_name=app", { mem_mode: undefined });
    expect(judgeOne(aixForMoves, text)).toMatchObject(asks);
  });

  test("two levels of unknown times contradict each other", () => {
    const text = smallEstate.with("app-level", "root@app:/# oslevel -s\n7200-05-06-2320\n");
    expect(judgeOne(aixForMoves, text)).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });
});
