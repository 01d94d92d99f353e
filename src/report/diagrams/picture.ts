/** What a picture shows: boxes in columns, cells in boxes, links between cells. Positions come later. */
export interface PicturePlan {
  readonly geometry: Geometry;
  readonly frames: readonly FramePlan[];
  /** From left to right; boxes of a column stand below each other. */
  readonly columns: readonly (readonly BoxPlan[])[];
  readonly links: readonly LinkPlan[];
}

/** In units of the picture: the text is 12 units high. */
export interface Geometry {
  readonly width: number;
  readonly columns: readonly Span[];
}

export interface Span {
  readonly x: number;
  readonly width: number;
}

/** A managed system around some of the columns. */
export interface FramePlan extends Span {
  readonly title: string;
  readonly note: string;
  readonly marks: readonly Mark[];
  readonly anchor: string;
}

export interface BoxPlan {
  /** What links name it by. */
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly full: string;
  readonly marks: readonly Mark[];
  readonly anchor: string;
  readonly planned: boolean;
  /** As high as the box that stands beside it. */
  readonly minHeight?: number;
  /** Side by side, from left to right; each with its place in the column. */
  readonly lanes: readonly LanePlan[];
}

export interface LanePlan extends Span {
  readonly cells: readonly CellPlan[];
}

export interface CellPlan {
  /** What links name it by: several where it stands for several. */
  readonly keys: readonly string[];
  readonly text: string;
  readonly note: string;
  /** All that there is to say, for those who point at it. */
  readonly full: string;
  readonly anchor: string;
  readonly planned: boolean;
  readonly isGap: boolean;
  readonly marks: readonly Mark[];
}

export interface LinkPlan {
  readonly from: string;
  readonly to: string;
  /** `fc-0`, `scsi`, `ethernet`, `vnic`, `gap` */
  readonly style: string;
  readonly planned: boolean;
}

/** A word and a symbol, and where it is explained. */
export interface Mark {
  readonly level: MarkLevel;
  readonly symbol: string;
  readonly text: string;
  readonly anchor: string;
}

export type MarkLevel = "stop" | "warn" | "unknown";
