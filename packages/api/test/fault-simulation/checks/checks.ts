import { deepEqual, type Instant } from '@attune/core';
import type { Data } from '../../../src/testing/index.ts';
import { decodeMoment, isExit } from '../clients/operations.ts';
import type { Delivery } from '../delivery.ts';
import type { Account } from '../request.ts';
import type { World } from '../world.ts';
import type { StandingYesCheck } from './standing-yes.ts';

/** A view with the mark of its moment instead of the moment, whose instant moves on. */
export function withMarkOnly(view: Data): unknown {
  if (!view?.own) return view;
  const { moment, ...own } = view.own;
  return { ...view, own: { ...own, mark: decodeMoment(moment).mark } };
}

/** Says where two values first differ. */
export function difference(expected: unknown, found: unknown, path = ''): string {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isObject(expected) || !isObject(found))
    return `${path || 'view'}: ${JSON.stringify(expected)} expected, ${JSON.stringify(found)} found`;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (!deepEqual(expected[key], found[key])) return difference(expected[key], found[key], `${path}.${key}`);
  }
  return 'nothing differs';
}

/** Checks that a view is that of the model after one of the transactions from `from` to `to`. Returns which one. */
export function checkView(
  world: World,
  by: Account,
  view: Data,
  { from, to, what }: { readonly from: number; readonly to: number; readonly what: string },
): number | null {
  const at = (view?.own ? decodeMoment(view.own.moment).at : 0) as Instant;
  const found = withMarkOnly(view);
  world.sawInstant(at);
  for (let count = to; count >= from; count -= 1)
    if (deepEqual(world.ledger.viewAfter(count, by, at), found)) return count;
  const expected = world.ledger.viewAfter(to, by, at);
  world.breakPromise('view', `${what} at ${at}: ${difference(expected, found)}`);
  return null;
}

const camelCase = (code: string): string =>
  code.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Checks the answer to a delivery against the model, and against what its sign-in allows. */
export function checkAnswer(
  world: World,
  delivery: Delivery,
  body: Data,
  { wasSignedIn, standing }: { readonly wasSignedIn: boolean; readonly standing: StandingYesCheck },
): void {
  const { ledger, sessions } = world;
  const { request, name, index } = delivery;
  const { by, ask, token } = request;
  const session = sessions.find(token);
  const isSignedIn = session !== null && sessions.isValid(session);
  const [error] = body.errors ?? [];
  const code = error?.extensions?.code;
  const what = `${name} ${ask.type} of ${by.subject}`;
  if (code === 'UNAUTHENTICATED') {
    if (wasSignedIn && isSignedIn) world.breakPromise('answer', `${what} was not signed in`);
    return;
  }
  if (error) {
    // A store whose clock was set back at a restart may be behind an instant that it told earlier, but did not write.
    const isAhead = code === 'BAD_USER_INPUT' && 'at' in ask && ask.at > world.wallClock();
    if (!delivery.isFailed && !isAhead)
      world.breakPromise(isExit(ask) ? 'exit' : 'answer', `${what} failed: ${JSON.stringify(error)}`);
    return;
  }
  if (!wasSignedIn) {
    if (ask.type === 'look' && body.data.me === null) return;
    world.breakPromise('authority', `${what} was answered without a sign-in`);
    return;
  }
  if (ask.type === 'look') {
    standing.check(body.data.me, delivery.arrivedAt, what);
    checkView(world, by, body.data.me, { from: delivery.since, to: ledger.count(), what });
    return;
  }
  const { result } = body.data;
  const found = result.code ? camelCase(result.code) : null;
  const commit = index === null ? null : ledger.at(index);
  if (!commit || index === null) {
    const isJoined = ask.type === 'join' && result.me !== null;
    if (!isJoined) world.breakPromise('stored', `${what} was answered, and is not stored`);
    checkView(world, by, result.me, { from: delivery.since, to: ledger.count(), what });
    return;
  }
  standing.answered(delivery);
  if (isExit(ask) && found !== null) world.breakPromise('exit', `${what} was refused: ${found}`);
  if (found !== commit.refusal)
    world.breakPromise('answer', `${what} was answered ${found}, and the model says ${commit.refusal}`);
  checkView(world, by, result.me, { from: index + 1, to: index + 1, what: `the view in ${what}` });
  if (delivery.pushed.length < commit.changed.length)
    world.breakPromise('push', `${what} did not tell the host of everyone in [${commit.changed}]`);
}

/** Checks that the host was told of no one, except of people whose view changed, and of each once. */
export function checkPushes(world: World, { pushed, index, name }: Delivery): void {
  const changed = (index === null ? null : world.ledger.at(index))?.changed ?? [];
  const wrong = pushed.find((subject, at) => !changed.includes(subject) || pushed.indexOf(subject) !== at);
  if (wrong) world.breakPromise('push', `${name} told the host of [${pushed}], and changed [${changed}]`);
}
