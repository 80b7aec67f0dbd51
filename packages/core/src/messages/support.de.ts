import type { SupportKey } from './support.en.ts';

/** The words of `supportEn` in German. They promise nothing about who answers. */
export const supportDe: Readonly<Record<SupportKey, string>> = {
  'support.leave':
    'Gehen gilt sofort, und dein Gegenüber sieht es. Wo sich das unsicher anfühlt, ist eine Pause leiser: Auffallen kann nur ein Ja, das damit endet. Anlaufstellen stehen hier; bei unmittelbarer Gefahr kommt die örtliche Notrufnummer zuerst.',
  'support.find':
    'Hier stehen Fachleute und Beratungsstellen. Attune ist keine Therapie und kein Notdienst; bei unmittelbarer Gefahr kommt die örtliche Notrufnummer zuerst.',
};
