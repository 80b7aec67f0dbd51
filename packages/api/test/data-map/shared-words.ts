import { type FieldNote, privateField, ruleField } from './field-note.ts';
import type { PersonNotes, PersonPath } from './person-note.ts';

const own = { in: 'private' } as const;
const both = { in: 'both' } as const;
const untilCoupleEnds = { endsWithCouple: true, kept: 'until changed or the couple ends' };
const copy: Partial<FieldNote> = {
  endsWithCouple: true,
  kept: 'until unshared, erased or the couple ends',
};
const sharedWhen = 'while it is shared; not while they pause, if it is newer than the pause';

/** The answers to ideas of a person. The shared profile has only the yeses. */
export const ideaFields: PersonNotes<Extract<PersonPath, `ideas.${string}`>> = {
  'ideas.answered[].idea': {
    ...both,
    ...privateField({
      purpose: 'finds ideas that both like',
      mine: ['AnsweredIdea.idea'],
      partner: { when: 'both said yes in an earlier turn', fields: ['CommonIdea.idea'] },
      ...untilCoupleEnds,
    }),
  },
  'ideas.answered[].answer': {
    ...both,
    ...privateField({
      purpose: 'finds ideas that both like',
      mine: ['AnsweredIdea.answer'],
      partner: { when: 'both said yes in an earlier turn', fields: ['CommonIdea.stands'] },
      ...untilCoupleEnds,
    }),
  },
  'ideas.answered[].turn': {
    ...both,
    ...ruleField({ purpose: 'counts a yes from the next turn on', changesMine: true, ...untilCoupleEnds }),
  },
  'ideas.withdrawn[].idea': {
    ...both,
    ...ruleField({
      purpose: 'keeps a listed idea in the list until the turn ends',
      special: true,
      changesMine: true,
      partner: { when: 'it was listed, until the turn ends', fields: ['CommonIdea.stands'] },
      ...untilCoupleEnds,
    }),
  },
  'ideas.withdrawn[].turn': {
    ...both,
    ...ruleField({
      purpose: 'lets a withdrawn yes rest',
      changesMine: true,
      partner: { when: 'it was listed, until the turn ends', fields: ['CommonIdea.stands'] },
      ...untilCoupleEnds,
    }),
  },
  'ideas.given.turn': { ...own, ...ruleField({ purpose: 'limits new yeses in a turn', ...untilCoupleEnds }) },
  'ideas.given.yeses': {
    ...own,
    ...ruleField({ purpose: 'limits new yeses in a turn', ...untilCoupleEnds }),
  },
};

/** The reflections of a person. The shared profile has only the copies. */
export const reflectionFields: PersonNotes<Extract<PersonPath, `reflections[].${string}`>> = {
  'reflections[].written.prompt': {
    ...own,
    ...privateField({ purpose: 'the question that they answered', mine: ['Reflection.prompt'] }),
  },
  'reflections[].written.text': {
    ...own,
    ...privateField({ purpose: 'their own answer', mine: ['Reflection.text'] }),
  },
  'reflections[].written.arrival': {
    ...own,
    ...privateField({ purpose: 'how their desire tends to arrive', mine: ['Reflection.arrival'] }),
  },
  'reflections[].writtenAt': {
    ...own,
    ...privateField({ purpose: 'when they wrote it', special: false, mine: ['Reflection.writtenAt'] }),
  },
  'reflections[].shared.prompt': {
    ...both,
    ...ruleField({
      purpose: 'the question of the shared copy',
      special: true,
      changesMine: true,
      mine: ['Reflection.prompt'],
      partner: { when: sharedWhen, fields: ['SharedReflection.prompt'] },
      ...copy,
    }),
  },
  'reflections[].shared.text': {
    ...both,
    ...privateField({
      purpose: 'the copy that the partner may read',
      mine: ['Reflection.sharedText'],
      partner: { when: sharedWhen, fields: ['SharedReflection.text'] },
      ...copy,
    }),
  },
  'reflections[].shared.arrival': {
    ...both,
    ...privateField({
      purpose: 'the copy that the partner may read',
      mine: ['Reflection.sharedArrival', 'Couple.arrival'],
      partner: { when: sharedWhen, fields: ['SharedReflection.arrival', 'Couple.arrival'] },
      ...copy,
    }),
  },
  'reflections[].shared.sharedAt': {
    ...both,
    ...privateField({
      purpose: 'lets a pause hide newer copies',
      changesMine: true,
      special: false,
      ...copy,
    }),
  },
};
