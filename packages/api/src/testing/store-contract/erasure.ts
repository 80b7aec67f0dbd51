import type { Dial, Floor, Instant } from '@attune/core';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../adapters/random-ids.ts';
import { collectJournal } from '../../use-cases/journal/journal-stream.ts';
import { withoutCouple } from '../../use-cases/person.ts';
import type { JournalEntry, JournalSelection } from '../../use-cases/ports.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  endCouple,
  erase,
  incrementCount,
  newcomer,
  pairUp,
  personWithCode,
  sam,
} from '../store-people.ts';
import type { Trial } from './trial.ts';

const reading = (at: number): JournalEntry => ({
  id: randomIds.entry(),
  type: 'reading',
  reading: { dial: -3 as Dial, at: at as Instant, brakes: ['work'], accelerators: [], note: 'ñ' },
  floor: 2 as Floor,
  utcOffset: null,
});

/** A person's journal, and what is left after they are erased. */
export function erasureContract(trial: Trial): void {
  describe('the journal', () => {
    it('starts empty and returns every entry in the order of its instants', async () => {
      expect(await collectJournal(trial.store, ada)).toEqual([]);
      await trial.store.join(ada, newcomer('Ada'));
      expect(await collectJournal(trial.store, ada)).toEqual([]);
      const [late, early, between] = [checkInAt(3), reading(1), checkInAt(2, -10)];
      await trial.store.transact(ada, null, addEntries(late, early));
      await trial.store.transact(ada, null, addEntries(between));
      expect(await collectJournal(trial.store, ada)).toEqual([early, between, late]);
    });

    it('orders entries of the same instant by id', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      const sameInstant = Array.from({ length: 20 }, () => checkInAt(1));
      await trial.store.transact(ada, null, addEntries(...sameInstant));
      const byId = sameInstant.toSorted((one, another) => (one.id < another.id ? -1 : 1));
      expect(await collectJournal(trial.store, ada)).toEqual(byId);
    });

    it('is not readable by the partner, nor by the same subject of another tenant', async () => {
      await adaAndSam(trial.store);
      await trial.store.join({ ...ada, tenant: 'away' }, newcomer('Ada'));
      await trial.store.transact(ada, null, addEntries(checkInAt(1)));
      expect(await collectJournal(trial.store, sam)).toEqual([]);
      expect(await collectJournal(trial.store, { ...ada, tenant: 'away' })).toEqual([]);
    });

    it('corrects and deletes single entries by id, and no entry of another person', async () => {
      await adaAndSam(trial.store);
      const [first, second, entryOfSam] = [checkInAt(1), checkInAt(2), checkInAt(3)];
      await trial.store.transact(sam, null, addEntries(entryOfSam));
      await trial.store.transact(ada, null, addEntries(first, second));
      const moved = { ...checkInAt(9, 4), id: first.id };
      const entriesErased = [second.id, entryOfSam.id, 'unknown'];
      const edit = () => ({ result: null, entriesCorrected: [moved], entriesErased });
      await trial.store.transact(ada, null, edit);
      expect(await collectJournal(trial.store, ada)).toEqual([moved]);
      expect(await collectJournal(trial.store, sam)).toEqual([entryOfSam]);
    });

    it('is part of a locked snapshot only as far as the transaction asks for it', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      const [one, two, three] = [checkInAt(1), reading(1), checkInAt(2)];
      await trial.store.transact(ada, null, addEntries(one, two, three));
      const readInside = (journal?: JournalSelection) =>
        trial.store.transact(
          ada,
          null,
          (snapshot) => ({ result: snapshot.journal }),
          journal ? { journal } : {},
        );
      expect(await readInside()).toEqual([]);
      expect(await readInside({ ids: [two.id, 'unknown'] })).toEqual([two]);
      const times = [{ type: 'checkIn', at: 1 as Instant }] as const;
      expect(await readInside({ times })).toEqual([one]);
      expect(await readInside({ ids: [three.id], times })).toEqual([three, one]);
    });

    it('stays when the couple ends', async () => {
      await adaAndSam(trial.store);
      const entry = checkInAt(1);
      await trial.store.transact(ada, null, addEntries(entry));
      await trial.store.transact(sam, null, endCouple);
      expect(await collectJournal(trial.store, ada)).toEqual([entry]);
    });

    it('is erased before the entries of the same change set are added, and no other journal is', async () => {
      await adaAndSam(trial.store);
      const [entryOfSam, later] = [checkInAt(1), checkInAt(9)];
      await trial.store.transact(sam, null, addEntries(entryOfSam));
      await trial.store.transact(ada, null, addEntries(checkInAt(1), checkInAt(2)));
      await trial.store.transact(ada, null, () => ({ result: null, journalErased: true, entries: [later] }));
      expect(await collectJournal(trial.store, ada)).toEqual([later]);
      expect(await collectJournal(trial.store, sam)).toEqual([entryOfSam]);
    });

    it('stays empty when the transaction fails', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      const entry = checkInAt(1);
      await expect(trial.store.transact(ada, null, addEntries(entry, entry))).rejects.toThrow();
      expect(await collectJournal(trial.store, ada)).toEqual([]);
    });
  });

  describe('erasing a person', () => {
    it('removes their data, and leaves the partner single without data of the couple', async () => {
      const couple = await adaAndSam(trial.store);
      await trial.store.transact(ada, null, addEntries(checkInAt(1)));
      await trial.store.transact(sam, null, ({ me }) => ({
        result: null,
        people: [{ ...me, ideas: { answered: [], withdrawn: [], given: { turn: 0, yeses: 1 } } }],
      }));
      const before = await trial.store.readSnapshot(sam);
      expect(await trial.store.transact(ada, null, erase)).toBe(true);
      expect(await trial.store.readSnapshot(ada)).toBeNull();
      expect(await collectJournal(trial.store, ada)).toEqual([]);
      expect(await trial.store.transact(ada, null, incrementCount)).toBeNull();
      const single = before && { ...withoutCouple(before.me), couple: null };
      expect(await trial.store.readSnapshot(sam)).toMatchObject({ me: single, couple: null, partner: null });
      expect(single?.ideas.given).toBeNull();
      expect(before?.couple?.id).toBe(couple.id);
    });

    it('lets the same sign-in join as a new person with an empty journal', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      await trial.store.transact(ada, null, addEntries(checkInAt(1)));
      await trial.store.transact(ada, null, erase);
      const later = newcomer('Ada');
      expect((await trial.store.join(ada, later)).me).toEqual(later);
      expect(await collectJournal(trial.store, ada)).toEqual([]);
    });

    it('removes their pairing code and their side of a pairing request', async () => {
      const code = randomIds.code();
      const { me: maker } = await trial.store.join(sam, personWithCode('Sam', code));
      await trial.store.join(ada, newcomer('Ada'));
      const until = 9e15 as Instant;
      await trial.store.transact(ada, code, ({ me }) => ({
        result: null,
        people: [
          { ...me, pairing: { type: 'asking', id: randomIds.request(), maker: maker.id, code, until } },
        ],
      }));
      await trial.store.transact(sam, null, erase);
      expect(await trial.store.readSnapshot(ada)).toMatchObject({ pairingPeer: null });
      expect(
        await trial.store.transact(ada, code, ({ codeOwner, pairingPeer }) => ({
          result: { codeOwner, pairingPeer },
        })),
      ).toEqual({
        codeOwner: null,
        pairingPeer: null,
      });
    });

    it('is rejected without any change when the change set does not end their couple', async () => {
      await adaAndSam(trial.store);
      const before = await trial.store.readSnapshot(ada);
      const erasing = trial.store.transact(ada, null, () => ({ result: null, erased: true }));
      await expect(erasing).rejects.toThrow('must end their couple');
      expect({ ...(await trial.store.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    });

    it('lets the partner pair again', async () => {
      await adaAndSam(trial.store);
      await trial.store.transact(ada, null, erase);
      const code = randomIds.code();
      await trial.store.join(ada, personWithCode('Ada', code));
      const couple = await trial.store.transact(sam, code, pairUp);
      expect((await trial.store.readSnapshot(ada))?.couple).toEqual(couple);
      expect(couple).not.toBeNull();
    });
  });
}
