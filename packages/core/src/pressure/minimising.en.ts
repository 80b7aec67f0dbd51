import type { Moves } from './rules.ts';

/** Waving away reluctance, tiredness, pain or consent. */
export const minimisingEn: Moves = {
  brief: `
# minutes tops|max|and|is|lights|you|then|that|in you|then|it|off|all|will|out|we|i|done
you|can|could|surely _1 manage|spare|survive _2 #|a|one minutes|hour|night|quick
before you know it|fall
quickie
quick one
quick|quickly before
over and? done? with|it
`,
  forecast: `
+ <if|when|hope|so|think you _1 will|would|might|may|could|are|always _2 ( get|be into it|the / enjoy|love it|yourself once|when|if|after|.|too|you|i / feel better|different|differently|like _1 after|once|it|.|in|about|trust|when / thank me / be|feel glad|fine|okay|good|in|up|happy once|after|when|if|we|the|you|watching / forget all|about|your|that / perk|warm|loosen|cheer|wake up / relax once|when|and / get used / want it|to|more|me once|when|after|.|then / survive / come around|round / change your mind once|when|if / not regret / surprise yourself )
once|when|after|until we|you|it|things|soon _1 ( get|are|have|is going|started|into|upstairs|underway / get|are|is in the mood|bed / start|begin|kiss|touch .|it|you|me|and|touching|kissing )
# minutes in you|.
mood|appetite|desire|feeling|rest|interest will|comes|come|follows|follow|does|kicks|usually|arrives !take
promise _2 you will|it|is _3 enjoy|like|love|quick|worth|fun|hurt|good|not
by the end
`,
  passive: `
lie|lay|lean back and|i|.|you|let
i _2 do all|everything|the _1 work|rest|hard|effort
( not have|need to|be|feel _3 into|mood|like|excited|want ) ~3 ( just be|lie|let|do|come|try|go|say / the mood|nobody|habit|i can|once|you do|after / but )
just|and|or|could|can|then|to|please let|give _1 it|me|yourself|go|loose happen|in|go|.|enjoy|try|do|be|start|have|get|show
get it|this over|done
fake it|the
loosen|lighten up
go straight|right back? to sleep|bed
`,
  dismissal: `
+ <if|when|unless|hope|that|until|because ( you are not|hardly / you can not be / nobody is / were not ) _1 ( that|really|so|actually|even|this|too @tired / @tired .|you|enough|when )
- it is not _1 that|so @tired
you can not _3 @tired
- not hurt .|this|i|you|much|that
drink|glass|wine _5 sort|fix|help|loosen|relax|get you
+ you are|were only|just|being|probably|always|not _1 @tired|@harsh|overtired|imagining|hormonal|overreacting|saying|overthinking .|really|about|it|to|that|again|you
<i|am|me|my|might overthink*|overreact*|exaggerat*
stop|do not|quit|oh not|be|being|thinking|worrying _2 @harsh|worry*|shy|scared|silly|about|so|much|like
+ be|being|so|too|such|get _2 dramatic|uptight|precious|frigid|prude|prudish|fussy|difficult _1 about|.|tonight|again|now|with|it|to
everybody|parents|people|nobody is|are|gets|feels|all|always _1 @tired|like _2 .|it|these|so|push|in|going|and
+ it|this|that|sex is _2 only|just _1 sex|fun|nerves|one|biology|natural|stress|me|body|bit|little|night|touch|talking _2 .|not|it|you|we|i|they|fun|what|out|that|stress|nerves
all|just|is in|own your|own head|mind
in your|own head|mind
+ not|hardly|no _3 big|huge|much deal|ask|thing|of !if|either|at|to|whatever
+ is|it|this|hardly|not not|though|like|as _2 like|as|asking|though|i _3 asking|ask|moon|marathon|world|climb|much|lot|torture|exam|first
not the|like end of the
( headache|tired*|stress|pain|cramps|sore*|period|tension ) _5 cure|fix|fixes|cures|nothing|relax _3 !like|i
best|good|great|natural|only _1 cure|medicine|painkiller|remedy|sleeping|relief|thing for|is|there|pill|when
take|keep* your mind off
you can|could|just|will _1 ( sleep|rest|nap tomorrow|later|after* / be @tired tomorrow|later|after|on )
be|sleep @tired tomorrow|later|after
i|know|knows _1 your|what|you _1 body|better|need|really|deep _1 better|want|than|when|love|wants <i
nothing|reason|no left? to be? nervous|scared|afraid|shy|think|embarrassed|discuss
- done|seen this|it|all _3 times|before|hundred
suck it up
nobody|never|bit|little|one _4 killed|died|regret*|hurt anybody|anyone|from|of|a
- give it|this a go|try|chance
you worry|think too
mood for both
left in the tank
no means|really
do not mean it|that|no
at least i will|would
- feel like going
+ kissing|touch* me and|then you
+ making|make _3 big deal|fuss|drama|scene of|out|.|about
+ only|just for|takes half|an|#
- you said|say no|not|you|that _6 but
+ not _1 matter|mind|care if|that|whether you are|do|feel _3 into|mood|asleep|up
+ you only think
<could|can|shall|we|or|to|us just|only lie|lay !here
`,
};
