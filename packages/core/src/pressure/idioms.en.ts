import type { CueCategory } from './cue.ts';

/**
 * The plain classics of pressure in English: patterns over the words of a text, one a line. `(a|b)` is a choice, `?`
 * makes a choice optional, and `<…>` is one of the slots. Words are as the tokenizer writes them: "don't" is `do not`,
 * "it's been" is `it is been`, and `someone` is `somebody`. A stop is any of `.`, `?`, `,` and the end of the text.
 */
export const idiomsEn: Readonly<Record<CueCategory, string>> = {
  obligation: `you are my <role> <stop>
(your|a|my|his|her) (<role> is )?(wifely |marital |conjugal )?(duty|job) as
it is (your|a <role> is|my) (duty|right|job|place)
a (good|real|proper|normal|decent|loving|true) <role> (would|will|does|is|never|should|wants|takes|makes|finds|looks)
(i|men|man|<role>|guys) (has|have|got) (got )?needs <stop>
what (<role> is|<roles>|couples|people) (are )?(do|for|in|who) <stop>
that is what (a )?(<role>|<roles>|couples|married people|you are|marriage)
you are (supposed|meant|expected) to (want|be my|do|look after|take care|make me|act)
part of (being|a) (married|marriage|relationship|the deal)
(it is|this is|you know it is) part of (the deal|marriage|it|being)
(normal|other|married|most|real|happy) (couples|people|<roles>) (do|would|manage|are|have|make|want|find)
(every|any) (other|normal|real) (couple|<role>|girl|guy)
what is the point (of|in) (us|being|a|this|having|marriage)
(then )?why did you (even )?marry me
you do not get to (just )?(say no|not|stop|decide|opt)
it is in the vows
it is (only|just|not) (natural|normal) (for|to|<stop>)
what (did you think|do you think) (marriage|being)
it is the least you can do
(have|has) (certain )?(needs|rights|expectations) <stop>`,
  ledger: `you (still |kinda |kind of |really |so |do |totally |sort of )?owe me (one|big|now|for|after|tonight|this|it|since|that)
you (still |kinda |kind of |really |so |do )?owe me (one |big )?<stop>
after (everything|all|the) (that )?(i|we) (do|did|have|paid|gave|am|go)
(i|i have|think i) (more than )?(earned|deserve|deserved) (it|this|you|some|something|more|a little|better|my)
it (is|has) been (over |like |about |almost |nearly |more than )?(a |<number> |ages|forever|so long|too long)(whole |long |bloody )?(<time> )?(now )?<stop>
(do you|you) (even )?know how long it
(we|you) (have not|did not) (done it|touched|even|in|for|since)
(when|the last time) (was the last time )?(we|you) (last )?(did it|touched me|wanted)
you (promised|swore|said so|said you would|agreed) (me )?(it )?<stop>
you (said|promised) (me )?(last|this|next|tonight|we would|maybe|it would|after|when|on|for my)
a promise is a promise <stop>
(now )?(it is|it will be) (now )?(my|your) turn (now|to do|to make|to give|tonight|<stop>)
what do i get
make it up to me
return the favor
(waited|waiting|patient) (long enough|for weeks|for months|all week|all day|all month|for it)
i (always )?(paid|pay|bought|drove|flew|cooked|cleaned|gave you|did) _ (so|now|and) (you|i|now|what)
i would do it for you
i always do (it|what) (you|for)
(get|give) (me )?something (back|in return)`,
  guilt: `if you (really |truly |ever |actually |still |even |had |did ){0,2}(loved|cared|wanted|missed|liked|love|fancied|felt)( about)?( me| us| anything| for)
(when|a) (somebody|woman|man|person) (who )?(is )?(loves|in love)
you (do not|never|hardly|obviously do not|clearly do not) (even )?(love|want|touch|kiss|fancy|desire|find|care|like|need) (me|about me|us)
you (do not|never) (even )?(try|bother|make an effort|touch|start|want)
(prove|show) (me )?(it|that you|you (love|want|care)|me wrong)
you make me feel (so |like )?(a )?(unwanted|ugly|rejected|disgusting|unloved|nothing|worthless|like|small|old|bad|guilty)
(cry|cried|crying) (myself|because of you|in the|every|all)
(i|you) (must|obviously|clearly) (be|find|think) (me |so )?(disgusting|ugly|repulsive|hideous)
(i am|i guess i am|guess i am|am i) (just )?not (good|attractive|pretty|hot|sexy|enough|worth)
i feel (so )?(rejected|unwanted|unloved|invisible|lonely|humiliated|like a beggar|pathetic|like your flatmate)
you (used to|would) (want|love|be|touch|kiss|need) (me|all over)
(time|energy) for (everybody|everyone|your|the|them|him|her) (but|except|and not|not) (me|for me)
(fine|never mind|forget it) (i will|i am) (just )?(go|sleep|lie|be)
you (are|have been) (so )?(selfish|cold|heartless|cruel|mean)( to me)? <stop>`,
  threat: `(somebody|someone) (else )?(who )?(will|would|wants) (me|it|<stop>)
(somebody|some) else (will|would|does|might|could|certainly)
(find|get|look|have|getting|looking|finding) (it |this |for it |me )?(somewhere else|elsewhere|somebody (else|who)|another (woman|man|one))
(i )?(will|can) not wait (forever|for ever|much longer|any longer)
(i )?(can|do) not (do|go|live|carry|keep|stay|put) _ like this
(last|final|one more) chance <stop>
you will (regret|be sorry|lose me|wish you|see what|have only)
(then )?(we are|it is) (done|finished|over|through)( for real)? <stop>
(or|then|and) (i am|i will|i swear i) (leaving|gone|off|done|out|leave|cheat|find|go elsewhere|not coming|going)
say no (again|and|tonight|to me)
if (you say|it is|i get|you give me|that is) (a |another )?no (again|and|tonight|then|i|we|,)
(call|text|texting|calling) my ex
there (are|is) (plenty|other|lots|girls|guys|women|men)
(do not|dont) (blame|come crying|be surprised|expect) (me|to|if|anything)
i am warning you
(i could|i can|i will) (have anyone|leave you|tell everybody|cheat|hurt myself)
(no wonder|this is how|that is how) (men|affairs|people|women|husbands)
do not (push|test) me
either you _ or i`,
  nagging: `please please
(say|just say|tell me) yes (say|already|please|<stop>)
do not say no
come on (please|just|baby|darling|do not|it|be|you|now)
oh come on <stop>
(another|more|your|no|stop making|making|what is the) excuses? (is|again|this|now|tonight|<stop>)
you always (say|find|have|do|are) (that|no|later|tired|a reason|an excuse|busy|a headache|too)
you never (want|start|initiate|say yes|feel like|let me|do)
why (not|will you not|do you always|are you always|can you not|is it always|always no) (<stop>|say|no|tired|just)
i will (just )?(keep|not stop|go on) asking
(until|till) (you|i|u) (say yes|give in|get a yes|get what|do)
answer me <stop>
are you ignoring me
how many (more )?times
(just )?(this|for) once <stop>
(not|here we go) again <stop>
begging you
do not make me beg <stop>
(still|again) (a )?no <stop>
(changed your mind|how about now|what about now|is it a yes)
(well|so) (yes or no|what is it|are you coming)
(is it|so that is|that is) (a )?(yes|no) (yet|then)`,
  minimising: `just (lie|lay) (there|back|down|still)
you (will|would|always|might) (end up |just |actually )?(get into it|enjoy it|enjoying it|like it|love it|be glad|thank me|be in the mood|feel better|warm up|want to|get in the mood|be into it)
(once|when) (we|you|i) (start|get going|get started|are in it)
(it is |it will |only |just |take )(only |just |be |take ){0,2}<number> minutes( that is all| <stop>)
you are not (that|even|really|so|actually|too) (tired|sore|ill|sick|busy|bad|drunk|sleepy|stressed)
(can not be|nobody is|are not|is not) (even )?that (tired|sore|bad|busy|deep|sick|hard|serious|big)
do not be (such |so )?(a |an )?(tease|prude|silly|dramatic|difficult|boring|like that|frigid|shy|a baby|cold|selfish|ridiculous|mean|child|drama)
(no|not a|not that|such a|what is the|a|not that big) big (of a )?(deal|thing)
(do|did) not (really |even )?mean (no|it|that)
(you )?(say|said) no (but|at first|then|and then)
it (does|did|will|can) not (even |really )?(hurt|kill|take)
(stop|you are|quit|are) (just )?(over ?thinking|over ?reacting|exaggerating|being (so )?(dramatic|difficult|silly|shy|a))
(loosen|lighten|relax) up
just relax <stop>
get over it <stop>
(take|have) (a pill|an aspirin|another (glass|drink)|a painkiller|a drink)
(i will|let me) do (all )?(the|everything)
you (were|had) (fine|energy|not too tired|not tired|in the mood) (an hour|this|for|enough|at|to|yesterday)
you can sleep (after|later|when)
you know you want`,
};

/** The slots of the idioms. */
export const idiomSlotsEn: Readonly<Record<string, string>> = {
  role: 'wife|husband|girlfriend|boyfriend|partner|woman|man|girl|guy|lad|bloke|spouse|lover',
  roles: 'wives|husbands|girlfriends|boyfriends|partners|women|men|girls|guys|married people|lovers',
  number:
    'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|few|several|[0-9]+',
  time: 'days?|nights?|weeks?|months?|years?|fortnight|hours?',
  stop: '[.?,]+|$',
};
