/** The pressure check of English. A bundler includes its model only where this entry is imported. */

export { checkPressure, english } from './english.ts';
