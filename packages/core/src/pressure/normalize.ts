/** One character as compared, and the code units of the original text that it came from. */
export interface Letter {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of other scripts that pass for Latin ones, each followed by what it passes for. */
const lookAlikes =
  'аaвbсcеeнhіiїiјjкkмmоoрpѕsтtуyхxԁdԛqԝwһhӏlгrпnгrԍgѵvαaβbεeηnιiκkνvοoρpτtυuχxγyωwɑaɡgıiłløođdħhɩiɪiʟlɴnʀrʏyᴀaᴄcᴅdᴇeᴊjᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzʙbɢgʜhꜱsꜰf';
const latin = new Map<string, string>();
for (let i = 0; i + 1 < lookAlikes.length; i += 2) latin.set(lookAlikes.charAt(i), lookAlikes.charAt(i + 1));

const apostrophes = "'’‘ʼ`´ʹ′＇‛";
/** What is seen as nothing: marks on letters, zero-width and soft hyphens. */
const invisible = /[\p{M}\p{Cf}]/u;
/** What is no space and is seen as one: fillers, and braille without a dot. */
const blank = '\u115F\u1160\u3164\uFFA0\u2800';

/**
 * A text as it is compared: compatibility forms, marks, look-alikes and capitals folded, what is invisible
 * left out. Honest diacritics fold too, which marks nothing by itself.
 */
export function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  for (const point of text) {
    const end = start + point.length;
    for (const char of folded(point)) letters.push({ char, start, end });
    start = end;
  }
  return letters;
}

function folded(point: string): string {
  if (apostrophes.includes(point)) return "'";
  if (point < '\u0080') return point.toLowerCase();
  if (blank.includes(point)) return ' ';
  let out = '';
  for (const char of point.normalize('NFKD').toLowerCase())
    if (!invisible.test(char)) out += latin.get(char) ?? char;
  return out;
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** A word with the digits and signs that stand in for letters read as those letters. */
export const lettered = (word: string): string => word.replace(/[013457@$]/g, (sign) => leet[sign] ?? sign);
