type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without the properties that are undefined. */
export function present<T extends object>(object: T): Present<T> {
  if (isWhole(object)) return object;
  const found: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) found[key] = object[key];
  return found as unknown as Present<T>;
}

function isWhole(object: object): boolean {
  for (const key in object) if ((object as Readonly<Record<string, unknown>>)[key] === undefined) return false;
  return true;
}

/** The text without blanks around it; undefined where nothing is left. */
export function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}
