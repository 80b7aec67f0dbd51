import type { Moment } from '@attune/core';
import type { Outcome, Viewer } from '../../../src/use-cases.ts';
import { type CommandName, commands, openings, type Saying } from './commands.ts';
import { newKnown } from './known-ids.ts';
import { type Each, forEach, type Name, names, type Seen, see } from './person-view.ts';
import type { Say, Step } from './step.ts';
import type { About, Edge, Heard, LateEdge, SaidEdge } from './transition.ts';
import type { World } from './world.ts';

const minute = 60_000;

/** Something that was put into words, and may arrive at any time, any number of times. */
interface Request {
  readonly command: CommandName;
  readonly send: () => Promise<Outcome>;
}

/** Plays a history among people whom nobody has met, and tells what each step led to. */
export async function* play(world: World, history: readonly Step[]): AsyncGenerator<Edge, void> {
  const { attune, clock } = world;
  const people: Each<Viewer> = world.strangers(names);
  const known = newKnown();
  /** The latest of each that somebody opened or tried to. */
  const past: Each<Map<CommandName, Request>> = forEach(() => new Map());
  const moments: Record<Name, Moment> = forEach(() => ({ at: clock.now, mark: 'none yet' }) as Moment);
  let latest: Name = 'Ada';

  const looked = async (): Promise<Each<Seen>> => {
    const [Ada, Sam, Kim] = await Promise.all([
      see(attune, people.Ada),
      see(attune, people.Sam),
      see(attune, people.Kim),
    ]);
    for (const { home } of [Ada, Sam, Kim]) known.see(home);
    return { Ada, Sam, Kim };
  };
  let now = await looked();

  function request(by: Name, command: CommandName, step: Say): Request & { readonly about: About } {
    const { home } = now[by];
    moments[by] = home?.own?.moment ?? moments[by];
    const found = known.find(step.back);
    const common = home?.couple?.ideasInCommon[0] ?? null;
    const saying: Saying = { attune, viewer: people[by], moment: moments[by], common, ...found, ...step };
    const other = partnerOf(now, by);
    const sees = (name: Name | null) =>
      name !== null && now[name].home?.couple?.invitation?.id === found.invitation;
    const about: About = {
      couple: home?.couple?.id === found.couple,
      invitation: sees(by) ? 'seen' : sees(other) ? 'hidden' : 'none',
    };
    return { command, about, send: () => world.commands[command].say(saying) };
  }

  async function* said(step: Say): AsyncGenerator<Edge, void> {
    const by = step.by === 'partner' ? (partnerOf(now, latest) ?? latest) : step.by;
    if (step.by !== 'partner') latest = by;
    const { command } = step;
    const asked = request(by, command, step);
    // What is under way while the command is heard; each of the two of a couple may have something.
    const underWay = forEach((name) => openings.map((opening) => request(name, opening, step)));
    const before = now;
    world.heard();
    const outcome = await asked.send();
    const after = await looked();
    const heard = heardBy(world, before, after);
    const again = await asked.send();
    now = await looked();
    const heardAgain = heardBy(world, after, now);
    const partner = partnerOf(before, by) ?? partnerOf(after, by);
    const answers = { ...heard, heardAgain, outcome, again };
    yield { type: 'said', by, partner, command, about: asked.about, before, after, twice: now, ...answers };
    for (const name of ended({ by, command }, before, after))
      yield* late(name, command, [...past[name].values(), ...underWay[name]]);
    if (commands[command].kind === 'opens') past[by].set(command, asked);
  }

  async function* late(
    by: Name,
    since: CommandName,
    requests: readonly Request[],
  ): AsyncGenerator<LateEdge, void> {
    const before = now;
    const arrived: { command: CommandName; outcome: Outcome }[] = [];
    for (const { command, send } of requests) arrived.push({ command, outcome: await send() });
    now = await looked();
    yield { type: 'late', by, since, arrived, before, after: now, ...heardBy(world, before, now) };
  }

  for (const step of history) {
    if (step.type === 'say') yield* said(step);
    else {
      const before = now;
      clock.now += step.minutes * minute;
      now = await looked();
      yield { type: 'time', minutes: step.minutes, before, after: now, ...heardBy(world, before, now) };
    }
  }
}

/** For whom nothing said earlier holds: whoever took an exit, and both whose couple ended, or began. */
function ended(
  { by, command }: Pick<SaidEdge, 'by' | 'command'>,
  before: Each<Seen>,
  after: Each<Seen>,
): readonly Name[] {
  const exited = commands[command].kind === 'exit' && command !== 'leave';
  const joined = (name: Name) => before[name].home?.id !== after[name].home?.id;
  const moved = (name: Name) => before[name].home?.couple?.id !== after[name].home?.couple?.id;
  return names.filter((name) => (exited && name === by) || joined(name) || moved(name));
}

export function partnerOf(seen: Each<Seen>, name: Name): Name | null {
  const couple = seen[name].home?.couple?.id;
  return names.find((other) => other !== name && couple && seen[other].home?.couple?.id === couple) ?? null;
}

function heardBy(world: World, before: Each<Seen>, after: Each<Seen>): Heard {
  const { subjects, people } = world.heard();
  const ids = (name: Name) => [before[name].home?.id, after[name].home?.id];
  return {
    told: subjects.flatMap((subject) => names.find((name) => name === subject) ?? []),
    woken: people.flatMap((person) => names.find((name) => ids(name).some((id) => id === person)) ?? []),
  };
}
