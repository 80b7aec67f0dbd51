import { isRecord } from '../deep-equal.ts';
import type { InvitationId, Mark } from '../ids.ts';
import type { Instant } from '../time.ts';

/**
 * How the key of a state reads a field. A time counts from now. An id or a mark counts as present, because its place
 * says whose it is. A time that the searched rules read only as set or not counts as present, too. A value counts as it is. Records, and lists of them, have roles for their own fields.
 */
type Role = 'time' | 'whose' | 'presence' | 'value' | Fields | { readonly each: Fields };
type RoleOf<T> = [T] extends [Instant]
  ? 'time' | 'presence'
  : [T] extends [InvitationId | Mark]
    ? 'whose'
    : [T] extends [readonly object[]]
      ? { readonly each: Fields }
      : [T] extends [object]
        ? Fields | 'value'
        : 'value';

type NameOf<T> = T extends unknown ? keyof T : never;
/** The type of a field in those members of a union that have it. */
type FieldOf<T, Name extends PropertyKey> = T extends { readonly [N in Name]: infer Value } ? Value : never;
/** A role for every field of a type. A new field does not compile until it has the role that its type asks for. */
type Roles<T> = { readonly [Name in NameOf<T>]-?: RoleOf<NonNullable<FieldOf<T, Name>>> };

/** Known fields in the order of the key. Any other field counts as it is, by its name. */
export type Fields = readonly { readonly name: string; readonly role: Role }[];
export const fieldsOf = <T>(roles: Roles<T>): Fields =>
  Object.entries<Role>(roles).map(([name, role]) => ({ name, role }));

export type Plain = Readonly<Record<string, unknown>>;
/** Texts of records, by identity. */
export type Parts = Pick<ReadonlyMap<unknown, string>, 'get'>;
/** From when times count, and texts of records that were read before. */
interface Reading {
  readonly at: Instant;
  readonly parts: Parts;
  /** Receives the text of every record inside. */
  readonly collected: Map<unknown, string> | null;
}
const noParts: Parts = new Map();

/** Returns a text that two states share exactly when every field is the same, by the roles of its fields. */
export const stateKey = (state: object, fields: Fields, at: Instant, parts: Parts = noParts): string =>
  textOfFields(state as Plain, fields, { at, parts, collected: null });

/** Returns the texts of all records in a frozen state, to read states one step from it faster at the same instant. */
export function partsOf(state: object, fields: Fields, at: Instant): ReadonlyMap<unknown, string> {
  const collected = new Map<unknown, string>();
  textOfFields(state as Plain, fields, { at, parts: noParts, collected });
  return collected;
}

function textOfFields(record: Plain, fields: Fields, reading: Reading): string {
  let text = '';
  let known = 0;
  for (const { name, role } of fields) {
    const value = record[name];
    if (value !== undefined) {
      known += 1;
      text += textOf(value, role, reading);
    }
    text += ';';
  }
  if (Object.keys(record).length === known) return text;
  for (const name of unknownNames(record, fields)) text += `${stableText(name)}=${stableText(record[name])};`;
  return text;
}

function textOf(value: unknown, role: Role, reading: Reading): string {
  if (value === null) return '-';
  switch (role) {
    case 'time':
      return typeof value === 'number' ? String(value - reading.at) : stableText(value);
    case 'whose':
    case 'presence':
      return '@';
    case 'value':
      return stableText(value);
  }
  if (!('each' in role)) return textOfPart(value, role, reading);
  return Array.isArray(value)
    ? `[${value.map((item) => textOfPart(item, role.each, reading)).join('')}]`
    : stableText(value);
}

function textOfPart(part: unknown, fields: Fields, reading: Reading): string {
  const read = reading.parts.get(part);
  if (read !== undefined) return read;
  const text = isRecord(part) ? `(${textOfFields(part, fields, reading)})` : stableText(part);
  reading.collected?.set(part, text);
  return text;
}

/** The fields of a record that have no role, by name. One that is undefined counts as missing. */
const unknownNames = (record: Plain, fields: Fields): readonly string[] =>
  Object.keys(record)
    .filter((name) => record[name] !== undefined && !fields.some((field) => field.name === name))
    .sort();

/** Returns a text that two plain values share exactly when they are equal. The order of keys does not count. */
function stableText(value: unknown): string {
  if (typeof value === 'string') return `${value.length}"${value}`;
  if (!isRecord(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Array.isArray(value)) return `[${value.map((item) => `${stableText(item)},`).join('')}]`;
  const names = unknownNames(value, []);
  return `{${names.map((name) => `${stableText(name)}${stableText(value[name])},`).join('')}}`;
}
