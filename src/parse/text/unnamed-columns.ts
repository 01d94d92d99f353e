/** The columns that `-F` alone prints at some level, in their order; a shape is what every value of a column has. */
export type Layout = readonly (readonly [name: string, shape?: RegExp])[];

/** `0` or `1`, and `null` where a row has no such attribute. */
export const flag = /^(?:[01]|null)$/;
