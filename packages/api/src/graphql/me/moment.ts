/** What every `moment` argument says of itself. */
export const momentDescription = 'From `me { own { moment } }`: the view one speaks from.';
