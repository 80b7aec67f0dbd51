import type { Moves } from './rules.ts';

/** Intimacy as a duty, a norm, or what a good partner would do. */
export const obligationEn: Moves = {
  plain: `
+the|one _3 opt|opts|opting out
+from|by|with|of their wives|husbands|partners|girlfriends|boyfriends
+is|are not really|even|much|exactly a|an|my _1 @mate|marriage|relationship|couple
+@mate|@mates who|that never|does|do|will|would|can|always
+you are my|a _1 @mate _2 not
+certain|some|has|its|the|of|have perks|benefits|privileges
do|doing|does|plays|play|pull|pulling your|their|his|her|our bit|part|share|weight
+you|just can not|never start|get|tease|send|wear|leave|come|say|promise|wind|turn _8 and|then _1 not|then|go|say|expect|roll|leave
+finish what you
+you led|leading me
+you started it|this
+you can not just|simply|always|leave
+we both know how|what|where|that
+knew what you were
+the done|decent|right|polite|least thing _1 to
you _3 have to .
+you can not not
love|loving|marriage|partnership|commitment _4 means|mean doing|giving|sometimes|being|making|putting|showing|saying|not|never|you|we
+sometimes you|we|people _1 just? have|need|got to
+do|does|doing things _2 not|like _2 feel|want|for
( could / might / can / would / will / should ) you? at least
at least try|pretend|let|give|kiss|make|think|consider|say|meet|touch|hold|look|act|show
+i would do _3 for you|me
+if i|it were|was you|me|the
+other way round|around
+roles were|are reversed
+i would|have|could never|not _1 say|said|turn|turned|refuse*|reject*|deny|denied _1 no|you _2 you|down|this|.
+my|a|the ring|name on
+for better or|and
+sickness and|or health
+newlyweds|honeymooners
+your|my sister|brother|friend|mother|parents|dad|cousin|mate|friends _1 manage*|never|still|always _4
+job description
+not|stop|always|you|will|to|just spoil|ruin|ruining|spoiling|kill|killing|wreck _2 mood|night|evening|weekend|anniversary|fun|birthday|vibe|moment|it|this|tonight|everything
+buzzkill|killjoy|spoilsport|pooper
+mood killer
+wet blanket
+the way|how it|marriage|love|this is|works supposed|works|meant
+it|this _1 works|work both|two
@good @mate|@mates would|should|will|do|does|take*|make*|keep*|give*|say*|meet*|know*|want*|put*|try|tries|who|that|ought|need*|never|always|look*|find*|care*|touch*|sleep*|share*|at
be a|an _1 @good|affectionate|generous|attentive _1 @mate|sport
act|behave|acting like|as a|my _1 @mate|grown|married|couple
+what|because|how|like _2 ( @mates / couples ) do|are|does|need !not
+@mates|couples|spouses do|have|meet|need|owe|share|make|give|take _2 @this|each|other|needs|time|care|effort
+you are supposed|meant|obliged|expected|obligated|required|bound|contracted to want|love|do|give|make|please|look|take|desire|like|show|say|meet|satisfy|keep|put|respond|need|care|enjoy|be !resting|at|asleep|on
we are supposed|meant to be ( in love / married / a couple / intimate / lovers / partners / husband )
as my _1 @mate _1 you|it|i|to
as a _1 @mate _1 you|it
+as my @mate .
+your job|duty|duties|role|responsibility|obligation|place|part as
your job|duty|role|responsibility|obligation|place|part to make|keep|satisfy|meet|please|look|take|want|be|give|have|say|help|do|put
marital|conjugal|wifely|husbandly|spousal|marriage|bedroom duty|duties|rights|bed|obligation*|debt
+( your / our / the / a ) _2 ( @mate ) duty|duties
do|doing|fulfil*|perform* your duty|duties|bit|part|share
took|made|keep|kept|honor|honour|remember|forget|forgot|break|broke|meant|mean|exchanged|said|swore|our _1 vow|vows
vow|vows|vowed ~6 said|mean*|included|cleave|promis*|love|honor|worship
is|was|it part of being|having|marriage|married|our|the|a|any|living|life _1 married|couple|partner|deal|package|job|arrangement|marriage|relationship|bargain|wife|husband|adult|together|partners|it
comes with|along _2 ring|territory|marriage|job|married|couple|relationship
+kind|whole of the? deal|point|idea
+the bare|absolute|very minimum|least
+bare minimum
+the least you|a|anybody|any|my can|could|would|should
+is it|this|that _1 too|so much to|for
+not|hardly|never|surely _4 too|so|that much to|for ask|expect|want|me|us|hope
+not|hardly|never _4 unreasonable|greedy|crazy|outrageous|selfish|mad|demanding to|of
+not _1 normal|natural|healthy|right for|to|in|that _4 two|couple*|married|people|our|age|us|go|have|be|man|woman|live|never
normal|other|healthy|happy|most|real couples|wives|husbands|partners|girlfriends|boyfriends|marriages|spouses !go|went|are|dance
+other|most people wives|husbands|partners|girlfriends|boyfriends
+any|another|lots|plenty|most|some _2 @mate|@mates|guy|girl|person|people would|will|wish* !lucky|fall|proud|smile|melt|be
+any|another|lots|plenty|most|some _2 @mate|@mates|guy|girl|person would be !lucky|proud|a
+( tonight / this / it / that / yes / saying yes / bed / attendance / sex ) is _2 not|non optional|negotiable|debate|request|suggestion|question|up
+non negotiable
+mandatory|compulsory|nonnegotiable|obligatory
+no excuse|excuses !needed|necessary|required
+no vetoes|veto|arguments|argument|complaints|complaining|backing|buts|whining|objections|arguing|negotiating|dodging|opting|wriggling
+( can not / not allowed to / not get to / may not / not going to / better not / dare not / not dare ) just? ( say no / refuse / opt out / turn / back out / decline / veto / reject / deny )
+not get to decide|choose|keep|be|ignore|switch|push|pull|just
you have|need|must|got|ought|should|better|had|supposed|really to? just? ( say yes / want / be there for / be willing / be grateful / be flattered / be glad / be happy / be ashamed / be able / be more / be thankful / be pleased / put out / let me / give me / give us / at least / make time / make an / make more / make it up / show me / show some / start / stop / meet / consider / please / know by / understand that / appreciate / accept / do this / do your / try harder / try more / think about my / think of my / take care of me / look after me / look after my / keep your / respect / satisfy / prioritise / prioritize / step up / sort )
you should|ought|must _1 want|wanted
technically|legally|officially|obviously|basically|surely _1 you have|must|need|owe|are|agreed
we should|ought|need|have|must to? really? be having|doing|at|more|able
we should|ought|need|have|must to? at least
owe it to me|us|our|the|this|yourself
+i|men|man|guys|guy|people|person|husband|husbands|everybody have|has|got _1 needs|urges
+man|men needs
meet|meeting|satisfy|satisfying|fulfil*|serve|ignore|ignoring|neglect*|tend _4 needs
with|from|to|by|for|against your|my own @mate
+i|he|she|@mate|@mates|anybody|nobody|you? should|would not have|need to ask|beg|book|chase|remind|plead|earn|schedule|fight|compete|apologise|feel|make|pay|justify|jump|wait|persuade|request|negotiate|queue|hint
+should not have|need to ask|beg|chase|remind|plead|earn|compete|persuade|hint
+why should|do|must i have? _1 beg|ask|wait|be|go|chase|earn|suffer|always|feel
bible|scripture|pastor|church|faith|religion|priest|vicar|imam|rabbi _4 say*|teach*|tell*|want*|intend*|made|call*|expect*|clear|told
god intended|says|made|wants|expects|gave
( would be / is / feels / seems ) _2 weird|rude|wrong|stupid|crazy|mean|odd|selfish|cruel|ridiculous|criminal|ungrateful|insulting|strange|unnatural if|not|to we|you|to|say|refuse|turn|do
+did not ( marry / book / drive / pay / fly / cook / travel / spend / shave / plan / arrange / come all / come home / move in / drive all / get dressed / get a sitter / sign ) _6 to|for|so|just|up|nothing
+did not|never _1 marry
+signed|sign up for
+birthday|anniversary|valentine*|wedding|honeymoon|holiday|date|marriage|house|relationship rules|rule|law|privileges|rights|tax|duties|duty|requirement*
+( that is / is ) what ( @mates|marriage|a|anniversaries|valentines|weddings|birthdays|honeymoons|weekends|partners|beds|love|hotels ) _1 is|are for|about
+your|my body _2 mine|belong*
+you belong to
+you are mine
+my right|rights
+i have|got a|the|every|some right|rights
+entitled to|as
i expect|expected|am expecting you|it|this|a|more|better|some to|this|yes|it|more|better|effort|affection
+whether _1 you _3 or not
+like it or not
+( you / we ) _2 feel like it or not
+no|refusing|headache* is|are _2 not an|a|really|on? option|answer|acceptable|choice|allowed
+only|just|correct|acceptable one? right|correct|acceptable|possible|good answer|reply|response
+the|right|correct only? answer is yes
the|only right|correct|acceptable answer
+, do not _1 say|think|dare|refuse|turn|reject|disappoint|deny _3 no|me|of|this|us
+do not let me|us|this down|be
+do not leave me|us hanging|like|waiting|on|wanting|alone|high
+do not keep me|us|a waiting|man|woman
keep*|keeping your|a|his|her|my|me _1 man|husband|wife|woman|partner|happy|satisfied|interested|sweet|fed happy|satisfied|interested|sweet|from|.
keep me|him|her happy|satisfied|sweet|interested
take|taking one for the
do|doing it|this|that for me|us|our !would|if
compromise|meet me half*|in _1 middle
meet me halfway
+( falls / up / down ) to|on you to keep|make|meet|fix|save|do|take
+falls on you
+not just? a|my _1 roommate|flatmate|housemate|lodger|friend|nurse|mother|maid|brother|sister|boss|colleague|nun|monk|priest
+call yourself a|my|an
make|making|put|putting|need*|bit more|an|some|in|the|more|of _2 effort ( with me / for me / for us / tonight / for once / . )
( you / your turn / time ) _4 make|making|put|putting _4 effort
wife|husband|marriage|marital material|contract|certificate|licence|license
+whatever i want|say goes|tonight|.
+what i say goes
`,
  likely: `
+in my|our|this family|house|household|culture|home|church|book _6 @mate|@mates|we|you|nobody|they
+accordingly
+you _2 supposed to
+only fair .|and|so|that
most|other people|men|women|@mates get|do|have|come|are
+we are|being married|together|engaged|husband
normal|healthy|proper|active sex|love|married life
+we agreed|said|decided _3 fridays|every|weekly|twice|saturdays|sundays|weekends|regular*|schedule
+on|in the|our calendar|diary|schedule
your duty|duties|obligation
+any|most normal couple|people
@mate|@mates with|who _3 cared|loved|respected|wanted|love|care
be more|a|bit|little|less _2 affectionate|adventurous|spontaneous|generous|fun|available|open|willing|giving|romantic
+should not have|need to
+i deserve* better|more|this|some|a|it|affection|love|yes|attention|that|at|to !nap|rest
+wife|husband|partner|girlfriend|boyfriend duties|privileges
our|my|the|weekly|monthly|nightly quota|minimum|schedule|requirement|average
@kin|doctor|book|article|podcast|magazine|research|studies|experts|i _4 say*|said|think*|reckon*|told|agree*|read _6 normal|healthy|weird|important|regular|twice|average|abnormal|essential|need*|supposed
you know what|how _1 means|that
is|are about compromise|sacrifice|giving|give|effort
+obviously|of course|naturally _2 tonight|you|we|yes|goes
required|expected of you|a|from
hotel|room|sitter|babysitter|suite|cabin|booking _6 so|better|waste|wasted|excuse|paid
+this|it is our|my only|one|last night|weekend|chance
`,
  hint: `
@mates|couples do|always|need|should
good @mate !material
+most|other|normal people|couples
+it|this is _1 anniversary|birthday|valentine*|christmas|honeymoon
+technically|obviously|naturally|basically
+at least
once|twice|times a|per week|month
only fair|right|natural|normal
+average
expect*
+should
+your husband|wife|man|woman
+my needs
`,
};
