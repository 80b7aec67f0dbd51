import type { OwnKey } from './check-in.en.ts';

/** The words of `ownEn` in German. */
export const ownDe: Readonly<Record<OwnKey, string>> = {
  'checkIn.fully': 'Gut zu wissen. Es gehört nur dir.',
  'checkIn.partly':
    'Gemischte Gefühle sind häufig, und es ist gut, sie zu kennen. Das hier gehört nur dir. Wenn Reden dir guttäte: Anlaufstellen stehen hier.',
  'checkIn.no':
    'Was du wolltest, zählt. Das passiert vielen Menschen, und es ist nicht deine Schuld. Du hast Sicherheit verdient. Anlaufstellen stehen hier; bei unmittelbarer Gefahr kommt die örtliche Notrufnummer zuerst.',
  'association.illustrative':
    'Eine Skizze einer Idee, gemacht aus den eingegebenen Zahlen. Bei Menschen gibt es dafür nur wenige Belege, und kein Mensch lässt sich damit vorhersagen.',
};
