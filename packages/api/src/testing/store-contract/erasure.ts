import type { Dial, Floor, Instant } from '@attune/core';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../adapters/random-ids.ts';
import { withoutCouple } from '../../use-cases/person.ts';
import type { JournalEntry } from '../../use-cases/ports.ts';
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
});

/** What a person keeps for themselves, and what is left when they are gone. */
export function erasureContract(trial: Trial): void {
  describe('a journal', () => {
    it('is kept whole, in the order of its instants, and is empty before', async () => {
      expect(await trial.store.readJournal(ada)).toEqual([]);
      await trial.store.join(ada, newcomer('Ada'));
      expect(await trial.store.readJournal(ada)).toEqual([]);
      const [late, early, between] = [checkInAt(3), reading(1), checkInAt(2, -10)];
      await trial.store.transact(ada, null, addEntries(late, early));
      await trial.store.transact(ada, null, addEntries(between));
      expect(await trial.store.readJournal(ada)).toEqual([early, between, late]);
    });

    it('is in one order where instants are the same, whenever it is read', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      const lines = Array.from({ length: 20 }, () => checkInAt(1));
      await trial.store.transact(ada, null, addEntries(...lines));
      const byId = lines.toSorted((one, another) => (one.id < another.id ? -1 : 1));
      expect(await trial.store.readJournal(ada)).toEqual(byId);
    });

    it('is nobody else’s: not a partner’s, nor of the same subject in another tenant', async () => {
      await adaAndSam(trial.store);
      await trial.store.join({ ...ada, tenant: 'away' }, newcomer('Ada'));
      await trial.store.transact(ada, null, addEntries(checkInAt(1)));
      expect(await trial.store.readJournal(sam)).toEqual([]);
      expect(await trial.store.readJournal({ ...ada, tenant: 'away' })).toEqual([]);
    });

    it('outlives a couple', async () => {
      await adaAndSam(trial.store);
      const line = checkInAt(1);
      await trial.store.transact(ada, null, addEntries(line));
      await trial.store.transact(sam, null, endCouple);
      expect(await trial.store.readJournal(ada)).toEqual([line]);
    });

    it('is erased whole, before what is kept in the same change, and no other with it', async () => {
      await adaAndSam(trial.store);
      const [theirs, anew] = [checkInAt(1), checkInAt(9)];
      await trial.store.transact(sam, null, addEntries(theirs));
      await trial.store.transact(ada, null, addEntries(checkInAt(1), checkInAt(2)));
      await trial.store.transact(ada, null, () => ({ result: null, journalErased: true, entries: [anew] }));
      expect(await trial.store.readJournal(ada)).toEqual([anew]);
      expect(await trial.store.readJournal(sam)).toEqual([theirs]);
    });

    it('keeps nothing where the change fails', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      const line = checkInAt(1);
      await expect(trial.store.transact(ada, null, addEntries(line, line))).rejects.toThrow();
      expect(await trial.store.readJournal(ada)).toEqual([]);
    });
  });

  describe('erasing', () => {
    it('leaves nobody, and a partner who is in no couple with nothing of it', async () => {
      const couple = await adaAndSam(trial.store);
      await trial.store.transact(ada, null, addEntries(checkInAt(1)));
      await trial.store.transact(sam, null, ({ me }) => ({
        result: null,
        people: [{ ...me, ideas: { answered: [], given: { turn: 0, yeses: 1 } } }],
      }));
      const before = await trial.store.readSnapshot(sam);
      expect(await trial.store.transact(ada, null, erase)).toBe(true);
      expect(await trial.store.readSnapshot(ada)).toBeNull();
      expect(await trial.store.readJournal(ada)).toEqual([]);
      expect(await trial.store.transact(ada, null, incrementCount)).toBeNull();
      const left = before && { ...withoutCouple(before.me), couple: null };
      expect(await trial.store.readSnapshot(sam)).toMatchObject({ me: left, couple: null, partner: null });
      expect(left?.ideas.given).toBeNull();
      expect(before?.couple?.id).toBe(couple.id);
    });

    it('makes room: whoever joins then is somebody new, with an empty journal', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      await trial.store.transact(ada, null, addEntries(checkInAt(1)));
      await trial.store.transact(ada, null, erase);
      const anew = newcomer('Ada');
      expect((await trial.store.join(ada, anew)).me).toEqual(anew);
      expect(await trial.store.readJournal(ada)).toEqual([]);
    });

    it('takes the code along, and whoever was asked or asks finds nobody', async () => {
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

    it('is refused, and changes nothing, where the couple is not named as ended', async () => {
      await adaAndSam(trial.store);
      const before = await trial.store.readSnapshot(ada);
      const erasing = trial.store.transact(ada, null, () => ({ result: null, erased: true }));
      await expect(erasing).rejects.toThrow('leaves their couple');
      expect({ ...(await trial.store.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    });

    it('frees a partner to pair again', async () => {
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
