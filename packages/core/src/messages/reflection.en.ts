import type { Arrival } from '../reflection/arrival.ts';
import type { DefaultPromptName } from '../reflection/prompt.ts';

export type ReflectionKey =
  | `prompt.${DefaultPromptName}`
  | 'prompt.not-offered'
  | `arrival.choice.${Arrival}`
  | `arrival.alike.${Exclude<Arrival, 'unsure'>}`
  | 'arrival.different'
  | 'arrival.overlapping'
  | 'arrival.unsure';

/** The prompts, as beginnings that a person may finish, and words on how desire arrives. */
export const reflectionEn: Readonly<Record<ReflectionKey, string>> = {
  'prompt.value': 'What I value in being close.',
  'prompt.funBefore': 'What made it fun before.',
  'prompt.littleSparks': 'Little sparks that warm me up.',
  'prompt.whyReclaim': 'Why I would like my desire back, for myself.',
  'prompt.hope': 'What I hope for.',
  'prompt.outgrownIdea': 'An idea about sex that I could let go of.',
  'prompt.arrival': 'How my desire tends to arrive.',
  'prompt.presses': 'What presses on my desire.',
  'prompt.safeNo': 'What makes a no safe for me.',
  'prompt.hearAndGiveNo': 'How I like to hear and give a no.',
  'prompt.not-offered': 'A question that was offered here before.',

  'arrival.choice.spontaneous': 'It tends to come by itself, sometimes out of nowhere.',
  'arrival.choice.responsive': 'It tends to come along the way, once closeness has begun.',
  'arrival.choice.both': 'It comes both ways, by itself and along the way.',
  'arrival.choice.unsure': 'I am not sure, and that is fine.',

  'arrival.alike.spontaneous':
    'For both of you desire tends to come by itself. It may still come at different times, which is common and nobody’s fault.',
  'arrival.alike.responsive':
    'For both of you desire tends to come along the way. When neither of you begins, it says nothing about how much you like each other; unhurried closeness, with nothing to follow, is a fine place to be.',
  'arrival.alike.both':
    'For both of you it may begin by itself, or along the way. Times differ, which is common and nobody’s fault.',
  'arrival.different':
    'For one of you desire tends to come by itself, for the other along the way. That is a common difference and nobody’s fault: neither wants too much or too little, and neither way is better.',
  'arrival.overlapping':
    'Your ways overlap and differ a little. That is common and nobody’s fault; neither way is better.',
  'arrival.unsure':
    'Not being sure how desire arrives is common and nobody’s fault. It may differ from day to day, and noticing takes time.',
};
