import { accept } from '@attune/core';
import { giveConsent, noConsents } from '@attune/core/journal';
import { checkInput } from '../check-input.ts';
import type { UseCaseContext } from '../context.ts';
import { getHome, homeOf } from '../home.ts';
import type { Outcome } from '../outcome.ts';
import { newPerson } from '../person.ts';
import type { Viewer } from '../ports.ts';
import { checkAccess } from '../run-use-case.ts';
import { InvalidInput, readName } from '../text-input.ts';
import { updateOwnData } from './update-own-data.ts';

export interface JoinInput {
  readonly displayName: string;
  /** Whether the person says that they are 18 or older. */
  readonly adult: boolean;
  /** The version of the text that the person read before they join; null if the client does not say. */
  readonly textVersion?: string | null;
}

/**
 * Adds the viewer as a person who consents to the host's text about it. Joining again changes nothing, except that it
 * renews the consent for a new text. The age that the host verified overrides what the person says.
 *
 * @throws InvalidInput
 */
export async function join(
  context: UseCaseContext,
  viewer: Viewer,
  { displayName, adult, textVersion: read = null }: JoinInput,
): Promise<Outcome> {
  if (viewer.adult === false)
    throw new InvalidInput(
      'adult',
      'Attune is for adults, and the sign-in says that this person is under 18.',
    );
  if (!adult && viewer.adult !== true)
    throw new InvalidInput('adult', 'Attune is for adults: send true if the person is 18 or older.');
  const { ids, policy, store, consentTexts: texts } = context;
  const name = readName(displayName, policy.nameMax);
  const refusal = await checkAccess(context, viewer, 'join');
  const home = await getHome(context, viewer);
  if (refusal || (home && read === null)) return { refusal, home };
  if (home) return renewConsent(context, viewer, read);
  const consents = giveConsent(noConsents, 'join', { read, texts }, await store.now());
  if (!consents.ok) return { refusal: consents.refusal, home: null };
  const checked = checkInput(context, { sent: displayName, clean: name }, 'name');
  if (!checked.ok) return { refusal: checked.refusal, home: null };
  const joined = {
    id: ids.person(),
    subject: viewer.subject,
    name,
    mark: ids.mark(),
    consents: consents.value,
  };
  const snapshot = await store.join(viewer, newPerson(joined));
  return { refusal: null, home: homeOf(context, viewer, snapshot) };
}

/** Stores that a person who joined read a new text. */
const renewConsent = (context: UseCaseContext, viewer: Viewer, read: string | null): Promise<Outcome> =>
  updateOwnData(context, viewer, 'join', (me, { at }) => {
    const { consentTexts: texts } = context;
    const consents = giveConsent(me.consents, 'join', { read, texts }, at);
    return consents.ok ? accept({ ...me, consents: consents.value }) : consents;
  });
