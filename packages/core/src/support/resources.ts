/** Certified sex therapists, couples therapists, and helplines for coercion and violence. */
export const supportKinds = ['sexTherapy', 'couplesTherapy', 'helpline'] as const;
/** One of `supportKinds`. */
export type SupportKind = (typeof supportKinds)[number];

/** Someone who can help, with their website and, if they have one, their phone number. */
export interface SupportResource {
  readonly kind: SupportKind;
  readonly name: string;
  /** An ISO 3166-1 alpha-2 code, or `WORLD`. */
  readonly region: string;
  readonly url: string;
  /** The number as dialled within the region. */
  readonly phone: string | null;
}

const resource = (
  region: string,
  kind: SupportKind,
  name: string,
  url: string,
  phone: string | null = null,
): SupportResource => ({ kind, name, region, url, phone });

/** A short list, from what these organisations publish. A host checks it for its regions and adds its own. */
export const supportResources: readonly SupportResource[] = [
  resource('WORLD', 'helpline', 'Find A Helpline', 'https://findahelpline.com'),
  resource('WORLD', 'sexTherapy', 'AASECT: find a certified professional', 'https://www.aasect.org'),
  resource(
    'US',
    'helpline',
    'National Domestic Violence Hotline',
    'https://www.thehotline.org',
    '1-800-799-7233',
  ),
  resource(
    'US',
    'helpline',
    'RAINN National Sexual Assault Hotline',
    'https://www.rainn.org',
    '1-800-656-4673',
  ),
  resource('US', 'couplesTherapy', 'AAMFT Therapist Locator', 'https://www.aamft.org'),
  resource('CA', 'helpline', 'ShelterSafe', 'https://sheltersafe.ca'),
  resource(
    'GB',
    'helpline',
    'National Domestic Abuse Helpline',
    'https://www.nationaldahelpline.org.uk',
    '0808 2000 247',
  ),
  resource('GB', 'sexTherapy', 'College of Sexual and Relationship Therapists', 'https://www.cosrt.org.uk'),
  resource('GB', 'couplesTherapy', 'Relate', 'https://www.relate.org.uk'),
  resource('IE', 'helpline', "Women's Aid", 'https://www.womensaid.ie', '1800 341 900'),
  resource('AU', 'helpline', '1800RESPECT', 'https://www.1800respect.org.au', '1800 737 732'),
  resource('AU', 'couplesTherapy', 'Relationships Australia', 'https://www.relationships.org.au'),
  resource('NZ', 'helpline', "Women's Refuge", 'https://womensrefuge.org.nz', '0800 733 843'),
  resource('DE', 'helpline', 'Hilfetelefon', 'https://www.hilfetelefon.de', '116 016'),
];

/** The resources of a region, followed by those of the whole world. Without a region, all resources. */
export function supportIn(
  region: string | null = null,
  resources: readonly SupportResource[] = supportResources,
): readonly SupportResource[] {
  if (region === null) return resources;
  const wanted = region.toUpperCase();
  const inRegion = (name: string): readonly SupportResource[] =>
    resources.filter((resource) => resource.region === name);
  return wanted === 'WORLD' ? inRegion(wanted) : [...inRegion(wanted), ...inRegion('WORLD')];
}
