import type { Outcome } from '../../../src/use-cases.ts';
import type { CommandName } from './commands.ts';
import type { Each, Name, PersonView } from './person-view.ts';

/** The people who were notified: `pushed` through the host, `notified` through their open streams. */
export interface Notified {
  readonly pushed: readonly Name[];
  readonly notified: readonly Name[];
}
interface Between extends Notified {
  readonly before: Each<PersonView>;
  readonly after: Each<PersonView>;
}
/** What the ids of a command refer to. */
export interface About {
  /** Whether the couple is the sender's. */
  readonly couple: boolean;
  /** Whether the sender sees the invitation, or only their partner does. */
  readonly invitation: 'seen' | 'hidden' | 'none';
}
export interface TimeEdge extends Between {
  readonly type: 'time';
  readonly minutes: number;
}
/** A command, sent twice. */
export interface CommandEdge extends Between {
  readonly type: 'command';
  readonly by: Name;
  /** The partner, before or else after the command. */
  readonly partner: Name | null;
  readonly command: CommandName;
  readonly about: About;
  readonly outcome: Outcome;
  readonly again: Outcome;
  readonly twice: Each<PersonView>;
  readonly notifiedAgain: Notified;
}
/** Requests from before an exit, a leave or a pairing that arrive after it, for the first or the second time. */
export interface LateEdge extends Between {
  readonly type: 'late';
  readonly by: Name;
  readonly since: CommandName;
  readonly arrived: readonly { readonly command: CommandName; readonly outcome: Outcome }[];
}
export type Edge = TimeEdge | CommandEdge | LateEdge;

/** An outcome in a few words. */
export const answerOf = ({ refusal }: Outcome): string => refusal?.code ?? 'done';

/** Formats a trace, one line per edge. */
export const formatTrace = (edges: readonly Edge[]): string => edges.map(line).join('\n');

function line(edge: Edge): string {
  switch (edge.type) {
    case 'time':
      return `${edge.minutes} minutes pass`;
    case 'command':
      return `${edge.by}: ${edge.command}, ${answerOf(edge.outcome)}`;
    case 'late':
      return `${edge.by}: ${edge.arrived.length} requests from before arrive late`;
  }
}
