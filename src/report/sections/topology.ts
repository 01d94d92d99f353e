import type { Assessment } from "../../assessment/assessment.ts";
import type { SystemTopology } from "../../assessment/topology.ts";
import { compareNames } from "../../capture/order.ts";
import { componentRows, type ComponentRow } from "../component-rows.ts";
import type { MarksOf } from "../diagrams/marks.ts";
import type { PictureView } from "../diagrams/layout.ts";
import { marksToday, systemPictures } from "../diagrams/system-picture.ts";
import { groupBy } from "../group-by.ts";
import { hostName } from "../need-blocks.ts";
import { moveName, partAnchor, type DrawnMove } from "../drawn-moves.ts";
import { counted } from "../numbers.ts";
import { pathRows, wholeFindings, type PathRow } from "../path-rows.ts";
import type { Reading } from "../reading.ts";
import { redundancyRows, type RedundancyRow } from "../redundancy-rows.ts";
import type { Link, Section } from "../section.ts";
import { labelOf } from "../subject-labels.ts";
import { verdictView, type VerdictView } from "../verdicts.ts";

/** Pictures of a system take a page each. */
const systemsDrawn = 20;

const words = {
  heading: "Topology",
  none: "No move is drawn: only the verdicts of these moves are kept.",
  intro:
    "Through what each partition lives today, and what serves it after the move: the source stands left, the destination right, and between them what both reach. The tables below each picture say the same in words.",
  legend:
    "vFC: virtual Fibre Channel, vSCSI: virtual SCSI, vEth: virtual Ethernet, SEA: Shared Ethernet Adapter. Dashed: planned, the move would make it, as the HMC suggested or as captures prove it possible. Lines of one pattern and colour belong to one fabric. A part that a finding is about carries a symbol, a word and the finding's number.",
  more: (of: { moves: number }) =>
    `${counted(of.moves, "more move")} not drawn: make a report of fewer moves to see them, or read before and after in assessment.json.`,
  title: (of: { partition: string; source: string; destination: string }) =>
    `${of.partition} from ${of.source} to ${of.destination}`,
  description: (of: { partition: string; source: string; destination: string }) =>
    `Client adapters of ${of.partition}, the Virtual I/O Servers of ${of.source} that serve them with their ports and bridges, the fabrics, disks and VLANs behind, and the same on ${of.destination} as planned. The tables that follow hold the same.`,
  movesHeading: "Moves",
  systemsHeading: "Systems",
  systemsSay:
    "Every client of a system with what it lives through, and for each component what would fall with it. A partition falls with a component when every path to one of its disks, VLANs or to its Fibre Channel storage goes through it.",
  moreSystems: (of: { systems: number }) => `${counted(of.systems, "more system")} not drawn.`,
  systemTitle: (of: { system: string; part: number; parts: number }) =>
    of.parts === 1 ? `Topology of ${of.system}` : `Topology of ${of.system}, part ${of.part} of ${of.parts}`,
  systemDescription: (of: { system: string }) =>
    `Partitions of ${of.system} with their client adapters, the Virtual I/O Servers that serve them, and the fabrics, disks and VLANs behind. The table that follows says who depends on which component.`,
  missingHeading: "What would complete the pictures",
  missingSays:
    "Where a picture says unknown, nobody captured what stands there. These commands show it; no verdict waits for them unless they are listed as not evaluated too.",
  components: {
    caption: "What shares a component, and what would fall with it",
    columns: ["Component", "Kind", "Used by", "Would fall with it"],
  },
  whole: "About the partition or the systems:",
  redundancy: {
    caption: "What serves it, and what stands alone",
    columns: ["Lives on", "Today", "After the move", "On every path"],
  },
  paths: {
    caption: "Every path, end to end",
    columns: ["Adapter", "Today", "After the move", "Findings", "Evidence"],
  },
};

