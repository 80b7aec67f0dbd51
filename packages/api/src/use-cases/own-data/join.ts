import { defaultFloor, noAnswers, noConsents } from '@attune/core';
import { checkInput } from '../check-input.ts';
import type { UseCaseContext } from '../context.ts';
import { getHome, homeOf } from '../home.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { checkAccess } from '../run-use-case.ts';
import { InvalidInput, readName } from '../text-input.ts';

export interface JoinInput {
  readonly displayName: string;
  /** Whether the person says that they are 18 or older. */
  readonly adult: boolean;
}

/**
 * Adds the viewer as a person. Joining again changes nothing.
 *
 * @throws InvalidInput
 */
export async function join(
  context: UseCaseContext,
  viewer: Viewer,
  { displayName, adult }: JoinInput,
): Promise<Outcome> {
  if (!adult)
    throw new InvalidInput('adult', 'Attune is for adults: send true if the person is 18 or older.');
  const { ids, policy, store } = context;
  const name = readName(displayName, policy.nameMax);
  const refusal = await checkAccess(context, viewer, 'join');
  const home = await getHome(context, viewer);
  if (refusal || home) return { refusal, home };
  const checked = checkInput(context, { sent: displayName, clean: name }, 'name');
  if (!checked.ok) return { refusal: checked.refusal, home: null };
  const snapshot = await store.join(viewer, {
    id: ids.person(),
    subject: viewer.subject,
    couple: null,
    name,
    floor: defaultFloor,
    reading: null,
    mark: ids.mark(),
    pairing: null,
    attempts: null,
    crossed: null,
    ideas: noAnswers,
    reflections: [],
    consents: noConsents,
    checkedIn: null,
  });
  return { refusal: null, home: homeOf(context, viewer, snapshot) };
}
