const dist = new URL("../../dist/", import.meta.url);

/** A module as users run it: built, with the types of its source. */
export async function built<T>(path: string): Promise<T> {
  return (await import(new URL(path, dist).href)) as T;
}

/** The steps of the pipeline, one by one. */
export async function loadPipeline() {
  const [intake, decoding, parsers, estate, knowledge, assess, rules, options, select, document, json, html] =
    await Promise.all([
      built<typeof import("../../src/intake/intake.ts")>("intake/intake.js"),
      built<typeof import("../../src/intake/decode.ts")>("intake/decode.js"),
      built<typeof import("../../src/parse/index.ts")>("parse/index.js"),
      built<typeof import("../../src/estate/estate.ts")>("estate/estate.js"),
      built<typeof import("../../src/knowledge/knowledge.ts")>("knowledge/knowledge.js"),
      built<typeof import("../../src/assess/assess.ts")>("assess/assess.js"),
      built<typeof import("../../src/rules/index.ts")>("rules/index.js"),
      built<typeof import("../../src/analysis/moves-file.ts")>("analysis/moves-file.js"),
      built<typeof import("../../src/analysis/select-moves.ts")>("analysis/select-moves.js"),
      built<typeof import("../../src/analysis/document.ts")>("analysis/document.js"),
      built<typeof import("../../src/report/json.ts")>("report/json.js"),
      built<typeof import("../../src/report/html.ts")>("report/html.js"),
    ]);
  const inputs = await built<typeof import("../../src/node/read-inputs.ts")>("node/read-inputs.js");
  return {
    readInputs: inputs.readInputs,
    decode: decoding.decode,
    takeIn: intake.takeIn,
    parsers: parsers.parsers,
    buildEstate: estate.buildEstate,
    loadKnowledge: knowledge.loadKnowledge,
    assess: assess.assess,
    rules: rules.rules,
    readMoves: options.readMoves,
    selectMoves: select.selectMoves,
    writeDocument: document.writeDocument,
    jsonChunks: json.jsonChunks,
    renderHtml: html.renderHtml,
  };
}

export type Pipeline = Awaited<ReturnType<typeof loadPipeline>>;

/** Prints the report of one assessment. */
export async function loadPrinting() {
  const outputs = await built<typeof import("../../src/node/write-outputs.ts")>("node/write-outputs.js");
  return outputs.writeOutputs;
}