interface TopologyView {
  readonly none: string;
  readonly intro: string;
  readonly legend: string;
  readonly more: string;
  readonly movesHeading: string;
  readonly moves: readonly MoveView[];
  readonly systemsHeading: string;
  readonly systemsSay: string;
  readonly systems: readonly SystemView[];
  readonly moreSystems: string;
  readonly missingHeading: string;
  readonly missingSays: string;
  readonly missing: readonly { readonly host: string; readonly commands: readonly string[] }[];
}

interface SystemView {
  readonly anchor: string;
  readonly heading: string;
  readonly pictures: readonly PictureFrame[];
  readonly components: Table<ComponentRow>;
}

interface PictureFrame {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly picture: PictureView;
}

interface MoveView extends PictureFrame {
  readonly anchor: string;
  readonly heading: string;
  readonly verdict: VerdictView;
  readonly whole: { readonly says: string; readonly links: readonly Link[] };
  readonly redundancy: Table<RedundancyRow>;
  readonly paths: Table<PathRow>;
}

interface Table<R> {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly R[];
}

export const topology: Section = { id: "topology", heading: words.heading, view };

function view(reading: Reading): TopologyView {
  const { drawnMoves, assessment } = reading;
  const { systems } = assessment.topology;
  const marks = marksToday(reading);
  const more = assessment.moves.length - drawnMoves.length;
  return {
    none: words.none,
    intro: words.intro,
    legend: words.legend,
    more: more === 0 ? "" : words.more({ moves: more }),
    movesHeading: words.movesHeading,
    moves: drawnMoves.map((drawn) => moveView(reading, drawn)),
    systemsHeading: words.systemsHeading,
    systemsSay: words.systemsSay,
    systems: systems.slice(0, systemsDrawn).map((system, i) => systemView(reading, system, i, marks)),
    missingHeading: words.missingHeading,
    missingSays: words.missingSays,
    missing: missing(assessment),
    moreSystems: systems.length > systemsDrawn ? words.moreSystems({ systems: systems.length - systemsDrawn }) : "",
  };
}

function moveView(reading: Reading, { move, anchor, picture }: DrawnMove): MoveView {
  const { assessment } = reading;
  const name = (key: string): string => labelOf(assessment, key);
  const names = { partition: name(move.partition), source: name(move.source), destination: name(move.destination) };
  const { before, after } = move;
  const rows = before === undefined ? [] : redundancyRows(assessment.topology.nodes, before, after);
  return {
    anchor,
    id: `${anchor}-picture`,
    heading: moveName(assessment, move),
    verdict: verdictView(move.verdict),
    whole: { says: words.whole, links: wholeFindings(reading, move) },
    title: words.title(names),
    description: words.description(names),
    picture,
    redundancy: { ...words.redundancy, rows },
    paths: { ...words.paths, rows: pathRows(reading, move) },
  };
}

function systemView(reading: Reading, system: SystemTopology, index: number, marks: MarksOf): SystemView {
  const anchor = `system-${index + 1}`;
  const name = labelOf(reading.assessment, system.system);
  const pictures = systemPictures(reading, system, marks, (node) => partAnchor(anchor, node));
  return {
    anchor,
    heading: name,
    pictures: pictures.map((picture, i) => ({
      id: `${anchor}-picture-${i + 1}`,
      title: words.systemTitle({ system: name, part: i + 1, parts: pictures.length }),
      description: words.systemDescription({ system: name }),
      picture,
    })),
    components: { ...words.components, rows: componentRows(reading.assessment, system) },
  };
}

/** What the gaps ask for, by host. */
function missing(assessment: Assessment): TopologyView["missing"] {
  const asked = new Set(assessment.topology.nodes.flatMap(({ needs = [] }) => needs));
  const needs = [...asked].flatMap((index) => assessment.needs[index] ?? []);
  const byHost = [...groupBy(needs, (need) => hostName(assessment, need))];
  byHost.sort(([a], [b]) => compareNames(a, b));
  return byHost.map(([host, own]) => ({
    host,
    commands: [...new Set(own.flatMap(({ commands }) => commands))].sort(compareNames),
  }));
}
