import type { Moment } from '@attune/core';
import type { Outcome, Viewer } from '../../../src/use-cases.ts';
import { type CommandInput, type CommandName, commands, openings } from './commands.ts';
import { newKnownIds } from './known-ids.ts';
import { type Each, forEach, type Name, names, type PersonView, viewOf } from './person-view.ts';
import type { CommandStep, Step } from './step.ts';
import type { About, CommandEdge, Edge, LateEdge, Notified } from './transition.ts';
import type { World } from './world.ts';

const minute = 60_000;

/** A command that may arrive at any time, and any number of times. */
interface Request {
  readonly command: CommandName;
  readonly send: () => Promise<Outcome>;
}

/** Plays a history with new people, and yields an edge for each step. */
export async function* play(world: World, history: readonly Step[]): AsyncGenerator<Edge, void> {
  const { context, clock } = world;
  const people: Each<Viewer> = world.newPeople(names);
  const known = newKnownIds();
  /** The latest request of each opening, by sender. */
  const past: Each<Map<CommandName, Request>> = forEach(() => new Map());
  const moments: Record<Name, Moment> = forEach(() => ({ at: clock.now, mark: 'none' }) as Moment);
  let latest: Name = 'Ada';

  const readViews = async (): Promise<Each<PersonView>> => {
    const [Ada, Sam, Kim] = await Promise.all([
      viewOf(context, people.Ada),
      viewOf(context, people.Sam),
      viewOf(context, people.Kim),
    ]);
    for (const { home } of [Ada, Sam, Kim]) known.add(home);
    return { Ada, Sam, Kim };
  };
  let now = await readViews();

  function request(by: Name, command: CommandName, step: CommandStep): Request & { readonly about: About } {
    const { home } = now[by];
    moments[by] = home?.own?.moment ?? moments[by];
    const found = known.find(step.back);
    const common = home?.couple?.ideasInCommon.find(({ stands }) => stands)?.idea ?? null;
    const input: CommandInput = {
      context,
      viewer: people[by],
      moment: moments[by],
      common,
      ...found,
      ...step,
    };
    const other = partnerOf(now, by);
    const sees = (name: Name | null) =>
      name !== null && now[name].home?.couple?.invitation?.id === found.invitation;
    const about: About = {
      couple: home?.couple?.id === found.couple,
      invitation: sees(by) ? 'seen' : sees(other) ? 'hidden' : 'none',
    };
    return { command, about, send: () => world.commands[command].run(input) };
  }

  async function* sendTwice(step: CommandStep): AsyncGenerator<Edge, void> {
    const by = step.by === 'partner' ? (partnerOf(now, latest) ?? latest) : step.by;
    if (step.by !== 'partner') latest = by;
    const { command } = step;
    const sent = request(by, command, step);
    // Requests that are under way when the command arrives, from both people of a couple.
    const underWay = forEach((name) => openings.map((opening) => request(name, opening, step)));
    const before = now;
    world.takeNotified();
    const outcome = await sent.send();
    const after = await readViews();
    const notified = notifiedBy(world, before, after);
    const again = await sent.send();
    now = await readViews();
    const notifiedAgain = notifiedBy(world, after, now);
    const partner = partnerOf(before, by) ?? partnerOf(after, by);
    const answers = { ...notified, notifiedAgain, outcome, again };
    yield { type: 'command', by, partner, command, about: sent.about, before, after, twice: now, ...answers };
    for (const name of withVoidRequests({ by, command }, before, after))
      yield* late(name, command, [...past[name].values(), ...underWay[name]]);
    if (commands[command].kind === 'opening') past[by].set(command, sent);
  }

  async function* late(
    by: Name,
    since: CommandName,
    requests: readonly Request[],
  ): AsyncGenerator<LateEdge, void> {
    const before = now;
    const arrived: { command: CommandName; outcome: Outcome }[] = [];
    for (const { command, send } of requests) arrived.push({ command, outcome: await send() });
    now = await readViews();
    yield { type: 'late', by, since, arrived, before, after: now, ...notifiedBy(world, before, now) };
  }

  for (const step of history) {
    if (step.type === 'command') yield* sendTwice(step);
    else {
      const before = now;
      clock.now += step.minutes * minute;
      now = await readViews();
      yield { type: 'time', minutes: step.minutes, before, after: now, ...notifiedBy(world, before, now) };
    }
  }
}

/** The people whose earlier requests are void: the sender of an exit, and both when a couple ended or began. */
function withVoidRequests(
  { by, command }: Pick<CommandEdge, 'by' | 'command'>,
  before: Each<PersonView>,
  after: Each<PersonView>,
): readonly Name[] {
  const exited = commands[command].kind === 'exit' && command !== 'leave';
  const joined = (name: Name) => before[name].home?.id !== after[name].home?.id;
  const moved = (name: Name) => before[name].home?.couple?.id !== after[name].home?.couple?.id;
  return names.filter((name) => (exited && name === by) || joined(name) || moved(name));
}

function partnerOf(seen: Each<PersonView>, name: Name): Name | null {
  const couple = seen[name].home?.couple?.id;
  return names.find((other) => other !== name && couple && seen[other].home?.couple?.id === couple) ?? null;
}

function notifiedBy(world: World, before: Each<PersonView>, after: Each<PersonView>): Notified {
  const { subjects, people } = world.takeNotified();
  const ids = (name: Name) => [before[name].home?.id, after[name].home?.id];
  return {
    pushed: subjects.flatMap((subject) => names.find((name) => name === subject) ?? []),
    notified: people.flatMap((person) => names.find((name) => ids(name).some((id) => id === person)) ?? []),
  };
}
