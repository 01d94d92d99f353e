import { describe, expect, test } from "vitest";
import { levelsForSharedMemory } from "../../../src/rules/memory/mem-013-levels-for-shared-memory.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

const hmc = (level: string, pack: string, text: EstateText): EstateText =>
  text.with(
    "hmc1-version",
    `hscroot@hmc1:~> lshmc -V\n"version= Version: 7\n Release: ${level}\n Service Pack: ${pack}\nHMC Build level 20090826.1\n","base_version=V7R${level}\n"\n`,
  );
/** Two POWER6 systems under an HMC of their time, which lists no mode of POWER7. */
function sharing(source: string, destination: string): EstateText {
  const modes = { lpar_proc_compat_modes: "default" };
  const text = withFirmware(source, destination)
    .row("p9a-mem", "lpar_name=app", { mem_mode: "shared" })
    .row("sys", "name=p9a", modes)
    .row("sys", "name=p10b", modes);
  return hmc("3.4.0", "2", text);
}
const old = sharing("6 EM340_095", "6 EM350_103");
const app = (os: string, text = old): EstateText => text.row("p9a-lpar", "name=app", { os_version: os });
const vios = (name: string, level: string, text = old): EstateText =>
  text.row(`${name.split("-")[0] ?? ""}-lpar`, `name=${name}`, { os_version: level });

describe("pass", () => {
  test("all layers are at the levels", () => {
    expect(judgeOne(levelsForSharedMemory, app("AIX 6.1 6100-03-01-0921"))).toMatchObject({ outcome: "pass" });
    expect(judgeOne(levelsForSharedMemory, app("Linux/SuSE 2.6.27.19-5-ppc64 11"))).toMatchObject({ outcome: "pass" });
  });

  test("what lists POWER7 is new enough, and POWER7 has no level of its own", () => {
    const text = sharing("6 EM350_103", "7")
      .without("hmc1-version")
      .row("sys", "name=p10b", { lpar_proc_compat_modes: "default,POWER6,POWER7" });
    expect(judgeOne(levelsForSharedMemory, text)).toMatchObject({ outcome: "pass" });
  });

  test("one Virtual I/O Server at the level is enough", () => {
    expect(judgeOne(levelsForSharedMemory, vios("p9a-vios1", "VIOS 2.0.1.0"))).toMatchObject({ outcome: "pass" });
  });

  test("an inactive move does not ask for the operating system", () => {
    const text = app("AIX 6.1 6100-02-08-1025");
    expect(judgeOne(levelsForSharedMemory, text, { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("tooOld: the firmware", () => {
    const text = sharing("6 EM340_061", "6 EM350_103");
    expect(judgeOne(levelsForSharedMemory, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { partition: "app", layer: "firmware", where: "p9a", level: "01EM340_061", least: "01Ex340_075" },
      expected: "01Ex340_075 or later",
      found: "01EM340_061",
      evidence: [text.at("p9a-mem", "lpar_name=app"), text.at("sys", "name=p9a"), text.at("p9a-lslic", "01EM340")],
    });
  });

  test("tooOld: the HMC", () => {
    expect(judgeOne(levelsForSharedMemory, hmc("3.4.0", "0", old))).toMatchObject({
      message: "tooOld",
      values: { layer: "hmc", where: "p9a", level: "V7R3.4.0", least: "V7R3.4.0M2" },
    });
  });

  test("tooOld: the Virtual I/O Servers of a side", () => {
    const text = vios("p10b-vios2", "VIOS 2.0.1.0", vios("p10b-vios1", "VIOS 1.5.2.1-FP-11.1"));
    expect(judgeOne(levelsForSharedMemory, text)).toMatchObject({
      message: "tooOld",
      values: { layer: "vios", where: "p10b-vios2 on p10b", level: "2.0.1.0", least: "2.1.0.1" },
    });
  });

  test("tooOld: the operating system", () => {
    expect(judgeOne(levelsForSharedMemory, app("AIX 6.1 6100-02-08-1025"))).toMatchObject({
      message: "tooOld",
      values: { layer: "os", where: "app", level: "AIX 6100-02-08", least: "6100-03" },
    });
  });

  test("tooOld beside a layer that is not known", () => {
    const text = app("AIX 6.1 6100-02-08-1025", old.without("hmc1-version"));
    expect(judgeOne(levelsForSharedMemory, text)).toMatchObject({ message: "tooOld", values: { layer: "os" } });
  });
});

describe("not applicable", () => {
  test("dedicated memory, and newer systems", () => {
    expect(judgeOne(levelsForSharedMemory, withFirmware("6", "7"))).toMatchObject({ outcome: "notApplicable" });
    const text = smallEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "shared" });
    expect(judgeOne(levelsForSharedMemory, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture" };

  test("whether memory is shared", () => {
    const text = old.row("p9a-mem", "lpar_name=app", { mem_mode: undefined });
    expect(judgeOne(levelsForSharedMemory, text)).toMatchObject({
      ...asks,
      needs: ["lshwres -r mem --level lpar -m p9a"],
    });
  });

  test("the level of any layer", () => {
    expect(judgeOne(levelsForSharedMemory, old.without("p9a-lslic"))).toMatchObject({
      ...asks,
      needs: ["lslic -m p9a -t sys"],
    });
    expect(judgeOne(levelsForSharedMemory, old.without("hmc1-version"))).toMatchObject({
      ...asks,
      needs: ["lshmc -V"],
    });
    const both = vios("p9a-vios2", "Unknown", vios("p9a-vios1", "Unknown"));
    expect(judgeOne(levelsForSharedMemory, both)).toMatchObject({
      ...asks,
      needs: ["p9a-vios1: ioslevel", "p9a-vios2: ioslevel"],
    });
    expect(judgeOne(levelsForSharedMemory, app("AIX 6.1"))).toMatchObject(asks);
  });
});
