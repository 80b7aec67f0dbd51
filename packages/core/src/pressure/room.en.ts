/** Wording that takes back a move inside it. */
export const harmlessEn = `
you do not owe
ask _1 another day|time
will take me # minutes|hours
only take me
said no|not _6 fine|okay|alright|lovely|good|glad
owe|owes me|us|anybody no
i was|been _2 sulking|nagging|pushing|grumpy|pushy
@sad _4 if you _4 felt|feel|thought|forced|pushed|could|ever|because
because i
i am around after|from|until|later
smiling|grinning|blushing|laughing _8 fault
you said you would rather|like|love|prefer
not asking again
ask again another
do not be hard on
in the mood because
only one of us
start the car|film|dinner|fire|oven|pasta
bad|guilty about|that last|yesterday
ignore this|it|me if
never leave|leaving you|me
only fair you|we
reminder that a|no|your|any
not going anywhere
if you change your mind
shame to waste
if only|it|i|we _6 stop*|skip*
not asking for anything
no big deal if|either|at
sorry i
counting down|the|every _1 days|hours|minutes|sleeps|one
owe|owes|owed me|us a|an|one|some|the|#? _1 coffee|tea|drink|pint|beer|dance|pizza|tenner|fiver|dinner|lunch|breakfast|cake|ice|hug|biscuit|cookie|pancakes|rematch|chocolate|curry|apology
owe|owes|owing me|us|anybody|each|you nothing|anything
you owe _2 yourself
never|not have|need|had to|owe
never let me down
never made|make|makes me
good|great|perfect|excellent husband|wife|partner|boyfriend|girlfriend material
know when to leave me
of you said
may|can i _1 again
keep asking myself
never let us down
excuse me|us|my
excuse|excuses to|for !not
excuse|excuses needed|required|necessary
earned a|my|some _1 lie|nap|rest|bath|sleep|gold|biscuit|pint|beer|break|sit
promis* _4 tell|say|honest|ask|dance|breakfast|pancakes|film|movie|cake|picnic|pizza|popcorn
come on over|in|up|down|home|round|out|through|inside|back|along|upstairs|to
last chance to see|get|buy|catch|book
# minutes|hours|week|weeks|days|months|years away|drive|walk|late|from|until|before|left|down|by|behind|early|old|ago|to go
still waiting for|on the|my|a|our bus|train|plumber|results|parcel|taxi|boiler|kettle|delivery|call
waiting for|on _2 bus|train|plumber|results|parcel|taxi|delivery|kettle
not be sad|upset|hurt|mad|angry|cross|disappointed|gutted|offended
make me laugh|smile|happy|grin|blush|melt|breakfast|tea|coffee
sad|hurt|upset|gutted|hate _4 if you _3 felt|feel|just|only|thought|forced|pushed|ever
never|not stop|stopped want*|lov*|car*|fancy*|think*|smil*
rather you said|say|tell
you|we can|may|could stop
you can|may|could turn|say|change|pass|decline|ignore|skip|cancel
free to|always change|say|turn|pass|decline|ignore|skip|cancel
job|grant|paper|work|article|school|bank _2 reject*
reject* letter|email|grant|paper
your turn to pick|choose|decide|rest|relax|sleep|cook|be|host|drive|say|hear|have
happier|better if you _3 sleep|slept|rest|rested|said|told|felt|wanted
`;

/** Wording that leaves the reader room. Likely moves and hints give way to it. */
export const roomEn = `
no pressure|rush|worries|strings|agenda|expectations|hurry|guilt|problem|obligation|scorecard|reason !but|except|honestly|.
no pressure|rush|worries|strings|hurry .
you do not owe
whenever suits|you|it
no need
adore|smitten|lucky|proud|grin*|smiling|smile|lovely|kindly|sweet|glad|believe
laugh*|silly|giggl*|joke*
pizza|cake|tea|coffee|soup|pancakes|biscuit*|toast|chocolate|croissant*|popcorn|ice|curry|pasta|bubbles|strawberries|snacks
dog|cat|boiler|museum|cinema|playlist|socks|pyjamas|jumper*|scan|sauna|book|chapter|garden|moon|sunset|stars|rain
love you
i love|like that|how|it|when|our|being
miss you|your
i would love|like|enjoy
no|any|either|every answer|reply|way is|are|welcome|good|fine
if you|we|either|both|anybody _2 fancy|like|feel|want|would|prefer|both|ready|willing|free|keen|up|rather|need|wanted
if you are|have|can _2 free|time|energy|awake|home|up|ready|too
only if|as|when you|we|it|both
if not _1 fine|okay|cuddle|sleep|tea|i|we|that|popcorn|no|another|all
if it is a|not no|for|too|right
whatever|whichever|however|whenever|wherever you|we|suits|feels|is
either way
any answer
up to you
your call|choice|pace
you choose|pick|decide|choosing
feel free
( no / pass / not / maybe / sleep / cuddling ) is|are _3 fine|okay|good|welcome|alright|lovely|allowed|great
fine|okay|good|alright|happy|lovely|great either|both|with|by|too|if
would|do|could you _2 like|want|enjoy|prefer|fancy|rather|feel|up
fancy|care|want|tempted|shall|up|interested|thoughts|join|coming|sound _8 ?
is that|it|this _2 alright|okay|fine ?
how|what do|would|about|are you _3 feel*|think|want|need|like|say|prefer|fancy
thank you|god
thanks
would rather
take your|all|as time|the|it|long|much
when|whenever you are|feel|want|have|like
nothing|not|no expected|needed|owed|required|counting
your|any|a no|maybe costs|is
say|tell me|us no|so|if|honestly
let me know
shall we
unless you
another night|day|time|evening
`;

/** Words that, before a move in its clause, turn it round. */
export const negationsEn: ReadonlySet<string> = new Set(
  'not never no nobody none nothing nor without neither sorry apologise apologize used hate rather instead wrong pushing'.split(
    ' ',
  ),
);

/** Words at which the reach of a negation ends. */
export const turnsEn: ReadonlySet<string> = new Set('but though although yet because so'.split(' '));
