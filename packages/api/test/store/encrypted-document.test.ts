import type { Instant, PersonId } from '@attune/core';
import { describe, expect, it } from 'vitest';
import type { WrappedKey } from '../../src/store/crypto/keyring.ts';
import { coupleFormat } from '../../src/store/model/couple.ts';
import {
  type DocumentFormat,
  encryptPlain,
  readDocument,
  writeDocument,
} from '../../src/store/model/encrypted-document.ts';
import {
  encryptPlainPerson,
  personFrom,
  privateProfileFormat,
  sharedProfileFormat,
} from '../../src/store/model/person-document.ts';
import { ada, adaAndSam, incrementCount } from '../../src/testing/store-people.ts';
import { keyring, openSqliteParts, temporaryFile } from '../support/open-store.ts';

const row = { tenant: 'home', id: 'ada' };
const { key } = keyring.create(row);
const first: DocumentFormat = { noun: 'person', column: 'state', upcasts: [], minBytes: 2_048 };
const third: DocumentFormat = {
  noun: 'person',
  column: 'state',
  upcasts: [({ nick, ...rest }) => ({ ...rest, name: nick }), (older) => ({ ...older, tea: true })],
  minBytes: 2_048,
};
const encryptedText = (text: string) => encryptPlain(first, key, row, text);

describe('a document', () => {
  it('is read as it was written', () => {
    const content = { name: 'Ada', reading: null, list: [1, { deep: 'ñ' }] };
    expect(readDocument(third, key, row, writeDocument(third, key, row, content))).toEqual(content);
  });

  it('is upcast from any older format, one version at a time', () => {
    expect(readDocument(third, key, row, writeDocument(first, key, row, { nick: 'Ada' }))).toEqual({
      name: 'Ada',
      tea: true,
    });
    expect(readDocument(third, key, row, encryptedText('{"v":2,"name":"Ada"}'))).toEqual({
      name: 'Ada',
      tea: true,
    });
    expect(readDocument(third, key, row, encryptedText('{"v":3,"name":"Ada"}'))).toEqual({ name: 'Ada' });
  });

  it.each(['{"v":2}', '{"v":0}', '{"v":1.5}', '{"v":"1"}', '{}', 'no document'])(
    'is rejected when its text is %s',
    (text) => {
      expect(() => readDocument(first, key, row, encryptedText(text))).toThrow();
    },
  );

  it('is rejected in plain text, because its writer had no key', () => {
    expect(() => readDocument(first, key, row, '{"v":1}')).toThrow('does not open');
  });

  // Every released format stays here, as it was written then.
  it('of a person in plain text is split into shared and private profile', () => {
    const state =
      '{"v":1,"name":"Ada","floor":2,"reading":{"dial":-3,"at":5,"brakes":["work"],"accelerators":[],"note":"n"},' +
      '"mark":"m","pairing":{"is":"code","code":"ABCDEFGH","madeAt":6,"until":7},"attempts":{"since":8,"wrong":9},' +
      '"crossed":{"turn":10,"words":11}}';
    const id = 'ada' as PersonId;
    const encrypted = encryptPlainPerson(key, row, state);
    expect(readDocument(sharedProfileFormat, key, row, encrypted.state)).toEqual({
      name: 'Ada',
      pairing: { type: 'code', code: 'ABCDEFGH', madeAt: 6, until: 7 },
      namedAt: null,
      nameBeforePause: null,
      ideas: { answered: [], withdrawn: [] },
      reflections: [],
    });
    expect(personFrom(key, 'home', { id, subject: 'ada', couple: null, ...encrypted })).toEqual({
      id,
      subject: 'ada',
      couple: null,
      name: 'Ada',
      namedAt: null,
      nameBeforePause: null,
      spacings: { spacing: null, doorSpacing: null },
      floor: 2,
      reading: { dial: -3, at: 5 as Instant, brakes: ['work'], accelerators: [], note: 'n' },
      mark: 'm',
      pairing: { type: 'code', code: 'ABCDEFGH', madeAt: 6, until: 7 },
      attempts: { since: 8, wrong: 9 },
      crossed: { turn: 10, words: 11 },
      ideas: { answered: [], withdrawn: [], given: null },
      reflections: [],
      consents: { join: null, journal: null },
      checkedIn: null,
      dialClearedAt: null,
      erasedEntries: { journalAt: null, entries: [] },
    });
  });

  it('of a person in plain text is rejected unless it has format 1', () => {
    expect(() => encryptPlainPerson(key, row, '{"v":2,"name":"Ada"}')).toThrow('another format than 1');
  });

  it.each([sharedProfileFormat, privateProfileFormat, coupleFormat])(
    'from a newer version ($noun, $column) is neither read nor overwritten',
    async (format) => {
      const { db, store } = openSqliteParts(temporaryFile());
      await adaAndSam(store);
      const known = format.upcasts.length + 1;
      const find = `select tenant, id, kek, wrapped from ${format.noun} join attune_keys.data_key using (tenant, id)`;
      for (const { tenant, id, ...wrappedKey } of db.prepare<[], typeof row & WrappedKey>(find).all()) {
        const newer = encryptPlain(
          format,
          keyring.unwrap({ tenant, id }, wrappedKey),
          { tenant, id },
          `{"v":${known + 1}}`,
        );
        db.prepare(`update ${format.noun} set ${format.column} = ? where id = ?`).run(newer, id);
      }
      const rows = () => db.prepare(`select * from ${format.noun} order by id`).all();
      const before = rows();
      const message = `this version of Attune knows up to ${known}`;
      await expect(store.readSnapshot(ada)).rejects.toThrow(message);
      await expect(store.transact(ada, null, incrementCount)).rejects.toThrow(message);
      expect(rows()).toEqual(before);
      await store.close();
    },
  );
});
