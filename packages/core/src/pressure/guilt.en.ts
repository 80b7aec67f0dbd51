import type { Moves } from './rules.ts';

/** Self-pity or doubt about the other's love, used as a lever. */
export const guiltEn: Moves = {
  plain: `
+you would|had rather i|we _2 not|was|were|left|slept|did
+sorry for wanting|loving|existing|needing|fancying|daring|expecting
+more than you _1 me|us
+getting|gotten|become|am|got _2 good|great|better|used|expert at being|pretending|not|hiding|sleeping|going
+being turned|rejected|refused|pushed|told|ignored|second|last|brushed|shut away|down|no|off|best|place|out|.|by
+find|finding|found me _2 @bad|boring|annoying|old|fat
^ guess|suppose|reckon i|it|we|that|my
+if i|we|this|us|it|you|our really? mattered|meant|counted|cared|wanted
+feel* _4 tall|small|inch*|nothing|worthless
+^ go|sleep|work|watch|have|be|stay|leave _4 then .
+you always|just|then? roll|turn|flinch|pull|face|lie _1 over|away|round|back|off
+less|only|not like|as|even a _1 mattered|wanted|loved|seen|touched
+do not mind me
+( tell / remind / convince ) me _2 ( still / matter / wanted / love me / want me )
+i|we still|even matter|mean|exist|count to|.|at
+i bet you|she|he|they _2 not|never|were|would|did
+better|more|important things to do
+do not let me|us _1 interrupt|bother|stop|disturb|spoil|get|be|beg|down
+god|heaven|heavens forbid
+not|as that|if you|anybody would|will|even|care*|notice*|did|ever
+i know i am just|only|no|hardly|nothing|boring|old|fat|the|last
+nothing i do|say|try is|ever|makes|works|helps
+i am|feel|felt|like|am|was _4 only one|person who|that|trying|here|in|making|putting
+i _4 do|did|done|doing _1 wrong
+what did|have|had i do|done|do
+self esteem|confidence|worth
+giv*|gave|lost|losing|lose up? _1 hope|faith
+given|giving|gave up on
+have|got|am nobody|nothing else
+when did you|we|i stop|become|turn|start|last|lose|get
+what|whatever happened|become to|of us|you|the|that|my|our
+you have changed
+you have gone|got|been|become|grown|are|seem|act _2 cold|distant|off|frosty|icy
+i feel|felt|feeling|seems|get|sense|starting _5 like|as|that|feeling _1 if? you|we|i _2 not|never|do|hate|avoid*|only|always|just|begging|am|care|have|disgust*
+one of us has|cares|had|is|still|at
+i am|feel starved|starving|dying|drowning|withering|deprived|desperate for|of|here|inside|without
+i am losing|going my|mad|crazy|insane
+next|beside to? you _3 and|still|feeling _2 alone|lonely|invisible|feel|like|miles|cold
+with|for|like your|my ex|last|exes
+leave|leaving|left me _1 hanging|like|cold|alone|wanting|wondering|no|with|frustrated|lying
+do i _2 disgust|repulse|bore|bother|annoy|matter|mean|count|exist|not|even|smell|look
+have i _2 done|become|lost|got|gotten|stopped|upset
+what am i to|doing|even|supposed|chopped|worth|here
+love you more|and you|but i
+only want*|wanted _3 feel|be|to _1 wanted|loved|close|noticed|someone|desired
+so much for
+not wanting|loving|touching|choosing me
+want* me any|at|anymore|like|less|again|the
if you _2 loved|cared|valued|respected|appreciated|trusted|fancied|desired _2 me|us|about|this|our
if you _1 still|truly|really|actually|even|ever _1 love|loved|care|cared|find|found|wanted|fancied|trust|trusted|meant
prove _1 you|it|your|that|me|.
+show me _3 you|how|that|i _2 love*|care*|matter|want me|still|mean
+do not|did not you _1 love|want|fancy|find|miss|like|desire|trust|care me|us|about|this
+do|are|did|am you|i even|still|actually|ever|really love|want|fancy|care|like|find|attract*|in|into|desire|miss|see me|us|about|love
+do you even want|like|care|love|fancy
+are you even|still|not attracted|into|in|interested
+you never|hardly|rarely|barely|only|no|just _2 want|touch|kiss|hold|look|initiate|reach|seem|show|listen|bother|notice|feel|come|compliment|hug|cuddle|desire|choose|flirt|try|chase|put !to
+you never say|in|are|do|make|have|seem yes|the|in|interested|it|anything|time|energy|an|effort
+<if|when|that|whether you do|did|could|will|would|can not _2 want|love|find|fancy|desire|need|notice|touch|kiss|look|see|care|like|appreciate|trust|respect|hold me|us|about|at !to|there
+you do|did|could|can|would|will not even|seem|bother|care|try|appreciate|listen|understand|notice|realise|realize|get
+you do|are not _5 any more
+remember when you _2 want*|used|could|like*|love*|fancied|actually|care*|were
+you used to want|love|like|enjoy|look|come|jump|say|touch|chase|need|care|reach|be !so
i am|feel|felt|feeling|seem|must|guess _3 @bad
+feel* like|as _2 a|an|i _3 burden|roommate|flatmate|ghost|joke|fool|idiot|nobody|stranger|lodger|afterthought|failure|chore|beggar|creep|pest|nuisance|monster|furniture|wallet|disappointment|loser|option|inconvenience|begging|mean|matter|exist|disgust|repulse|bother
+like|just|only a|an|some|another _1 burden|afterthought|chore|beggar|wallet|lodger|nuisance|ghost
make|makes|made|making me|a feel|man|woman _4 @bad|bad|small|terrible|awful|horrible|shit|sad|lonely|alone|guilty|old|fat|unsexy|cheap|dirty|used|like|less
+( am|guess|suppose|must|maybe|feel|are|if|clearly|obviously ) _2 not _3 attractive|desirable|sexy|pretty|handsome|enough|wanted|type|important|worth|hot|exciting|interesting|lovable|loved|priority|man|woman
+good|sexy|attractive|pretty|thin|young|hot|interesting|important enough for|to you|.
+not|no find|finding|found|finds me|us
no longer|stopped|stop find* me
+i guess|suppose _1 i _2 just|know|should|deserve|will|used|am|have|always|do|can|was|matter|never|must !could|fancy|love
+( i am / i get / i have / i got / got / getting / you get ) _2 used to _1 it|being|rejection|hearing|this|that|no|disappointment|sleeping|your|coming|waiting
+i will just|be lie|sit|sleep|be|cry|stay|handle|watch|pretend|deal|suffer|wait|keep|take|over|here|in _5 alone|myself|again|usual|always|own|side|then|night
+i will _2 be _2 fine|okay|alright by|on|alone|eventually|someday
pretend*|pretending _2 i|it|not|to|that|am _3 not|okay|fine|mind|hurt|happy|care
+it|that|this|really|just hurts|stings|kills|destroys|breaks|crushes !we
+( it / that / this / you / so / less / more / really ) hurt|hurts|hurting _1 me|when|that|so|less|to|every|knowing|being
break*|broke* my heart
heart is|was breaking|broken
+cried|cry|crying|sobbed|wept ( because / when you / after you / again / last night / myself / over you / in the / about you / about us )
+you keep|kept|are|always|just|have been|love reject*|push*|turn*|ignor*|avoid*|shut*|pull*|brush*|hurt*|disappoint* me|us|away|my|down
+rejecting|ignoring|avoiding me|us
reject*|rejection is|hurts|feels|really|does|again|after|from|.
another|more|constant|every|this|much rejection*
turned|turning|shot|shooting|knocked|pushed|pushing|shut|shutting|brushed|brushing|blew|blowing|cast me|us down|away|back|out|off|aside
+( no / saying no / say no / said no ) to this|it is _3 no to me|us
+say*|said no to me|us|your
i will|would|am|might|be _5 @sad _3 if|when|unless|all|again
+only|just|merely be? _2 crushed|heartbroken|devastated|gutted|destroyed
+if you bail|flake
+where i|we rank|stand|come|am|fall|are
+nice|good|great|glad|lovely to know|see|hear _1 where|how|what|i|who|someone
bottom|last|low|end|down|lowest of|on|in|down your|the _1 list|priorities|priority|pecking
+not|never|hardly a|your|any|even _1 priority
+make me|us a|your|the priority
+i|we|us come|comes|am|always|are _1 second|last|third|after
+second|last best|place
+what is|must|is wrong with me|us
+( something / anything ) wrong with me|us|my
+is it|this because i|my|of|me _3 weight|am|fat|old|body|look*|did|have|anything|job|.
+is it me .
+is it|this|there someone|somebody
+is there somebody|another
+am i not|that|so|really|just|even|too|still _2 @bad|attractive|enough|fat|old|hard|bad|hideous|sexy|to|awful|boring|terrible|what
+that|this is _2 why you|we
+no wonder you|we|i
stopped|stop _1 lov*|car*|want*|fancy*|find*|try*|seeing|noticing|touching|kissing|being _2 me|us|about|to|attract*|in
i have? stopped expect*|hop*|ask*|try*|believ*|wait*|count*|look*
+gone off
+lost|losing interest|feelings|attract*
+fall*|fell out of
+are you seeing|sleeping|cheating|having
+( do you / you have no idea / can you / if you / so you / you should / you could / you / you do not / so that you ) _2 know|knew|understand|imagine|realise|realize|see|idea _2 ( how hard / how much this / how it feels / how that feels / how it hurts / how lonely / how much it / what it is like / what this is doing / what that does / what it does / how this feels / how bad / how i feel / what another / what i go )
+what another|a|your|each|every|that _3 no|rejection|it|this does|do|did|means|feels to|for|like
+( does / doing / do ) to me|a when|every|.
+do that|this to me
+hate|like|refuse|want to|not _1 think|believe|feel _2 you|we|i _2 stop*|lost|care*|love*|not|gone|going|wast*|begg*
+what|which kind|sort of @mate|@mates|marriage|couple|relationship|person
+some|great|nice @mate|marriage|anniversary|birthday|honeymoon you|i|this|that turned|are|am|is|got|have
+you are _3 selfish|frigid|prude|prudish|heartless|ungrateful|withholding|uncaring|distant|unaffectionate|killjoy|cruel|iceberg|robot
+be*|being|so selfish|frigid|prude|heartless|ungrateful|stingy|cruel|cold|distant to|with|.|about|and|again|fish
+not _1 fair on|to|that|for me|us|you|i|my
+unfair on|to|that|for me|us|you|my
+i am only|just|still _1 human|man|woman|flesh
+only human _1 i|and
+men|man|guys are|is|have|need _3 wired|built|different|visual|urges|made|needs|release
+tell me i|it|that am|is _1 wrong|not
+say it is not
+another|more|every _3 night|evening|weekend|month|birthday|anniversary|friday|saturday alone|of nothing|without|wasted|ruined|on|like|being
+alone again|as|in my
+on|over|to|at my|own side of the bed
+turn*|roll* your|away|over|back back|from|to|and
+cold|big|lonely|empty side|bed .
+everybody|everyone|friends else|get|gets|mates else|gets|get|is|has|seems|does getting|get|gets|having|has|seems|happy|what|it
+i _2 miss being|feeling wanted|loved|touched|desired|held|noticed|chosen
+miss* the|my old|way|version|girl|woman|man|person _2 you|we|i
+nobody wants|loves|touches|cares
+i _1 beg|begging|begged for _3 scraps|crumbs|attention|affection|touch|love|time
+i do not|never matter|count|exist|deserve
+i might|may as well be|not|just
+invisible to you
+must be nice|lovely|great
+i hope you|it are|was|is _1 happy|worth|proud
+hope you are happy
+as if|like|though i|we do|am|are|did not|nothing exist|matter|there|here|nothing
+i _2 ( put on weight / put weight on / let myself go / gained ) 
+you|we|and find|have|has|got|had energy|time for your|the|everybody|everything|work|them|her|him|yoga|gym
+everybody|everything|work|phone|dog|gym|kids|friends|netflix|job|mother _3 gets|get|before|except|but more|me|you|us
+more time|attention|affection|love _6 than|to|for me|us|with|the|your
+you care|love|loved|loves|want|think more _3 than|about
+lie|lying|laid|lay awake|there|here|alone _2 wonder*|think*|alone|next|beside|hoping
+wonder* _2 what|if|whether|why _2 you|i|is|we _4 wrong|still|love|want|attract*|enough|me|find|bother|even
`,
  likely: `
+wish you would|wanted|looked|still|touched|felt|noticed|loved|cared|kissed
+every time you
+after the _2 day|week|month|year i have|had
+cheer me up
+hopes up
+i am trying|try so|my|hard
+it is like you|i
+i feel|feels like you|i|we|a
+your ex|him
+i know i am not
+i guess|suppose i
+i am|feel|been|so _2 lonely|alone|crushed|heartbroken|miserable|starved|desperate|deprived|touch
+it|that is fine ~2 i am|will|have|guess|know
+as|like per? usual
+as|like always .
+i _2 cried|cry|crying|sobbed|wept
+do not|never feel|worry _1 bad|guilty|sorry if|but|or|.
reject*|rejection
<you turn|turns|push|shut|brush|shoot me|us down|away|out|off
+let*|letting me|us down
disappoint*
+only|one|# thing|person|way|time|place _3 that|would|could|can|i|who _2 help*|fix|save|make*|cheer|keep*|get|gets|feel|happy
i -2 need this|it|you to|so|tonight|more|badly|now|or|.
+i need to feel
+a bit|little|just _1 sad|hurt|upset|down that|because|when|you|i
+after all|everything these|we|this|we've _3 years|through|been|had
for nothing
go|going to waste
wasted|waste|wasting _4 room|night|evening|weekend|sitter|hotel|lingerie|dress|anniversary|money|on|again
+you never !fail|failed|have|stop|cease|made|make|asked
+put|gained|putting _2 weight
+why i bother|try|even|ask
+thought i would _1 ask|try|say|mention anyway|regardless|though|still
+look away|elsewhere
+so alone|lonely|unhappy|empty|tired of|without|.
+you are the one|only _3 thing|person|one
+if _3 even cared|notice*|want*|remember*
`,
  hint: `
+would mean _2 world|lot|everything|much
+anyway
+as usual
+funny how|that
+i suppose|guess
+worst week|day|month
+hurt*|lonely|sad|ignored|alone
+even
+saw|watching _4 couple*
+surprise me
+would be nice
+for once
`,
};
