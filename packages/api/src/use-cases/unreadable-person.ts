import { defaultFloor, type Mark, noSpacings } from '@attune/core';
import { noConsents, nothingErased } from '@attune/core/journal';
import { noAnswers } from '@attune/core/sharing';
import type { Person, SharedProfile } from './person.ts';

/** Shown for a name that does not open, in any language. */
const unknownName = '…';

/** Stands for a partner whose record does not open: nothing of it is shown. */
export const unreadableProfile = ({
  id,
  subject,
  couple,
}: Pick<SharedProfile, 'id' | 'subject' | 'couple'>): SharedProfile => ({
  ...{ id, subject, couple },
  ...{ name: unknownName, namedAt: null, nameBeforePause: null },
  ...{ pairing: null, ideas: noAnswers, reflections: [] },
});

/** Stands for a viewer whose own record does not open. */
export const unreadablePerson = (row: Pick<SharedProfile, 'id' | 'subject' | 'couple'>): Person => ({
  ...unreadableProfile(row),
  ...{ floor: defaultFloor, spacings: noSpacings, reading: null, dialClearedAt: null, mark: '' as Mark },
  ...{ attempts: null, crossed: null, ideas: noAnswers, reflections: [] },
  ...{ consents: noConsents, checkedIn: null, erasedEntries: nothingErased },
});
