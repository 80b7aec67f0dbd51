/** The path of each value in a stored document, such as `reading.dial` or `reflections[].writtenAt`. */
export type FieldPath<Stored, Parent extends string = ''> = PathIn<NonNullable<Stored>, Parent>;

type PathIn<Stored, Parent extends string> = Stored extends string | number | boolean
  ? Parent
  : Stored extends readonly (infer Item)[]
    ? FieldPath<Item, `${Parent}[]`>
    : {
        [Key in keyof Stored & string]-?: FieldPath<
          Stored[Key],
          Parent extends '' ? Key : `${Parent}.${Key}`
        >;
      }[keyof Stored & string];

/** The paths of the values that a document has; the same path once for all items of a list. */
export const pathsIn = (stored: unknown): readonly string[] => [
  ...new Set(leavesIn(stored).map(({ path }) => path)),
];

interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean;
}

/** The values that a document has, with their paths. */
export function leavesIn(stored: unknown, parent = ''): readonly Leaf[] {
  if (stored === null || stored === undefined) return [];
  if (typeof stored !== 'object') return [{ path: parent, value: stored as Leaf['value'] }];
  if (Array.isArray(stored)) return stored.flatMap((item) => leavesIn(item, `${parent}[]`));
  return Object.entries(stored).flatMap(([key, value]) =>
    leavesIn(value, parent === '' ? key : `${parent}.${key}`),
  );
}

/** The document with another value at a path. In a list, each item changes. */
export function changedAt(stored: unknown, path: string, change: (value: Leaf['value']) => unknown): unknown {
  const changeIn = (value: unknown, parent: string): unknown => {
    if (value === null || value === undefined) return value;
    if (parent === path) return change(value as Leaf['value']);
    if (Array.isArray(value)) return value.map((item) => changeIn(item, `${parent}[]`));
    if (typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, one]) => [
      key,
      changeIn(one, parent === '' ? key : `${parent}.${key}`),
    ]);
    return Object.fromEntries(entries);
  };
  return changeIn(stored, '');
}
