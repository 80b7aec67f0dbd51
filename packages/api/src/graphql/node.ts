import type { Home } from '../application/home.ts';
import type { GlobalId } from './global-id.ts';

/** What a viewer may see under an id, with its type's name: only what their own home holds right now. */
export function nodeIn(home: Home | null, { typename, id }: GlobalId) {
  if (!home) return null;
  const { couple } = home;
  const invitation = couple?.view.invitation ?? null;
  const seen = [
    { __typename: 'Me', ...home },
    couple && { __typename: 'Couple', ...couple },
    invitation && { __typename: 'Invitation', ...invitation },
  ];
  return seen.find((node) => node !== null && node.__typename === typename && node.id === id) ?? null;
}
