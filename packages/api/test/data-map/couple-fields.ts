import type { SideState } from '@attune/core';
import type { CoupleDocument } from '../../src/store/model/couple.ts';
import { coupleField, type FieldNote } from './field-note.ts';
import type { FieldPath } from './field-path.ts';

/** The fields of a side are listed once. They belong to the person of that side; the rest belongs to both. */
export type CouplePath = FieldPath<Omit<CoupleDocument, 'a' | 'b'>> | `side.${FieldPath<SideState>}`;

const notPausing = 'while it stands, unless they pause';
const standing =
  'until it closes, or later the next write or the end of the couple; no view shows it any more';
const closed = 'for `policy.shownFor`, then until the next write or the end of the couple';
const untilNextWrite = 'until it has passed and the couple is written, or it ends';
const invitation = (given: Partial<FieldNote> & Pick<FieldNote, 'purpose' | 'mine'>): FieldNote =>
  coupleField({ kept: standing, ...given });

/** Every field of the document of a couple. */
export const coupleFields: Readonly<Record<CouplePath, FieldNote>> = {
  ended: coupleField({
    purpose: 'says that the couple stands; an ended one has no document',
    special: false,
  }),
  'people.a': coupleField({
    purpose: 'keeps other people out of the couple, as a random id',
    plain: 'couple.a',
  }),
  'people.b': coupleField({
    purpose: 'keeps other people out of the couple, as a random id',
    plain: 'couple.b',
  }),
  match: coupleField({
    purpose: 'shows both that both doors were open',
    mine: ['Match.until'],
    partner: { when: 'always: both see the same', fields: ['Match.until'] },
    kept: untilNextWrite,
  }),
  'side.invitation.id': invitation({
    purpose: 'names the invitation in commands',
    mine: ['Invitation.id'],
    special: false,
    partner: { when: notPausing, fields: ['Invitation.id'] },
  }),
  'side.invitation.state': invitation({
    purpose: 'what became of their yes',
    mine: ['Invitation.state'],
    partner: { when: 'open, mutual or over', fields: ['Invitation.state'] },
  }),
  'side.invitation.idea': invitation({
    purpose: 'the idea that the invitation names',
    mine: ['Invitation.idea'],
    partner: { when: notPausing, fields: ['Invitation.idea'] },
  }),
  'side.invitation.note': invitation({
    purpose: 'the words of the invitation',
    mine: ['Invitation.note'],
    partner: { when: notPausing, fields: ['Invitation.note'] },
  }),
  'side.invitation.sentAt': invitation({ purpose: 'when they sent it', mine: ['Invitation.sentAt'] }),
  'side.invitation.fadesAt': invitation({
    purpose: 'when it fades without an answer',
    mine: ['Invitation.fadesAt'],
  }),
  'side.invitation.until': invitation({
    purpose: 'when the mutual state ends',
    mine: ['Invitation.mutualUntil'],
    partner: { when: 'it is mutual', fields: ['Invitation.mutualUntil'] },
  }),
  'side.invitation.shownUntil': coupleField({
    purpose: 'when a closed invitation is forgotten',
    kept: closed,
  }),
  'side.invitation.reply.kindness': coupleField({
    purpose: 'kind words of the partner’s no',
    mine: ['Reply.kindness', 'Reply.kindnessWords'],
    kept: closed,
  }),
  'side.invitation.reply.alternative': coupleField({
    purpose: 'something else that the partner’s no names',
    mine: ['Reply.alternative', 'Reply.alternativeWords'],
    kept: closed,
  }),
  'side.pausedSince': coupleField({
    purpose: 'keeps the partner’s invitations, and what is newer, out of sight',
    mine: ['CoupleMine.paused'],
    kept: 'until they resume or the couple ends',
  }),
  'side.door': coupleField({ purpose: 'a hidden yes', mine: ['CoupleMine.door'], kept: untilNextWrite }),
  'side.doorSpacing': coupleField({
    purpose: 'the time between two doors',
    mine: ['CoupleMine.doorSpacedUntil'],
    exported: true,
    kept: `${untilNextWrite}; a running one stays with its person`,
  }),
  'side.spacing': coupleField({
    purpose: 'the time between two invitations',
    mine: ['CoupleMine.spacedUntil'],
    exported: true,
    kept: `${untilNextWrite}; a running one stays with its person`,
  }),
  'side.mark': coupleField({
    purpose: 'makes moments from before an exit invalid',
    special: false,
    mine: ['Own.moment'],
    kept: 'until the next exit',
  }),
};
