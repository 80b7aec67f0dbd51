/** Asked of every command that is no exit, before anything of its own. */
const heard = ['LOCKED', 'RATE_LIMITED', 'NOT_JOINED'] as const;
/** Asked of every yes, before its moment. */
const wholehearted = ['DIAL_UNKNOWN', 'BELOW_FLOOR', 'DUTY_MOTIVE'] as const;

/**
 * Every command of the schema with all that may refuse it, in the order in which it is asked: of several reasons that
 * hold, the first is answered. Exits of the couple have none; those beside it are refused only while locked.
 */
export const refusalsByCommand = {
  // Exits of the couple.
  sayNo: [],
  closeDoor: [],
  pause: [],
  leave: [],
  // The couple.
  invite: [
    ...heard,
    'SUPPORT_FIRST',
    'NOT_PAIRED',
    ...wholehearted,
    'MOMENT_PASSED',
    'INVITATION_STANDING',
    'SPACING',
    'IDEA_NOT_IN_COMMON',
    'TEXT_PRESSURING',
  ],
  sayYes: [...heard, 'SUPPORT_FIRST', 'NOT_PAIRED', ...wholehearted, 'MOMENT_PASSED', 'NOT_OPEN'],
  openDoor: [...heard, 'SUPPORT_FIRST', 'NOT_PAIRED', ...wholehearted, 'MOMENT_PASSED', 'DOOR_SPACING'],
  resume: [...heard, 'NOT_PAIRED', 'MOMENT_PASSED'],
  // Myself.
  join: ['LOCKED', 'RATE_LIMITED', 'TEXT_PRESSURING'],
  rename: [...heard, 'MOMENT_PASSED', 'TURN_FULL', 'TEXT_PRESSURING'],
  setDial: heard,
  clearDial: heard,
  setFloor: heard,
  exportMe: heard,
  eraseMe: ['LOCKED'],
  // Pairing.
  makePairingCode: [...heard, 'ALREADY_PAIRED', 'MOMENT_PASSED'],
  redeemPairingCode: [...heard, 'ALREADY_PAIRED', 'MOMENT_PASSED', 'CODE_NOT_GOOD'],
  confirmPairing: [...heard, 'ALREADY_PAIRED', 'MOMENT_PASSED', 'REQUEST_GONE'],
  cancelPairingCode: ['LOCKED'],
  declinePairing: ['LOCKED'],
  // Ideas and reflections. A no to an idea is an exit: it is refused only while locked.
  answerIdea: [...heard, 'NOT_PAIRED', 'MOMENT_PASSED', 'TURN_FULL'],
  writeReflection: heard,
  shareReflection: [...heard, 'NOT_PAIRED', 'MOMENT_PASSED', 'TURN_FULL', 'TEXT_PRESSURING'],
  unshareReflection: ['LOCKED'],
  eraseReflection: ['LOCKED'],
  // Check-ins and the journal.
  checkIn: [...heard, 'NO_CONSENT'],
  startJournal: [...heard, 'MOMENT_PASSED'],
  eraseJournal: ['LOCKED'],
} as const;

/** A command, as the schema names it. */
export type CommandField = keyof typeof refusalsByCommand;
/** A reason, as the schema names it. */
export type Code = (typeof refusalsByCommand)[CommandField][number];

export const commandFields = Object.keys(refusalsByCommand) as readonly CommandField[];

/** Of the reasons that hold, the one that a command is answered with; null where none refuses it. */
export const refusalOf = (command: CommandField, holding: readonly Code[]): Code | null =>
  (refusalsByCommand[command] as readonly Code[]).find((code) => holding.includes(code)) ?? null;
