import type { Readable, Writable } from "node:stream";
import type { ConnectionTransport } from "puppeteer-core";

/** The browser's protocol over its inherited pipes: JSON messages, each ended by a zero byte. */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void toBrowser.write(`${message}\0`),
    close: () => toBrowser.end(),
  };
  let pieces: Buffer[] = [];
  toBrowser.on("error", () => undefined); // The end of the browser is reported by its exit.
  fromBrowser.on("error", () => undefined);
  fromBrowser.on("close", () => transport.onclose?.());
  fromBrowser.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pieces, chunk.subarray(start, end)]).toString("utf8");
      pieces = [];
      start = end + 1;
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  });
  return transport;
}
