import { guiltEn } from './guilt.en.ts';
import { ledgerEn } from './ledger.en.ts';
import { minimisingEn } from './minimising.en.ts';
import { naggingEn } from './nagging.en.ts';
import { obligationEn } from './obligation.en.ts';
import { harmlessEn, negationsEn, roomEn, turnsEn } from './room.en.ts';
import type { Lexicon } from './rules.ts';
import { threatEn } from './threat.en.ts';

/** Words that do the same work in a move. All are written as `contractionsEn` writes them in full. */
const classes = {
  mate: 'wife|husband|partner|spouse|girlfriend|boyfriend|lover|man|woman|fiance|missus',
  mates:
    'wives|husbands|partners|spouses|girlfriends|boyfriends|lovers|men|women|couples|marriages|relationships|people|guys|girls',
  good: 'good|decent|proper|normal|loving|caring|real|better|supportive|devoted|considerate|true|kind|thoughtful|healthy|happy',
  unit: 'minutes|hours|day|days|night|nights|week|weeks|weekend|weekends|month|months|year|years',
  long: 'week|weeks|weekends|month|months|year|years|nights|fortnight',
  this: 'this|it|that|us|me|sex|intimacy|intimate|affection|touch|close|closeness|love',
  bad: 'ugly|unwanted|undesirable|unattractive|disgusting|gross|repulsive|invisible|unloved|rejected|worthless|unlovable|pathetic|unappreciated|neglected|disposable|stupid|crap|rubbish|needy|undesired|unnecessary|foolish|hideous|humiliated|ashamed|unimportant',
  sad: 'disappointed|crushed|heartbroken|devastated|gutted|hurt|sad|upset|miserable|broken|lonely|destroyed|wrecked|low|bitter|resentful|depressed|offended|insulted',
  mad: 'angry|mad|furious|annoyed|livid|pissed|grumpy|moody|cranky|unbearable|insufferable|sulky|sulk|sulking|resent|frustrated|impossible|cross|fuming',
  when: 'yesterday|today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later|soon|weekend|morning|week|month|night|next|after|maybe|yes',
  kin: 'mother|father|sister|brother|parents|friends|friend|mates|family|everybody|boss|colleagues|people|kids|lads|girls|group|therapist',
  tired:
    'tired|exhausted|busy|sore|stressed|sleepy|unwell|ill|sick|nervous|shy|worried|knackered|shattered|drained|headache|achy|anxious|scared|drunk|late|bad|hard|painful|worn',
  go: 'leave|leaving|go|find|finding|look|looking|move|moving|walk|walking|pack|packing|divorce|separate|stray|wander|cheat|tell|cancel|lose|stop|regret|resent|sulk|scream|explode',
};

/** How English presses. */
export const lexiconEn: Lexicon = {
  classes,
  moves: {
    obligation: obligationEn,
    ledger: ledgerEn,
    guilt: guiltEn,
    threat: threatEn,
    nagging: naggingEn,
    minimising: minimisingEn,
  },
  harmless: harmlessEn,
  room: roomEn,
  negations: negationsEn,
  turns: turnsEn,
};
