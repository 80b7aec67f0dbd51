import { parentPort, workerData } from 'node:worker_threads';
import { explore, laws, noninterference, type SearchOptions, shippedRules } from '@attune/core/testing';
import { exploreSharing } from '../../src/testing/sharing/explore-sharing.ts';
import { sharingNoninterference } from '../../src/testing/sharing/noninterference.ts';
import { shippedSharingRules } from '../../src/testing/sharing/sharing-state.ts';
import type { SharingScope } from '../../src/testing/sharing/state-graph.ts';

/** A search of the shipped rules. */
export type Search =
  | {
      readonly run: 'explore' | 'noninterference';
      readonly options?: Omit<SearchOptions, 'laws'>;
      /** The ids of the laws to check. The default is all. */
      readonly laws?: readonly string[];
    }
  | { readonly run: 'exploreSharing' | 'sharingNoninterference'; readonly scope: SharingScope };

function resultOf(search: Search) {
  switch (search.run) {
    case 'explore':
      return explore(shippedRules, {
        ...search.options,
        laws: laws.filter(({ id }) => search.laws?.includes(id) ?? true),
      });
    case 'noninterference':
      return noninterference(shippedRules, search.options);
    case 'exploreSharing':
      return exploreSharing(shippedSharingRules, search.scope);
    case 'sharingNoninterference':
      return sharingNoninterference(shippedSharingRules, search.scope);
  }
}

parentPort?.postMessage(resultOf(workerData as Search));
