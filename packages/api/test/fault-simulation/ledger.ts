import { deepEqual, type Instant, type Policy } from '@attune/core';
import type { PromiseName } from './checks/promises.ts';
import type { Delivery } from './delivery.ts';
import { apply } from './model/apply.ts';
import { modelView } from './model/model-view.ts';
import { emptyState, keyOf, type ModelState } from './model/state.ts';
import type { Account } from './request.ts';

/** One committed transaction. */
export interface Commit {
  readonly delivery: Delivery;
  /** The state of the model after it. */
  readonly state: ModelState;
  readonly refusal: string | null;
  /** The people other than the author whose views it changed. */
  readonly changed: readonly string[];
}

/** The transactions of a world in the order of their commits, each applied to the model. */
export interface Ledger {
  count(): number;
  /** Applies a delivery to the model. Called inside its transaction, before COMMIT. */
  commit(delivery: Delivery): void;
  at(index: number): Commit | null;
  /** The state after the first `count` transactions. */
  stateAfter(count: number): ModelState;
  /** What a person sees after the first `count` transactions, at an instant of the store's clock. */
  viewAfter(count: number, by: Account, at: Instant): unknown;
}

/** The commands that others see only when they look again. */
const quiet: readonly string[] = [
  'rename',
  'shareReflection',
  'unshareReflection',
  'answerIdea',
  'declineIdea',
];

export function newLedger(
  policy: Policy,
  breakPromise: (promise: PromiseName, detail: string) => void,
  onCommit: (commit: Commit) => void,
): Ledger {
  const commits: Commit[] = [];
  /** The latest instant at which each person's data was written. */
  const writtenAt = new Map<string, Instant>();
  const stateAfter = (count: number): ModelState => commits[count - 1]?.state ?? emptyState;

  function checkClock(at: Instant, before: ModelState, { tenant, subject }: Account): void {
    const latest = Math.max(0, ...writtenAt.values());
    if (at < latest) breakPromise('clock', `${at} was read after ${latest} was written`);
    const after = stateAfter(commits.length);
    for (const key of new Set([...before.people.keys(), keyOf(tenant, subject)])) {
      if (!after.people.has(key)) writtenAt.delete(key);
      else if (!deepEqual(before.people.get(key), after.people.get(key))) writtenAt.set(key, at);
    }
  }

  return {
    count: () => commits.length,
    stateAfter,
    at: (index) => commits[index] ?? null,
    viewAfter: (count, by, at) => modelView(policy, stateAfter(count), by, at),
    commit(delivery) {
      const { request, drawn, name } = delivery;
      const { by, ask } = request;
      if (delivery.index !== null) breakPromise('once', `${name} was committed twice`);
      const before = stateAfter(commits.length);
      const at = delivery.at ?? (0 as Instant);
      const { state, refusal } = apply(before, { policy, ...by, at, drawn }, ask);
      const others = [...before.people.values()].filter(
        (one) => one.subject !== by.subject && before.people.get(keyOf(by.tenant, one.subject)) === one,
      );
      const changed = quiet.includes(ask.type)
        ? []
        : others
            .map(({ subject }) => ({ tenant: by.tenant, subject }))
            .filter(
              (one) => !deepEqual(modelView(policy, before, one, at), modelView(policy, state, one, at)),
            )
            .map(({ subject }) => subject);
      delivery.index = commits.length;
      const commit = { delivery, state, refusal, changed };
      commits.push(commit);
      if (delivery.at !== null) checkClock(at, before, by);
      onCommit(commit);
    },
  };
}
