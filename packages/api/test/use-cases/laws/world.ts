import { type OpenOptions, openAttune } from '../../../src/open-attune.ts';
import type { ChangeNotifier } from '../../../src/use-cases/ports.ts';
import { closeAttune, type UseCaseContext, type Viewer } from '../../../src/use-cases.ts';
import { start } from '../../support/test-server.ts';
import { type Commands, commands } from './commands.ts';

/** What is broken on purpose. */
export interface Planted {
  readonly options?: Partial<OpenOptions>;
  readonly attune?: (attune: UseCaseContext) => UseCaseContext;
  readonly commands?: Partial<Commands>;
}

/** Attune in memory, with a clock that is moved by hand, and with an ear for whom it tells. */
export interface World {
  readonly attune: UseCaseContext;
  readonly commands: Commands;
  readonly clock: { now: number };
  /** Whom the host was told of, and whose streams were woken, since it was asked last. */
  heard(): { readonly subjects: readonly string[]; readonly people: readonly string[] };
  /** People whom nobody has met, in a tenant of their own. */
  strangers<T extends string>(names: readonly T[]): Readonly<Record<T, Viewer>>;
  close(): Promise<void>;
}

const limits = { commandsPerMinute: 1e9, codesPerHour: 1e9 };

export async function opened(planted: Planted = {}): Promise<World> {
  const clock = { now: start };
  let subjects: readonly string[] = [];
  let people: readonly string[] = [];
  let tenants = 0;
  const notices: ChangeNotifier = {
    notify(_, person) {
      people = [...people, person];
    },
    subscribe: () => () => {},
  };
  const shipped = await openAttune({
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    limits,
    notifier: notices,
    onViewChanged({ subject }) {
      subjects = [...subjects, subject];
    },
    ...planted.options,
  });
  return {
    attune: planted.attune?.(shipped) ?? shipped,
    commands: { ...commands, ...planted.commands },
    clock,
    heard() {
      const heard = { subjects, people };
      subjects = [];
      people = [];
      return heard;
    },
    strangers(names) {
      tenants += 1;
      const tenant = `tenant ${tenants}`;
      const viewers = names.map((subject) => [subject, { tenant, subject }]);
      return Object.fromEntries(viewers) as Readonly<Record<(typeof names)[number], Viewer>>;
    },
    close: () => closeAttune(shipped),
  };
}
