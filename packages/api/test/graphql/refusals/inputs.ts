import { importable } from '../../scenarios/importable.ts';
import type { CommandField } from './by-command.ts';

/** The input of each command. Commands without input are missing. */
export type Inputs = Readonly<Partial<Record<CommandField, Record<string, unknown>>>>;

/** What the inputs contain. */
export interface Values {
  readonly moment: string;
  readonly motives?: readonly string[];
  readonly ideaId?: string | null;
  /** The text of the note and of the name. */
  readonly words?: string;
  /** The version of the text that a consent is to. */
  readonly textVersion?: string;
}

export const pressing = 'You owe me tonight';
/** A moment that is not the viewer's, and so is invalid. */
export const foreign = Buffer.from(`0.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`).toString(
  'base64url',
);

/** The input of every command except `join`, with unknown ids. */
export function inputsOf({
  moment,
  motives = [],
  ideaId = null,
  words = 'Kit',
  textVersion,
}: Values): Inputs {
  const yes = { moment, motives };
  return {
    sayNo: { invitationId: 'invitation:none' },
    leave: { coupleId: 'couple:none' },
    invite: { ...yes, ideaId, note: words },
    sayYes: { ...yes, invitationId: 'invitation:none' },
    openDoor: yes,
    resume: { moment },
    rename: { moment, displayName: words },
    setDial: { dial: 4 },
    setFloor: { floor: 0 },
    makePairingCode: { moment },
    redeemPairingCode: { moment, code: 'ABCDEFGH' },
    confirmPairing: { moment, requestId: 'pairingRequest:none' },
    declinePairing: { requestId: 'pairingRequest:none' },
    answerIdea: { ideaId: 'idea:bath', answer: 'YES', moment },
    writeReflection: { promptId: 'prompt:value', text: 'Warmth.' },
    shareReflection: { promptId: 'prompt:hope', moment },
    unshareReflection: { promptId: 'prompt:hope' },
    eraseReflection: { promptId: 'prompt:hope' },
    checkIn: { felt: 1, wanted: 'FULLY', keep: true },
    startJournal: { moment, textVersion },
    correctEntry: { entryId: 'journalReading:none', note: words },
    eraseEntry: { entryId: 'journalReading:none' },
    importMe: { moment, document: importable },
  };
}
