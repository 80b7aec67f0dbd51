import type { SupportKind } from './kind.ts';

/** Someone who can help, with at least one way to reach them: a website, a phone or a number for text messages. */
export interface SupportResource {
  /** What kind of help it is. */
  readonly kind: SupportKind;
  /** The name of the service. */
  readonly name: string;
  /** An ISO 3166-1 alpha-2 code, or `WORLD`. */
  readonly region: string;
  /** The address of its website; null if it has none. */
  readonly url: string | null;
  /** The number as dialled within the region. For a line for Deaf people it may be a videophone. */
  readonly phone: string | null;
  /** How to reach them by text message; null if they take none. */
  readonly text: TextNumber | null;
  /** The day on which someone last compared this row with what the organisation publishes: `2026-11-28`. */
  readonly checkedOn: string;
}
/** A number for text messages, and the word to send first, if one is needed. */
export interface TextNumber {
  /** The number to write to. */
  readonly number: string;
  /** What to write; null if any text will do. */
  readonly word: string | null;
}

/**
 * The day on which the rows were last compared with published material that was stored at the time. No number was
 * dialled and no live website was read. Emergency numbers, directories and therapists were compared by name only. A host
 * checks the rows of its regions before launch.
 */
const checkedOn = '2026-11-28';

type Row = readonly [
  kind: SupportKind,
  name: string,
  url: string | null,
  phone?: string | null,
  text?: string,
];

const emergency = (phone: string): Row => ['emergency', 'Emergency services', null, phone];

const rows: Readonly<Record<string, readonly Row[]>> = {
  WORLD: [
    ['helpline', 'Find A Helpline', 'findahelpline.com'],
    ['helpline', 'NO MORE Global Directory', 'nomoredirectory.org'],
    ['sexTherapy', 'AASECT: find a certified professional', 'www.aasect.org'],
  ],
  US: [
    emergency('911'),
    ['helpline', 'National Domestic Violence Hotline', 'www.thehotline.org', '1-800-799-7233', '88788 START'],
    ['helpline', 'RAINN National Sexual Assault Hotline', 'www.rainn.org', '1-800-656-4673'],
    ['textLine', 'Crisis Text Line', 'www.crisistextline.org', null, '741741 HOME'],
    ['deafLine', 'The Deaf Hotline', 'www.thedeafhotline.org', '1-855-812-1001'],
    ['lgbtqLine', 'The Network/La Red', 'www.tnlr.org', '1-800-832-1901'],
    ['maleLine', '1in6', '1in6.org'],
    ['couplesTherapy', 'AAMFT Therapist Locator', 'www.aamft.org'],
  ],
  CA: [
    emergency('911'),
    ['helpline', 'ShelterSafe', 'sheltersafe.ca'],
    ['helpline', 'Ending Violence Association of Canada', 'endingviolencecanada.org'],
  ],
  GB: [
    emergency('999'),
    ['helpline', 'National Domestic Abuse Helpline', 'www.nationaldahelpline.org.uk', '0808 2000 247'],
    ['textLine', 'Shout', 'giveusashout.org', null, '85258 SHOUT'],
    ['deafLine', 'SignHealth Domestic Abuse Service', 'signhealth.org.uk'],
    ['lgbtqLine', 'Galop', 'galop.org.uk', '0800 999 5428'],
    ['maleLine', "Men's Advice Line", 'mensadviceline.org.uk', '0808 801 0327'],
    ['ownBehaviourLine', 'Respect Phoneline', 'respectphoneline.org.uk', '0808 802 4040'],
    ['sexTherapy', 'College of Sexual and Relationship Therapists', 'www.cosrt.org.uk'],
    ['couplesTherapy', 'Relate', 'www.relate.org.uk'],
  ],
  IE: [
    emergency('112'),
    ['helpline', "Women's Aid", 'www.womensaid.ie', '1800 341 900'],
    ['helpline', 'Dublin Rape Crisis Centre', 'www.drcc.ie', '1800 77 88 88'],
    ['textLine', 'Text About It', 'www.textaboutit.ie', null, '50808 HELLO'],
    ['lgbtqLine', 'LGBT Ireland', 'lgbt.ie', '1800 929 539'],
    ['maleLine', "Men's Aid Ireland", 'www.mensaid.ie'],
    ['ownBehaviourLine', 'MOVE Ireland', 'www.moveireland.ie'],
  ],
  AU: [
    emergency('000'),
    ['helpline', '1800RESPECT', 'www.1800respect.org.au', '1800 737 732', '0458 737 732'],
    ['deafLine', 'National Relay Service', 'www.accesshub.gov.au', '133 677'],
    ['lgbtqLine', 'Rainbow Sexual, Domestic and Family Violence Helpline', 'fullstop.org.au', '1800 497 212'],
    ['maleLine', 'MensLine Australia', 'mensline.org.au', '1300 78 99 78'],
    ['ownBehaviourLine', "Men's Referral Service", 'ntv.org.au', '1300 766 491'],
    ['couplesTherapy', 'Relationships Australia', 'www.relationships.org.au'],
  ],
  NZ: [
    emergency('111'),
    ['helpline', "Women's Refuge", 'womensrefuge.org.nz', '0800 733 843'],
    ['helpline', 'Safe to Talk', 'safetotalk.nz', '0800 044 334', '4334'],
    ['lgbtqLine', 'OutLine', 'outline.org.nz', '0800 688 5463'],
    ['ownBehaviourLine', 'Hey Bro', 'www.hewakatapu.org.nz', '0800 439 276'],
  ],
  DE: [
    emergency('110'),
    ['helpline', 'Hilfetelefon Gewalt gegen Frauen', 'www.hilfetelefon.de', '116 016'],
    ['maleLine', 'Hilfetelefon Gewalt an Männern', 'www.maennerhilfetelefon.de', '0800 1239900'],
    ['sexTherapy', 'pro familia', 'www.profamilia.de'],
  ],
  AT: [
    emergency('112'),
    ['helpline', 'Frauenhelpline gegen Gewalt', 'www.frauenhelpline.at', '0800 222 555'],
    ['deafLine', 'Polizei-Notruf per SMS', null, null, '0800 133 133'],
    ['lgbtqLine', 'Courage', 'www.courage-beratung.at'],
    ['maleLine', 'Männernotruf', 'www.maennernotruf.at', '0800 246 247'],
    ['ownBehaviourLine', 'Männerinfo', 'www.maennerinfo.at', '0800 400 777'],
  ],
  CH: [
    emergency('117'),
    ['helpline', 'Opferhilfe Schweiz', 'www.opferhilfe-schweiz.ch'],
    ['helpline', 'Die Dargebotene Hand', 'www.143.ch', '143'],
  ],
};

/**
 * A short list, from what these organisations publish. Within a region, the emergency number and the helplines come
 * first. A host checks it for its regions and adds its own.
 */
export const supportResources: readonly SupportResource[] = Object.entries(rows).flatMap(
  ([region, inRegion]) =>
    inRegion.map(([kind, name, site, phone = null, sms]) => {
      const [, number = '', word = null] = /^(.+?)(?: ([A-Z]+))?$/.exec(sms ?? '') ?? [];
      return {
        kind,
        name,
        region,
        url: site === null ? null : `https://${site}`,
        phone,
        text: sms === undefined ? null : { number, word },
        checkedOn,
      };
    }),
);
