/** One normalized character, and the code units of the original text from which it comes. */
export interface NormalizedChar {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** Letters that look like Latin letters, each followed by that Latin letter. */
const lookAlikes =
  'аaвbсcеeнhіiїiјjкkмmоoрpѕsтtуyхxԁdԛqԝwһhӏlгrпnгrԍgѵvαaβbεeηnιiκkνvοoρpτtυuχxγyωwɑaɡgıiłløođdħhɩiɪiʟlɴnʀrʏyᴀaᴄcᴅdᴇeᴊjᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzʙbɢgʜhꜱsꜰf';
const latin = new Map<string, string>();
for (let i = 0; i + 1 < lookAlikes.length; i += 2) latin.set(lookAlikes.charAt(i), lookAlikes.charAt(i + 1));

const apostrophes = "'’‘ʼ`´ʹ′＇‛";
/** Characters without a width of their own: combining marks, zero-width characters and soft hyphens. */
const invisible = /[\p{M}\p{Cf}]/u;
/** Characters that look like a space: fillers, and the empty braille pattern. */
const blank = '\u115F\u1160\u3164\uFFA0\u2800';

/**
 * Normalizes a text for comparison. It folds compatibility forms, diacritics, look-alike letters and capitals, and
 * removes invisible characters. Ordinary diacritics are folded too; they do not count as a disguise.
 */
export function normalize(text: string): readonly NormalizedChar[] {
  const chars: NormalizedChar[] = [];
  let start = 0;
  for (const point of text) {
    const end = start + point.length;
    for (const char of foldCodePoint(point)) chars.push({ char, start, end });
    start = end;
  }
  return chars;
}

function foldCodePoint(point: string): string {
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

/** Replaces digits and signs that stand for letters in a word, as in `0w3` for `owe`. */
export const decodeLeet = (word: string): string => word.replace(/[013457@$]/g, (sign) => leet[sign] ?? sign);
