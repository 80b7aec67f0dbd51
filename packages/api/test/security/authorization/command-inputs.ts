import type { Data } from '../../../src/testing/index.ts';
import type { Scene } from '../../scenarios/evening.ts';
import { importable } from '../../scenarios/importable.ts';

/** What Ada sees at a scene. Other viewers send it. */
export interface AdasData {
  readonly me: Data;
  readonly moment: string;
}

/** How the six viewers send a command: at which scene, and with which of Ada's ids and codes. */
export interface CommandCase {
  readonly scene: Scene;
  /** Null for a command without input. `moment` is Ada's or the viewer's own. */
  readonly input: null | ((adas: AdasData, moment: string) => Record<string, unknown>);
  /** Whether the input has a moment. The command is then also sent with Ada's moment. */
  readonly fromMoment: boolean;
}

const withoutInput = (scene: Scene): CommandCase => ({ scene, input: null, fromMoment: false });
const withInput = (scene: Scene, input: (adas: AdasData) => Record<string, unknown>): CommandCase => ({
  scene,
  input,
  fromMoment: false,
});
const opening = (
  scene: Scene,
  input: (adas: AdasData) => Record<string, unknown> = () => ({}),
): CommandCase => ({
  scene,
  input: (adas, moment) => ({ ...input(adas), moment }),
  fromMoment: true,
});

const invitationId = ({ me }: AdasData): string => me.couple.invitation.id;
const promptId = 'prompt:hope';

/** The id of Ada's first journal entry. An unknown one if the scene was seen without her journal. */
const entryId = ({ me }: AdasData): string =>
  me.own?.journal?.readings?.edges[0]?.node.id ?? 'journalReading:none';

/** Every command, in the case that would harm Ada the most. */
export const commandCases: Readonly<Record<string, CommandCase>> = {
  answerIdea: opening('inviting', () => ({ ideaId: 'idea:film', answer: 'YES' })),
  cancelPairingCode: withoutInput('code'),
  checkIn: withInput('inviting', () => ({ felt: 1, wanted: 'FULLY', keep: true })),
  clearDial: withoutInput('inviting'),
  closeDoor: withoutInput('inviting'),
  confirmPairing: opening('request', ({ me }) => ({ requestId: me.own.pairing.id })),
  correctEntry: withInput('inviting', (adas) => ({ entryId: entryId(adas), note: 'Another note' })),
  declinePairing: withInput('request', ({ me }) => ({ requestId: me.own.pairing.id })),
  eraseEntry: withInput('inviting', (adas) => ({ entryId: entryId(adas) })),
  eraseJournal: withoutInput('inviting'),
  eraseMe: withoutInput('inviting'),
  eraseReflection: withInput('inviting', () => ({ promptId })),
  exportMe: withoutInput('inviting'),
  importMe: opening('inviting', () => ({ document: importable })),
  invite: opening('declined', () => ({ note: 'Come along', ideaId: 'idea:walk' })),
  join: withInput('inviting', () => ({ displayName: 'Another name', adult: true })),
  leave: withInput('inviting', ({ me }) => ({ coupleId: me.couple.id })),
  makePairingCode: opening('code'),
  openDoor: opening('declined'),
  pause: withoutInput('inviting'),
  redeemPairingCode: opening('code', ({ me }) => ({ code: me.own.pairing.code })),
  rename: opening('inviting', () => ({ displayName: 'Another name' })),
  resume: opening('resting'),
  sayNo: withInput('inviting', (adas) => ({ invitationId: invitationId(adas), kindness: 'THANKS' })),
  sayYes: opening('inviting', (adas) => ({ invitationId: invitationId(adas) })),
  setDial: withInput('inviting', () => ({ dial: 2, note: 'Another note' })),
  setFloor: withInput('inviting', () => ({ floor: 10 })),
  shareReflection: opening('inviting', () => ({ promptId: 'prompt:value' })),
  startJournal: opening('inviting'),
  unshareReflection: withInput('inviting', () => ({ promptId })),
  writeReflection: withInput('inviting', () => ({ promptId, text: 'Other words' })),
};
