/** What unpacking may cost, so that no input can fill the memory or keep the machine busy for ever. */
export interface ArchiveLimits {
  /** Entries of one archive that was handed over, with all archives inside it. */
  readonly entries: number;
  /** Bytes of one unpacked file. */
  readonly fileBytes: number;
  /** Bytes unpacked in all. */
  readonly totalBytes: number;
  /** Bytes that may come out for each byte of an archive; looked at from `ratioFrom` bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Archives inside archives. */
  readonly depth: number;
  /** Characters of a path inside an archive. */
  readonly nameLength: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: ArchiveLimits = {
  entries: 50_000,
  fileBytes: 256 * mebibyte,
  totalBytes: 1024 * mebibyte,
  ratio: 250,
  ratioFrom: 16 * mebibyte,
  depth: 2,
  nameLength: 1024,
};

/** What may still be unpacked. */
export class Room {
  private left: number;
  private readonly limits: ArchiveLimits;

  constructor(limits: ArchiveLimits) {
    this.limits = limits;
    this.left = limits.totalBytes;
  }

  /** The room for what comes out of one archive of so many bytes. */
  within(archiveBytes: number): ArchiveRoom {
    const { ratio, ratioFrom, fileBytes } = this.limits;
    let own = Math.max(ratioFrom, ratio * archiveBytes);
    return {
      fileBytes,
      most: () => Math.max(0, Math.min(own, this.left)),
      take: (bytes) => {
        own -= bytes;
        this.left -= bytes;
      },
    };
  }
}

export interface ArchiveRoom {
  /** Of one file. */
  readonly fileBytes: number;
  /** Bytes that may still come out. */
  readonly most: () => number;
  readonly take: (bytes: number) => void;
}
