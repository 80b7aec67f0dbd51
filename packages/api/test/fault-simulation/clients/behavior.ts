import type { CoupleId, Dial, Floor, InvitationId, Moment, Motive, RequestId } from '@attune/core';
import type { Felt } from '@attune/core/journal';
import type { PairingCode } from '@attune/core/pairing';
import type { Data } from '../../../src/testing/index.ts';
import { menu } from '../model/state.ts';
import type { Ask } from '../request.ts';
import type { Rng } from '../rng.ts';
import { linesPerDay } from '../server/node.ts';
import { decodeMoment } from './operations.ts';

/** What people of one tenant tell each other outside of Attune. */
export interface Grapevine {
  code: PairingCode | null;
}

/** What one person remembers. */
export interface Memory {
  /** The latest view that one of their phones received. They act from it on any phone. */
  view: Data | null;
  /** When they received it, by the scheduler. */
  seenAt: number;
  /** Whether the person keeps a journal, whether they started it, and how many entries they sent. */
  readonly keepsJournal: boolean;
  hasStarted: boolean;
  journalEntries: number;
  lastEntryAt: number;
  readonly texts: { count: number };
}

export const newMemory = (keepsJournal: boolean): Memory => ({
  view: null,
  seenAt: 0,
  keepsJournal,
  hasStarted: false,
  journalEntries: 0,
  lastEntryAt: 0,
  texts: { count: 0 },
});

const ideas = menu.ideas.slice(0, 3);
const prompts = menu.prompts.filter((prompt) => !/arriv/.test(prompt)).slice(0, 2);
const bare = (globalId: string): string => globalId.slice(globalId.indexOf(':') + 1);
const from = <T>(rng: Rng, list: readonly T[]): T => list[rng.below(list.length)] as T;
const unknown = '00000000-0000-4000-8000-000000000000';

/** Chooses what a person sends next, from what they last saw. */
export function nextAsk(rng: Rng, memory: Memory, grapevine: Grapevine): Ask {
  const { view } = memory;
  if (!view)
    return rng.chance(0.8)
      ? { type: 'join', name: `${from(rng, ['Robin', 'Lou', 'Alex'])}` }
      : anyExit(rng, view);
  const moment = decodeMoment(view.own.moment);
  if (rng.chance(0.12)) return { type: 'look' };
  if (memory.keepsJournal && !memory.hasStarted) {
    memory.hasStarted = true;
    return { type: 'startJournal', moment };
  }
  if (rng.chance(0.2)) return anyOwn(rng, memory, moment);
  const dial = view.own.reading || rng.chance(0.4) ? null : dialOf(rng, memory, moment);
  if (dial) return dial;
  return view.couple ? inCouple(rng, view, memory, moment) : unpaired(rng, view, moment, grapevine);
}

function unpaired(rng: Rng, { own }: Data, moment: Moment, grapevine: Grapevine): Ask {
  if (own.pairing?.__typename === 'PairingRequest') {
    const request = bare(own.pairing.id) as RequestId;
    return rng.chance(0.9)
      ? { type: 'confirmPairing', moment, request }
      : { type: 'declinePairing', request };
  }
  const { code } = grapevine;
  if (own.pairing?.__typename === 'PairingCode') grapevine.code = own.pairing.code;
  if (rng.chance(0.08)) return anyExit(rng, null);
  if (own.pairing && rng.chance(0.8)) return { type: 'look' };
  if (!code || own.pairing?.code === code || rng.chance(0.2)) return { type: 'makePairingCode', moment };
  if (rng.chance(0.5)) grapevine.code = null;
  return { type: 'redeemPairingCode', moment, code };
}

const motivesOf = (rng: Rng): readonly Motive[] =>
  from<readonly Motive[]>(rng, [[], [], ['play'], ['closeness'], ['duty'], ['afraid']]);

function inCouple(rng: Rng, { couple }: Data, memory: Memory, moment: Moment): Ask {
  const { invitation, mine } = couple;
  const id = (invitation ? bare(invitation.id) : unknown) as InvitationId;
  if (mine.paused && rng.chance(0.4)) return { type: 'resume', moment };
  if (invitation?.state === 'OPEN' && !invitation.fromMe && rng.chance(0.6))
    return { type: 'sayYes', id, moment, motives: motivesOf(rng) };
  const kind = rng.below(100);
  if (kind < 30) {
    memory.texts.count += 1;
    const common = couple.ideasInCommon.find(({ stands }: Data) => stands);
    const idea = common && rng.chance(0.5) ? bare(common.idea.id) : null;
    const note = rng.chance(0.5) ? `Note ${memory.texts.count}` : null;
    return { type: 'invite', moment, motives: motivesOf(rng), idea: idea as never, note };
  }
  if (kind < 45) return { type: 'openDoor', moment, motives: motivesOf(rng) };
  if (kind < 55) return { type: 'answerIdea', idea: from(rng, ideas), moment };
  if (kind < 60) return { type: 'declineIdea', idea: from(rng, ideas) };
  if (kind < 65) return { type: 'shareReflection', prompt: from(rng, prompts), moment };
  if (kind < 68) return { type: 'unshareReflection', prompt: from(rng, prompts) };
  if (kind < 72) return { type: 'leave', couple: bare(couple.id) as CoupleId };
  if (kind < 82) return { type: 'sayNo', id };
  if (kind < 94) return { type: 'pause' };
  return anyExit(rng, couple);
}

function anyExit(rng: Rng, couple: Data | null): Ask {
  return from<Ask>(rng, [
    { type: 'closeDoor' },
    { type: 'pause' },
    { type: 'cancelPairing' },
    { type: 'sayNo', id: unknown as InvitationId },
    { type: 'leave', couple: (couple ? bare(couple.id) : unknown) as CoupleId },
  ]);
}

/** A reading of now. Its time identifies the request, so that no two have the same. Null when there is no room for it. */
function dialOf(rng: Rng, memory: Memory, moment: Moment): Extract<Ask, { type: 'setDial' }> | null {
  const at = Math.max(memory.lastEntryAt + 1, moment.at);
  if (at > moment.at || (memory.keepsJournal && memory.journalEntries >= linesPerDay)) return null;
  memory.lastEntryAt = at;
  memory.journalEntries += 1;
  return { type: 'setDial', dial: rng.between(-2, 10) as Dial, at };
}

function anyOwn(rng: Rng, memory: Memory, moment: Moment): Ask {
  const kind = rng.below(100);
  if (kind < 35) return dialOf(rng, memory, moment) ?? { type: 'look' };
  if (kind < 55 && memory.keepsJournal) {
    const ask = dialOf(rng, memory, moment);
    return ask ? { type: 'checkIn', felt: ask.dial as number as Felt, at: ask.at } : { type: 'look' };
  }
  if (kind < 72 && memory.keepsJournal) return { type: 'startJournal', moment };
  if (kind < 76) return { type: 'eraseJournal' };
  if (kind < 78) return { type: 'eraseMe' };
  if (kind < 82) return { type: 'clearDial' };
  if (kind < 86) return { type: 'setFloor', floor: rng.pick([0, 0, 3]) as Floor };
  if (kind < 92) return { type: 'rename', name: from(rng, ['Robin', 'Lou', 'Alex', 'Noa']), moment };
  memory.texts.count += 1;
  return { type: 'writeReflection', prompt: from(rng, prompts), text: `Text ${memory.texts.count}` };
}
