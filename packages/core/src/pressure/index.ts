/** The part of the pressure check that is the same for every language. It has no model of its own. */

export {
  type CheckedText,
  type CheckTextOptions,
  checkText,
  type UnreadTextRule,
  unreadTextRules,
} from './checked-text.ts';
export { type Cue, type CueCategory, cueCategories } from './cue.ts';
export {
  type LanguageCheck,
  type PressureCheck,
  type PressureFindings,
  type PressureReport,
  pressureCheckOf,
  type TextContext,
  type TextKind,
  textKinds,
} from './pressure-check.ts';
