import type { Wanted } from '../check-in/check-in.ts';

export type OwnKey = `checkIn.${Wanted}` | 'association.illustrative';

/** Words around what a person keeps for themselves. */
export const ownEn: Readonly<Record<OwnKey, string>> = {
  'checkIn.fully': 'Good to know. It is yours alone.',
  'checkIn.partly':
    'Mixed feelings are common, and worth knowing. This is yours alone. If talking would do you good, support is listed here.',
  'checkIn.no':
    'What you wanted matters. This happens to many people, and it is not your fault. You deserve to be safe. Places to turn to are listed here; in immediate danger, your local emergency number comes first.',
  'association.illustrative':
    'A sketch of an idea, made of the numbers put in. Evidence in humans is modest, and it predicts no person.',
};
