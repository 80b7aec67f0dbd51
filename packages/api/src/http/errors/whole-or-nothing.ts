import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import { failWhole } from './error-masking.ts';

/** Makes a fault fail the whole operation. A null in data means "unknown" or "nothing now", never "failed". */
export const useWholeOrNothing: Plugin = {
  onResultProcess({ result, setResult }) {
    if (Array.isArray(result)) return;
    setResult(isAsyncIterable(result) ? mapAsyncIterator(result, failWhole) : failWhole(result));
  },
};
