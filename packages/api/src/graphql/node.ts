import type { Content } from '../use-cases/content.ts';
import type { Home } from '../use-cases/home.ts';
import { type Context, viewerOf } from './context.ts';
import type { GlobalId } from './global-id.ts';

/** Finds an object in the viewer's own home. Reads nothing else, so a foreign id is never looked up. */
export function visibleNode(home: Home | null, { typename, id }: GlobalId) {
  if (!home) return null;
  const { couple } = home;
  const invitation = couple?.invitation ?? null;
  const nodes = [
    { __typename: 'Me', ...home },
    couple && { __typename: 'Couple', ...couple },
    invitation && { __typename: 'Invitation', ...invitation },
  ];
  return nodes.find((node) => node !== null && node.__typename === typename && node.id === id) ?? null;
}

/** Finds an idea or a prompt that the host offers. Everyone may see these. */
export function publicNode({ ideas, prompts }: Content, { typename, id }: GlobalId) {
  const offered: readonly string[] = typename === 'Idea' ? ideas : typename === 'Prompt' ? prompts : [];
  return offered.includes(id) ? { __typename: typename, id } : null;
}

/** The GraphQL types of journal entries. */
const entryTypes = { reading: 'JournalReading', checkIn: 'CheckIn' } as const;

/** Finds an entry of the viewer's own journal. Null while locked, and without a journal. */
export async function journalNode(context: Context, { typename, id }: GlobalId) {
  if (typename !== entryTypes.reading && typename !== entryTypes.checkIn) return null;
  const home = await context.home();
  if (!home?.own?.journaling) return null;
  const entry = await context.attune.store.readJournalEntry(viewerOf(context), id);
  return entry && entryTypes[entry.type] === typename ? { __typename: typename, ...entry } : null;
}
