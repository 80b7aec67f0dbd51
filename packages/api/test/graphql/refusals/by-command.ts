/** Checked first for every command that is not an exit. */
const access = ['LOCKED', 'RATE_LIMITED', 'NOT_JOINED'] as const;
/** Checked for every yes, before its moment. */
const wholehearted = ['DIAL_UNKNOWN', 'BELOW_FLOOR', 'DUTY_MOTIVE'] as const;

/**
 * Every command of the schema with all its refusal codes, in the order of the checks. If several reasons apply, the
 * response contains the first. The exits of the couple have no codes; other exits are refused only while locked.
 */
export const refusalsByCommand = {
  // Exits of the couple.
  sayNo: [],
  closeDoor: [],
  pause: [],
  leave: [],
  // Openings of the couple.
  invite: [
    ...access,
    'SUPPORT_FIRST',
    'NOT_PAIRED',
    ...wholehearted,
    'MOMENT_PASSED',
    'SPACING',
    'IDEA_NOT_IN_COMMON',
    'TEXT_PRESSURING',
    'INVITATION_STANDING',
  ],
  sayYes: [...access, 'SUPPORT_FIRST', 'NOT_PAIRED', ...wholehearted, 'MOMENT_PASSED', 'NOT_OPEN'],
  openDoor: [...access, 'SUPPORT_FIRST', 'NOT_PAIRED', ...wholehearted, 'MOMENT_PASSED', 'DOOR_SPACING'],
  resume: [...access, 'NOT_PAIRED', 'MOMENT_PASSED'],
  // Own data.
  join: ['LOCKED', 'RATE_LIMITED', 'CONSENT_TEXT_CHANGED', 'TEXT_PRESSURING'],
  rename: [...access, 'MOMENT_PASSED', 'TURN_FULL', 'TEXT_PRESSURING'],
  setDial: access,
  clearDial: access,
  setFloor: access,
  exportMe: access,
  eraseMe: ['LOCKED'],
  // Pairing.
  makePairingCode: [...access, 'ALREADY_PAIRED', 'MOMENT_PASSED'],
  redeemPairingCode: [...access, 'ALREADY_PAIRED', 'MOMENT_PASSED', 'CODE_NOT_GOOD'],
  confirmPairing: [...access, 'ALREADY_PAIRED', 'MOMENT_PASSED', 'REQUEST_GONE'],
  cancelPairingCode: ['LOCKED'],
  declinePairing: ['LOCKED'],
  // Ideas and reflections. A no to an idea is an exit: it is refused only while locked.
  answerIdea: [...access, 'NOT_PAIRED', 'MOMENT_PASSED', 'TURN_FULL'],
  writeReflection: access,
  shareReflection: [...access, 'NOT_PAIRED', 'MOMENT_PASSED', 'TURN_FULL', 'TEXT_PRESSURING'],
  unshareReflection: ['LOCKED'],
  eraseReflection: ['LOCKED'],
  // Check-ins and the journal.
  checkIn: [...access, 'NO_CONSENT'],
  correctEntry: access,
  eraseEntry: ['LOCKED'],
  importMe: [...access, 'MOMENT_PASSED', 'NO_CONSENT'],
  startJournal: [...access, 'MOMENT_PASSED', 'CONSENT_TEXT_CHANGED'],
  eraseJournal: ['LOCKED'],
} as const;

/** The name of a command in the schema. */
export type CommandField = keyof typeof refusalsByCommand;
/** The name of a refusal code in the schema. */
export type Code = (typeof refusalsByCommand)[CommandField][number];

export const commandFields = Object.keys(refusalsByCommand) as readonly CommandField[];

/** The code with which a command is refused if these reasons apply. Null if it is accepted. */
export const refusalOf = (command: CommandField, reasons: readonly Code[]): Code | null =>
  (refusalsByCommand[command] as readonly Code[]).find((code) => reasons.includes(code)) ?? null;
