/** A publication behind a sentence. */
export interface Source {
  /** The title of the publication. */
  readonly title: string;
  /** Family names in the order of the publication. */
  readonly authors: readonly string[];
  /** The year of the publication. */
  readonly year: number;
  /** The address of its DOI; null if it has none. */
  readonly url: string | null;
}

const resolver = 'https://doi.org';

const source = (authors: string, year: number, title: string, doi: string | null): Source => ({
  title,
  authors: authors.split(', '),
  year,
  url: doi === null ? null : `${resolver}/${doi}`,
});

export const basson2001 = source(
  'Basson',
  2001,
  "Using a different model for female sexual response to address women's problematic low sexual desire",
  '10.1080/713846827',
);
export const sand2007 = source(
  'Sand, Fisher',
  2007,
  "Women's endorsement of models of female sexual response: the Nurses' Sexuality Study",
  '10.1111/j.1743-6109.2007.00496.x',
);
export const bancroft2009 = source(
  'Bancroft, Graham, Janssen, Sanders',
  2009,
  'The dual control model: current status and future directions',
  '10.1080/00224490902747222',
);
export const impett2005 = source(
  'Impett, Peplau, Gable',
  2005,
  'Approach and avoidance sexual motives: implications for personal and interpersonal well-being',
  '10.1111/j.1475-6811.2005.00126.x',
);
export const kim2018 = source(
  'Kim, Muise, Impett',
  2018,
  'The relationship implications of rejecting a partner for sex kindly versus having sex reluctantly',
  '10.1177/0265407517743084',
);
export const kim2020 = source(
  'Kim, Muise, Sakaluk, Rosen, Impett',
  2020,
  'When tonight is not the night: sexual rejection behaviors and satisfaction in romantic relationships',
  '10.1177/0146167220907469',
);
export const peterson2007 = source(
  'Peterson, Muehlenhard',
  2007,
  "Conceptualizing the “wantedness” of women's consensual and nonconsensual sexual experiences: implications for how women label their experiences with rape",
  '10.1080/00224490709336794',
);
export const im2021 = source(
  'Im, Dimond, Berton, Lee, Mustelier, Ackerman, Gilbert',
  2021,
  'Yes: affirmative consent as a theoretical framework for understanding and imagining social platforms',
  '10.1145/3411764.3445778',
);
export const rescorla1972 = source(
  'Rescorla, Wagner',
  1972,
  'A theory of Pavlovian conditioning: variations in the effectiveness of reinforcement and nonreinforcement',
  null,
);
export const brom2014 = source(
  'Brom, Both, Laan, Everaerd, Spinhoven',
  2014,
  'The role of conditioning, learning and dopamine in sexual behavior: a narrative review of animal and human studies',
  '10.1016/j.neubiorev.2013.10.014',
);
