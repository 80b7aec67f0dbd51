import type { Content } from '../use-cases/content.ts';
import type { Home } from '../use-cases/home.ts';
import type { GlobalId } from './global-id.ts';

/** What a viewer may see under an id, with its type's name: only what their own home holds right now. */
export function nodeIn(home: Home | null, { typename, id }: GlobalId) {
  if (!home) return null;
  const { couple } = home;
  const invitation = couple?.invitation ?? null;
  const seen = [
    { __typename: 'Me', ...home },
    couple && { __typename: 'Couple', ...couple },
    invitation && { __typename: 'Invitation', ...invitation },
  ];
  return seen.find((node) => node !== null && node.__typename === typename && node.id === id) ?? null;
}

/** What everybody may see under an id: an idea or a prompt that is offered here. */
export function offeredUnder({ ideas, prompts }: Content, { typename, id }: GlobalId) {
  const offered: readonly string[] = typename === 'Idea' ? ideas : typename === 'Prompt' ? prompts : [];
  return offered.includes(id) ? { __typename: typename, id } : null;
}
