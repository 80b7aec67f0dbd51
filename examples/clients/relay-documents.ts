import { graphql } from 'relay-runtime';

// Only relay-compiler reads this file. It writes one artifact for each document, and `relay.ts` imports those. In an app,
// the plugin of your bundler (Babel, SWC, Vite) replaces each tag with its artifact, so that a component keeps its own.

graphql`
  fragment relayDocuments_me on Me @inline {
    id
    displayName
    locked
    own {
      moment
      reading { dial }
      guidance { options message { text } }
      pairing {
        __typename
        ... on PairingCode { code }
        ... on PairingRequest { id displayName }
      }
    }
    couple {
      id
      partner { displayName }
      invitation { id fromMe state note }
    }
  }
`;
graphql`
  query relayDocumentsQuery {
    me { ...relayDocuments_me }
  }
`;
graphql`
  subscription relayDocumentsSubscription {
    me { ...relayDocuments_me }
  }
`;
graphql`
  mutation relayDocumentsJoinMutation($displayName: String!, $adult: Boolean!) {
    join(input: { displayName: $displayName, adult: $adult }) {
      __typename
      ... on JoinSuccess { me { ...relayDocuments_me } }
      ... on Refusal { code message { text } me { ...relayDocuments_me } }
    }
  }
`;
graphql`
  mutation relayDocumentsMakePairingCodeMutation($moment: Moment!) {
    makePairingCode(input: { moment: $moment }) {
      __typename
      ... on MakePairingCodeSuccess { me { ...relayDocuments_me } }
      ... on Refusal { code message { text } me { ...relayDocuments_me } }
    }
  }
`;
graphql`
  mutation relayDocumentsRedeemPairingCodeMutation($moment: Moment!, $code: String!) {
    redeemPairingCode(input: { moment: $moment, code: $code }) {
      __typename
      ... on RedeemPairingCodeSuccess { me { ...relayDocuments_me } }
      ... on Refusal { code message { text } me { ...relayDocuments_me } }
    }
  }
`;
graphql`
  mutation relayDocumentsConfirmPairingMutation($moment: Moment!, $requestId: ID!) {
    confirmPairing(input: { moment: $moment, requestId: $requestId }) {
      __typename
      ... on ConfirmPairingSuccess { me { ...relayDocuments_me } }
      ... on Refusal { code message { text } me { ...relayDocuments_me } }
    }
  }
`;
graphql`
  mutation relayDocumentsSetDialMutation($dial: Dial!, $at: Instant) {
    setDial(input: { dial: $dial, at: $at }) {
      __typename
      ... on SetDialSuccess { me { ...relayDocuments_me } }
      ... on Refusal { code message { text } me { ...relayDocuments_me } }
    }
  }
`;
graphql`
  mutation relayDocumentsInviteMutation($moment: Moment!, $note: String, $motives: [Motive!]) {
    invite(input: { moment: $moment, note: $note, motives: $motives }) {
      __typename
      ... on InviteSuccess { me { ...relayDocuments_me } }
      ... on Refusal { code message { text } me { ...relayDocuments_me } }
      ... on TextPressuring { cues { start end } }
      ... on SupportFirst { resources { name phone url } }
    }
  }
`;
graphql`
  mutation relayDocumentsSayYesMutation($moment: Moment!, $invitationId: ID!, $motives: [Motive!]) {
    sayYes(input: { moment: $moment, invitationId: $invitationId, motives: $motives }) {
      __typename
      ... on SayYesSuccess { me { ...relayDocuments_me } }
      ... on Refusal { code message { text } me { ...relayDocuments_me } }
      ... on SupportFirst { resources { name phone url } }
    }
  }
`;
graphql`
  mutation relayDocumentsSayNoMutation($invitationId: ID!) {
    sayNo(input: { invitationId: $invitationId }) {
      __typename
      ... on SayNoSuccess { me { ...relayDocuments_me } }
    }
  }
`;
