import type { Moves } from './rules.ts';

/** Debts, favours, elapsed time, turns or past promises called in as payment. */
export const ledgerEn: Moves = {
  debt: `
you _1 owe|owed|owes me|us|this|it|that
i am|was|be|feel _1 owed|due .|a|some|one|something
in my debt
payback
( time|have|got|need|want|turn|like|going ) to|you _1 pay|settle|repay|return|collect _2 up|back|favor|debt|.
cash*|collect*|redeem* _3 in|later|tonight|favor|debt|promise .|tonight|now|and|on|favor|it|that
`,
  exchange: `
after all|everything|the|that|those|this _4 i have|@did|do|sacrificed|pay
what|when|where do|did|have|will|had i get|got|had|gotten .|in|for|out|my|something
count*|worth _2 something|nothing|gratitude|thank*|night|reward
i _2 not|never complained
my|a|could prize|reward|payment|dues
what _2 my prize|reward
so now we|you do|are|it|owe|have|get
- @span without !you|your
always get|gets|got your|what
- been so|too|that long
thank me properly|later|with|in
gratitude|appreciation tonight|.|for|from
+ was|were|did not come? cheap|free
+ i _1 @did ~14 just saying|noting
+ i did not _1 drive|fly|book|cook|buy|pay|sit|dress|marry|shave|come|put|stay|wear|travel|cancel _7 to|for|so|just
i _1 @did ~12 ( so you|i can|could|owe|say|get|think do|do|this|give|let|my|earned / now you|i|it / time you / so what|where / you do the / what about|do me|i / worth a / remember )
what about me|my|mine
who _8 so you|that
i said yes _8 so|when|even|last|you
i let|forgave it|you|that _1 go|slide|off
`,
  fairness: `
fair is fair
only fair .|that|so|and|if|i
deal is a deal
me|i # _1 you #|zero|nil
score _5 #
- ( now|so|finally|yesterday|tonight|when|^ ) ~2 is? it? is? my|your turn|night|way .|to|then|now
turn _2 overdue|due|coming
`,
  promise: `
you promis*|swore|vowed !me|to|the|a|not
promise is|a promise
your promise|word
made|keep|kept|good _3 promise
hold|holding you to it|that|this|your
- you said yes _6 so|now|already|then
- you said|told|promised _4 @when|after|once|before|soon ~6 now|it|so|what|finished|closed|done|passed|would
- you said no|not|maybe _1 @when|again|already
+ you said you would !rather|like|love|prefer|be|fancy|not|only|want
`,
  elapsed: `
- been|be ( # _1 @span / weeks|months|years|forever|ages / a week|month|year ) .|and|now|on|already
# @span ~3 # @span .
# @span|times _1 now|running|straight|counting|in a row
last time was|is
- how long has|it|is it|has been
been|waited|waiting|than _2 patient|understanding .|and|enough|about|since|for|long
have been? waited|waiting _1 #|long|weeks|months|ages|enough|patiently
long|patient enough
( been|am|is|was ) counting .|i|on
+ not that _3 keep*|count*|track
you do the math|maths|sums
calendar|diary says|shows|that
i _1 @did ~9 i _1 @did _8 ~1 so|what|where i|you|do|is|have
been a|# whole|entire|full
you said|promised|told _2 if|when|once i
only|just _4 once|twice
keep|keeping a list|tally|count
+ last time you _2 @acted|@act|me
could be|at _2 nicer|grateful|generous|least
`,
};
