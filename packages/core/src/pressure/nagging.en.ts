import type { Moves } from './rules.ts';

/** Asking again after a no, pleading, demanding a reply, "another excuse". */
export const naggingEn: Moves = {
  plain: `
+one good|single|real|proper reason
+give|name me? _1 one|a|single _1 reason
+but why
+ok|okay|so why .
+third|fourth|fifth|second|sixth night|evening|day|time|week|weekend running|in|this|straight
+why _1 not _1 .
+who is there
+run|running out of _2 nos|excuses|reasons|no
+a no to _1 @when
+nos|noes
+so that is a|another|# no|maybe
+eventually .
+until i get|hear|have|see|win
+every hour|day|night|minutes|# _1 hours|minutes|until|from|if until|from|if|unless
+do this|it all day|night|week
+you|anybody there|home|alive|awake ?? 
+earth to
+do not tell me|say you|that|it _4 @tired|no|not|again|forgot|work*|early|another
+let me guess
+surprise surprise
+what a surprise|shock
+knew|know you would|will _2 say|no|not|find|have
+rephrase
+let us try _2 again
+ask _3 differently|different|another|way
+time lucky
+is the charm
+^ now ?
+and|how|what about now ?
+is that|it|this a yes
+a yes or|then
+take|taking|taken|count*|treat* that|it|silence|this|your|no _1 as _1 yes|no|agree*|maybe
+silence means|is|equals|is not
+maybe is|means|was not|yes|basically|a|later|half|just
+not tonight means
+no more maybes|delays|waiting|stalling|dodging|putting|later|ifs|headaches|tomorrows
+what will|is it going? to? be .|then|tonight|darling|yes
make|made up your mind .|already|now|yet|and|or|please|so
+cat got your
+playing|play coy|dumb|hard
+you keep|kept saying|putting|promising|telling|pushing|dodging|changing|coming|finding|giving|turning|avoiding|refusing|running|pulling|falling|choosing|doing
+you keep|kept making excuses|me
+simple yes|question|answer|reply|request
+not a _1 hard|difficult|trick|big|complicated question|thing|request|ask
+not|how that? hard|difficult to|is|can|it say|reply|answer|write|it|give|text|find
+# seconds|minutes|words|letters to|it|is _1 reply|answer|text|type|write|say|takes|all
+over and over
+favourite|favorite|only|first word|answer|line
+broken record
+not even a|one|# _1 kiss|hug|reply|maybe|cuddle|touch|peck|glance|answer|text|thank*|word|no
+what are you waiting
+( send / sending / resend / resending / post / leave / writing ) _3 ( every hour / every day / every / again / until / daily )
+the answer i|we want|like|need|was
+not the answer|good|what _2 i|enough|for
+worth another|a|one|trying _1 try|shot|ask|go
+try my luck|again|once
+can not blame a|me
+have you had|got|done|given _2 think|thought|chance
+( think / thought / thinking ) about it _2 ( yet / now / again )
+just checking you|if|whether|that|again _3 changed|still|mind|sure|forgot
i am|will|have|keep|to|hate|just asking|ask|trying|try _1 again|nicely|twice|more
<okay|to|thanks|for asking you? again
<you|so|for ask*|asking|asked you? ( nicely / a? # times / every / over / all week / # times / one last / once more / one more / politely / repeatedly / again and / # nights )
ask*|asking you|nicely _6 asked|asking|ask
ask*|beg*|tell*|text*|try*|invit*|request*|note|message|attempt|please|i am|hint* _4 for|the first|second|third|fourth|fifth|tenth|hundredth|millionth|umpteenth|nth time
+for|the third|fourth|fifth|sixth|tenth|hundredth|millionth|umpteenth|nth time|attempt|message|note|text|request|night|day
+second|third|fourth|fifth|umpteenth|tenth note|message|text|invitation|invite|request|ask|attempt|try|reminder
+attempt|request|reminder|take|try|round number? #
friendly|gentle|daily|another|second|final|weekly|nightly|little|quick|hourly reminder|nudge|bump
reminding|remind you|me|again _2 again|about|that|tonight|of|still|why
bump*|bumping this|my|it|again
following|follow|circling|circle|checking|check up|back|again on|about|with|to|again|.|here
+still waiting ( . / and / for an / for your / for you / on you / on an / here / on that / on your / for a yes / for a reply / to hear / for me )
+still no|not|nothing|zero _1 answer|reply|response|word|yes|text|message|heard|replied|answered|decided|ready|mood|interested|tonight|feeling|told|want*|keen|sure|.
+still a? _1 ( no / not / maybe ) _1 .|from|then
+still thinking about it|.
answer|reply|respond|text|message|call|ring to? me _1 .|back|already|now|please|soon|when|with|at|yes|by
answer|reply|respond already|now|please|soon|today
+( why / when ) are|will|do|have you _1 not _1 answer*|reply*|respond*|replied|answered|texted
you have|did|still|could|can|are _1 not|never _2 answered|replied|responded|answer|reply|answering|replying|respond
+left|leaving|leave|been me|on _1 on read|seen
+on read
+see|saw|know|says|shows|can you|it _1 have|are|were|been|is _1 read|seen|online|active|opened|got
+read receipt*
+blue ticks
+you were|are online
+ignoring|ignored|ghosting me|my|this|us
ignore|ghost me|us
+( hello / well / so / and / yes / anything / anybody / um / hey / oi / okay / please / why / when / really / or / no / now ) ??
+( just / please / pls / so / come on / oh / already / finally / ever / simply ) say yes !if|when|only|or
+^ say yes !if|when|only|or|because
+say|saying yes _2 for once|this time|already|to me|just once|tonight|for a change
+( i need / i want / give me / need / want / waiting for / deserve / owe me / get ) an|a|your|my|some|one _2 answer|reply|response|decision
+yes or no ?
+pretty please
+please i am|beg*|need|just|can|really|do
beg|begging|begged you|of|.|please|here|to|for
i _1 beg|begging
+on my knees
oh come on
+come on darling|love|it|just|please|one|we|do|me|be|say|live|you|now|then|what|give|why|.
+oh|aw|ah go on
+go on !with|holiday|a|the|to|about|until|without|for|in .|then|you|say|just|please|darling|one|give|do|love
+how long|many _1 times|weeks|months|nights|more|before|until|are|am|do|must|will|can|has|is _2 ( do i / must i / am i / are you going to make / are you going to keep / before you / until you / since we / since you / will you make / has it / can you / do you / have i / will this / i have / does )
+how many more|excuses
+how many times|nights|weeks|months|ways do|must|have|has|will|are|is _2 i|you|it|we
+are|will you ever|finally
+when are|will you _1 going|ever|finally|want|be|let|give|start|stop|say
+if not|no _1 tonight|now|then|this _2 when|then
+so|then|okay|and|well when then|will|exactly|.
+when ?? 
+when then
+so ( yes / what is it / what will it / tonight then / tomorrow then / is that a yes / what do you say / when then )
+why will|can|could|would|did not you
+why do not you ever|want|like|love|find|touch|let|feel|care|trust|initiate|.
+why not .
+why not tonight|now|just|today|this
+why do|is|are|must it|you|there _1 always|never|keep|such|so|ever _1 ( no / say / have / turn / push / make / find / come / pull / shut / do / want / tired / busy / hard / cold / distant / uptight / difficult / like / a / an / an? excuse / me / on / something / refuse / reject )
+why are you being|always|never|avoiding|ignoring|making|pushing|punishing|like|doing|acting|so !beautiful|funny|cute|lovely|good
+what is your|the _1 excuse|problem|reason|deal|hold*|holdup|harm|delay|issue|story|objection
+what is it this|now time|.
+what is stopping|holding|the|keeping you|hold|us|problem
+what will|would|does|is it going? to? take
+what do|must|have|can|else|more _2 i|you _1 have|need|want|do _2 do|to|from|. !.|tonight|like|need
+what more|else do|can|must|should you|i want|do|need|say|try
+you always _2 say no|you
+you always ( say no / have an / have a / have some / find an / find a / come up / push / turn me / turn away / pull / do this / shut / make an / make excuses / change the / get a / disappear / fall asleep / need to / seem / go )
+you are always _1 making|saying|turning|pushing|finding|asleep|on|in|not|too|avoiding
+you are|get always _2 tired|busy|sore|stressed ~1 always
+( always / ever / every ) _1 single? _3 ( excuse / excuses / a reason / no with you / a headache / not tonight / too tired / something )
+( every / each ) single? time|night|weekend|week|day|evening _1 ( i ask / i try / i suggest / i reach / i bring / i initiate / i make a / i want / i invite / i mention / you say / you turn / you push / you are / you have / you find / you pull / it is the same / it is something / the same )
excuse|excuses
+heard|seen|know that|it|them|this|your|all _1 before|reasons|one|excuse*|answer
+is|are|was|were|hardly not _3 ( a reason / an answer / a real / a proper / good reason / a no / good enough / good ones / an excuse / much of a )
+( is / was ) it|that|this a|your _1 real|hard|firm|final|definite|proper|maybe|soft|persuade|full|actual|yes _1 no|answer|.|or
+you sure about|.
+are you sure _1 .
+are you sure you _3 ( can not / do not / will not )
+really sure|no|not about|you|.|tonight|even
reconsider*|rethink|rethinking
think again
+another|second|one|more|a _1 chance|think|shot|go|try to|at|for|. !meet|see
change|changed|changing your|her|his mind yet|about|tonight|this|.|now
+( until / unless / make / hoping / hope / chance / sure / bet / convince / maybe / get / have / has / will / might / going to / can i / trying to ) _4 chang* your mind
persuad*|convinc*|coax* you _2 into|to|otherwise|round|.|that|tonight
talk you into|round
wear*|wearing you down
twist* your|an arm
+not|never|refuse|refusing|refuses _4 no for
+no for an answer
( keep / kept / keeps / to keep ) _1 asking|bugging|pestering|begging|messaging|texting|knocking|trying|hinting|reminding|chasing|sending|suggesting !if|myself
bug|bugging|pester*|badger*|nag|nagging|hound*|bother you|him|her _3 until|again|about|for|till|every
until you _2 give|cave|crack|relent|say|agree|do|let|come|want
give|giving|cave|caving in .|to|already|and|tonight
+not|never _2 give|giving|let|letting|drop|dropping up|go|it|this|you|off|that !on|wait !waiting
+know|heard|realise|realize|understand|saw|get _6 ( said no / answer was / was no / was a no / is no / already said / turned / said not / said you ) _8 but|honestly|however|still|and yet|though
+you said|told|turned _1 no|not|me|maybe|later _2 last|yesterday|on|again|already|before|this|no _8 but|so|now|how|what|then|still|tonight
+you said|say _1 ( no / not / maybe / later ) ~12 ( how about / what about / so / but / now )
+how about ~6 how about
+what about ~5 what about
+how about now
+( okay / fine / well ) ~1 how|what about now|then|later|tomorrow|after|just
+tomorrow|tonight|later|friday|saturday|sunday|weekend then ?
+( not / no ) ( tonight / now / today ) ~2 ( then when / when / tomorrow then / how about / what about / again )
+no again
+( not / no / tired / headache / busy / asleep / work / working ) again|still ?
+same|usual old|excuse|story|answer|line|thing|reason _1 excuse|story|answer|line|reason|again|.|every|as
+just this|the once
+just once
+( say / can / could / would / please / be / give / let / want / do / you / it / and ) _6 for once
+all i am _1 asking|ask|wanting
+all i|it ask|asked|take*|want|need* _1 is|for _1 one|a yes|ten|five|an answer|yes|little|some|# minutes
+one|# yes|night|evening|time _3 is not|too|so|all
+( thought / decided / answered / read / seen / made / replied / changed / responded / thinking ) _5 yet ?
+have|did you _4 thought|decide|decided|think|read|see|get _5 yet|again|my|last
+did you even|not get|see|read my|the|this|last
+you can not keep|just|always|ignore|avoid|hide|put|stay|say
<i|to|we|and|not|will|can stop|quit _1 saying|making|being|avoiding|ignoring|hiding|pushing|finding|pretending|playing|putting|using|acting|fighting|resisting|teasing|stalling|complaining|whining|pulling|running|treating
putting|putt*|put me|it|this|us|things|everything off|aside
putting off
avoid*|dodging|dodge|ducking|swerv* me|this|it|us|my|the|question
+take|taking|get|getting|got|drop*|many|catch the|a|my|all|these|that|any hint|hints
+hint hint
+asking altogether
+( third / fourth / fifth ) time
+last time i ask|am|will|try|bring|say
+here|it i|me|we go|am|is|are again ~2 asking|same|hoping|trying|your|knocking|back
+me|only me again ~8 ( asking / about / tonight / yes / still / hoping / any / have / so )
+not leaving|stopping|moving|letting|drop*|budging until|without|you|this|unless
+i will not stop|rest|leave|be|sleep|go|drop !love|lov*
+do not ignore|leave|make|pretend|change|avoid|give|start _1 me|this|the|my|that|to|it _2 subject|message|excuse*|see|not|headache|tired|.|again
+any|made _1 decision|progress|update|news|movement|luck yet|on
+( been / it is / that is ) # hours|days|minutes _6 ( answer / reply / since i / nothing / asked / response / heard / ignored / sent )
+i have sent|written|asked|texted|messaged|left you? #|several|many|so|twice
+i have|already asked|told _1 twice|you|#|so|already|again
`,
  likely: `
+please ~2 please
+did you _2 get|see|read my message|note|text|last
+as|like i _1 said|asked|mentioned|told
+checking again|back|whether|if
+you there ?
+one more
+keep _1 asking|waiting|saying
i trying|try|tried|asking again|more .|tonight|then|because|since
+reminder|reminding
+you never !fail|failed|have|stop|cease|owe|made|make|asked
+you are always _2 @tired
+( tired / headache / busy / working / sore / stressed / period / late / exhausted ) again|still
+^ really ?
+for once
+( every / each ) single
+i know|get|understand|realise|realize|hear _4 you|your _4 @tired _8 but !i|you|no
+come on .
+pick one|a|# evening|night|day|time
+answer ?
+still no|nothing
+still not .
+are you sure
+so what|tonight|yes|well|when ?
+a yes yet|already
+a yes would make|mean|fix|be nice|lovely|good|great|the|a
+yes yet
+you said _3 and now
+you said _2 no
+hello ?
+please just
+tonight ~2 tonight
+how about ~10 or|what about|then
+keep|kept trying|hoping|coming
`,
  hint: `
+me again
+again
+every time
+still
+already
+waiting
+hints
+but you
+why
+this time
+you always
`,
};
