/**
 * The tabs of GraphiQL: the story of an invitation, in order. The page fills in `$moment` and `$invitationId` from the
 * last view that it showed to the person in the switch. Lines are short, because the editor is narrow.
 */
export const exampleQueries: readonly string[] = [
  `# 1. Look, as Ada.
# Then choose Sam at the top right: look again.
query Look {
  me {
    displayName
    own {
      moment
      guidance { message { text } options }
    }
    couple {
      partner { displayName }
      invitation { id fromMe state note }
    }
  }
}
`,
  `# 2. Set the dial of Ada, then that of Sam.
# Neither sees the dial of the other.
mutation SetDial($dial: Dial! = 4) {
  setDial(input: { dial: $dial }) {
    ... on SetDialSuccess {
      me {
        own {
          moment
          guidance { message { text } options }
        }
      }
    }
    ... on Refusal { message { text } }
  }
}
`,
  `# 3. Follow, as Sam. While this runs,
# each change sends the view again.
subscription Follow {
  me {
    own { moment guidance { message { text } } }
    couple { invitation { id state note } }
  }
}
`,
  `# 4. Invite, as Ada. $moment is that of the
# view that this page showed Ada last.
mutation Invite(
  $moment: Moment!
  $note: String = "A slow evening?"
) {
  invite(input: { moment: $moment, note: $note }) {
    __typename
    ... on InviteSuccess {
      me {
        own { moment }
        couple { invitation { id state note } }
      }
    }
    ... on Refusal { message { text } }
  }
}
`,
  `# 5. Say yes, as Sam, after Sam saw the
# invitation (by Look or Follow).
mutation SayYes(
  $moment: Moment!
  $invitationId: ID!
) {
  sayYes(input: {
    moment: $moment
    invitationId: $invitationId
  }) {
    __typename
    ... on SayYesSuccess {
      me {
        own { moment }
        couple { invitation { id state } }
      }
    }
    ... on Refusal { message { text } }
  }
}
`,
  `# 6. Say no, as Ada or Sam, at any time.
# It needs no moment, and nothing refuses it.
mutation SayNo($invitationId: ID!) {
  sayNo(input: { invitationId: $invitationId }) {
    ... on SayNoSuccess {
      me {
        own { moment }
        couple { invitation { id state } }
      }
    }
  }
}
`,
];
