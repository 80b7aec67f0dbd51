import type { Moves } from './rules.ts';

/** Self-pity or doubt about the other's love, used as a lever. */
export const guiltEn: Moves = {
  proof: `
+ if you _3 @acted|love|care|loved|cared _2 me|us|about|this|at|enough|our
+ if i|we|this|us|it|you|our|marriage _1 mattered|meant|counted
+ prove _2 wrong|you|love|it|that
show|tell|convince|remind me _3 matter|wrong|love|care|attracted|still
do not|still you _1 @act me|us
do you even|really|actually @act|love
wrong with me
what|whatever happened to|.
some @mate you|i|this
that|this is why you
who does|do not want me
`,
  neglect: `
<if|when|whether you _1 do|did|would|could|can|will not|never|hardly _2 @act|@acted me|us|to|about .|any|at|attractive|like|again|lately|near|enough|because|my|me
you|and|that _2 do|did|can|could not even _1 look|notice|try|touch|kiss|bother|care|want|seem|ask|see|say|hug|hold|find|like
not even look|notice|touch|glance|a
rather _5 than _2 me|us|with
you would rather i|we _2 not|was
more|before|over than|as|about you|it|your|her|him _4 me|us|ours
than|before|except|but me|us .|and
but|except me .
where|how i|we rank|stand|come
nobody _2 want*|love*|touch*|care* me|about
look at me like|the way
like|as you used
`,
  pity: `
i|feel|feeling|am|felt|so _3 @bad|starved|deprived
feel|being _1 rejected .|again|by|when
so|feel|feeling|felt lonely|alone
might|may as well be|not
heart sinks|aches
make|makes|made|making me _2 @bad|small|terrible|guilty|dirty|cheap|feel _1 when|like|i|old|fat
+ unwanted|unloved|undesired|repulsive
feel* _4 inch*|tall|nothing|small
<you guess|suppose|bet|clearly|obviously|apparently|maybe _1 i|my|me _3 not|never|only|used|alone|nobody|always|away|know|deserve|enough|just|will
i bet|guess|suppose you|she|he|they _2 not|never|only|were|would|hate|stopped
i am|have|getting|get|got _1 used to it|being|this|that|no|hearing|disappoint*|rejection|sleeping
good at|for being|pretending|fixing|hiding
pretend* _4 not|fine|okay|mind|hurt|happy
my|own side of the bed
fine|okay|alright ~1 i will|am|can just|go|sleep|put|be|stop|used|over|never|lie
i will _1 put|blow _3 away|out then|.|i
( break|breaks|broke|breaking|tearing ) my|me|apart heart|.|apart
every|each time|night you _2 say|@turn|refuse|reject|are|go|ignore|pull|have
- you @turn _2 @away|again|me|your .|again|and|every|last|from|on
do not let|leave|turn me down|hanging|away
rejection|rejecting|rejections
sorry for|i|if _2 wanting|loving|needing|existing|so|such|not @bad|my|you|to|disappointment|me|enough|attractive|exist
hopes up
only human
- wish you|my|somebody|anybody _3 @acted|@act|still|would me|at|it|.|how
must be nice
nice to be|know|have wanted|where|how|somebody
bored|tired|sick of|by me
i|me|my|needs|feelings _2 not|still|even|never matter|exist
happier|better off? without me|. us?
saying no to this|it|sex is
no to me
i try _1 so|hard|everything
- watch*|saw|seeing|see _2 couple*|people _8 away|hold*|us
+ you never _1 @act|say|try|make|seem|feel _2 me|us|to|.|yes|it|time|interested
+ like|as you used
+ lonely|hurt*|unloved i|it|this _1 am|is|feel|hurts|when
i did wrong
- i know i am _2 not|fat|old|boring|just|only
- last|bottom|end _2 on|of your
+ find|found me _2 @bad|boring|annoying|attractive
feel* like _3 burden|ghost|joke|fool|idiot|stranger|afterthought|failure|chore|beggar|nuisance|furniture|wallet|begging|nothing
`,
};
