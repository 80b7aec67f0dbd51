import type { Moves } from './rules.ts';

/** Asking again after a no, pleading, demanding a reply, "another excuse". */
export const naggingEn: Moves = {
  again: `
<may|can|not i|am|just|keep|will !not _1 ask|asking|pestering|send|sending|try|bug|checking|check _3 again|twice|every|until|back _2 .|tonight|and|in|hour|you|i|day|because|now|at !another|as
<everybody keep _1 asking|bugging|pestering|begging|messaging|texting|trying|sending|hinting|chasing|suggesting|reminding !myself|if
<you|me|who|and|to|of asked|asking _2 nicely|@when|twice|#|different* _1 .|and|you|now|it ~2 asked|asking|ask|now|is|it|yes|different*|which
how about _3 ? ~2 how about|what
what|how about now
then|so when .
when then
- not|no tonight|now|today|later ~3 not|no|then|when|tomorrow|how
bump|bumping _3 this|it|up|again|to
rethink|reconsider
is|was that|it|this a _2 real|firm|definite|final|yes|no or|.|then|no
a no to|on|for @when
+ until you|i say|get|agree|hear|give|cave|change|win|want|answer|come
no for an answer
`,
  reply: `
you _2 not|never answered|replied|answer|reply
+ not give me that|the|another
please ? ~1 for me
stop|been|keep|keeps|are|always|kept|you _1 avoiding|ignoring|dodging|changing|putting|rejecting|pushing|making _1 me|subject|this|it|us|the|excuses|off
still waiting _1 .|an|your|here|and|you
still no|nothing|not|is|a _1 .|answer|reply|response|yes|word|maybe|ready|decided|heard|no|from
third|fourth|fifth|second time of asking|this
hello|well|so|and|anything|why|really|please|yes|no|tonight ??
did you see|get|read|even my|the|this|last _1 message|text|note|messages|one|email .|and|or|yet
yes or no .
have you decided|answered _1 .|yet|or|if
so|then that is a|another|the|# _1 no|maybe|yes|third|excuse
`,
  pleading: `
pretty please
please _2 just|say _2 this|once|yes|say|one|do|let|for
on my knees
come on ~1 come on
oh|aw|ah come|go on
just|this|only this|the|just once .|please|and|for|i
for once say|come|and|be|do
all i|it|am _1 ask|asking|want|need|takes _2 is|for|one|yes|minutes|you
what do|would|will|else|must|can|more|it _1 i|it|can|do _3 have|do|take|get|need _1 to|. _2 get|do|yes|you|for|.|i
let me win
win me over
`,
  accusation: `
another|your|same|always|more|#|of|good|latest|third|an|got|every|first|old|those _1 excuse|excuses !to|needed|for
excuses ready|excuses|.|again|for|with
<be|allowed|can always _2 something|excuse*|headache|too|tired|busy|sore|reason|asleep|stressed|no _1 .|with|is|what|and|last|tonight|there <i|am|we
- you are|get always @tired|busy|too
do not tell me|say _4 @tired|no|again|not|busy
why not .
but|okay|so|and why _1 .|though|but|not
one|a|real|good|proper|single|any good|proper|real|single|decent reason .|why|not
run|running out of nos|excuses|no|reasons
- really ?
- please _1 please
+ why will|would not you
+ problem|excuse|reason this time
answer me
asked you a question
+ yes|decided|answered yet
+ asked|texted|messaged|asking|sent _3 # times
+ tomorrow|tonight|saturday|sunday|later|when then ?
how many times|ways|nights|weeks are|do|must|have|will|until|before|since
another headache|excuse|rejection|refusal
beg|begging you .|just|please|here|for|say
text|answer|reply back|already
what is it|different|changed this|now
just|please|now say yes
`,
};
