import { cardsDe } from './cards.de.ts';
import type { Catalog } from './catalog.ts';
import { ownDe } from './check-in.de.ts';
import { enumWordsDe } from './enum-words.de.ts';
import { guidanceDe } from './guidance.de.ts';
import { ideasDe } from './ideas.de.ts';
import { reflectionDe } from './reflection.de.ts';
import { refusalsDe } from './refusals.de.ts';
import { supportDe } from './support.de.ts';

/**
 * All texts in German: informal, and without forms that agree with a gender. Each was reviewed against the English.
 * No native therapist has read them yet.
 */
export const de: Catalog = {
  ...cardsDe,
  ...enumWordsDe,
  ...guidanceDe,
  ...ideasDe,
  ...ownDe,
  ...reflectionDe,
  ...refusalsDe,
  ...supportDe,
};
