/** English short forms, also those without an apostrophe and those of text messages, with their long forms. */
export const contractionsEn: ReadonlyMap<string, string> = new Map(
  `cant=can not|wont=will not|shant=will not|aint=is not|im=i am|ive=i have|ill=i will|id=i would|its=it is
youre=you are|youve=you have|youll=you will|youd=you would|thats=that is|whats=what is|wheres=where is
theres=there is|heres=here is|hows=how is|whos=who is|whens=when is|lets=let us|weve=we have|theyre=they are|theyve=they have
hes=he is|shes=she is|itll=it will|itd=it would|thatll=that will|thatd=that would|cannot=can not
gonna=going to|wanna=want to|gotta=got to|hafta=have to|oughta=ought to|outta=out of|kinda=kind of|sorta=sort of|lemme=let me|gimme=give me|dunno=do not know
imma=i will|ima=i will|yall=you all|cmon=come on|u=you|ur=your|r=are|ya=you|pls=please|plz=please|plse=please|tho=though|bc=because|cuz=because|coz=because|cos=because
tonite=tonight|2nite=tonight|2night=tonight|til=until|till=until|ok=okay|k=okay|wk=week|wks=weeks|min=minutes|mins=minutes|minute=minutes|hr=hour|hrs=hours
mum=mother|mom=mother|mummy=mother|dad=father|noone=nobody|someone=somebody|everyone=everybody|anyone=anybody|anymore=any more
favour=favor|honour=honor|hubby=husband|gf=girlfriend|bf=boyfriend|fiancee=fiance|raincheck=rain check|counselor=therapist|counsellor=therapist|rly=really|tbh=honestly
sofa=couch|vacation=holiday|babe=darling|baby=darling|hun=darling|hon=darling|honey=darling|thx=thanks|thanx=thanks|wouldve=would have|shouldve=should have|couldve=could have`
    .split(/[|\n]/)
    .map((entry) => entry.split('=') as [string, string]),
);

/** Word endings that stand for a word of their own. The ending `s` also marks possession. */
export const endingsEn: ReadonlyMap<string, string> = new Map([
  ['ll', 'will'],
  ['re', 'are'],
  ['ve', 'have'],
  ['d', 'would'],
  ['m', 'am'],
  ['s', 'is'],
]);

/** Verbs that carry a negation: "do" in "don't" and "dont". */
export const negatable: ReadonlySet<string> = new Set(
  'do does did is are was were have has had would could should might must need'.split(' '),
);
