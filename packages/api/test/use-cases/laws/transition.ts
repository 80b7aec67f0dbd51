import type { Outcome } from '../../../src/use-cases.ts';
import type { CommandName } from './commands.ts';
import type { Each, Name, Seen } from './person-view.ts';

/** Who was told meanwhile: by a host, and by a notice to their open streams. */
export interface Heard {
  readonly told: readonly Name[];
  readonly woken: readonly Name[];
}
interface Between extends Heard {
  readonly before: Each<Seen>;
  readonly after: Each<Seen>;
}
/** What the ids that were said name. */
export interface About {
  /** Whether the couple is the one that they are in. */
  readonly couple: boolean;
  /** Whether the invitation is the one that they see, or one that the other of their couple sees alone. */
  readonly invitation: 'seen' | 'hidden' | 'none';
}
export interface TimeEdge extends Between {
  readonly type: 'time';
  readonly minutes: number;
}
/** Somebody said something, and then the very same once more. */
export interface SaidEdge extends Between {
  readonly type: 'said';
  readonly by: Name;
  /** The other of their couple, before and after. */
  readonly partner: Name | null;
  readonly command: CommandName;
  readonly about: About;
  readonly outcome: Outcome;
  readonly again: Outcome;
  readonly twice: Each<Seen>;
  readonly heardAgain: Heard;
}
/** What somebody said before an exit, a leaving or a pairing arrives after it: once more, or only now. */
export interface LateEdge extends Between {
  readonly type: 'late';
  readonly by: Name;
  readonly since: CommandName;
  readonly arrived: readonly { readonly command: CommandName; readonly outcome: Outcome }[];
}
export type Edge = TimeEdge | SaidEdge | LateEdge;

/** How an answer is told in a story. */
export const answerOf = ({ refusal }: Outcome): string => refusal?.code ?? 'done';

/** A trace, one line an edge. */
export const tell = (edges: readonly Edge[]): string => edges.map(line).join('\n');

function line(edge: Edge): string {
  switch (edge.type) {
    case 'time':
      return `${edge.minutes} minutes pass`;
    case 'said':
      return `${edge.by}: ${edge.command}, ${answerOf(edge.outcome)}`;
    case 'late':
      return `${edge.by}: ${edge.arrived.length} requests from before arrive late`;
  }
}
