import { deepEqual } from '../../deep-equal.ts';
import { type Law, makeTraceLaw, type StateRule } from '../law.ts';

/** L27, for a couple: both locked phones show the same. */
const lockedSeesAlike: StateRule = ({ seen }, { rules }) => {
  const { a, b } = seen.after;
  return deepEqual(rules.lockedView(a), rules.lockedView(b)) ? null : 'the locked view tells the two apart';
};

/** L27: locked. */
export const locked: Law = makeTraceLaw('L27', 'Locked', { state: lockedSeesAlike });
