/** Words around an exit that may want company. They promise nothing about who answers. */
export const supportEn = {
  'support.leave':
    'Leaving takes effect at once, and your partner sees it. If that feels unsafe, a pause is quieter: only a yes that ends with it may be noticed. Support is listed here; in immediate danger, your local emergency number comes first.',
  'support.find':
    'Professionals and helplines are listed here. Attune is no therapy and no emergency service; in immediate danger, your local emergency number comes first.',
} as const;
export type SupportKey = keyof typeof supportEn;
