import { expect, test } from "vitest";
import { virtualNics } from "../../src/estate/virtual-nics.ts";
import type { EstateText } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { vnics } from "../topology/network-text.ts";
import { shown } from "./shown.ts";

const need = "lshwres -r virtualio --rsubtype vnic --level lpar -m p9a";

/** Each vNIC of `app` with its backing devices as `server/adapter/port`. */
function backing(estate: EstateText): { readonly items: readonly string[]; readonly rest: string } {
  const { system, list, fact } = shown(estate);
  return list(virtualNics(system("p9a").partition(5)), ({ slot, backing: devices }) => {
    if (devices.state !== "known") return `C${slot} ${fact(devices)}`;
    return `C${slot} ${devices.value.map(({ viosId, adapter, port }) => `${viosId}/${adapter}/${port}`).join(" ")}`;
  });
}

test("the backing devices of a vNIC are read with server, adapter and port", () => {
  const text = vnics("").replace(
    "backing_devices=",
    '"backing_devices=sriov/p9a-vios1/1/1/0/27004002/2.0,sriov/p9a-vios2/2/3/1/27004003/2.0"',
  );
  expect(backing(smallEstate.with("vnic", text))).toEqual({ items: ["C6 1/1/0 2/3/1"], rest: "none" });
  expect(backing(smallEstate.with("vnic", vnics("none")))).toEqual({ items: ["C6 "], rest: "none" });
});

test.each(["sriov/p9a-vios1/one/1/0", "sriov/p9a-vios1/1//0", "sriov/p9a-vios1/1", "hnv/p9a-vios1/1/1/0"])(
  "backing devices of another shape (%s) are not known, and no part of them is guessed",
  (devices) => {
    expect(backing(smallEstate.with("vnic", vnics(devices))).items).toEqual([`C6 unknown (${need})`]);
  },
);

test("two listings of unknown times that name different devices contradict each other", () => {
  const two = smallEstate
    .with("a", vnics("sriov/p9a-vios1/1/1/0/27004002"))
    .with("b", vnics("sriov/p9a-vios2/2/1/0/27004002"));
  const { items, rest } = backing(two);
  expect(items).toEqual([]);
  expect(rest).toMatch(/^conflict/);
});

test("without the listing nobody knows whether there are any", () => {
  expect(backing(smallEstate)).toEqual({ items: [], rest: `unknown (${need})` });
});
