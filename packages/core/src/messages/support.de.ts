import type { SupportKey } from './support.en.ts';

/** The words of `supportEn` in German. They promise nothing about who answers. */
export const supportDe: Readonly<Record<SupportKey, string>> = {
  'support.leave':
    'Gehen gilt sofort, und die Person, mit der du hier verbunden bist, sieht es. Wo sich das unsicher anfühlt, ist eine Pause der leise Weg, und Unterstützung ist einen Fingertipp entfernt.',
  'support.find':
    'Hier stehen zertifizierte Fachleute und Beratungsstellen. Attune ist keine Therapie und kein Notdienst; bei unmittelbarer Gefahr hilft die Notrufnummer, die hier steht, am schnellsten.',
};
