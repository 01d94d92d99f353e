// The core compiles without Node's and the browser's types; decoding bytes is the one thing that it needs from either.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
