/** Wording that takes back a move inside it. */
export const harmlessEn = `
owe|owes|owed|owing me|us|you|him|her a|an|one|some|the|#|my? _1 coffee|tea|drink|drinks|pint|beer|dance|pizza|tenner|fiver|dinner|lunch|breakfast|cake|ice|hug|biscuit|pancakes|rematch|chocolate|curry|apology|call|story|foot|back|game|walk
owe|owes me|us|you|anybody|each no|nothing|anything
earned|deserve|deserved a|my|some|the|your _1 lie|nap|rest|bath|sleep|gold|biscuit|pint|beer|break|sit|medal|holiday|cake|massage|night off
promis* _4 tell|say|honest|ask|dance|breakfast|pancakes|film|cake|picnic|pizza|popcorn|behave|teach|cook|show
come on over|in|up|down|home|round|out|through|inside|back|along|upstairs|to|@when
last chance for|to see|get|buy|catch|book|add
# minutes|hours|week|weeks|days|months|years away|drive|walk|late|from|until|before|left|down|by|behind|early|old|ago|to|of
still waiting for|on the|my|a|our bus|train|plumber|results|parcel|taxi|boiler|kettle|delivery
make|makes me laugh|smile|happy|grin|blush|melt|breakfast|tea|coffee|feel good|safe|loved|wanted|warm
no|any excuse|excuses to|needed|necessary
your turn to pick|choose|decide|rest|relax|sleep|cook|be|host|drive|say|hear
i|we _1 was|been|were _1 sulking|nagging|pushing|grumpy|pushy|wrong|short|unfair
sorry i|for _2 was|been|being|pushing|pushed|sulking|asking|asked|nagging|assumed
`;

/** Wording that leaves the reader room. What only may press gives way to it. */
export const roomEn = `
no|zero pressure|rush|worries|strings|agenda|expectations|hurry|guilt|obligation|need|problem|plans|bother !but|except|honestly|.
whenever|whatever|whichever|wherever|however
i|we|and _1 love|loved|adore|miss|missed
i would _1 love|like|enjoy|rather
love you|how|that|it|when|our|being|to
adore|smitten|lucky|proud|grin*|smil*|lovely|kindly|sweet|glad|laugh*|giggl*|butterflies|gorgeous|beautiful|blush*|wonderful|brave|silly
pizza|cake|tea|coffee|soup|pancakes|biscuit*|toast|chocolate|croissant*|popcorn|curry|ice|pasta|snacks|chips|eggs|oven|lunch|cat|boiler|museum|cinema|film|playlist|pyjamas|jumper*|garden|stars|rain|train|blanket|sofa|nap|dance|walk|song|bus|kettle|scarf|crossword|novel|picnic|candles|exam|plumber
if|only|as|when you|we|either|both|anybody _2 fancy|want|would|prefer|both|ready|free|keen|rather|need|like
if not _1 fine|okay|cuddle|sleep|tea|i|we|no
either|any|every way|answer|reply
your call|choice|pace|pick
you choose|pick|decide
feel free
no|pass|not|maybe|sleep|that is|are _2 fine|okay|good|welcome|alright|lovely|allowed
would|do|could|shall|may|can|should you|we|i _2 like|enjoy|prefer|fancy|rather|book|join|help|kiss|hold|rub
fancy|care|tempted|shall|interested|thoughts|join|sound _8 ?
how|what do|would|about|are you _2 feel*|like|need
thank|thanks
i am|was|will|be sorry|happy
thinking|dreaming of|about you|that|us
take your time
unless you
let|tell me know|if|what|honestly
another night|day|time|evening
`;

/** Words that, before a move in its clause, turn it round. */
export const negationsEn = `
not !you|this|i|it
never|nobody|none|nor|without|neither|sorry|apologise|apologize|used|hate|rather|instead|wrong|pushing|nothing
no <say|says|said|saying|a|is|was|it|another !.|and|again
`;

/** Words at which the reach of a negation ends. */
export const turnsEn: ReadonlySet<string> = new Set('but though although yet because so if'.split(' '));
