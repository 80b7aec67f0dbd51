import type { Mark } from '@attune/core';
import { noConsents } from '@attune/core/journal';
import { noAnswers } from '@attune/core/sharing';
import { newPerson, type Person, type SharedProfile } from './person.ts';

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
export const unreadablePerson = ({
  id,
  subject,
  couple,
}: Pick<SharedProfile, 'id' | 'subject' | 'couple'>): Person => ({
  ...newPerson({ id, subject, name: unknownName, mark: '' as Mark, consents: noConsents }),
  couple,
});
