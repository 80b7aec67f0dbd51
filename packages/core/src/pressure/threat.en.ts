import type { Moves } from './rules.ts';

/** Consequences if the answer is no: leaving, anger, other people, withdrawn help; also veiled. */
export const threatEn: Moves = {
  condition: `
+ if|unless|when|as|since _6 {no} _9 {harm}
+ {harm} _8 if|unless|when|because|over|after _4 {no}
+ {no} _4 and|then|again|once|or|one _2 ( see|watch|you|we|then what|will|can|are|find|where|how / i will|swear )
+ if|unless _8 i|we _1 will|am|might|may|would !not _3 {harm}
one|another|once _1 no|rejection|excuse|refusal|more|time _2 and|then i|we|you|it|.
say|yes|tonight yes|this|now? or i|we|the|you|it|else
or else
+ no _1 @sex|kiss|fun|love no|then
until _4 to start|decide|change|show|prove|choose|make _1 up|acting|trying|me|if|whether
`,
  leaving: `
pack*|my bags
taking|take the|my|this ring off
last|final|only|another chance before|i|to change|show|prove|make|save|rethink|i|stop|start
last|final warning|straw|offer
something has|needs to give|change
stray|cheat|cheating|affair|affairs|faithful|loyal _6 start|happen|so|but|until|elsewhere|forever|reason|or|begin
men|people|guys|@mates|some|most _2 leave|cheat|stray|walk|end|left|break|walked|split _1 over|like|because|by|for|up|when
out of|losing|lost|my|the patience !and
`,
  others: `
start|be|am looking elsewhere|around|at|.
people|somebody|plenty|others|woman|man|men|women|guy|girl|they|she|he|lots _7 would|will|could _1 say|have|love|jump|want|appreciate|be _1 yes|me|happy|at|this|glad
@people _1 at|from|in work|office|gym|club|there _6 notic*|flirt*|smil*|happy|would|like*|compliment*|look*|interested|always|keeps|appreciate*
- my ex _2 never|always|still|texts _4 problem|me|no|said|complain*|had|wanted
plenty of|others fish|people|women|men|who
+ somebody else will|would|might|to
+ somebody|person|woman|man who never|will|does|appreciate*|actually|want*|love*|is !you
+ not _4 wait _2 forever|around|long
happens to us
+ come crying
see|make me @mad
- would kill|jump
- be a? pity|shame if
`,
  mood: `
foul|bad|terrible|awful|rotten|better|good|horrible mood _6 if|when|tomorrow|all|unless|otherwise|until|after
how i get|am|become when|if
- ^ noted|fine .
`,
  warning: `
you will be|end|wish sorry|alone|lonely
blame me if|when|for
+ do not _1 surprised|wonder|shocked _4 look*|leave|gone|out|stop|find|say|not|start|someone|somebody
think _2 carefully|twice|hard _1 before|about
i am|be|you|been warning|warned _1 you|.
just remember that|who|what|this
and see what happens|you|kind|then|mood|i
consequences
not be _1 responsible|accountable|answer
tonight is _2 chance|test
lose|losing me|us .|if|over|and|for
your loss|funeral .
suit yourself
be like that
look*|looking at flats|apartments|hotels
- i could have _1 anybody|somebody|gone|anyone
i|be|get|will <not so|very|pretty|in? @mad _4 if|when|unless|again <not
+ if this|that is how
@mate without
+ if|since you will|can not _3 somebody|there|others|plenty
plenty who|of _1 people|men|women|others
asking|find|start|finding somebody else
+ regret this|it|saying|when|if
- how much longer|more
+ stay faithful|loyal
`,
};
