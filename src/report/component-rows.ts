import type { Assessment } from "../assessment/assessment.ts";
import type { SystemTopology } from "../assessment/topology.ts";
import { compareNames } from "../capture/order.ts";
import { counted, listedUpTo } from "./numbers.ts";
import { label } from "./subject-labels.ts";
import { partName } from "./redundancy-rows.ts";

const namesShown = 12;

const words = {
  users: (of: { count: number; whole: boolean }) =>
    of.whole ? counted(of.count, "partition") : `at least ${counted(of.count, "partition")}`,
  nobody: "none",
  open: "none that is known",
  falls: (of: { partition: string; loses: readonly string[] }) => `${of.partition} (${listedUpTo(of.loses, 3)})`,
};

/** A component that several partitions may share, and who falls with it. */
export interface ComponentRow {
  readonly component: string;
  readonly kind: string;
  readonly users: string;
  readonly falls: string;
}

/** Components that somebody uses, Virtual I/O Servers first. */
export function componentRows({ topology }: Assessment, { components }: SystemTopology): readonly ComponentRow[] {
  const { nodes } = topology;
  const used = components.filter(({ users }) => users.length > 0);
  const kinds = [...new Set(components.map(({ node }) => nodes[node]?.kind ?? ""))];
  const kindOf = (node: number): number => kinds.indexOf(nodes[node]?.kind ?? "");
  const sorted = used.toSorted(
    (a, b) => kindOf(a.node) - kindOf(b.node) || compareNames(partName(nodes, a.node), partName(nodes, b.node)),
  );
  return sorted.map(({ node, users, falls, whole }) => {
    const names = falls
      .map(({ partition, loses }) =>
        words.falls({ partition: label(nodes[partition]?.label ?? "?"), loses: loses.map(label) }),
      )
      .sort(compareNames);
    return {
      component: partName(nodes, node),
      kind: nodes[node]?.kind ?? "",
      users: words.users({ count: users.length, whole }),
      falls: names.length > 0 ? listedUpTo(names, namesShown) : whole ? words.nobody : words.open,
    };
  });
}
