import type { TestPolicy } from '@attune/core';
import { type Attune, type AttuneOptions, createAttuneOver } from '../create-attune.ts';
import { type OpenOptions, openWithPolicy } from '../open-attune.ts';
import type { UseCaseContext } from '../use-cases/context.ts';

/** The policy is a parameter of its own. */
interface WithoutPolicy {
  readonly policy?: never;
}

/** Opens the use cases with spans that `createAttune` refuses, so that a test does not wait for hours. */
export const openTestAttune = (
  policy: TestPolicy,
  options: OpenOptions & WithoutPolicy,
): Promise<UseCaseContext> => openWithPolicy(policy, options);

/** Opens Attune with spans that `createAttune` refuses, so that a test does not wait for hours. */
export const createTestAttune = (
  policy: TestPolicy,
  options: AttuneOptions & WithoutPolicy,
): Promise<Attune> => createAttuneOver((opened) => openWithPolicy(policy, opened), options);
