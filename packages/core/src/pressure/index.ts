/** The pressure check with its English model. It has its own entry because the rules accept any checker. */

export { checkPressure } from './check-pressure.ts';
export { type Cue, type CueCategory, cueCategories, type PressureCheck } from './cue.ts';
