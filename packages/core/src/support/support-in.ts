import type { Wanted } from '../check-in/check-in.ts';
import { supportKinds } from './kind.ts';
import { type SupportResource, supportResources } from './resources.ts';

const world = 'WORLD';

/**
 * Converts a region to the form of the list: upper case, without a subdivision (`US-CA`), and `GB` for `UK`. A language
 * tag such as `de-AT` counts as its region.
 */
export function supportRegion(region: string): string {
  const [, tagged] = /^[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?([A-Z]{2})$/.exec(region.trim()) ?? [];
  const [country = ''] = (tagged ?? region.trim()).toUpperCase().split(/[-_]/, 1);
  return country === 'UK' ? 'GB' : country;
}

/**
 * The resources of a region, followed by those of the whole world. Without a region, all resources. A region that the
 * list does not know has only those of the whole world.
 */
export function supportIn(
  region: string | null = null,
  resources: readonly SupportResource[] = supportResources,
): readonly SupportResource[] {
  if (region === null) return resources;
  return [...new Set([supportRegion(region), world])].flatMap((name) => inRegion(name, resources));
}

/**
 * The same resources where fear was named, in the order of `supportKinds`: the emergency number and the helplines of
 * the region come first. Couples therapy is not listed, because it can add danger where one person fears the other.
 * Without a region, each region has its own group, and the resources of the whole world come first. Emergency numbers
 * are then left out: the first in the list would be the number of another country.
 */
export function supportInFear(
  region: string | null = null,
  resources: readonly SupportResource[] = supportResources,
): readonly SupportResource[] {
  const regions =
    region === null ? [world, ...resources.map((each) => each.region)] : [supportRegion(region), world];
  return [...new Set(regions)].flatMap((name) => {
    const found = inRegion(name, resources).filter(
      ({ kind }) => kind !== 'couplesTherapy' && (region !== null || kind !== 'emergency'),
    );
    return found.toSorted((one, other) => rank(one) - rank(other));
  });
}

/** Who can help after a check-in. A time that was fully wanted comes without. */
export function supportAfter(
  wanted: Wanted,
  region: string | null = null,
  resources: readonly SupportResource[] = supportResources,
): readonly SupportResource[] {
  if (wanted === 'fully') return [];
  return wanted === 'no' ? supportInFear(region, resources) : supportIn(region, resources);
}

const inRegion = (name: string, resources: readonly SupportResource[]): readonly SupportResource[] =>
  resources.filter((resource) => resource.region === name);

const rank = ({ kind }: SupportResource): number => supportKinds.indexOf(kind);
