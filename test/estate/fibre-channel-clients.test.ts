import { describe, expect, test } from "vitest";
import { readEstate, type EstateText } from "../rules/estate-text.ts";
import { fibreEstate } from "../rules/fibre-estate.ts";

/** Slots of the virtual Fibre Channel clients of `app`, and whether they are all. */
function clients(text: EstateText): unknown {
  const [system] = readEstate(text).estate.named("p9a");
  const { items, rest } = system?.partition(5).fcClients ?? { items: [], rest: { state: "?" } };
  return [...items.map(({ slot }) => slot), rest.state];
}
const withoutServers = fibreEstate
  .withoutRow("p9a-fc", "lpar_name=p9a-vios1,lpar_id=1")
  .withoutRow("p9a-fc", "lpar_name=p9a-vios2,lpar_id=2")
  .withoutRow("p9a-fc", "slot_num=32");
const withoutMaps = withoutServers.without("p9a-vios1-npiv", "p9a-vios2-npiv");
const own =
  'lpar_name=app,lpar_id=5,slot_num=31,adapter_type=client,state=1,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=41,"wwpns=c05076ffa1000530,c05076ffa1000531"';
const other =
  "lpar_name=p9a-vios1,lpar_id=1,slot_num=49,adapter_type=server,state=1,remote_lpar_id=9,remote_slot_num=3";

describe("virtual Fibre Channel clients, in a listing that was cut at a line end", () => {
  test("whole, they are all", () => {
    expect(clients(fibreEstate)).toEqual(["31", "32", "none"]);
  });

  test("the rows of server adapters name the one that is lost", () => {
    const last = fibreEstate
      .withoutRow("p9a-fc", "slot_num=32")
      .withoutRow("p9a-fc", "slot_num=31")
      .plus("p9a-fc", own);
    expect(clients(last)).toEqual(["31", "conflict"]);
    expect(clients(last.plus("p9a-fc", "hscroot@hmc1:~> "))).toEqual(["31", "none"]);
  });

  test("one whose client was removed states nothing, where the listing goes on behind the partition and no profile asks for it", () => {
    const removed = fibreEstate.withoutRow("p9a-fc", "slot_num=32");
    const asks = (value: string): EstateText =>
      removed.row("p9a-prof", "lpar_name=app", { virtual_fc_adapters: value });
    expect(clients(removed)).toEqual(["31", "conflict"]);
    expect(clients(asks("31/client/1/p9a-vios1/41/c05076ffa1000530,c05076ffa1000531/1"))).toEqual(["31", "none"]);
    expect(clients(asks("32/client/2/p9a-vios2/41/c05076ffa1000532,c05076ffa1000533/1"))).toEqual(["31", "conflict"]);
    expect(clients(removed.plus("p9a-fc", "hscroot@hmc1:~> "))).toEqual(["31", "none"]);
  });

  test("so does lsmap where the server adapters are lost too", () => {
    expect(clients(withoutServers)).toEqual(["31", "conflict"]);
    expect(clients(withoutServers.withoutRow("p9a-fc", "slot_num=31").plus("p9a-fc", other))).toEqual(["conflict"]);
    expect(clients(withoutServers.without("p9a-vios2-npiv"))).toEqual(["31", "none"]);
  });

  test("so does the profile", () => {
    const asks = (value: string): EstateText =>
      withoutMaps.row("p9a-prof", "lpar_name=app", { virtual_fc_adapters: value });
    const pair = (slot: string): string => `"${slot}/client/1/p9a-vios1/41/c05076ffa1000530,c05076ffa1000531/1"`;
    expect(clients(asks(`${pair("31")},${pair("32")}`))).toEqual(["31", "conflict"]);
    expect(clients(asks(pair("31")))).toEqual(["31", "none"]);
    expect(clients(asks("none"))).toEqual(["31", "none"]);
    expect(clients(asks(`31/client/1/p9a-vios1/41/c05076ffa1000530,c05076ffa1000531/1`))).toEqual(["31", "none"]);
  });

  test("rows of another partition follow: it is whole", () => {
    expect(clients(withoutServers.plus("p9a-fc", other))).toEqual(["31", "none"]);
  });
});
