import type { ReflectionKey } from './reflection.en.ts';

/** The words of `reflectionEn` in German. */
export const reflectionDe: Readonly<Record<ReflectionKey, string>> = {
  'prompt.value': 'Was mir an Nähe wichtig ist.',
  'prompt.funBefore': 'Was es früher schön gemacht hat.',
  'prompt.littleSparks': 'Kleine Funken, die mich wärmen.',
  'prompt.whyReclaim': 'Warum ich meine Lust gern wiederhätte, für mich.',
  'prompt.hope': 'Was ich mir erhoffe.',
  'prompt.outgrownIdea': 'Eine Vorstellung von Sex, die ich loslassen könnte.',
  'prompt.arrival': 'Wie meine Lust meist entsteht.',
  'prompt.presses': 'Was auf meine Lust drückt.',
  'prompt.safeNo': 'Was ein Nein für mich sicher macht.',
  'prompt.hearAndGiveNo': 'Wie ich ein Nein gern höre und gern sage.',
  'prompt.not-offered': 'Eine Frage, die es hier früher gab.',

  'arrival.choice.spontaneous': 'Sie kommt meist von selbst, manchmal aus dem Nichts.',
  'arrival.choice.responsive': 'Sie kommt meist unterwegs, wenn Nähe schon begonnen hat.',
  'arrival.choice.both': 'Sie kommt auf beide Arten, von selbst und unterwegs.',
  'arrival.choice.unsure': 'Ich bin mir nicht sicher, und das ist in Ordnung.',

  'arrival.alike.spontaneous':
    'Bei euch beiden kommt Lust meist von selbst. Sie kann trotzdem zu verschiedenen Zeiten kommen; das ist häufig, und niemand ist schuld.',
  'arrival.alike.responsive':
    'Bei euch beiden kommt Lust meist unterwegs. Wenn niemand von euch beginnt, sagt das nichts darüber, wie gern ihr euch habt; Nähe ohne Eile, aus der nichts folgt, ist ein guter Ort.',
  'arrival.alike.both':
    'Bei euch beiden kann Lust von selbst beginnen, oder unterwegs. Die Zeiten sind verschieden; das ist häufig, und niemand ist schuld.',
  'arrival.different':
    'Bei einer Person von euch kommt Lust meist von selbst, bei der anderen unterwegs. Dieser Unterschied ist häufig, und niemand ist schuld: Niemand will zu viel oder zu wenig, und keine Art ist besser.',
  'arrival.overlapping':
    'Eure Arten überschneiden sich und sind ein wenig verschieden. Das ist häufig, und niemand ist schuld; keine Art ist besser.',
  'arrival.unsure':
    'Sich nicht sicher zu sein, wie Lust kommt, ist häufig, und niemand ist schuld. Es kann von Tag zu Tag anders sein, und Spüren braucht Zeit.',
};
