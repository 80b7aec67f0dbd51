import type { SerializedModel } from './model.ts';

/** What English wordings weigh. Written by `npm run train-model`, from the notes in `test/data`. */
export const modelEn: SerializedModel = {
  threshold: 7.3,
  phrases: `
,|a b6|and c6|and a e0|and i e6|as d6|because g3|but i G|by F|come on g4|darling l0|darling . h4|even F|i have D|i just J|in the F|it d5|it is d5|just c4|just this f4|like C|me , I|not a0|not a d6|only I|or G|please e4|please . h4|please say d4|so i F|take G|that F|unless you H|we D|with D|writing F|you b5|you are D|you know h6|you will k5|your c6
.|a f6|after D|and f4|another g4|another excuse g4|answer h4|answer me g4|any H|anyway f6|bath F|but j6|come F|come and F|come home F|come on i4|couch H|do c6|enjoy G|go E|half d5|have a h5|i b6|i asked j4|i can d6|i did b1|i have C|i like H|i love E|i will D|i would b3|it c6|it is e6|it means J|it was H|it would f6|just saying h6|kiss A|last g4|love C|may D|may i D|maybe h3|no F|nobody j5|not b6|nothing D|now f1|please do e2|prove g2|rest D|shall we D|sleep E|so g6|stop j5|thank D|thank you F|that C|that is C|the e6|there is D|three e1|tonight f6|tonight i F|up j3|want H|want to G|we are f0|what is g4|when d6|where e1|why j4|would C|would you E|you d6|you , I|you are c5|you can d5|you could f2|you deserve E|you do A|you know h3|you may E|you owe g1|you promised g1|you said d4|you still h1|you will f5|your c1
4|I
6|E
7|H
?|and f4|come E|i b4|i am E|i will g4|i would F|it b6|or G|you e6
^|a c0|a good h0|a walk I|an I|another f4|answer f4|answer me g4|back F|could K|do A|feeling H|fine j3|hi C|hi . A|how B|how is H|i D|i have a6|i keep G|i know B|i let j1|i never H|i owe H|i used I|i was D|i would H|if C|it a6|it is b0|let E|little G|look j5|never F|no need F|oh j5|only E|other g0|please H|say c3|say no g3|say yes i3|so , G|stop k5|the E|this D|tonight F|we A|we should H|what I|who f1|why not h4|would H|would it G|you d6|you are A|you do C|you promised h1|you said d1|you still i1|your E
a|_ about J|_ again e3|_ ago E|_ all g3|_ evening F|_ for C|_ from A|_ husband e0|_ i a6|_ if f3|_ in B|_ is i0|_ just D|_ like G|_ man g0|_ my k6|_ not b0|_ of h5|_ one d4|_ rub E|_ since H|_ sleep C|_ so F|_ the G|_ this c4|_ to c6|_ we f6|_ week e6|_ who g0|_ woman f0|_ your C|better h4|biscuit H|bit of e5|couple g0|full H|hint F|list h4|little i6|long E|man h0|marriage k0|nice f3|person h2|promise j1|reason d3|rematch E|week h0|while A|while ago B|wife n0|yes a4
about|_ in M|the G|you E
across|F
ada|E
affection|i3
after|g1|. h5|all j1|that F
afterwards|h5
again|f6|, d4|. b4|_ i e4
agreed|n0
airport|d3
all|c6|. F|_ i g6|i k1|that c1
alone|D
always|d6|fine J|have g4
am|a6|_ at e3|_ be G|_ for D|_ here e4|_ out h3|_ to d6|_ you b4|asking d4|begging g4|begging . h4|begging you d4|happy G|i d2
an|c6|_ night C|early E|early night D|excuse h4|hour e5
and|B|_ about F|_ and e6|_ be j5|_ been i6|_ before j4|_ have E|_ how g3|_ i C|_ in F|_ love G|_ my e1|_ no C|_ that c6|_ the A|_ was E|_ will c5|_ with c1|_ without I|_ would f6|_ you C|be E|come h5|i D|it C|my F|no F|nobody C|only I|then i G|then you f5|you A|you are d6|you still G|you will k5|your e1
another|g4|excuse h4|excuse ? g4
answer|d4|_ i h4|me m4|me . h4
any|more g2|more . h2
anything|D
anyway|e6|, f6
anywhere|J
are|_ i C|_ the C|_ tired A|_ want e0|a E|allowed H|allowed to G|in f1|just i5|my d0|not c5|not that c5|supposed c0|supposed to c0
arms|I
as|b6|_ as F|i e4|well e6|you F
ask|d6|me G|you h4
asked|e4|me G
asking|b4|. f4
asleep|D
at|A|_ and B|_ in h6|_ so E|_ the F|_ time F|_ who j3|any F|eight G|home h3|it e6|least i6|me D|ten i4|the A|you K|your e3
away|b6
babysitter|e1
back|b6|. b6|_ i G|_ you f1
bad|f6
badly|H
bakery|H
bath|D|. C|_ i H
be|c6|, H|_ a d3|_ i e3|_ me f6|_ this g0|_ we f0|_ you A|close G|nice d2|nice to f2|so h5|the E
beautiful|F
bed|a6|_ you D
bedroom|j0
been|a1|_ all E|_ we G|_ weeks b1
before|c6|you e3
begging|c4|_ here e4|_ just e4|_ please f4|_ to M|you e4|you here e4|you to J
being|f0|_ you F
believe|d2
beside|K
best|E
bins|. I
biscuit|I
bit|of b5
blanket|E
bloke|i0
body|d5
bored|F|of I
both|F
bother|k6
bought|you E
box|h3
boyfriend|g6
brave|G
bring|I|_ and H
broken|h5
bus|F
but|b6|_ is f5|_ love H|_ not i3|i F
buy|K
by|_ you d6|now i2|now . i2|the D
cake|I
calendar|k1
can|a6|_ a E|_ afterwards f5|_ be j5|_ in i3|_ it H|_ make I|_ say G|_ that j5|always say G|be g5|not be h5|sleep d5|sleep afterwards f5|tell F|you g4
car|_ you g2
cared|i2
careful|h3
carry|D
cat|E|_ my F
change|it I
chips|I|. I
chocolate|G
choose|_ film J
christmas|h1|. h1
clean|D
cleaned|g1
clear|J
coat|F
coffee|H|. D
come|_ bed e6|_ come h4|_ the F|and H|on g4|on , h4|on . i4|to e6|to bed e6
comes|e0
couch|B
could|a6|_ it h2
counting|G
couple|c0
couples|j0|do f0
cousin|j1|is j1
cramps|h5
credit|i1
crossword|J
cuddle|C
cure|h5
curtains|D
dance|G|_ the E
dancing|E
darling|e6|, g5|. d4|_ is j0
day|_ i j1
days|a1|. f1
deadline|I
desire|J
dial|C|_ fine F|is F
did|a1|the d1
different|h5
dinner|B
do|d6|, g6|. i6|_ be g5|_ even g2|_ fancy I|_ get b6|_ me f6|_ owe G|_ so g5|_ that g2|_ up E|_ wait F|_ you c6|_ your G|a H|i g4|it d6|not be d5|not even d2|not have B|not need E|not owe G|not wait F|this j1
does|not d0
dog|_ begging E|is E|is begging E
done|c1
door|_ is J
down|d6|. e6|_ the F
dream|D
drill|G
due|h1
duty|e0
early|D|_ you G|night B
ease|C
easy|G
eat|F
effort|h0
either|D|of F
else|d3
elsewhere|g3
energy|for h2
enough|b6
even|f2|_ me e2
evening|b6|. c6|? F
every|f6|night d2|single i1
everybody|j5
everything|. f1
exactly|i6
exam|E
excuse|l4|? j4
excuses|j4|. j4
expect|g3|_ to i3
expected|d0
face|H|. F
fair|e1
family|k1
fancy|I
fault|G
favourite|I
feel|_ a b2|_ to O|_ when h2|like d2|like i h2|so f2|ugly f2
feeling|F
feels|D
feet|G
fell|G|_ you G
felt|D
fifteen|i5
film|C
finally|_ the H
find|d3
fine|. d6|_ will i2
fire|H
first|C|. B
fish|I
five|h5
floor|, G
for|_ i B|_ is E|_ so d6|_ you F|an i4|both e5|both of d5|me . H|once f2|one E|the c6|you a1|your c6
form|g6
found|G
four|e1
free|D
friends|c3
from|C|_ i e2|_ to H
front|g3
full|B
funny|how j6
garden|H
gave|c1|you i1
gentle|I
get|d6|_ the E|a b6|the g2
gets|i6
girlfriend|l0
girls|g1
give|f4|_ a f4|me f4
giving|f0
go|b6|_ a G|_ that G|on f4
god|f0
goes|g3
going|g3|to j4
good|C|_ not h0|_ would i0|_ you E|for f5|wife would f0
gorgeous|C
got|your f1
great|H
grumpy|D
guess|i g2
had|d6|_ day k1|a d6
haha|h5
hair|D
half|d6
hammock|J
hand|A|. I
happy|E|. D|to F
hard|F
have|b6|_ a C|_ answer G|_ excuse i4|_ for f2|_ i B|_ it F|_ yes f0|_ you c6|a d6|an e4|an excuse e4|one H|said F|the B|to c0|to answer J|to say g0
headache|k5
healthy|f0
heart|_ you f2
here|a6
hi|A|. you c6|_ do G|_ you a6
hint|F
his|e0|wife g0
hold|F
holiday|f6
honest|D
honeymoon|i0
hot|H|_ is J
hour|e5
hours|d1
how|e6|_ i e3|_ you E|i am i3|long g6|much g3|we I
hurry|J
hurt|. e5
hurts|i2
husband|l0|, i0|. h0|_ not i0
husbands|h0
i|A|_ a B|_ about G|_ all B|_ always j3|_ am i2|_ an e4|_ are G|_ ask c4|_ asked e4|_ be C|_ begging g4|_ bring E|_ by D|_ care H|_ do c6|_ every c6|_ everything i1|_ glad L|_ go a6|_ going b3|_ happy E|_ have f6|_ home a6|_ hours l1|_ i b2|_ is b6|_ it D|_ just d2|_ look g3|_ looked I|_ love C|_ lucky I|_ missed G|_ my a6|_ nervous G|_ no G|_ of D|_ only e2|_ our K|_ read E|_ saying f3|_ so f2|_ somebody g3|_ something d1|_ that c6|_ the c6|_ them F|_ there g2|_ think e6|_ thinking G|_ this f6|_ thought h1|_ told H|_ until H|_ up c1|_ want C|_ wanted J|_ wearing G|_ when C|_ yes j1|_ you b6|_ your b1|_ yours H|am a6|am asking d4|am begging g4|am happy G|asked e4|can not E|come g2|did f1|did not f1|did the f1|do b6|feel c2|feel like b2|feel so g2|found I|gave f1|gave you i1|get b6|get to J|go h3|guess f2|had g2|have a G|have asked h4|have been b1|have to d4|just like G|know you h5|let k1|let you j1|like M|like it G|look J|love H|love you B|loved I|miss E|need a6|need to f6|owe F|owe you G|paid h1|promised F|reckon i1|said D|said i J|said no G|should e6|still C|suppose j2|think D|used L|used to M|want B|want to H|wanted K|was E|will a3|will go g2|will just f3|would D|would be H|would hate g3
ice|K
idea|F|. F
if|A|_ a c3|_ are E|_ feel B|_ goes h3|_ in d3|_ like B|_ loved g2|_ on i3|_ still h2|_ too F|_ want F|_ was h2|_ would F|i d3|it G|it is D|this m3|tonight c3|you B|you are B|you feel B|you loved b2|you want F|you would F
in|_ i b6|_ in G|_ is f6|_ kitchen F|_ order H|_ the d6|a d3|it G|your c5|your head j5
instead|K
intimacy|h0
into|e5
is|_ a a5|_ about G|_ and B|_ be f6|_ being i0|_ days h1|_ do i0|_ duty f0|_ fine I|_ good G|_ here F|_ in g5|_ is h0|_ it c6|_ minutes i5|_ no i3|_ noticing D|_ of g0|_ so c4|_ ten g5|_ the c6|_ three f1|_ to a6|_ we c0|_ weeks f1|_ you D|a a6|a no d3|always fine J|been d1|fair k1|fault D|fine M|gone F|in B|me F|nobody J|not d5|not an i4|on G|only a5|only ten g5|out F|part f0|part of f0|plenty D|to g2|what e0|worth noticing D|your duty g0|your turn i1|yours G
it|d6|, i g5|. b6|. i D|_ a D|_ be e6|_ been a1|_ duty g0|_ even e5|_ first h6|_ hurt i5|_ i F|_ in d5|_ of f0|_ only c5|_ part e0|_ ten j5|_ time c6|_ to A|_ tonight h6|_ turn d1|_ you b6|_ your c0|_ yours J|a g4|again H|does D|does not G|is b6|is been b1|is not c5|is only b5|is part e0|is your d0|is yours G|means G|so j3|tonight . i1|up i1|was E|will e5|would f6|would be c3
itself|H
join|J
just|c6|_ it e5|_ once f4|_ that g6|_ there i5|_ you E|a C|as I|do f6|not j2|relax j5|relax , g5|saying i0|this f4|this once f4|wanted I
keep|g6|_ until h4|_ you e4
keeping|score K
kept|e1
kettle|F
kids|b6
kind|b0|of e0
kiss|I|you D
kissed|I|you I
kisses|F
kissing|G
kitchen|F|. K
know|b6|, F|_ i a3|_ it f6|_ you a5|i c2|i am f2|that C|what c6|you h5|you said g4
ladder|H
lap|I
last|b1|_ that G|_ we H|_ you c6|night E|night . E|time d1|time we J
late|I
later|? E
laugh|L
lead|F
least|m6
leave|a4
left|d6
let|c6
library|E
lie|d5|there i2
light|E
lights|H
like|, F|. B|_ a g2|_ know D|_ not i5|_ try G|i k2|that F|the d6|this j3|this . c3|to F|to try G
list|h6
listen|G
literally|d5
lol|l5
long|. i1|_ i h6|_ you I
longer|i3
look|, i5|_ in H|like B|like a D
love|E|_ you D|a F|you C
loved|_ would e2|me j2|me you e2
luck|H
made|C|it G
make|_ a h5|_ effort i0|_ feel j2|_ ugly f2|it g1|me feel h2|out I|the i0|time i2
making|d6
man|h0
manage|j0
marriage|m0
married|f0|. i0|to E
marry|_ again G
matter|h2
may|E|be H|i H
maybe|c6
me|b6|. e6|? b6|_ and e3|_ are f6|_ coffee F|_ dance E|_ is d2|_ me e2|_ more g2|_ not e2|_ rematch E|_ so F|_ the C|_ to b3|_ tonight g2|_ ugly f2|_ will E|_ you A|a F|a coffee E|a rematch E|and i J|any h2|feel g2|feel ugly f2|like h2|one f1|that g2|to F|tonight c2|what D|when H|with G|you c2|you would h2
mean|F
means|d0
meant|to j0
meeting|. H
men|i0
might|b6
milk|E
mind|f5|. l5
minutes|, f5|_ you g5
miss|C
missed|D
month|c1|and I
months|h1
mood|g6|_ and G|_ weekend i3|all h3|is i5
more|d6|_ i e6|_ you f2
morning|C|. E
mostly|e6
mother|b6|is b1
moving|f3
my|a6|_ a F|_ and D|_ in F|_ so G|_ your G|arms I|desire G|hands L|own g2
myself|D
nap|. G
naps|L
needed|F
needs|e0
never|b6|. g4|_ any e2|_ that K|_ you F|feel H|have L
new|_ the I
next|to E
nice|b3|to g2
night|b6|, d6|? C
nights|d2
no|? o4|_ am k3|_ for E|_ i f3|_ in I|_ just F|_ needed H|_ you h3|again l3|hurry I|is B|need I|need to I|to G
none|D|, E|_ it H
normal|k0
not|e6|, A|_ about d6|_ and K|_ anything E|_ go j6|_ have b5|_ i c6|_ like d6|_ me e2|_ much e3|_ no i6|_ of h0|_ on h0|_ one d6|_ so j5|_ that g6|_ the c6|_ tired k5|_ tonight H|_ want f2|_ your C|about G|an i4|be c5|be so g5|bother i3|even h2|every I|get h3|going to k3|hurt g5|hurt . f5|it i1|just j0|leave f4|need C|owe G|owe me G|that i5|that tired g5|this i4|wait E|want me h2
nothing|C|, f2
notice|f2
noticing|C
now|f1|? g4|_ do j1|_ is d1|_ you i2|you h1
nowhere|E
of|_ for F|_ said E|_ to h6|me e2|the a6|you B
off|_ the J
office|d3
oh|e5
okay|e4|_ i j2
on|, d4|, come f4|. c4|_ calendar j1|_ come d4|_ do h4|_ i d6|_ of i6|_ on f4|_ shoulder H|_ with G|_ you F|sunday . j1|that f6|the B|tuesday G|with i5|you H
once|k5|_ start f5|we j5|we start f5
one|g6|_ and e6|_ is g6|_ the E|_ time i4|_ your f1|evening j2|more e3|night m2
only|c6|. H|_ a g6|_ it g2|_ minutes c5|if F|one f3|you F|you know D
open|F|to J
or|C|_ the A|_ you B|i l3|i am h3|no ? g4|not . f0
order|G
other|d0
out|_ you e3|of h6
over|g6
overthinking|j5
owe|a1|_ a D|_ coffee E|_ one i1|_ rematch E|me e1|me a D|me one i1|you I
own|f0
paid|k1|for j1
paired|G
pancakes|J
part|f0|of b0
partner|n0
partners|l0
pause|L
payment|h1
people|h0
perfectly|G
period|i5
phone|b6
photo|E
pick|_ film E|the G|the film E
pizza|J
plan|G
please|b4|, f4|. g4|. i e4|_ am e4|_ i e4|_ make h2|_ me D|_ please i4|_ yes h4|please j4|say yes g4
pretty|i6
promise|. F
promised|f1|. h1|_ a E|the I
proud|I
prove|f2|me i2
put|c6|_ in G|_ on g0
puzzle|G
question|, I
quick|g5
quiet|G|_ to E
quit|h6
rain|B
reach|f6
reached|F
ready|E
real|g0
really|m2|_ me h2|_ you g2
reason|e6
reckon|g1
refuse|i0
relationship|j0
relax|j5|, it g5|_ is g5|_ it h5
rematch|E
remember|j1
remind|i0
rent|e1
rest|D
resting|C|. B|_ only D
right|B
ring|i3
roll|g2|over j2
romantic|J
rub|F
rules|j0|, j0
running|f6
safe|I
said|, I|_ a J|_ and J|_ you G|yes . J|you E
sam|I
same|as i0
sat|g1
say|c6|, H|_ again h3|_ are d5|_ or h3|no f3|no again h3|not G|yes l4|yes . h4|you f5|you are d5
saying|h6
says|A
second|C
see|d6|how g3|you d6
seems|j0
service|. H
sex|m0
sexy|H
shall|B|i g4|we E
she|e3|was h0
sheets|F
shirt|D
shoes|K
should|B|_ the H|_ to e0
shoulder|H
show|h2|me h2
silence|I
simple|h3
since|c1|we K
sing|H
single|j6
sister|c3
sit|_ me F|with E|with me E
size|F
sleep|. F|afterwards f5|well G
sleeping|h3
sleepy|d6
slow|H
small|D
smell|F
snoring|I
so|d6|, D|, tonight F|? i4|_ a d4|_ do c1|_ i F|_ is d6|_ it h5|_ me A|_ the e6|_ tonight E|_ us f3|_ when i2|_ will C|_ you f2|here I|i have H|let us f3|now g1|proud I|that is g4|this H|this is H|what h5|you c1
socks|D
some|b6
somebody|e3|_ is j3|else m3|else . h3
something|a6
song|K
sore|c5
sorry|F|. E
sound|F
soup|G
start|i5|_ you j5
started|h1
starts|E
steps|H
still|b6|_ at H|_ the J|_ when J|_ you d2|owe f1|owe me g1
stop|g5|. G|_ it g5|_ the e3
stopped|h2
such|f6|a f6
sunday|. e1
suppose|k2
supposed|d0|_ want g0|to c0|to want g0
sure|c6
surprised|_ i i3|if i h3
swim|J
take|_ the L|_ time H|it D|the F
takes|G
talk|C
tea|I|. I
tell|me E|you F
ten|a5|_ you i5|minutes . f5
tends|E|_ come F|to E|to come F
than|b6|_ you I|i G|you k5
thank|you E|you . G
thanks|E
that|a6|_ all E|_ and C|_ both F|_ couples h0|_ how g0|_ like F|_ not c6|_ the a6|_ to e2|_ what d0|_ would j2|_ you d6|i E|is all D|is the F|is what b0|tired i5|way i2|we G|you I
the|A|_ after G|_ also e6|_ and A|_ for d6|_ in D|_ is E|_ just g6|_ my B|_ of B|_ out D|_ person G|_ room d3|_ say k2|_ six g5|_ that b0|_ today e1|_ until E|_ w G|_ who e3|_ you b6|airport d3|bed B|boiler I|bus F|cat E|dog g2|dog is D|door . C|film F|good D|gym e5|mood for D|morning h3|nice g3|party I|rest f5|table h3|washing H|whole b1|work j5
their|k0
then|e6|. g2|? i4|_ are i5|_ i h2|_ not j3|_ the I|you h5
there|_ no B|is no D
these|e6
they|_ me F
thing|you H
think|k6|. k3|_ it c2|about it i6|it h0|you c2|you are I
thinking|D|_ you C|about F|of C
third|i4|time g4
this|e6|. g6|_ do f3|_ i b3|_ is G|_ the h6|_ your f6|evening d3|evening . f3|once f4|time h4
thought|f6|_ would f6
three|c1
through|d1
time|g6|? f4|for e6|you b2
times|f4
tired|d5|. h5
to|. g6|_ a b6|_ about g6|_ airport i3|_ close I|_ film F|_ in b6|_ it c6|_ like d6|_ me b6|_ mother f1|_ my A|_ night g1|_ of d2|_ other G|_ that B|_ this I|_ to b6|_ tonight c6|_ would g2|_ yes c0|_ you B|answer H|be B|bed e6|come A|feel h2|have d3|hear F|hold E|keep asking g4|kiss G|know C|know , E|me e6|me tonight h1|say G|say yes f0|see e0|the airport h3|think g2|this g6|try H|want e0|want me f0|your k1
toast|J|. E
today|G|_ i E
together|A
told|E|_ that H|me D|the F
tomorrow|c3|, N|. e6|if i3
tonight|d6|, i F|. b6|? C|_ just L|i am H|is e3|would i1
too|A|_ for h5
train|C
treat|j3
tried|E
try|c6
turn|e1|_ down e3|_ the D
twice|d6
two|hours e4
ugly|h2
until|A|_ are I|_ i J|then D|you i4|you are I
up|c6|, J|. c6|_ for D|_ i F|_ the F|_ tonight e3|_ you d6|and g6|the f1|with h3
upstairs|l6
us|B|, F|_ it e6
used|g2|_ think H|to f2|to think H
very|good h6
voice|E
vows|i0
w|I|the H
wait|C
wake|H
walk|I
want|, E|. h6|_ any f2|_ more g2|_ to D|me e2|me . h2|this g0|to . f2|you D|you to B
wanting|b6
warm|G
was|_ at H|so H
washing|J
water|F
ways|d4
we|C|_ and F|_ for g6|_ in H|_ not D|_ that B|_ you i5|are d0|do E|do not D|get d5|had G|should F|start g5|will E|would e1
wear|E
wearing|I
week|b6|_ it I|_ you f4
weekend|e3
weeks|c1
welcome|I
well|e6
were|right C
what|g6|_ i f2|_ the h6|_ your E|do you K|is i6|is the h6|is your I|we J
whatever|G|_ you C|you G
when|b6|_ of H|_ was h1|_ you E|i a3|the f1|you B|your H
whenever|K|, I
where|e6|_ is G
while|E|ago B|ago . E
who|g6|_ me k3|_ the H|_ to j1
whole|a6
why|l4|not m4
wife|i0|. b0|_ is h0|_ not h0|would f0
will|f6|_ about k5|_ hurt i5|_ it h5|_ once g5|_ the F|_ up i5|go c2|just f3|not a3|not hurt i5
wink|H
with|B|, D|_ the J|_ you d5|a H|it . f0|me . d6|the c6|you D|you . F
wives|l0
woman|d0
women|k0
won|F
wonder|k2
word|. h1
work|. d5
worth|noticing D
would|c6|_ a C|_ kiss H|_ like C|_ say d0|_ try E|be d6|hate g3|have e1|it H|like E|like to F|love B|not h0|say f2|say yes g2|take k5|think f3|you E|you like E
write|D
writing|D|this E
wrong|e2
years|E|_ still E|_ you G
yes|d4|. c4|? j4|_ i b3|or g3
yesterday|. d4
you|C|, C|, a H|, just i4|, please f4|. C|. i F|_ about D|_ after h1|_ afterwards f5|_ allowed H|_ always D|_ and C|_ at B|_ bath F|_ bed g1|_ been E|_ bit K|_ down F|_ energy h2|_ even e2|_ forget i5|_ get c5|_ happy E|_ home E|_ i d6|_ it c6|_ just f4|_ know A|_ like D|_ lovely F|_ make e6|_ me e2|_ more G|_ my D|_ no a3|_ not d6|_ nothing M|_ of D|_ paired G|_ please i4|_ rest J|_ right F|_ sleep d5|_ so D|_ tell D|_ the C|_ through H|_ time i2|_ to a6|_ up c5|_ want d2|_ we d1|_ what g6|_ whole g1|_ wife h0|_ will h4|_ would b6|_ your b6|all C|always a4|always have i4|and C|answer h3|are a E|are allowed H|are in g1|are my f0|can c6|can always I|can be j5|can not i0|can sleep d5|could g2|do A|even j2|fancy J|feel like D|for G|get F|got i1|got your j1|have been E|here e4|in C|is H|just h5|keep d4|know f6|know what i6|like . D|like to C|look E|loved c2|loved me g2|may A|never a2|never want e2|on G|only j5|owe f1|owe me f1|promised m1|promised . h1|properly J|said h4|say d3|say no e3|still b1|still owe g1|to B|to do H|to know G|turn i2|up H|used i2|used to i2|want A|were right C|will i5|will be E|will not j5|with the H|would g2|would like F
your|b6|_ a E|_ are F|_ at H|_ for f1|_ i d6|_ if c3|_ in E|_ is a6|_ it e5|_ my F|_ of E|_ the B|_ we f3|_ you H|dial J|dial is J|duty h0|duty . h0|friends g3|head i5|mother b1|mother is c1|no e6|phone k2|shoulder G|sister c6|turn e1
yours|C`.slice(1),
};
