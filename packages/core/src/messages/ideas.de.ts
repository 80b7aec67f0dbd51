import type { IdeaKey } from './ideas.en.ts';

/** The words of `ideasEn` in German. */
export const ideasDe: Readonly<Record<IdeaKey, string>> = {
  'idea.walk': 'Ein Spaziergang zusammen, Hand in Hand oder nicht.',
  'idea.bath': 'Ein langes Bad zusammen.',
  'idea.massage': 'Eine langsame Massage.',
  'idea.slowDance': 'Ein langsamer Tanz in der Küche.',
  'idea.cuddle': 'Nah beieinander liegen, und nichts folgt daraus.',
  'idea.kissing': 'Küssen, einfach um des Küssens willen.',
  'idea.candlelight': 'Ein Abend bei Kerzenlicht.',
  'idea.music': 'Musik, die wir füreinander aussuchen.',
  'idea.cookTogether': 'Zusammen etwas Gutes kochen.',
  'idea.lazyMorning': 'Ein fauler Morgen im Bett.',
  'idea.readAloud': 'Einander vorlesen.',
  'idea.stargazing': 'Unter einer Decke in die Sterne schauen.',
  'idea.longTalk': 'Ein langes Gespräch über nichts und alles.',
  'idea.film': 'Ein Film auf dem Sofa.',
  'idea.nap': 'Ein Mittagsschlaf zusammen.',
  'idea.gettingDressedUp': 'Sich schick machen, nur für uns.',

  'idea.not-offered': 'Eine Idee, die es hier früher gab.',
};
