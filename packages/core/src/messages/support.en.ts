/** Words around an exit that may want company. */
export const supportEn = {
  'support.leave':
    'Leaving takes effect at once and shows to the other. When that feels unsafe, pausing is the quiet way, and support is one tap away.',
  'support.find':
    'Certified professionals listen in confidence. Attune is no therapy and no emergency service.',
} as const;
export type SupportKey = keyof typeof supportEn;
