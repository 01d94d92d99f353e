import Handlebars from "handlebars/runtime.js";
import type { Assessment } from "../assessment/assessment.ts";
import { read } from "./reading.ts";
import { reportId } from "./report-id.ts";
import { sections } from "./sections/index.ts";
import { label, labelOf } from "./subject-labels.ts";
import { style, styleHash, templates } from "./templates.generated.ts";
import { tally } from "./verdicts.ts";
import { visibleView } from "./visible.ts";

export type Paper = "a4" | "letter";

const words = {
  language: "en",
  title: (of: { verdict: string; route: string; id: string }) =>
    ["Live Partition Mobility readiness", of.route, of.verdict, of.id].filter((part) => part !== "").join(" – "),
  route: (of: { source: string; destination: string }) => `${of.source} to ${of.destination}`,
  skip: "Skip to the decision summary",
  contents: "Contents",
  head: (of: { tool: string; version: string }) => `${of.tool} ${of.version}`,
  foot: (of: { id: string; asOf: string }) => `End of report ${of.id}, as of ${of.asOf}.`,
};

const policy = [
  "default-src 'none'",
  `style-src '${styleHash}'`,
  "font-src data:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const renderReport = prepare();

/** The report as one HTML file that loads nothing and runs nothing; same assessment, same bytes. */
export function renderHtml(assessment: Assessment, options: { readonly paper: Paper }): string {
  const reading = read(assessment);
  const { tool, asOf } = assessment;
  const id = reportId(assessment);
  const [cover, ...others] = sections;
  const view = {
    language: words.language,
    skip: words.skip,
    contents: words.contents,
    paper: options.paper,
    title: title(assessment),
    policy,
    id,
    head: words.head({ tool: tool.name, version: tool.version }),
    foot: words.foot({ id, asOf }),
    cover: cover === undefined ? undefined : { template: `sections/${cover.id}`, view: cover.view(reading) },
    sections: others.map((section, i) => ({
      id: section.id,
      number: String(i + 1),
      heading: section.heading,
      template: `sections/${section.id}`,
      view: section.view(reading),
    })),
  };
  return renderReport({ ...(visibleView(view) as object), style });
}

/** What the document calls itself: the PDF printer and the browser's tab show it. */
function title(assessment: Assessment): string {
  const route = (pick: "source" | "destination"): string => {
    const keys = [...new Set(assessment.moves.map((move) => move[pick]))];
    return keys.length === 1 ? label(labelOf(assessment, keys[0] ?? "")) : "";
  };
  const [source, destination] = [route("source"), route("destination")];
  return words.title({
    verdict: tally(assessment).worst ?? "",
    route: source === "" || destination === "" ? "" : words.route({ source, destination }),
    id: reportId(assessment),
  });
}

function prepare(): (view: unknown) => string {
  const handlebars = Handlebars.create();
  for (const [name, template] of Object.entries(templates)) {
    if (name !== "report") handlebars.registerPartial(name, handlebars.template(template));
  }
  return handlebars.template(templates["report"]);
}
