import type { Policy } from '../../policy.ts';
import type { Broken } from '../law.ts';
import type { Rules } from '../rules.ts';
import { becauseThrown, rulesThrew, SearchStopped, storyThrown, Unbounded } from '../rules-threw.ts';
import { nameOf } from '../story.ts';
import { type Graph, graphOf, type Visited } from './graph.ts';
import { edgesFromOrigin, storyOf } from './path.ts';
import { tinyPolicy } from './tiny-policy.ts';

/** Returns the graph of these rules, or what keeps it from being drawn. `checking` is the law that it is drawn for. */
export function searched(
  rules: Rules,
  policy: Policy = rules.policy ?? tinyPolicy,
  checking: string | null = null,
): Graph | Broken {
  try {
    return graphOf(rules, policy);
  } catch (thrown) {
    if (thrown instanceof Unbounded) {
      return { law: 'L18 No ledger', because: thrown.message, story: '', policy, seed: 0, path: null };
    }
    if (!(thrown instanceof SearchStopped)) throw thrown;
    const { cause } = thrown;
    const because = becauseThrown(cause);
    return {
      law: rulesThrew,
      checking,
      because,
      story: storyUntil(thrown.visited),
      policy,
      seed: 0,
      path: null,
      cause,
    };
  }
}

function storyUntil({ world, places, couple, doing }: Visited): string {
  // What threw may be a view. A story needs none.
  const blind = { ...world, rules: { ...world.rules, view: () => null } };
  const story = storyOf(edgesFromOrigin({ world: blind, places }, couple?.from ?? null));
  return storyThrown(story, attempt(doing));
}

function attempt(doing: Visited['doing']): string {
  switch (doing) {
    case 'pairing':
      return 'Ada and Sam pair';
    case 'looking':
      return 'Ada and Sam look';
    case 'waiting':
      return '1 ms passes';
    default:
      return `${nameOf(doing.by)} tries ${doing.command.is}`;
  }
}
