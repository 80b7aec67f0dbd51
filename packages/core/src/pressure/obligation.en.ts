import type { Moves } from './rules.ts';

/** Intimacy as a duty, a norm, or what a good partner would do. */
export const obligationEn: Moves = {
  norm: `
@good @mate|@mates _1 would|should|will|do|does|never|always|make*|give*|keep*|say*|meet*|want*|try|tries|who|ought|leave|know* !is
every other @mate|@people
else _1 is? @mate
what you do when|if|for
+ sacrific*|compromise*|basic|bare respect|minimum|decency|need
you agreed|signed|accepted|knew _4 when|for
+ any|other|most|normal|every|some _2 @mate|@mates|people|guy|guys|girl|wives|husbands would|will|do|does|never|manage|make|makes|get|jump !be
+ @mate|@mates who|that never|does|do|will|would|cared|loved
@mates|couple|lovers|people do|have|meet|need|owe|give|make _1 this|that|it|each|other|needs|time|love|sex|effort|.
@kin|experts|doctor|book|article|therapist|counselor|everybody _4 say|says|said|reckons|agrees|told _4 normal|matters|important|healthy|essential|habit|keep*
`,
  role: `
as my|a _1 @mate _1 you|it|.|i
+ i am your _1 @mate not
your|a|my|as _1 job|duty|role|responsibility|obligation|place as
your|a job|duty|role|responsibility|obligation to make|keep|satisfy|meet|please|take|want|be|give|have|me|us|this|your|our
you|we|your|our _3 vow|vows
is|comes|come|this _1 part of being|marriage|it|the|a|any|our
kind|part|whole|all of the deal|package
you|we|what|i _3 signed|signing|sign up for
falls on|to you
+ monk|nun|roommate|flatmate|housemate|lodger|cleaner|maid|servant
do|does|play|doing your|their|his|her bit|part|share
act|behave accordingly
- with|to|touch|from|by|wanting my|your own _1 @mate
@feast|date night? rules|rule|means|privileges|are _2 for|rules|sex|want|i|one|we|no !naps
`,
  demand: `
least you|anybody|she|he can|could|should
is one|a|an|that _3 too much
+ not|hardly|never _3 unreasonable|greedy|outrageous to|of
+ opt|opts|opting out
+ can|get|gets|allowed|going not _4 ( say no / refuse / opt out / turn me / back out / get out of / just decide|switch|stop|choose|leave|say|turn|ignore / keep saying|turning|doing|avoiding )
+ is|are _2 not|off optional|negotiable|question|table|option|request !for
+ no|not|another excuse|excuses|vetoes|arguments|complaints|option|backing|whining !needed|necessary|required
you have|need|must|got|ought|should|better to? just? ( say yes / want / be there|willing / at least / make time|more|an / try harder|more / meet / consider / do this|your / satisfy / give|let me )
+ too|so much to ask
we are _1 supposed|meant to _4 together|.|intimate|love
what is|are expected
we|you have|got to .
+ whether|if _2 you|we feel|want|like _3 not
+ like it or not
i|he|she|they|him|@mate|my|@kin should|would|do|does|did|must _2 have|need to _3 ask|beg|book|chase|remind|plead|earn|schedule|request|permission|compete
i|to|man|@people expect|expected|expects _3 this|yes|it|more|better|affection|effort|sex
i have|got a|the|every|some|my right|rights
my right|rights
entitled
make|making|put|putting|need|time|to _3 effort _1 with|for|tonight|.|whether|from
would|is|feel* _2 weird|rude|wrong|odd|strange|unnatural if|not|to we|you|to|say|waste
be|be there|here|available for me .|like|when|in|tonight|more
meet me half*|in
do|take|give _1 this|it|one|that for me|us !too|if
- ( hotel|room|sitter|babysitter|suite|cabin ) _6 ( so|better|waste|wasted|excuse )
- real|true love
+ @mate job|duty|role|responsibility
whether you _8 or not
is expected .|of|to
most|other|normal|healthy @mates|people _4 do|manage|make|need
what you agreed|signed|promised
i expect _1 at|this|more|better|some
should be giving|having|doing|making|wanting
you are _2 supposed|meant|obliged|expected to _1 want|love|do|give|make|attracted|there|into|please|at
a|every @mate needs|need|means|takes
+ not|never _1 normal|natural|healthy to|for|that|in
expecting something|it|more|this
`,
};
