import type { OwnKey } from './check-in.en.ts';

/** The words of `ownEn` in German. */
export const ownDe: Readonly<Record<OwnKey, string>> = {
  'checkIn.fully': 'Schön, das zu spüren. Es gehört nur dir.',
  'checkIn.partly':
    'Gemischte Gefühle sind häufig, und es ist gut, sie zu kennen. Das hier gehört nur dir. Falls dir Reden guttäte, stehen hier Anlaufstellen.',
  'checkIn.no':
    'Was du wolltest, zählt. Das passiert vielen Menschen, und es ist nicht deine Schuld. Du hast Sicherheit verdient. Die Stellen, die hier stehen, haben Erfahrung damit; bei unmittelbarer Gefahr hilft die Notrufnummer, die hier steht, am schnellsten.',
  'association.illustrative':
    'Eine Skizze einer Idee, gemacht aus den eingegebenen Zahlen. Bei Menschen gibt es dafür nur wenige Belege, und für keinen einzelnen Menschen lässt sich daraus etwas vorhersagen.',
};
