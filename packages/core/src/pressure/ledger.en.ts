import type { Moves } from './rules.ts';

/** Debts, favours, elapsed time, turns or past promises called in as payment. */
export const ledgerEn: Moves = {
  plain: `
in my debt
+you got|had|get|have your ~8 now|so|and i|my|mine|me
now|so it? is? i|my|mine get|want|deserve|need|turn|time my|mine|something|to|a|now|.
+i said|say yes _2 when|last|even|though|to|because|every|all
+what have|did i had|got|gotten|get|have .|so|from
+down payment
i will|am|be|to|and _1 collect|collecting later|tonight|now|on|.
+you told|said|promised|swore me? _1 once|when|after|as|things _12 would
+i did not _1 sit|put|suffer|endure|watch|stay|learn|wear|wash|skip|buy|light|lit|cancel|iron _8 for|to|just|so
+turn is _3 overdue|due|long|next|now
+my turn overdue
+( that / i ) leaves|left you|me owing|ahead|behind|short
+score|scores _4 #
even|evening|evens things|it|that|us|the _1 up|score|out
+me|i # _1 you|and #|zero|nil|nothing
+( was not / is not / were not / did not come ) _1 cheap|free
+cost|costs|costing me|us|a|an|# !nothing
+how much|what _4 cost|costs|paid|spent
+all|the those|these|times|number _2 times|nights|weekends|favors|mornings|dinners|of _2 i
+who ~8 me|i|did .|did|was
+do|have|did not i _1 deserve|get|earn*|count|matter|wait*
+do the math|maths|sums
+by my count|calculations|reckoning|maths|calendar
+( that / this ) makes|is|makes it # _1 weeks|months|nights|times|nos|in
+lost count
i will do|wash|cook|take|clean|book|buy|get|give|let|make|drive|pay|forgive|stop|fix|come|go _8 if you _1 say|let|put|make|do|give|be|are|agree|sleep|come to|play|promise
+how|when are|will|do you|i going|plan|planning to? _1 make|repay|thank|pay
+i|was|been|kind|sort expecting|hoping|hoped|thought|assumed _2 it|that|this|the|dinner|flowers _3 get|buy|earn|lead|mean
+get|gets|got|getting|buy|buys me somewhere|something|anywhere|nowhere|points|laid
you are welcome by|.
thank you|yous would|present|gift|in not|kind|.
you owe|owed|owes !yourself|it|nothing
owe|owed|owing|owes me|us|from
+i am|was|feel _1 owed
+iou
time|have to pay|settle|repay|return|collect|cash|deliver up|back|the|your|my|what|on|in|.
pay* me|it|up|your back|up|debt*|dues
payback
repay* me|the|this|a|that
return*|repay* the|a|that|this|my|some favor*
favor* returned|back|owed
cash*|call*|collect*|redeem* in|on|it|my|that|the in? _2 favor*|check|debt*|promise|voucher|coupon|chip|tonight|what|owed|points
cash* in|it in?
call* in my|that|a|the|all
brownie points|point
earn*|banked|racked|collected|got _2 points|credit|credits
+i|we _2 earned _3 yes|it|this|that|reward|treat|night|something|some|you|little|evening|sex|affection|attention|time|tonight|action|love
after|considering|given|with|for all|everything|the _3 i _2 did|done|do|gave|paid|bought|spent|put|sacrificed|given|sorted|went
after all i|the|that !.
+what do|did|will|would i get|have for|in|out|back|from|.
+what is in it
in return|exchange for|.|i|you|a|tonight|then|is
where is my|the _1 reward|thank*|treat|kiss|cut|share|payment|turn|gratitude|appreciation
my reward|payment|compensation|return|dues
show me|some|a|us|your|how _2 appreciation|gratitude|thanks|grateful
some|little|bit of? gratitude|appreciation|recognition
+thank me properly|later|tonight|in|with|by
+say thank* properly|in|with
+how about a _1 thank*
count*|count* for something|nothing|anything|at|a
+( see / get / want / like / expect / is ) _2 return on
+i have been _3 patient|understanding|more|faithful|behaving|helpful
+i have been _2 good|nice|sweet|kind|lovely|so ( all / for / to / and / about ) _2 week|day|month|weeks|months|weekend
+( i have been / i am / i was ) waiting|waited|patient _1 #|weeks|months|ages|years|forever|long
+i have? waited _1 #|weeks|months|long|enough|ages|patiently|all|so
my patience _4 thin|out|limit*|end|forever|gone|rewarded|pay*
out of|losing|lost|running patience
+when was|is the last time you
+( do not / can not / hardly / barely ) _1 remember|recall _3 last time|when you|we !laughed|went
+( do not / can not / hardly / barely ) _1 remember|recall _2 being|feeling
+( not that / who is / i have been / but who is ) _2 i? am? counting !the|down|on|every
+i am counting .
+not that|like i|anybody|we am|is|are keep*|count*
keep*|kept _3 count|score|track|tally|tabs
+i always|am always|have always|was|am the one who|that|to|initiating|starting|asking|trying|making
+i am always|usually the|left|initiating|asking|starting|trying|making
+i always initiate|start|reach|make the|first|do|have say|yes|to|the|everything|first|move
+i always initiate|start|try
+i always say yes
+i|who started|initiated|asked|made|suggested|began _4 last|# _1 times|time|move
+i have? never say|said|turn*|refuse*|reject* no|you|down
+fair is fair
+quid pro quo
+tit for tat
+scratch your|my back
+one good turn
goes|works|cuts both ways
+two way street
call it even|quits|square
we are|be will even|square|quits
+( i give|gave|did|do|let|make|made ) you _6 and|so|now you|i|where
+you got your|what|yours _8 i|my|mine|me
+what about me|mine|my
+when|where do|is|will|am i|it|my _1 get|turn|going _2 mine|something|turn|treat|reward|.
you promis* !not
+promise is|to a promise
+promises promises
keep*|honor|honour*|kept|broke*|break*|forgot* your|that|a|the|my|half|side|end _1 promise*|word|end|side|half|bargain
+my half|end|side|part of|.
+deal|bargain is a|deal
+we had|have|made|got a deal|agreement|understanding|bargain
+a deal is
hold|holding you to !me|your
go|going|went back on
+no take|taking backs|backsies|back
+you said you would !rather|like|love|prefer|be|fancy|not|only
you swore|agreed|vowed|guaranteed _3 to|we|you|would|tonight
make|making it|this|that|last|up _3 up to me
make up for last|it|saying|being|all|turning|missing|that
i|we let _2 go|slide|off _4 because|this|last|so|now|but|weekend
i let you off
this|next weekend|time|week|evening you make|owe|are|will|give|better
i bought|got|paid|spent|booked|cooked|cleaned|drove|fixed|did|made|took|gave|put|washed|sorted|came|went|watched ~14 ( so you / so now / so i think / so where / so what / now you / now it / least you / in return / your turn / what do i / time to / in exchange / you can / i think i / i reckon / worth a )
after|for the|that|all|this|those _3 i paid|bought|booked|gave|got|took|spent|planned|organised|organized
you can _1 do|give|spare|manage|find me? this|it|one|that|me _2 for me
+can find|make|spare time|energy|room _10 but|not
+( energy / time / room / money ) for _10 ( but / not / yet / just not / and not / never )
+( time / energy / patience ) for _10 and none|nothing|not|no
but|just|and not|never|none|nothing for|with|to me|us|your|this|ours
+were|was not _1 too|so|that tired|busy|sore|ill|sick|stressed _1 for|to|when|last|at
+, # long _1 # long
+# ( weeks / months / years ) ~3 # ( weeks / months / years )
+( weeks / months / ages / # long ) _2 since|without ( we last / you last / we have / you have / you even / we did / you touched / you kissed / we touched / we were / you let / you wanted / any / a single / so much / anything / your / being )
+( has|have|is|it ) been _4 long _6 and|i you|we|am|nothing|still|have
+since we|you last|even|actually
+calendar|diary says|say|shows|tells|proves
+last time was _1 in|on|back|before|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|new|our|#
+# nights|times|weekends|weeks|months in a|running|straight
+it has been so|too|that|this|way _1 long since
+long overdue
+earn your|you keep
+dry spell|patch
+sexless
like roommates|flatmates|housemates|siblings|roomies|colleagues|lodgers
+your turn now|tonight|again|.
+your turn to !pick|choose
+my turn now|to get|be|have|receive|.
+you have had|got yours|your now|fun|way|night|weekend|share|turn
+sacrific* _4 for you|us|this
+i have kept|done|held _1 my|mine half|end|side|part|bit
+that is worth|got to|deserves|deserving|earns|buys|should
+i|reckon|think|surely|bet that|this|it _2 worth|earn*|deserve*|merit*
+did not|never complain* once|about|.
+without a|one|any|a single|complaint|complaining _1 complaint|complaining|word
+i have only asked
+i never ask _2 for|you|much
+i do so|everything|all|the _2 for|much you|round
+i do everything|all
everything|all _1 i do|did|have for|around|round|done
`,
  likely: `
+will be|makes it|that # @long
+when was|is the last time
+been a|almost|nearly|over|about|more|well|like|at _2 #? month|year|weeks|months|years|fortnight .|and|now|since|already|but|you|we
+have not|barely|hardly _7 in|for|since ( #|a|so|such|over|nearly|almost|march|january|february|april|may|june|july|august|september|october|november|december|easter|christmas|we|weeks|months|ages|forever|your|our )
+not since|once
+put|putting|puts up with
+gave|giving|given up _5 for|to
+whole|entire|full|straight month|year|weeks|months _1 without|of|.|and|now
+it|that is|has _1 been # long|days|nights
+it|that is|has _1 been weeks|months|years|ages|forever|so|too _1 long|since|now|.
+^ # weeks|months|years .
+# weeks|months|days|nights and|now|today|counting|straight|running|without|later
+you said ~1 @when|once
<a rain check*
voucher|coupon|points|credit|tab|invoice|receipt|overdue|arrears|quota|backlog|debt|debts|tally|balance _3 due|owed|up|paid|owe|pay|expire*|in
make up for
+i have? earned
+i did|cooked|cleaned|paid|bought|drove|fixed|washed|sorted _4 i did|cooked|cleaned|paid|bought|drove|fixed|washed|sorted|put|got|made
+i drove|paid|flew|cooked|cleaned|rearranged|cancelled|gave|quit|moved _8 for|to you|see|this|us
+you used to
+( do this / one thing ) for me
+surely
+gave up _4 for you|us
+hold you to
+last time you|we !danced|laughed|went|said|talked
`,
  hint: `
+no|not pressure|rush ~1 but|except|though
+did _2 whole|entire|all
+reward|payment|gratitude|deal|fair
+i did|cooked|cleaned|paid|bought|drove|fixed|washed|sorted|hosted|mowed
+overdue
+by now
+always me|i
+i have been waiting
+since
+worth
+been # long|days
+you said
+all week|month|year
+even though i
+for you
+i always
`,
};
