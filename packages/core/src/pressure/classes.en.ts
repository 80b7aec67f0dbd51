import type { Vocabulary } from './pattern.ts';

/** Words that do the same work in a move, as `contractionsEn` writes them in full; a class may name another. */
export const classesEn: Vocabulary['classes'] = {
  mate: 'wife|husband|partner|spouse|girlfriend|boyfriend|lover|man|woman|fiance|love|marriage|relationship|couple',
  mates:
    'wives|husbands|partners|spouses|girlfriends|boyfriends|lovers|men|women|couples|marriages|relationships',
  people: '@mate|@mates|people|person|guy|guys|girl|somebody|anybody|others|colleague|woman|they|she|he',
  kin: 'mother|father|sister|brother|parents|friends|friend|mates|family|everybody|boss|colleagues|therapist',
  good: 'good|decent|proper|normal|loving|caring|real|better|supportive|devoted|considerate|true|healthy|happy',
  sex: 'sex|intimacy|intimate|affection|cuddles|bedroom|touching|action|nookie|bed',
  act: 'want|touch|kiss|hold|love|desire|fancy|like|notice|initiate|find|compliment|chase|choose|miss|hug|cuddle|flirt|look|reach|care',
  acted:
    'wanted|touched|kissed|held|loved|desired|fancied|noticed|cared|initiated|slept|found|appreciated|valued|respected|trusted',
  span: 'day|days|night|nights|week|weeks|weekend|weekends|month|months|year|years|fortnight',
  long: 'weeks|months|years|ages|forever|long',
  when: 'yesterday|today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|later|maybe',
  feast:
    'anniversary|birthday|valentine|valentines|honeymoon|honeymoons|wedding|date|holiday|christmas|eve|anniversaries|birthdays|hotels|weekends',
  did: 'did|cooked|cleaned|paid|bought|drove|fixed|made|took|gave|put|washed|sorted|came|went|let|watched|stayed|booked|planned|rubbed|massaged|hosted|quit|turned|cancelled|sat|flew|helped|picked|looked',
  bad: 'ugly|unwanted|undesirable|unattractive|disgusting|repulsive|invisible|unloved|worthless|unlovable|pathetic|unappreciated|neglected|undesired|hideous|humiliated|gross|repulse|disgust',
  mad: 'angry|mad|furious|livid|grumpy|moody|sulk|sulking|resent|resentful|cross|unbearable|miserable|frustrated|bitter',
  tired:
    'tired|exhausted|busy|sore|stressed|sleepy|unwell|ill|sick|nervous|shy|knackered|shattered|drained|headache|anxious|scared|late',
  harsh:
    'dramatic|uptight|precious|boring|difficult|frigid|prude|prudish|ridiculous|childish|lazy|fussy|stubborn|sensitive|paranoid|cold|selfish|mean|immature|tense|spoilsport|killjoy|heartless|ungrateful|silly',
  away: 'away|over|down|off|aside|back|out',
  turn: 'turn|turns|turned|turning|push|pushes|pushed|pushing|roll|rolls|rolled|rolling|shut|pull|pulled|brush|brushed|flinch|shot|knocked|knock|shoot',
};

/** Wordings that do the same work, named in braces. */
export const phrasesEn: Vocabulary['phrases'] = {
  // how an answer of no is put in a condition
  no: '( say|says|said|saying no / turn|turned me|this down / refuse|reject / a|another|be|is no / nothing happens|changes / keep|keeps|goes|carry|continue|carries _1 this|up|on|like|saying|doing / not tonight|happen|get|want|interested|have / fall asleep / @turn me @away / another|more headache|rejection|excuse|refusal / doing this / sleep* facing )',
  // what it then costs
  harm: '( done|leaving|elsewhere|divorce*|regret*|finished|packing|over .|with|asking|trying|for / somebody|somewhere else|who / sleep|sleeping|stay|staying at|on|in / move|moving|walk|walking out / lose|losing me|it|interest|patience / see the|any|much point / not bother|talk|speak|wonder|blame|expect|help|come / foul|bad|terrible|rotten mood / never|stop ask*|again|try*|help*|cook* / find|look|looking|start|go _2 somebody|flats|elsewhere|looking / tell|telling your|@kin / forget about|it|me|the / drive|cook|find|sort yourself|your / worse|unpleasant|tense|frosty|quiet husband|wife|partner / be|not able|nice|sorry|pleasant / the reason|end )',
};
