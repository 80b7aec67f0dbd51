import type { Wanted } from '../check-in/check-in.ts';

export type OwnKey = `checkIn.${Wanted}` | 'association.illustrative';

/** Words around what a person keeps for themselves. */
export const ownEn: Readonly<Record<OwnKey, string>> = {
  'checkIn.fully': 'Lovely to notice. It is yours alone.',
  'checkIn.partly': 'Mixed feelings are common, and worth knowing. This is yours alone.',
  'checkIn.no':
    'What you wanted matters, whatever was said at the time. You deserve to be safe; these people listen, in confidence.',
  'association.illustrative':
    'A sketch of an idea, made of the numbers put in. Evidence in humans is modest, and no person is predicted by it.',
};
