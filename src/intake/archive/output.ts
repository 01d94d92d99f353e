const firstSize = 64 * 1024;

/** There is no room for what comes out. Thrown as a signal, so one object serves all. */
export const full = new Error("no room");

/** Bytes that come out piece by piece, never more than `most`. */
export class Output {
  private buffer: Uint8Array;
  private length = 0;
  private readonly most: number;

  constructor(most: number, expected = firstSize) {
    this.most = most;
    this.buffer = new Uint8Array(Math.max(0, Math.min(most, expected)));
  }

  get size(): number {
    return this.length;
  }

  /** @throws full */
  add(piece: Uint8Array): void {
    this.reserve(piece.length);
    this.buffer.set(piece, this.length);
    this.length += piece.length;
  }

  /**
   * Room for so many more bytes, as a view to write them into.
   * @throws full
   */
  next(bytes: number): Uint8Array {
    this.reserve(bytes);
    this.length += bytes;
    return this.buffer.subarray(this.length - bytes, this.length);
  }

  shorten(size: number): void {
    this.length = size;
  }

  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private reserve(bytes: number): void {
    const wanted = this.length + bytes;
    if (wanted > this.most) throw full;
    if (wanted <= this.buffer.length) return;
    const larger = new Uint8Array(Math.min(this.most, Math.max(wanted, this.buffer.length * 2)));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
