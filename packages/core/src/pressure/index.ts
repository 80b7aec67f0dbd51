/** The pressure check with the language it knows: apart from the rules, which take any checker. */

export { checkPressure } from './check-pressure.ts';
export { type Cue, type CueCategory, cueCategories, type PressureCheck } from './cue.ts';
