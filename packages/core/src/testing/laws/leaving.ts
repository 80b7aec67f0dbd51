import { commandNames, exitNames } from '../../couple/command.ts';
import { sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { untouched } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, lawOfStories, type TraceRule, type TransitionRule } from '../law.ts';
import { probe } from '../probe.ts';

/** L21, of one edge: leaving ends this couple and no other, at once, and nothing of it can be read. */
export const leavingErases: TransitionRule = (edge, { rules, policy }) => {
  if (edge.type === 'command' && edge.command.type === 'leave') {
    const named = edge.command.couple === edge.act.couple;
    if (named && !edge.after.ended) return `${nameOf(edge.by)} left and the couple goes on`;
    if (!named && !deepEqual(edge.before, edge.after)) return 'leaving an earlier couple changed this one';
  }
  if (!edge.after.ended) return null;
  if (!deepEqual(edge.after, { ended: true })) return 'something of the couple is left after its end';
  for (const side of sides) {
    if (edge.seen.after[side] !== null) return `${nameOf(side)} still sees something of the couple`;
    if (rules.nextChange(policy, edge.after, side, edge.at) !== null)
      return 'something is yet to change after the end';
  }
  return null;
};

/** L21, of one edge after the end: exits are done, all else is `notPaired`, and nothing begins again by itself. */
export const nothingAfterTheEnd: TransitionRule = (edge, world) => {
  if (edge.before.ended && !edge.after.ended && edge.type !== 'pairing')
    return 'a couple that had ended goes on';
  if (!edge.after.ended) return null;
  for (const by of sides) {
    for (const name of commandNames) {
      const decision = probe(world, edge.after, { by, name, at: edge.at });
      const exits = exitNames.some((exit) => exit === name);
      if (
        exits ? !decision.ok || !decision.value.ended : decision.ok || decision.refusal.code !== 'notPaired'
      ) {
        return `after the end, \`${name}\` by ${nameOf(by)} was not answered as the end is`;
      }
    }
  }
  return null;
};

/** L21: a new couple begins untouched and holds nothing of the one before. */
export const nextCoupleIsNew: TraceRule = (trace) => {
  const old: string[] = [];
  let current: string[] = [];
  for (const [place, edge] of trace.entries()) {
    const fail = (because: string) => ({ edges: place + 1, because });
    if (edge.type === 'pairing') {
      old.push(...current);
      current = [];
      if (edge.after.ended) return fail('a new couple has ended already');
      const marks = { a: edge.after.a.mark, b: edge.after.b.mark };
      if (!deepEqual(edge.after, untouched(marks))) return fail('a new couple is not untouched');
    }
    const held = JSON.stringify([edge.after, edge.seen.after]);
    const kept = old.find((id) => held.includes(`"${id}"`));
    if (kept) return fail(`${kept} of an earlier couple is still there`);
    if (edge.type === 'command' && edge.command.type === 'invite') current.push(edge.act.newIds.id);
    if (edge.type === 'command') current.push(edge.act.newIds.mark);
  }
  return null;
};

/** L21: leaving. */
export const leaving: Law = lawOfStories('L21', 'Leaving', {
  edge: (edge, world) => leavingErases(edge, world) ?? nothingAfterTheEnd(edge, world),
  trace: nextCoupleIsNew,
});
