import type { Moment } from '@attune/core';
import { exits } from '../model/apply.ts';
import type { Ask } from '../request.ts';

/** What a person sees, as the model computes it, too. */
const fragment = /* GraphQL */ `
  fragment View on Me {
    id
    displayName
    own {
      moment
      floor
      reading { dial at }
      pairing {
        __typename
        ... on PairingCode { code until }
        ... on PairingRequest { id displayName until }
        ... on PairingAsked { until }
      }
      reflections { text sharedText }
    }
    couple {
      id
      partner { displayName }
      invitation { id fromMe state idea { id } note sentAt fadesAt mutualUntil }
      match { until }
      ideasInCommon { idea { id } stands }
      partnerReflections { text }
      mine { paused door doorSpacedUntil spacedUntil ideas { idea { id } answer } turnEndsAt }
    }
  }
`;

/** The exits whose result type has no refusals. */
const withoutRefusal: readonly Ask['type'][] = ['sayNo', 'closeDoor', 'pause', 'leave'];

export const isExit = ({ type }: Ask): boolean => exits.includes(type);

export const subscription = `subscription { me { ...View } } ${fragment}`;

/** Reads a whole journal. A world keeps it shorter than a page. */
export const journalQuery = /* GraphQL */ `{
  me { own { journal {
    readings(first: 50) { edges { node { reading { dial at } } } }
    checkIns(first: 50) { edges { node { felt at } } }
  } } }
}`;

const capitalize = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const encode = ({ at, mark }: Moment): string =>
  Buffer.from(`${at.toString(36)}.${mark}`).toString('base64url');

export function decodeMoment(moment: string): Moment {
  const [at = '', mark = ''] = Buffer.from(moment, 'base64url').toString().split('.');
  return { at: Number.parseInt(at, 36), mark } as Moment;
}

/** The commands whose mutation has another name. */
const otherNames: Readonly<Record<string, string>> = {
  cancelPairing: 'cancelPairingCode',
  declineIdea: 'answerIdea',
};

/** The body of the HTTP request. */
export function bodyOf(ask: Ask): string {
  if (ask.type === 'look') return JSON.stringify({ query: `{ me { ...View } } ${fragment}` });
  const field = otherNames[ask.type] ?? ask.type;
  const input = inputOf(ask);
  const [variables, args] = input ? [`($input: ${capitalize(field)}Input!)`, '(input: $input)'] : ['', ''];
  const refusal = withoutRefusal.includes(ask.type) ? '' : '... on Refusal { code me { ...View } }';
  const query = `mutation ${variables} { result: ${field}${args} { __typename ... on ${capitalize(field)}Success { me { ...View } } ${refusal} } } ${fragment}`;
  return JSON.stringify({ query, ...(input && { variables: { input } }) });
}

function inputOf(ask: Ask): Readonly<Record<string, unknown>> | null {
  const upper = (names: readonly string[]) => names.map((name) => name.toUpperCase());
  const instant = (at: number) => new Date(at).toISOString();
  switch (ask.type) {
    case 'join':
      return { displayName: ask.name, adult: true };
    case 'setDial':
      return { dial: ask.dial, at: instant(ask.at) };
    case 'setFloor':
      return { floor: ask.floor };
    case 'rename':
      return { displayName: ask.name, moment: encode(ask.moment) };
    case 'invite': {
      const { moment, motives, idea, note } = ask;
      return { moment: encode(moment), motives: upper(motives), note, ideaId: idea && `idea:${idea}` };
    }
    case 'sayYes': {
      const { moment, motives, id } = ask;
      return { moment: encode(moment), motives: upper(motives), invitationId: `invitation:${id}` };
    }
    case 'openDoor':
      return { moment: encode(ask.moment), motives: upper(ask.motives) };
    case 'sayNo':
      return { invitationId: `invitation:${ask.id}` };
    case 'leave':
      return { coupleId: `couple:${ask.couple}` };
    case 'redeemPairingCode':
      return { moment: encode(ask.moment), code: ask.code };
    case 'confirmPairing':
      return { moment: encode(ask.moment), requestId: `pairingRequest:${ask.request}` };
    case 'declinePairing':
      return { requestId: `pairingRequest:${ask.request}` };
    case 'answerIdea':
      return { ideaId: `idea:${ask.idea}`, answer: 'YES', moment: encode(ask.moment) };
    case 'declineIdea':
      return { ideaId: `idea:${ask.idea}`, answer: 'NO' };
    case 'writeReflection':
      return { promptId: `prompt:${ask.prompt}`, text: ask.text };
    case 'shareReflection':
      return { promptId: `prompt:${ask.prompt}`, moment: encode(ask.moment) };
    case 'unshareReflection':
      return { promptId: `prompt:${ask.prompt}` };
    case 'checkIn':
      return { felt: ask.felt, wanted: 'FULLY', at: instant(ask.at) };
    case 'resume':
    case 'makePairingCode':
    case 'startJournal':
      return { moment: encode(ask.moment) };
    default:
      return null;
  }
}
