/** Words around an exit that may want company. They promise nothing about who answers. */
export const supportEn = {
  'support.leave':
    'Leaving takes effect at once, and your partner sees it. Where that feels unsafe, pausing is the quiet way, and support is one tap away.',
  'support.find':
    'Certified professionals and helplines are listed here. Attune is no therapy and no emergency service; in immediate danger, the emergency number listed here is the fastest way to help.',
} as const;
export type SupportKey = keyof typeof supportEn;
