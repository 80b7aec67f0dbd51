import { accept, becomesLatest, type Instant, type Mark, otherSide, type Reading } from '@attune/core';
import {
  emptyJournal,
  eraseJournal,
  firstTexts,
  hasConsent,
  startJournal,
  wasErased,
  withErasedJournal,
} from '@attune/core/journal';
import type { CheckedText } from '@attune/core/pressure';
import {
  answerIdea,
  declineIdea,
  type ReflectionText,
  rename,
  shareReflection,
  type TextPrompt,
  unshareReflection,
  writeReflection,
} from '@attune/core/sharing';
import type { Person } from '../../../src/use-cases/person.ts';
import type { Ask } from '../request.ts';
import {
  type Applied,
  type ModelContext,
  type ModelEntry,
  type ModelState,
  type Seat,
  turnAt,
  withNewMark,
  withPeople,
} from './state.ts';

type OwnAsk = Extract<
  Ask,
  {
    type:
      | 'setDial'
      | 'clearDial'
      | 'setFloor'
      | 'rename'
      | 'answerIdea'
      | 'declineIdea'
      | 'writeReflection'
      | 'shareReflection'
      | 'unshareReflection'
      | 'startJournal'
      | 'checkIn'
      | 'eraseJournal';
  }
>;

/** Applies a change of a person's own data by the rules of core. */
export function applyToOwn(state: ModelState, context: ModelContext, seat: Seat, ask: OwnAsk): Applied {
  const { policy, tenant, at, drawn } = context;
  const { couple, partner, side } = seat;
  const me: Person = { ...seat.me, mark: seat.mark };
  const turn = turnAt(couple, at);
  const [newMark] = drawn.mark as readonly Mark[];
  const done = (after: Person, entries?: readonly ModelEntry[]): Applied => {
    const { mark, ...rest } = after;
    const people = withPeople(state, tenant, { ...rest, mark: seat.me.mark });
    const marked = mark === seat.mark ? people : withNewMark(people, tenant, { ...seat, me: after }, mark);
    const journals = entries ? new Map(state.journals).set(me.id, entries) : state.journals;
    return { state: { ...marked, journals }, refusal: null };
  };
  const either = (result: { ok: true; value: Person } | { ok: false; refusal: { code: string } }): Applied =>
    result.ok ? done(result.value) : { state, refusal: result.refusal.code };
  switch (ask.type) {
    case 'setDial': {
      const reading: Reading = {
        dial: ask.dial,
        at: ask.at as Instant,
        brakes: [],
        accelerators: [],
        note: null,
      };
      const isLatest = becomesLatest(policy, me, reading, at);
      const entry = { type: 'reading' as const, at: reading.at, value: ask.dial };
      const isKept = hasConsent(me.consents, 'journal') && me.reading?.at !== entry.at;
      const after = isLatest ? { ...me, reading } : me;
      return done(after, isKept ? withEntry(state, me, entry) : undefined);
    }
    case 'checkIn': {
      const entry = { type: 'checkIn' as const, at: ask.at as Instant, value: ask.felt };
      return done(me, hasConsent(me.consents, 'journal') ? withEntry(state, me, entry) : undefined);
    }
    case 'clearDial':
      return done({ ...me, reading: null, dialClearedAt: at });
    case 'setFloor':
      return done({ ...me, floor: ask.floor });
    case 'rename': {
      const partnerPausedSince = couple?.state[otherSide(side)].pausedSince ?? null;
      const { name, moment } = ask;
      const checked = accept(name as CheckedText);
      return either(
        rename(me, { policy, moment, at, turn, name, checked, partnerPausedSince, mark: me.mark }),
      );
    }
    case 'answerIdea': {
      const { idea, moment } = ask;
      const theirs = partner?.ideas ?? null;
      return either(
        answerIdea(me, {
          policy,
          idea,
          answer: 'yes',
          moment,
          at,
          turn,
          partner: theirs,
          newMark: marked(newMark),
        }),
      );
    }
    case 'declineIdea': {
      const { idea } = ask;
      const theirs = partner?.ideas ?? null;
      return done(declineIdea(me, { policy, idea, turn, partner: theirs, newMark: marked(newMark) }));
    }
    case 'writeReflection': {
      const written = { prompt: ask.prompt as TextPrompt, text: ask.text as ReflectionText };
      return done(writeReflection(me, written, at));
    }
    case 'shareReflection': {
      const { prompt, moment } = ask;
      const check = (text: string) => accept(text as CheckedText);
      return either(shareReflection(me, { policy, prompt, moment, at, turn, check }));
    }
    case 'unshareReflection':
      return done(unshareReflection(me, ask.prompt, marked(newMark)));
    case 'startJournal': {
      const started = startJournal(
        { ...me, journal: emptyJournal },
        { policy, moment: ask.moment, at, read: null, texts: firstTexts },
      );
      return started.ok
        ? done({ ...me, consents: started.value.consents })
        : { state, refusal: started.refusal.code };
    }
    case 'eraseJournal': {
      const { journal: _, ...after } = eraseJournal({ ...me, journal: emptyJournal }, marked(newMark));
      return done({ ...after, checkedIn: null, erasedEntries: withErasedJournal(at) }, []);
    }
  }
}

/** The journal with a new entry, unless it has, or had, one of this kind for exactly this time. */
function withEntry({ journals }: ModelState, me: Person, entry: ModelEntry): readonly ModelEntry[] {
  const before = journals.get(me.id) ?? [];
  const isKnown =
    wasErased(me.erasedEntries, entry) ||
    before.some(({ type, at }) => type === entry.type && at === entry.at);
  return isKnown ? before : [...before, entry];
}

function marked(mark: Mark | undefined): Mark {
  if (!mark) throw new Error('The request drew no mark.');
  return mark;
}
