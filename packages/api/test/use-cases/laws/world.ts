import { type OpenOptions, openAttune } from '../../../src/open-attune.ts';
import type { ChangeNotifier } from '../../../src/use-cases/ports.ts';
import { closeAttune, type UseCaseContext, type Viewer } from '../../../src/use-cases.ts';
import { startTime } from '../../support/test-server.ts';
import { type Commands, commands } from './commands.ts';

/** A fault that is planted in the options, the use cases or the commands. */
export interface Planted {
  readonly options?: Partial<OpenOptions>;
  readonly context?: (context: UseCaseContext) => UseCaseContext;
  readonly commands?: Partial<Commands>;
}

/** Attune in memory, with a clock that the test sets, and a record of notifications. */
export interface World {
  readonly context: UseCaseContext;
  readonly commands: Commands;
  readonly clock: { now: number };
  /** Returns the notifications since the last call: subjects through the host, people through their streams. */
  takeNotified(): { readonly subjects: readonly string[]; readonly people: readonly string[] };
  /** Viewers in a new tenant. */
  newPeople<T extends string>(names: readonly T[]): Readonly<Record<T, Viewer>>;
  close(): Promise<void>;
}

const limits = { commandsPerMinute: 1e9, codesPerHour: 1e9 };

export async function openWorld(planted: Planted = {}): Promise<World> {
  const clock = { now: startTime };
  let subjects: readonly string[] = [];
  let people: readonly string[] = [];
  let tenants = 0;
  const notifier: ChangeNotifier = {
    notify(_, person) {
      people = [...people, person];
    },
    subscribe: () => () => {},
  };
  const correct = await openAttune({
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    limits,
    notifier,
    onViewChanged({ subject }) {
      subjects = [...subjects, subject];
    },
    ...planted.options,
  });
  return {
    context: planted.context?.(correct) ?? correct,
    commands: { ...commands, ...planted.commands },
    clock,
    takeNotified() {
      const taken = { subjects, people };
      subjects = [];
      people = [];
      return taken;
    },
    newPeople(names) {
      tenants += 1;
      const tenant = `tenant ${tenants}`;
      const viewers = names.map((subject) => [subject, { tenant, subject }]);
      return Object.fromEntries(viewers) as Readonly<Record<(typeof names)[number], Viewer>>;
    },
    close: () => closeAttune(correct),
  };
}
