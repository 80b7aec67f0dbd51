import type { Instant, PersonId } from '@attune/core';
import { describe, expect, it } from 'vitest';
import { type Format, readDocument, writeDocument } from '../src/store/document.ts';
import { personFrom } from '../src/store/person.ts';
import { ada, adaAndSam, countMe } from '../src/testing/store-people.ts';
import { bareSqlite, temporaryFile } from './opened.ts';

const place = { tenant: 'home', id: 'ada' };
const first: Format = { noun: 'person', upcasts: [] };
const third: Format = {
  noun: 'person',
  upcasts: [({ nick, ...rest }) => ({ ...rest, name: nick }), (older) => ({ ...older, tea: true })],
};

describe('a document', () => {
  it('comes back as it was written', () => {
    const content = { name: 'Ada', reading: null, list: [1, { deep: 'ñ' }] };
    expect(readDocument(third, place, writeDocument(third, place, content))).toEqual(content);
  });

  it('is brought up to date, step by step, from any older format', () => {
    expect(readDocument(third, place, writeDocument(first, place, { nick: 'Ada' }))).toEqual({
      name: 'Ada',
      tea: true,
    });
    expect(readDocument(third, place, '{"v":2,"name":"Ada"}')).toEqual({ name: 'Ada', tea: true });
    expect(readDocument(third, place, '{"v":3,"name":"Ada"}')).toEqual({ name: 'Ada' });
  });

  it.each(['{"v":2}', '{"v":0}', '{"v":1.5}', '{"v":"1"}', '{}', 'no document'])('refuses %s', (text) => {
    expect(() => readDocument(first, place, text)).toThrow();
  });

  // Every format ever released stays here, as it was written then.
  it('of a person, of format 1, is still read', () => {
    const state =
      '{"v":1,"name":"Ada","floor":2,"reading":{"dial":-3,"at":5,"brakes":["work"],"accelerators":[],"note":"n"},' +
      '"mark":"m","pairing":{"is":"code","code":"ABCDEFGH","madeAt":6,"until":7},"attempts":{"since":8,"wrong":9},' +
      '"crossed":{"turn":10,"words":11}}';
    expect(personFrom('home', { id: 'i' as PersonId, couple: null, state })).toEqual({
      id: 'i',
      couple: null,
      name: 'Ada',
      floor: 2,
      reading: { dial: -3, at: 5 as Instant, brakes: ['work'], accelerators: [], note: 'n' },
      mark: 'm',
      pairing: { is: 'code', code: 'ABCDEFGH', madeAt: 6, until: 7 },
      attempts: { since: 8, wrong: 9 },
      crossed: { turn: 10, words: 11 },
    });
  });

  it.each(['person', 'couple'])(
    'from a newer version (%s) is neither shown nor written over',
    async (table) => {
      const { db, store } = bareSqlite(temporaryFile());
      await adaAndSam(store);
      db.exec(`update ${table} set state = replace(state, '"v":1', '"v":2')`);
      const rows = () => db.prepare(`select * from ${table} order by id`).all();
      const before = rows();
      await expect(store.read(ada)).rejects.toThrow('this version of Attune knows up to 1');
      await expect(store.change(ada, null, countMe)).rejects.toThrow('this version of Attune knows up to 1');
      expect(rows()).toEqual(before);
      await store.close();
    },
  );
});
