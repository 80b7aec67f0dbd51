import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandName } from '../command-policy.ts';
import type { ResultOf } from '../command-results.ts';
import type { Commands } from '../commands.ts';
import type { ClientState } from '../state.ts';
import { useAttune } from './provider.ts';
import { useMe } from './use-me.ts';

/** What became of the latest call. */
export type CommandState<Name extends CommandName> =
  | { readonly type: 'idle' }
  | { readonly type: 'running' }
  | { readonly type: 'answered'; readonly result: ResultOf<Name> };

export interface Command<Name extends CommandName> {
  /** Sends the command, with the arguments of the client's method. Returns its result. */
  readonly run: (...args: Parameters<Commands[Name]>) => Promise<ResultOf<Name>>;
  readonly state: CommandState<Name>;
  /** Forgets the result. */
  readonly reset: () => void;
}

/** Whose screen this is. A result is for one person, and private while unlocked. */
const ownerOf = (state: ClientState): string => (state.type === 'ready' ? state.view.id : state.type);

/** One command of the client with the result of its latest call, which a lock or a sign-out forgets. */
export function useCommand<Name extends CommandName>(name: Name): Command<Name> {
  const client = useAttune();
  const owner = ownerOf(useMe());
  const [kept, keep] = useState<{ readonly owner: string; readonly state: CommandState<Name> } | null>(null);
  const latestCall = useRef(0);
  const reset = useCallback(() => {
    latestCall.current += 1;
    keep(null);
  }, []);
  // A new owner is the reason to forget.
  useEffect(() => reset, [owner, reset]);
  const run = useCallback(
    async (...args: Parameters<Commands[Name]>): Promise<ResultOf<Name>> => {
      latestCall.current += 1;
      const call = latestCall.current;
      keep({ owner, state: { type: 'running' } });
      const send = client[name] as (...args: Parameters<Commands[Name]>) => Promise<ResultOf<Name>>;
      const result = await send(...args);
      if (latestCall.current === call) keep({ owner, state: { type: 'answered', result } });
      return result;
    },
    [client, name, owner],
  );
  return { run, state: kept?.owner === owner ? kept.state : { type: 'idle' }, reset };
}
