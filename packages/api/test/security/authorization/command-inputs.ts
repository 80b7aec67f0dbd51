import type { Data } from '../../../src/testing/index.ts';
import type { Scene } from '../../scenarios/evening.ts';

/** What Ada sees at a scene, for somebody else to ask with. */
export interface Hers {
  readonly me: Data;
  readonly moment: string;
}

/** A command as the six give it: at which scene, and with which of Ada's ids, codes and moments. */
export interface Given {
  readonly scene: Scene;
  /** Null for a command that takes nothing. `moment` is whose the row says. */
  readonly input: null | ((hers: Hers, moment: string) => Record<string, unknown>);
  /** Whether it is said from a moment, so that it is tried from one of Ada's, too. */
  readonly fromMoment: boolean;
}

const bare = (scene: Scene): Given => ({ scene, input: null, fromMoment: false });
const plain = (scene: Scene, input: (hers: Hers) => Record<string, unknown>): Given => ({
  scene,
  input,
  fromMoment: false,
});
const opening = (scene: Scene, input: (hers: Hers) => Record<string, unknown> = () => ({})): Given => ({
  scene,
  input: (hers, moment) => ({ ...input(hers), moment }),
  fromMoment: true,
});

const invitationId = ({ me }: Hers): string => me.couple.invitation.id;
const promptId = 'prompt:hope';

/** Every command, as it would hurt Ada the most. */
export const given: Readonly<Record<string, Given>> = {
  answerIdea: opening('inviting', () => ({ ideaId: 'idea:film', answer: 'YES' })),
  cancelPairingCode: bare('code'),
  checkIn: plain('inviting', () => ({ felt: 1, wanted: 'FULLY', keep: true })),
  clearDial: bare('inviting'),
  closeDoor: bare('inviting'),
  confirmPairing: opening('request', ({ me }) => ({ requestId: me.own.pairing.id })),
  declinePairing: plain('request', ({ me }) => ({ requestId: me.own.pairing.id })),
  eraseJournal: bare('inviting'),
  eraseMe: bare('inviting'),
  eraseReflection: plain('inviting', () => ({ promptId })),
  exportMe: bare('inviting'),
  invite: opening('declined', () => ({ note: 'Come along', ideaId: 'idea:walk' })),
  join: plain('inviting', () => ({ displayName: 'Another name', adult: true })),
  leave: plain('inviting', ({ me }) => ({ coupleId: me.couple.id })),
  makePairingCode: opening('code'),
  openDoor: opening('declined'),
  pause: bare('inviting'),
  redeemPairingCode: opening('code', ({ me }) => ({ code: me.own.pairing.code })),
  rename: opening('inviting', () => ({ displayName: 'Another name' })),
  resume: opening('resting'),
  sayNo: plain('inviting', (hers) => ({ invitationId: invitationId(hers), kindness: 'THANKS' })),
  sayYes: opening('inviting', (hers) => ({ invitationId: invitationId(hers) })),
  setDial: plain('inviting', () => ({ dial: 2, note: 'Another note' })),
  setFloor: plain('inviting', () => ({ floor: 10 })),
  shareReflection: opening('inviting', () => ({ promptId: 'prompt:value' })),
  startJournal: opening('inviting'),
  unshareReflection: plain('inviting', () => ({ promptId })),
  writeReflection: plain('inviting', () => ({ promptId, text: 'Other words' })),
};
