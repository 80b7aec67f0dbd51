import { isEnumType } from 'graphql';
import type { Attune } from '../../src/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: a recorded answer has any shape
export type Json = any;
export type ByPerson = Readonly<Record<string, Json>>;

/**
 * Two options were renamed after their commands: `YES` may be `SAY_YES` now, and `NO` may be `SAY_NO`. An idea in common
 * says whether it stands.
 */
export function inCurrentWords({ schema }: Attune, views: ByPerson): ByPerson {
  const option = schema.getType('Option');
  const names = isEnumType(option) ? option.getValues().map(({ name }) => name) : [];
  const current = (name: string): string => (names.includes(name) ? name : `SAY_${name}`);
  return replaced(views, (key, value) => {
    if (key === 'ideasInCommon') return value.map((idea: Json) => ({ idea, stands: true }));
    return key === 'options' ? value.map(current) : value;
  });
}

/**
 * Version 2 of the export calls the kind of a journal entry `type`; version 1 called it `is`. Version 3 adds the offset of
 * an entry, unknown for older ones, and when the dial was last cleared, unknown before. Version 4 lists consents with the
 * version of their text, which is the first for older ones; no one had consented to join.
 */
export function exportOfVersion(version: number, document: Json, dialClearedAt: Json): Json {
  if (version === 1) return document;
  const renamed = document.journal.map(({ is, ...entry }: Json) => ({ type: is, ...entry }));
  if (version === 2) return { ...document, version, journal: renamed };
  const journal = renamed.map((entry: Json) => ({ ...entry, utcOffset: null }));
  const reflections = document.me.reflections.map((one: Json) => ({ ...one, sharedAt: null }));
  const spacings = { invitation: null, door: null };
  const { journal: at } = document.me.consents;
  const consents = at === null ? [] : [{ kind: 'journal', textVersion: '1', at }];
  const me = { ...document.me, namedAt: null, spacings, reflections, dialClearedAt, consents };
  return { ...document, version, me, journal };
}

export const replaced = (value: Json, replace: (key: string, value: Json) => Json): Json =>
  JSON.parse(JSON.stringify(value), (key, one) => replace(key, one));

/**
 * The earlier version kept no time of a name or a share, and no spacing of a person who left. It forgot the count of wrong
 * codes at pairing. It kept no consent to join.
 */
export const withoutNewTimes = (document: Json): Json =>
  replaced(document ?? null, (key, value) => {
    if (key === 'consents') return value.filter(({ kind }: Json) => kind !== 'join');
    return ['namedAt', 'sharedAt', 'spacings', 'wrongCodes'].includes(key) ? 'as it is' : value;
  });

/** Silence after an invitation, and a dial at a raised floor, have guidance texts of their own now. */
export const withoutTexts = (view: Json): Json =>
  replaced(view ?? null, (key, value) => (key === 'guidance' ? { ...value, message: 'a text' } : value));
