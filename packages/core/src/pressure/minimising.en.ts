import type { Moves } from './rules.ts';

/** Waving away reluctance, tiredness, pain or consent. */
export const minimisingEn: Moves = {
  plain: `
+you|can be @tired tomorrow|later|after*|monday
+then tell me
+you _1 literally|only|just|simply _1 have|need|got to
+nobody|noone _1 ever _1 regret*|complain*|die*|hurt|said|got|suffered
+body better
+better than you|yourself do|know|.|think
+without taking|removing|getting|even
+you can|could _4 and still
+sound|sounding|look|seem like|so _1 prude|chore|tired
+you|do not have|need to be|feel _1 ( into it / up for it / interested / keen ) ~2 just|only|but|to
+just|only|simply be there|present|available|willing|open
<i <if you will|might|would|always|usually|soon _1 ( enjoy it / enjoy yourself )
+mood for both of us
+enough for both|the
+nothing|what|much|is|anything|point _2 there|is|to? _1 to think|discuss|consider|talk|debate about|.|it
+done|been|seen|did|had _2 it|this|that|there|us _2 #|hundred|thousand|million|before|loads|plenty|times _1 times|.|so|and
+it|this|that is not like|as _1 we|you|i|it|this|that|anybody|asking
+not|is the|your|our first time
+we are both? adults|grown|consenting
+not|are teenagers|strangers|kids|virgins|children|nuns|monks
+what are you _1 afraid|scared|worried|nervous|fussing
+is|just the|your|that _2 talking|speaking .|again|not
+<if|when|that|know|because you are|were just|only|probably _1 @tired|saying|being|having|hormonal|hungry|moody|overtired|lazy|out|in|hangry|teasing|playing|overthinking|rusty
+nobody _1 ever died
+nobody died
and|then you will _1 forget|melt|change|want|thank|never|perk|fall|sleep|be|come|start !home|here|with
+do|doing all the work|rest|effort
+you will|would not _1 have|need to|even
+in and out
+how hard|difficult|bad can|could|is
+it|this is _1 that simple|easy
+it|this is only|just|perfectly|so|completely natural|normal
+got|have|what|nothing|anything to lose
+you had|have had? a|your|enough|plenty|# _3 nap|rest|sleep|coffee|lie|break|weekend|day _3 so|and|now|.
+you can not be _2 @tired|cold|serious|asleep|not|always|in
+@tired|tiredness|stress|period|no|that|work is not _2 reason|excuse|personality|no|answer|problem|thing|stop|end|disease|illness
+i have seen you _3 more|stay|worse|run|go|do|push|dance
+<if|that you stayed|stay|sat|sit up until|late|past|watching|playing
+would|will like|love|enjoy it if|once|when you
+if you _1 just|only|would _1 tried|let|relaxed|gave|stopped|started|give|try|relax|stop|say|loosen|tried|got|get
+if you gave|tried|relaxed|loosened|stopped
+you might|may|could|will _1 surprise|be yourself|surprised
+let us not make|overthink|argue|ruin|waste|do|pretend|fight|start|spoil|go|be|discuss|overcomplicate|talk
+can|will|could be|have in the mood|enough for
+mood for both
+mind over
+matter of|in|over mind|habit|practice|starting|getting
+a cup of coffee|tea and|will you|will
+sleep when|after|once you|we|i _1 are|die
+cold shower|compress|flannel and|then you|we
+perk|wake|warm|cheer|liven|loosen you up|right
+get|gets|put|puts|puts|getting you in the mood
+you are|never|always once|when|after we|you start*|get|begin
+does|do not count|matter if|as|when|whether|that
+it does not matter _2 if|whether|that|how|what
+too much of a|this|it|about
+not a _1 big|real|huge|proper|actual thing|problem|reason|deal|ask|issue
+( small / little / tiny / quick ) ( favor / ask / request )
+who cares
+so what if
+who needs|said|says sleep|anything|foreplay|rest
+only|just|barely|literally|even|than|take|takes|last|about|tops|max|give|spare|need|ask* _2 # minutes|seconds of|is|and|then|.|tops|max|that|you|in|with|out|for|please|honestly
+( only|just|barely|will|would ) _1 ( take|takes|be|last ) _2 # minutes|seconds
+only|just|takes|is|take|give|even _2 half an|a hour !away|late|from|until
+it|that|this|we|i will|would|does|do not|never take|last|be|need that|very|too|so? long|all|ages|forever
+it|that|this will|would|can|could be over|done|finished|quick|easy|so|really|fast _1 before|in|quick*|by|fast|soon|.
+i|we will|can|could|promise|would _2 be _1 quick|fast|done .|and|this|i|about|with
over before you
just|only|little a _1 quickie
quickie
+you can|could|only|just just? have? to? lie|lay there|back|still !like
+^ just lie|lay there|back|still
lie back
+you|will|might|would|always|end|usually|soon _2 ( get into / get in the mood / warm up / come around / come round / like it once / love it once / thank me / be glad / sleep better / survive / loosen up / forget all / forget about / relax once / relax when / perk up / be begging / feel differently / get used / not regret / not even notice / feel better after / feel better once / have fun once / end up enjoying / end up liking / be in the mood / wake up once )
+once|when|after|if we|you|i|things get|are|have|start*|begin|is|got _1 going|started|into|touching|kissing|upstairs|warmed|begun|there|underway|naked|moving
once|when|after|as we|you|i _1 start*|begin|kiss*|touch* _1 .|you|it|and|me|properly|of
+you always|usually|generally|normally|never|often|still _1 enjoy|end|feel|get|love|like|have|thank|sleep|regret|seem|relax|say _2 up|better|into|it|fun|me|in|glad|once|to|happy
+you liked|enjoyed|loved|like|love|enjoy it|this _1 last|before|when|once|in|enough|really|then|plenty
+<if|hope|you|that|when you can|could|were not _1 that|really|so|actually|even|honestly|always @tired
+<if|when|that you are not _1 that|really|so|actually|even|honestly @tired !at|if
+nobody|nobody|noone is _2 that|too|ever|really @tired
+how @tired can|are|could you
+( it|that|this|your|the ) _2 is|was|can|could|are not _1 that|so|even|really|all|actually @tired|big|late|much|complicated|serious|deep|difficult|important|scary|special !at|if
+( can not|could not|hardly|never|nobody ) be? _1 ( that|so|too ) @tired
+too @tired for|to me|us|love|this|a|even|your|kiss|lie|cuddle|# !drive
+( is|it|that|this|are ) _1 just|only|all|purely|probably ( sex / nerves / stress / in your / hormones / fear / a bit of / bit of fun / a headache / fun / natural / biology / an excuse / a phase / anxiety / period / cramps / tiredness / laziness / your hormones / your anxiety / your head / your nerves / a body / a habit / an idea you / you being / being lazy / shyness / tension )
+all in your
+in your|own head|mind|own
+you only|just|probably|always think|say|imagin*|feel|believe _2 you|that|so|it|this|are|no
+you only think
+you just|really|only|probably _1 need to|a|some|warming|reminding|loosen*|relaxing|me|encourage* _1 relax|drink|loosen|push|start*|let|try|warm*|wine|unwind|chill|nudge|convinc*|little|up|switch|get|good|bit|encourage*
+you just|only need|have to|a !know|say|ask
lighten|loosen|chill|grow|man|toughen|cheer|hurry|warm up|out !the|and|together
+get over|past|on it|yourself|that|with|your|this|over
+get* it over|done with|.
+over with
suck it|them up
push|power|work|fight through|past it|this|the|your|that|tiredness
snap out
live a little
+( drink / drinks / wine / glass / prosecco / shot / tequila / gin / cocktail / joint ) _6 ( you will / loosen / get you / relax you / in the mood / sort you / fix / help you / do the trick / change your / take the edge / warm you / you up / right as / persuade / convince )
+not|hardly|no _3 big|huge deal !if|either|at|whatever|to

+what is the|so big|special|bad|hard|wrong _1 deal|about|harm
+no|not|hardly _1 biggie|rocket
mak* _3 such|big|whole|huge|so _1 deal|fuss|drama|mountain|issue|complicated|hard|difficult|scene|thing|production
making|make a|it fuss|drama|mountain|scene|issue|complicated|difficult|hard|weird of|out|.|when|about
+do not make|be _3 fuss|drama|deal|scene|excuses|difficult|hard|weird|complicated|awkward
+stop|quit|always|you|are|just|be*|too|not _2 overthink*|overreact*|overanaly*|exaggerat*|dramatic|paranoid|uptight|precious|fussy|hysterical|childish|immature|prudish|neurotic|melodramatic
+( are|you|being|be|stop ) _2 silly|ridiculous|dramatic|shy|sensitive|frigid|uptight|stiff|tense|lazy|boring|weird|difficult|stubborn|childish|a prude|prude|drama|princess|spoilsport|killjoy|overthinking _1 .|about|again|now|tonight|and|i|to|it
+do not be silly|dramatic|ridiculous|shy|difficult|boring|lazy|weird|childish|sensitive|scared|cold|mean|selfish|prude|stubborn|uptight|nervous|like|such|a|afraid
+do not be so !hard
+you think|worry|fret|overthink|analyse|analyze too|way much|too
+leave _1 the|all deciding|thinking|decision*|worrying to
+let me|us worry|decide|convince|persuade|change|prove|judge|be _3 about|your|you|judge|wrong|what|for
+do not|stop|quit|no|need _1 think*|worry*|overthink* _1 about|so|too|just|and|hard|.|it ( it / much / just / hard / so / . )
turn|switch|shut your brain|mind|head off
+you know you|deep|that _1 want|like|love|need|enjoy|do|will
+deep down|inside
+you|secretly really|secretly|actually|do want|like|love|enjoy to|it|this|me
+secretly
+your|a body|eyes|lips|mouth|smile|face|legs|hips _2 say*|want*|know*|tell*|disagree*|remember*|respond*|another|different|thank|forget*
+<yes|no|maybe you|know do|did|can not|never|hardly _1 mean it|that|no|this|.
+no means|really|just|sometimes
+hard to get
+you say|said ( that / you are / no / it / not / you were / i am / that every ) _8 but|honestly|yet|though|then
+nothing|need|reason left? to be? _1 nervous|scared|afraid|shy|embarrassed|ashamed|uncomfortable|worried|anxious|frightened|fear
+what|where is|harm|could|can _1 harm|worst|hurt|harm|go _2 in|could|can|happen|.|that|it
+what is the worst
+no harm in|done|.
+it|one|trying|once|that|this|kiss|bit|little _3 not|never _1 kill|hurt|harm|bite|break|cost !to|anybody|if
+not kill you
+( headache / tired / tiredness / stress / period / cramps / back / cold / day / sore / nerves / mood / bit of / nothing ) _5 nothing|not|never _4 cure|fix|sort|help|solve|kiss
+is|that nothing _4 ( will not / can not / would not )
+( this|it|i|we|that|fun|love|sex|little|orgasm* ) _3 cure*|fix|fixes|relieve*|heal*|distract*|melt _3 headache*|pain|stress|you|that|cramps|mood|tension|tiredness|it|mind|better|right
cure|remedy|medicine|painkiller|antidote|reliever for|is|.|you|there|than
+take|takes|taking your mind off
+you|can|could|just|then _1 ( sleep|rest|nap ) later|after*|when|tomorrow|straight|all|on _1 .|we|you|i|day|weekend|dead|plenty|anyway
+go straight|right to|back sleep|bed|off
+sleep|tiredness|sleeping can|is wait|for|overrated
+sleep when|is for
+time|plenty to sleep
just ( do it / do this / go with / go along / get it / let it happen / let yourself / try it / try for / give it / give in / give me / start and / humor / humour / pretend / roll with / this once / suck / push / power / fake / think of / close your / put up / say yes / trust me / be quiet / put your phone )
+( could / can / try / please / and ) just let|go|do|lie|try|be|give|say|relax _1 it|with|happen|me|this|in|loose
+fake it|the|being|until
through|go|going the motions
go|going along with
act|pretend like|you|to _2 want|into|like|enjoy*|am|are|be
mood|desire|appetite|feeling*|wanting|spark|interest|want|feelings will|does|usually|always|comes|follows|come|follow|arrive*|kick* _2 come|follow|kick|arrive|up|with|once|after|later|when|eating|in|.
+left in the|you tank
+second wind
+you were|seemed|looked|sounded|are _1 fine|okay|awake|well|alright|lively|energetic|perky|chatty _6 enough|for|at|with|when|earlier|until|on|yesterday|all|to|before|an
+you had _2 energy|time|plenty|fun _5 for|last|at|earlier|when|yesterday
+you managed|found _2 time|energy|to
+you|your not? _3 awake|up|well|strong|able|energy|time|fit|okay enough to|for !if
+it|this|that only|just hurts|aches|stings|feels
+get|gets|be used to it
+only|just|at at first|for|a _1 second|bit|first|moment
+everybody|people|parents|nobody is|are|gets|feels|always _2 @tired
+everybody gets|feels|is|has|goes @tired|through|in|like
+nobody _1 feels|is|wants|ever _2 like|in|the|always|it mood|going|to
+( some|other|most|people|women|men|others|husbands|wives ) would|could _1 kill|give|beg|jump|dream|be !lucky for|anything|at|to|of|grateful|thrilled|over|happy
+would kill for
+do|need|have|are not|never need|have|be to? _1 ( feel like it / be in the mood / be excited / be awake ) _3 to|for|first
+do not need|have to _1 ( do a thing / do anything / move / lift / enjoy / participate / even ) ~3 just|lie|i|only|let
+nobody feels like
+if|and you still hate|do|are|want|not it|not|to by|after|afterwards|stop|then
+give it|this|me a|# go|try|chance|minutes|shot|moment|hours !if
+by the end|time you
+at least i|you|we will
+i promise _3 you|it will|would|is _2 enjoy|like|love|fun|feel|good|quick|worth|not|want|thank|regret|gentle|be
+trust me ~1 you|it|this|i will|is|am|know|would|need
+you will see
+you will _1 be _1 fine|okay|alright once|when|after|with|if|to|.
+i know you _2 better|want|need|will|do|well|can|really|love|enjoy|like
+i know what|when you want|need|like|really|mean|are
+do not|never know what you|until are|you|try missing|try
+( you / this / it ) always|just|only _2 excited|nervous|reluctant|resist* at|first|before|until
+( been|is|it ) # weeks|months _8 ( should be / fine / healed / nothing / no reason / all good / ready by / better by )
+doctor|midwife|nurse|gp _2 clear*|fine|okay|six|safe|allowed|cleared|# _8 so|nothing|no
+should|must be|have _2 ( fine / better / healed / over it / ready ) by|now|already
+better|over|healed|ready|used by|to now|it|.
+( you can / still / that is / you are not ) not? _1 ( too old / too late / asleep / dead ) _2 .|for|yet|to
+half asleep|awake is|works|will|and
+sober|tipsy|drunk enough|and|makes
+not|never even|have to feel|like|notice|move|wake _1 it|up|.
+it|this|that is not like|as|asking|an? _4 ( climb / run / marathon / kidney / surgery / torture / the world / hard / much / exam / i am asking )
+not asking|ask for|you _1 much|the|to climb|marathon|moon|move|lot|run|world
+hardly asking
+being|just|only|little|so|too _1 silly|dramatic|shy|lazy|difficult|precious .|again|about|now|i
+your|her|that|these|the silly|little|stupid|usual|so _1 rule|rules|boundaries|boundary|headache|worries|nerves|hang|hangups|moods|fears|feelings|insecurities
`,
  likely: `
+before you know
+you were|was up|out until|late|all|for
+be surprised
+might like it
+wine and|then
+mind over|is
+<me|am|is only|just # minutes|seconds !until|away|to|and
+you will _1 love|like|enjoy|feel it|better|this|yourself
+( do not need / do not have ) to _1 feel|be|want|enjoy _1 like|in|it
just|should|could|to relax !with|together
+even if|when|though you are|do|feel _2 @tired|not|asleep|half
+give it|this a go|try|chance|shot
+you would be|feel fine|okay|better|glad
+not regret
+you used to like|love|enjoy
+feel better after|once|tomorrow
+not|no big deal !to|if|either|at
+do not overthink
+( help*|make* ) you sleep|relax|unwind|feel
+feels like going
+forget _1 about|all|your
+too late|early|tired ?
+it is just|only _2 sex|fun|body|cuddle|kiss|bit|little|stress|mood
+close your eyes
`,
  hint: `
+honestly
+quick|quickly
+you will
+really
+silly
+everybody|nobody
+anyway
+once
+relax
+a headache
`,
};
