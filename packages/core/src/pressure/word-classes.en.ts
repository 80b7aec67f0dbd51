/** English words that stand for each other in a pattern, one class a line. The name of a class is not a word. */
const classes = `role wife husband girlfriend boyfriend partner woman man girl guy spouse missus lad bloke fella lover lady fiance
people couple couples people everybody others friends mates wives husbands men women girlfriends boyfriends partners guys girls
time day days night nights week weeks month months year years fortnight hour hours minutes ages weekend weekends
number two three four five six seven eight nine ten eleven twelve fifteen twenty few several 2 3 4 5 6 7 8 9 10 15 20 30
date monday tuesday wednesday thursday friday saturday sunday tonight tomorrow
chore dishes laundry bins garden kids cooking washing hoovering shopping rent bills dinner house bath bedtime car
unwell tired headache pain sore stressed busy ill sick knackered exhausted sleepy`;

/** The class of a word: `wife` is a `<role>`. */
export const wordClassesEn: ReadonlyMap<string, string> = new Map(
  classes.split('\n').flatMap((line) => {
    const [name, ...words] = line.split(' ');
    return words.map((word) => [word, `<${name}>`] as const);
  }),
);
