import type { OptionsUsed } from "../../assessment/assessment.ts";
import { verdicts, type Verdict } from "../../assessment/verdict.ts";
import { quotedName } from "../names.ts";
import { counted, grouped, listed } from "../numbers.ts";
import { textProperty, type Property } from "../properties.ts";
import type { Reading } from "../reading.ts";
import type { Section } from "../section.ts";
import { label } from "../subject-labels.ts";
import { verdictView, type VerdictView } from "../verdicts.ts";

const words = {
  heading: "Method and limits",
  paragraphs: [
    {
      heading: "How this report came about",
      texts: [
        "Outputs of commands, captured on HMCs, Virtual I/O Servers and other hosts, were read from files. Nothing was asked of a running system and nothing was changed on one. Each statement names the captured lines that it stands on.",
        "A capture is recognised first by the command that stands in it, then by its content, then by the name of its file. Where attributes of the same thing were captured more than once the newest counts; where nothing says which is newer and they differ, the attribute is taken as unknown.",
      ],
    },
    {
      heading: "What is missing",
      texts: [
        "What was not captured is unknown. An unknown is never counted as passed; it names the command that would settle it.",
        "Base captures are the listings without which no move can be judged. Deeper captures settle single conditions. When a base capture is missing the move has no verdict; when a deeper one is missing it is at best ready with conditions.",
      ],
    },
    {
      heading: "The HMC's own answers",
      texts: [
        "Where a validation of the same move was captured (migrlpar -o v), its errors make the move not ready with the words of the HMC, whether a rule predicted them or not. Without errors it closes what only deeper captures would show, as far as the HMC looks at it.",
        "What the HMC says of one move (lslparmigr: memory, processor pools, shared memory pool, possible mappings of virtual adapters) counts before what is computed from its listings. Where a clean validation and a failed check stand side by side, both are shown and the check decides.",
      ],
    },
    {
      heading: "What this report cannot do",
      texts: [
        "It predicts. It does not replace the validation of the HMC (migrlpar -o v), which asks the live systems and has the last word right before the move.",
        "Every move is judged on its own. Moves to the same destination are not added up: two that each fit may not fit together.",
        "It holds for the times of the captures. What changed afterwards is not in it, and captures taken far apart may describe states that never existed together.",
        "How long a move takes, and how the applications in the partition take it, is not judged.",
      ],
    },
  ],
  verdictsHeading: "The four verdicts",
  verdicts: {
    "NOT READY": "A blocker failed and no allowed option covers it.",
    "INSUFFICIENT EVIDENCE":
      "No blocker failed, but at least one could not be decided: a base capture is missing, captures contradict each other, or the check itself failed to run. Also a move to which no blocker applied.",
    "READY WITH CONDITIONS":
      "No blocker failed, and all that can be decided from base captures was. A warning stands, an allowed option overrides a blocker, or deeper captures are still open.",
    READY: "Every blocker and every warning that applies was decided in favour of the move. Advice may remain.",
  } satisfies Record<Verdict, string>,
  optionsHeading: "Asked for",
  options: {
    from: "Source",
    to: "Destination",
    moves: "Moves",
    partitions: "Partitions",
    inactive: "Running partitions",
    allow: "Allowed HMC options",
    age: "Oldest capture accepted",
  },
  listed: "those of a list that was handed over",
  any: "all that the captures name",
  inactive: (of: { inactive: boolean }) => (of.inactive ? "judged as after their shutdown" : "judged as they run"),
  none: "none",
  hours: (of: { hours: number }) => counted(of.hours, "hour"),
  noAge: "no limit set",
  tablesHeading: "Tables used",
  tablesColumns: ["Table", "As of", "Rows"],
  glossaryHeading: "Abbreviations",
  glossary: [
    { name: "HMC", text: "Hardware Management Console: manages the servers and carries out the move." },
    { name: "LPM", text: "Live Partition Mobility: moves a partition from one server to another." },
    {
      name: "MSP",
      text: "Mover service partition: a Virtual I/O Server that sends or receives the partition’s memory.",
    },
    { name: "RMC", text: "Resource Monitoring and Control: the connection over which the HMC talks to a partition." },
    { name: "SEA", text: "Shared Ethernet Adapter: bridges virtual networks of a Virtual I/O Server to a real one." },
    { name: "UDID", text: "Unique device identifier: names a disk alike on every server that sees it." },
    { name: "VIOS", text: "Virtual I/O Server: the partition that lends disks and networks to other partitions." },
    { name: "WWPN", text: "World-wide port name: the address of a Fibre Channel port in the SAN." },
  ] satisfies Property[],
};

interface MethodView {
  readonly paragraphs: typeof words.paragraphs;
  readonly verdictsHeading: string;
  readonly verdicts: readonly { readonly verdict: VerdictView; readonly text: string }[];
  readonly optionsHeading: string;
  readonly options: readonly Property[];
  readonly tablesHeading: string;
  readonly tablesColumns: readonly string[];
  readonly glossaryHeading: string;
  readonly glossary: readonly Property[];
  readonly tables: readonly { readonly name: string; readonly date: string; readonly rows: string }[];
}

export const method: Section = { id: "method", heading: words.heading, view };

function view({ assessment }: Reading): MethodView {
  return {
    paragraphs: words.paragraphs,
    verdictsHeading: words.verdictsHeading,
    verdicts: verdicts.map((verdict) => ({ verdict: verdictView(verdict), text: words.verdicts[verdict] })),
    optionsHeading: words.optionsHeading,
    options: optionProperties(assessment.options),
    tablesHeading: words.tablesHeading,
    tablesColumns: words.tablesColumns,
    glossaryHeading: words.glossaryHeading,
    glossary: words.glossary,
    tables: assessment.knowledge.tables.map(({ name, date, rows }) => ({ name, date, rows: grouped(rows) })),
  };
}

function optionProperties(options: OptionsUsed): Property[] {
  const { from, to, listed: fromList, partitions, inactive, allow, maxAgeHours } = options;
  const names = words.options;
  const partitionNames = partitions.length === 0 ? words.any : listed(partitions.map(label).map(quotedName));
  return [
    ...textProperty(names.from, label(from ?? words.any)),
    ...textProperty(names.to, label(to ?? words.any)),
    ...(fromList ? textProperty(names.moves, words.listed) : []),
    ...(fromList ? [] : textProperty(names.partitions, partitionNames)),
    ...textProperty(names.inactive, words.inactive({ inactive })),
    ...textProperty(names.allow, allow.length === 0 ? words.none : listed(allow.map(label))),
    ...textProperty(names.age, maxAgeHours === undefined ? words.noAge : words.hours({ hours: maxAgeHours })),
  ];
}
