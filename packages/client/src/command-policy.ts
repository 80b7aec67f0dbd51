import type { operations } from './generated/documents.ts';

/**
 * How a command is sent.
 *
 * - `opening`: it carries the moment of the shown view. It is sent once and never waits.
 * - `exit`: it waits in memory, goes before everything else, and is sent until there is an answer.
 * - `timed`: it carries the time of the tap, so that it waits and is sent until there is an answer.
 * - `latest`: as `timed`, but only the latest one waits.
 * - `patient`: it is sent again while the person waits for the answer, and never waits for a network.
 */
type SendingPolicy = 'opening' | 'exit' | 'timed' | 'latest' | 'patient';

export const commandPolicies = {
  invite: 'opening',
  sayYes: 'opening',
  openDoor: 'opening',
  resume: 'opening',
  rename: 'opening',
  shareReflection: 'opening',
  startJournal: 'opening',
  importMe: 'opening',
  /** A no is an exit. */
  answerIdea: 'opening',
  makePairingCode: 'opening',
  redeemPairingCode: 'opening',
  confirmPairing: 'opening',
  sayNo: 'exit',
  closeDoor: 'exit',
  pause: 'exit',
  leave: 'exit',
  unshareReflection: 'exit',
  cancelPairingCode: 'exit',
  declinePairing: 'exit',
  setDial: 'timed',
  checkIn: 'timed',
  clearDial: 'latest',
  setFloor: 'latest',
  writeReflection: 'latest',
  join: 'patient',
  exportMe: 'patient',
  correctEntry: 'patient',
  eraseEntry: 'patient',
  eraseReflection: 'patient',
  eraseJournal: 'patient',
  eraseMe: 'patient',
} as const satisfies Partial<Record<keyof typeof operations, SendingPolicy>>;

export type CommandName = keyof typeof commandPolicies;
