import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import { Client, fetchExchange } from 'urql';
import type { introspection } from './generated/tada.ts';
import type { Answer, Command, Commands, Connect, View } from './phone.ts';

const graphql = initGraphQLTada<{
  introspection: typeof introspection;
  scalars: { Dial: number; Instant: string; Moment: string };
  // Every document shows the whole view.
  disableMasking: true;
}>();

const view = graphql(`
  fragment MeView on Me {
    id
    displayName
    locked
    own {
      moment
      reading { dial }
      guidance { options message { text } }
      pairing { __typename ... on PairingCode { code } ... on PairingRequest { id displayName } }
    }
    couple { id partner { displayName } invitation { id fromMe state note } }
  }
`);
const whyNot = graphql(`fragment WhyNot on Refusal { code message { text } me { ...MeView } }`, [view]);
const lookDocument = graphql(`query Look { me { ...MeView } }`, [view]);
const followDocument = graphql(`subscription Follow { me { ...MeView } }`, [view]);

type AnswerWithView = Answer & { readonly me?: View | null };

/** The document of each command. The compiler reads the types of its variables and its answer from its text. */
const mutations: {
  readonly [Name in Command]: TadaDocumentNode<{ readonly answer: AnswerWithView }, Commands[Name]>;
} = {
  join: graphql(
    `mutation Join($displayName: String!, $adult: Boolean!) {
      answer: join(input: { displayName: $displayName, adult: $adult }) {
        __typename ...WhyNot ... on JoinSuccess { me { ...MeView } }
      }
    }`,
    [view, whyNot],
  ),
  makePairingCode: graphql(
    `mutation MakePairingCode($moment: Moment!) {
      answer: makePairingCode(input: { moment: $moment }) {
        __typename ...WhyNot ... on MakePairingCodeSuccess { me { ...MeView } }
      }
    }`,
    [view, whyNot],
  ),
  redeemPairingCode: graphql(
    `mutation RedeemPairingCode($moment: Moment!, $code: String!) {
      answer: redeemPairingCode(input: { moment: $moment, code: $code }) {
        __typename ...WhyNot ... on RedeemPairingCodeSuccess { me { ...MeView } }
      }
    }`,
    [view, whyNot],
  ),
  confirmPairing: graphql(
    `mutation ConfirmPairing($moment: Moment!, $requestId: ID!) {
      answer: confirmPairing(input: { moment: $moment, requestId: $requestId }) {
        __typename ...WhyNot ... on ConfirmPairingSuccess { me { ...MeView } }
      }
    }`,
    [view, whyNot],
  ),
  setDial: graphql(
    `mutation SetDial($dial: Dial!, $at: Instant) {
      answer: setDial(input: { dial: $dial, at: $at }) {
        __typename ...WhyNot ... on SetDialSuccess { me { ...MeView } }
      }
    }`,
    [view, whyNot],
  ),
  invite: graphql(
    `mutation Invite($moment: Moment!, $note: String, $motives: [Motive!]) {
      answer: invite(input: { moment: $moment, note: $note, motives: $motives }) {
        __typename ...WhyNot ... on InviteSuccess { me { ...MeView } }
        ... on TextPressuring { cues { start end } }
        ... on SupportFirst { resources { name phone url } }
      }
    }`,
    [view, whyNot],
  ),
  sayYes: graphql(
    `mutation SayYes($moment: Moment!, $invitationId: ID!, $motives: [Motive!]) {
      answer: sayYes(input: { moment: $moment, invitationId: $invitationId, motives: $motives }) {
        __typename ...WhyNot ... on SayYesSuccess { me { ...MeView } }
        ... on SupportFirst { resources { name phone url } }
      }
    }`,
    [view, whyNot],
  ),
  sayNo: graphql(
    `mutation SayNo($invitationId: ID!) {
      answer: sayNo(input: { invitationId: $invitationId }) {
        __typename ... on SayNoSuccess { me { ...MeView } }
      }
    }`,
    [view],
  ),
};

/** gql.tada, whose types come from the text of each document, with urql and no cache. */
export const tada: Connect = ({ url, token }, show) => {
  const client = new Client({
    url,
    // By default, short queries use GET. Attune accepts only POST.
    preferGetMethod: false,
    fetchSubscriptions: true,
    exchanges: [fetchExchange],
    fetch: async (input, init) =>
      fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${await token()}` } }),
  });
  let stop = (): void => {};
  return {
    async look() {
      const { data, error } = await client.query(lookDocument, {});
      if (!data) throw error ?? new Error('There was no answer.');
      show(data.me);
    },
    follow() {
      const onView = client.subscription(followDocument, {});
      stop = onView.subscribe(({ data }) => data && show(data.me)).unsubscribe;
    },
    async send(name, variables) {
      const { data, error } = await client.mutation(mutations[name], variables);
      if (!data) throw error ?? new Error('There was no answer.');
      if (data.answer.me) show(data.answer.me);
      return data.answer;
    },
    signOut: () => stop(),
  };
};
