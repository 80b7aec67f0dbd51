import type { Moves } from './rules.ts';

/** Consequences if the answer is no: leaving, anger, other people, withdrawn help; also veiled. */
export const threatEn: Moves = {
  plain: `
say yes or
+or _8 is|are|it off|cancelled
+another|one no|refusal .|and|then|or|from|tonight|this|i|we
+do not wonder|ask|act|be|look why|me|surprised|where|at
+there is|are _8 who|that would
+i can be _6 or not
+no _2 no _2 trip|holiday|car|money|dinner|present|party|breakfast|help|phone|lift|card|spa|gym|golf|wedding|christmas|visit|lifts|favors|dinners|nothing
+like a monk|nun|priest|saint|eunuch|hermit
+faithful|loyal _4 so|until|for|but|i|reason|this
+reason|reasons to stay|keep|leave|come|not|go|look|be
+in a _1 relationship|marriage like|without
+close to being|walking|leaving|done|giving|over|calling|ending
+rather not have|go|spend|ask|fight|argue _2 another|through|fight|argument|again
+another|more|avoid|have|end* _1 argument|fight|row|arguments|rows _3 so|about|over|tonight|if
+decides|determines it|this|everything|whether|us|if|what|how
+tonight|this is _2 chance|test|decides
+make|makes or break|breaks
+say no|not _1 and|then|again see|watch|find|you|i|then|we|that|it !will|am|is
+say no and|then see|watch|find
+say no|not _2 and|again|tonight _1 i _1 will|am|swear|might _2 @go|done|out|never|know|not
+remember who|whose
+my roof|money|house so|pays|and|rules
+who pays|earns|keeps
+easy|hard way
+you will _1 find|discover|learn|hear|see _1 out|what|about|how|who|when|soon
+i|we would hate|hating to _1 tell|cancel|lose|start|have|end|go|ask|bring|mention|leave|be
+easier to|if|for _2 be|live|find|leave|single|alone|apart|somebody
+single|available again|life|friends|mates|man|woman|soon|by
+tinder|bumble|hinge
+dating app|apps|site|again|other
+dms|inbox is|are|full|from|has
+at least she|he|they|somebody|others|my
+( she / he / they / others / somebody / everybody ) would|might|seems|seemed|does|did _2 say|jump|want|love|kill|take|appreciate*|be|never|happy|like|think*|notice* !be
+i could have _1 gone|stayed|had|been|married|chosen|picked|dated|slept|anybody|any
+fun|luck|dinner|weekend|wedding|christmas|holiday|trip|party on|by your|yourself own .|then|next|this
+guess who is|will not
i am|be|been|fair|you|just warn*|warned _1 you|this|.
+do not say i
+long|good memory
+i do|will not forget|forgive
+it|this|that|things will|is|could|might|are _4 long|cold|quiet|lonely|frosty|awkward|miserable|chilly _2 night|weekend|drive|winter|week|summer|christmas|holiday|trip|month|year|flight|house _3 if|unless|without|then|for
+^ fine ~1 i|you|then|we|do|be|see|whatever|have|forget
+do not come|expect home|me
+makes|make|making|made me _1 wonder|question|doubt|resent|regret|hate
+thin ice
+last nerve
+the end of my
+breaking point
+had|having _1 enough|it !fun|sleep|coffee|to|of|cake
+pushing your luck
+have|left|leaving|leave|leaves|got|be|am _2 no choice
+forced|force to|me|my
+no choice but
+( if / unless ) _10 i|you|we will|am|are not be? getting|buying|cooking|driving|helping|picking|paying|doing|coming|going|inviting|making|lending|fixing|bothering|speaking|talking|sleeping|sharing|around|here
+in trouble|danger
+trust me ~2 regret|sorry|not want
+walking|walk on|out|away eggshells|.|the|if
look*|go|going|find*|get*|seek|turn|attention|affection|happy|happening|it|comfort|welcome|out|start elsewhere
elsewhere|somewhere else .|then|and
find|finding|found|get|need|want|look*|deserve|meet|met|with|for|are somebody|people|woman|man|women|men|others|one who|that|else|will
somebody else will|would|might|who|wants|can|could|does|notices
+plenty|lots of others|fish|people|women|men|offers|options|other|girls|guys
+i have|got|am _2 options|offers|choices|alternatives|admirers
+not the only woman|man|one|person|fish|girl|guy
+somebody|guy|girl|woman|man|colleague|coworker|bloke|trainer|people|everybody|others|they _4 ( noticed / notices / flirted / flirts / flirting / likes me / thinks i / finds me / compliment* / hit on / hits on / asked me out / smiles at me / texts me / pays me / appreciates me / looks at me / looked at me )
+my ex never|always|would|was|loved|did|texted|still|had|could|wanted|keeps|messaged|at|has|is
+men|guys|people|husbands|wives|couples|marriages|women|partners|relationships _2 leave|cheat|stray|wander|split|end|fail|divorce|fall|drift|die|break|starve|look
+that|this|which|it is|are how|why|where|what _2 affairs|marriages|couples|people|men|women|divorce*|relationships|cheat*|husbands|wives
head*|lead*|end*|grounds|get*|want*|talk*|think*|how|cause*|ask*|or|file|filing|mention* _3 divorc*|separat*|affair*|cheat*|lawyer*|solicitor*
+affairs start|begin|happen
taking|take|took my|the|this ring off
i|we am|are|will|might|could|would|may|should going? to? _1 walk|walking|move|moving|pack|packing|split|end|break|separate|separating|divorce you|out|my|away|up|this|us|.
i|we am|will|might|could|may|should going? to? _1 leave|leaving us|. !work|home
i am leaving you
moving|move|walk|walking|storm out
+my bags
+pack*|packed a|my bag|bags|things|stuff
+we are|this is|it is|i am|be over|done|finished|through|history .|then|with|if|for
+i am|we _1 done|finished|through|tired|sick asking|trying|waiting|begging|pretending|chasing|being|with|of us|this|you|it|rejected|asking|waiting|begging|trying|sleeping|hearing|.
+i am done|finished|through|tired|sick asking|trying|waiting|begging|pretending|chasing|being
+tired|sick|fed of|up _1 asking|waiting|begging|being|excuses|hearing|your|this|no|trying|with|initiating
+can not|will not|not|unable _2 ( go on / keep doing / keep going / keep living / live like / live without / take much / take this / take it / put up / do this / stay like / carry on / wait forever / be patient forever / stay in / promise to stay faithful / stay faithful )
+how|not much|sure|know _1 how? much|long longer _2 i|we|can
+how much|long|many _1 longer|more _1 i|can|we
+not know how much|long
last|final warning|offer|straw|notice|call
<another last|final chance !for|to
last|final time|note|message|invitation i _1 ask|asking|try|trying|offer|am|will
+stop|stopping asking altogether|for good|forever
i will|am|might|going to? _1 stop trying|bothering|being|doing|coming|cooking|paying|helping|making|wanting|caring|loving|hoping
+you|they will|would|may|might regret|pay|lose|be be? sorry|for|it|me|this|lonely|. !not
+you will be|end|wish sorry|lonely|alone|up|you
+you will|would|might|may not _1 like what|me|it|how|where|the
+or else
consequences
think|be|choose|decide careful|carefully|twice|hard|very|wisely|long before|about|what|.|and
+think carefully|twice|hard
+you know how|what|who _1 i ( get when / get if / am like / do when / become / turn )
+you know what|how happens|it|i|things|this happens|goes|ends|gets|when|go|get
+do not make me|us !laugh|smile
+do not push|test|tempt|provoke me|my
+you do|will|would not want|like me to|see|find|know|upset|start|regret|end|lose|get angry|what|out|how|me|up|it|mad|upset|looking
+( would not want / hate for / hate to / shame for / hope nobody / shame if / pity if / sad if / awkward if / unfortunate if ) _4 ( to know / find out / to hear / ended up / end up / to see / heard / lost / happened / came out / had to / knew / go to waste / drift* / grew apart / split / become )
shame|pity if anything|your|people|somebody|we|the|i|this|you
bad|foul|rotten|terrible|shitty|vile|lousy|horrible|awful|miserable|black|stinking|better|worse|good|nicer mood _4 if|when|all|tomorrow|unless|until|for|after|at
foul|rotten|vile|stinking|terrible mood
i|me|am|be|get|it|will|would|might|may|could _3 @mad _5 if|when|unless|until|again|without
sulk*|strop
silent treatment
cold shoulder
things|life|everything|home|house|i|tomorrow|weekend|mood|around|we|sunday|morning|everybody _6 nicer|easier|happier|pleasant|calmer|sweeter|better|smoother|helpful|worse|harder|difficult|awkward|frosty|unpleasant|miserable|tense _5 if|when|once|until|unless|for|without you|tonight|we|i|this|things|it|not|everybody
+no _2 ( cuddles / sex / kiss / kisses / bed / action / love / yes / fun / affection / nookie / tonight ) ~1 no
cancel*|forget|reconsider*|rethink*|skip* about? _1 trip|holiday|card|wedding|spain|weekend|anniversary|party|christmas|concert|present|gift|paying|visit* _6 if|unless|then|.|until
+forget about? the _1 me|trip|holiday|weekend|party|help|asking helping|coming|doing|.|then|this
+do not|never|not expect|count me|any|help|on|your|a to|help|me|dinner|lift|favors|more
+do not|not bother _1 coming|calling|asking|me|talking|speaking|making|next|waking|texting|then|.
+you can _3 ( on the couch / yourself then / your own dinner / your own / in the spare / somebody else / alone / find out / explain )
+( or / else / otherwise ) i am|will|might|swear|may -2 @go|done|out|angry|mad|never|cry|assume
+or|otherwise|else we _3 talk|are|done|over|finished|may|might|need|have|will|should|forget
+or|otherwise forget|there|what|it|that is|the|will|about|over
+or else
+talk|think|thinking|wonder|wondering|reconsider*|rethink*|question*|doubt*|know|sure|asking _4 whether|if|where|what|about|why|how _4 future|work|working|stay|staying|last|point|moving|married|leaving|worth|together|going|meant|relationship|marriage|separat*|doing
+not _1 see|know|think|sure|imagine _2 ( the point / any point / a point / future / us lasting / us working / this lasting / this working / how we / how this / how long / why we / why i stay / why i should / we will last / we can )
+what|no is|was|there the|a|any? point of|in|if|being|us|having|. !rush*|hurry*
+what is the point
+no point _1 in? _1 us|this|being|me|having|going|staying|coming|pretend*
+see the|any|much|a point
<if you have got? until _3 to say|decide|change|start|make|show|choose|act|come|prove|.|before|or
+ultimatum
+clock is|ticking|tick
+tick tock
+time|chances|patience is|are running|run|wearing
+running out of|on
+strike #
i will|am|might|would|could|may|can going? to? _1 tell|ask|call|let|show|mention|post|send|talk|speak _2 @kin _6 ( exactly / what you / how you / about this / about us / about our / the truth / what our / what i / how cold / how little / why )
+everybody|they|@kin will|would|might|is|should going? to? know|hear|find|wonder|think|ask _3 what|how|about|out|why
+wonder* what|how your|my|our|the _1 @kin would|will|think*
+i will remember|not forget this|that
+do not blame|come|say|complain|be _1 me|crying|i|surprised|shocked ( if / when / later / did not / to me / for )
+not blame me
before i _1 start|lose|give|go|look|do|say|get|find|stop|explode|snap|change _1 looking|enjoying|it|my|patience|something|angry|mad|asking|up|interest|mind|temper|wondering|to|find|trying
+one|another|once more _1 no|rejection|excuse|refusal|headache|week|night|maybe|month|time _4 and|i|we|or|then
+another|one|more _1 rejection|refusal|headache
if|as _1 you|this _1 keep*|keep|continue|carry|carries|continues|goes this|on|it|going|doing|turning|saying|push*|refus*|reject*|act*|treat*|ignor*|like|up
+keep this|it|that|going|acting up|on|like|and|this
+at this rate
+not be|held|responsible|accountable responsible|for what|how|if
+( can not / will not ) promise|guarantee|say|be|answer|vouch what|how|i|responsible|for _2 i|will|do|faithful|stay|loyal
+( not / no ) be? _1 angry|mad|upset|hurt|hard this|as time|long
+not be? _1 angry|mad|upset as|so|provided long|you
+that|this|it is|will|would all|be _1 your fault|problem|loss|doing|choice then|if|i
+your fault|loss
+suit yourself
+be like|that that|way
+have it your
+fine ~1 be that|like way|that
+not asking ~3 telling
+if ( nothing / tonight / this / it / that / things / you / we ) _8 ( i will / i am / i might / we will / we are / you will / do not / then / there / i swear / i would / i do not ) -5 elsewhere|somebody|leav*|divorc*|over|done|point|mood|angry|mad|furious|sulk*|regret|resent*|bags|ex|lawyer|therapist|blame|expect|moving|finished|sorry|miserable|unhappy|serious|trouble|explode|cry|lose|losing|surprised|future|giving
+unless _8 i|we|you|it will|am|are|is|can|might|do _5 elsewhere|somebody|leav*|divorc*|over|done|point|mood|angry|sulk*|regret|cancel|tell|not|never|alone|moving|stop|cry|going
+if you _4 ( say no / turn / refuse / reject / bail / cancel / back out / do not ) _6 i|we|you|it|there _1 ( will never / am never / will not / will be / swear / might not / will have / are going )  !fine|okay|happy|lov*|mind|sulk|ask|be
start _1 acting|behaving|treating|trying|being|putting|showing|making like|more|me|an|some|as|it
losing|lose me|us|him|her|interest|you
you will lose|losing
+you are|will going? to? lose|losing|driving|drive|push*|kill* me|us|everything|this
pushing|driving|drive|push|drives|pushes me|us|him|people away|to|apart|into|towards
+drift*|grow*|fall* apart
+( be / not be / is / might be / may not be / will not be / not ) around|here|free|available|single|waiting|interested|asking forever|much|long|always|next|when|for
+forever|always|long _1 wait|waiting|around
+not _3 wait|waiting|around forever
+wait|waiting forever
+there is|are a|other|always|others limit|ways|women|men|people|who|somebody|plenty|only
+only so|much|many _2 much|many|long|can|times _5 take|wait|rejection*|i|no|man|person|woman|anybody
+a man|woman|person|guy|anybody can|will|only only|so|take|wait|look|stray
+i will know|assume|take it|what|that|this _2 as|we|you|you're|where|.
+at your own|peril
+hope you|the|enjoy|like _4 couch|alone|single|spare
+good luck
+see how|what|if you like|do|feel|cope|manage|get
+see what happens if|when you|i|.
+two can play
`,
  likely: `
+think about that|it .
+do not be _1 surprised
my ex !used
sleep|sleeping|be|go _3 couch|spare|floor|elsewhere|apart
+( could|can|may|might ) not _1 wait much
+divorc*|separat*|affair*|cheat*|lawyer*
+no telling|who what|knows _1 i|might|what
i _1 will|am|might|may|would|have _2 cancel*
+( nicer / easier / better ) if|when i|you|we|tonight|this
+^ noted .
+would not want to|you|that|anything
+shame if
+at work|gym|office _6 attention|looking|compliment*|noticed|smile*|friendly|flirt*
+temptation|tempted|tempting _6 elsewhere|work|other|stray|others|somebody
+not|never ask twice
+not|never ask again .|after
+if you say|turn|refuse|reject|bail|keep _2 no|me|us _6 i|we will|am|would not? _2 be|have|go|feel|need|stop|cry|remember|tell
`,
  hint: `
+just so you
+kidding|joking
+seriously|swear|warning
+next time
+until you
+somebody else
`,
};
