import { erasedEntriesMax } from '@attune/core/journal';
import { privateField, ruleField } from './field-note.ts';
import { pairingFields } from './pairing-fields.ts';
import type { PersonNotes, PersonPath } from './person-note.ts';
import { ideaFields, reflectionFields } from './shared-words.ts';

const own = { in: 'private' } as const;
const shared = { in: 'shared' } as const;
const spacing = {
  special: false,
  exported: true,
  changesMine: false,
  kept: 'until the next couple or erasure',
};
const latestReading = 'until the next reading or `clearDial`; it is shown for `policy.fresh`';
const untilNext = 'until the next check-in, or until that entry or the journal is erased';
const consentPurpose = 'proves which text the person agreed to, and when';

/** Every field of the two documents of a person. */
export const personFields: PersonNotes<PersonPath> = {
  mark: {
    ...own,
    ...ruleField({
      purpose: 'makes moments from before an exit invalid',
      changesMine: true,
      mine: ['Own.moment'],
      kept: 'until the next exit',
    }),
  },
  'attempts.since': {
    ...own,
    ...privateField({
      purpose: 'limits wrong pairing codes',
      special: false,
      kept: 'for an hour, until the next step of pairing',
    }),
  },
  'attempts.wrong': {
    ...own,
    ...privateField({
      purpose: 'limits wrong pairing codes',
      special: false,
      kept: 'for an hour, until the next step of pairing',
    }),
  },
  floor: {
    ...own,
    ...privateField({ purpose: 'the threshold for a yes', mine: ['Own.floor', 'Guidance.band'] }),
  },
  'spacings.doorSpacing': {
    ...own,
    ...privateField({ purpose: 'carries a running spacing into the next couple', ...spacing }),
  },
  'spacings.spacing': {
    ...own,
    ...privateField({ purpose: 'carries a running spacing into the next couple', ...spacing }),
  },
  'reading.dial': {
    ...own,
    ...privateField({
      purpose: 'the person’s own desire now; guides them',
      mine: ['Reading.dial', 'Guidance.stance'],
      kept: latestReading,
    }),
  },
  'reading.at': {
    ...own,
    ...privateField({
      purpose: 'says whether the reading is fresh',
      mine: ['Reading.at'],
      kept: latestReading,
    }),
  },
  'reading.brakes[]': {
    ...own,
    ...privateField({
      purpose: 'what lowers desire, for the person to notice',
      mine: ['Reading.brakes', 'Reading.brakeWords'],
      kept: latestReading,
    }),
  },
  'reading.accelerators[]': {
    ...own,
    ...privateField({
      purpose: 'what raises desire, for the person to notice',
      mine: ['Reading.accelerators', 'Reading.acceleratorWords'],
      kept: latestReading,
    }),
  },
  'reading.note': {
    ...own,
    ...privateField({ purpose: 'a note to themselves', mine: ['Reading.note'], kept: latestReading }),
  },
  'crossed.turn': {
    ...own,
    ...ruleField({
      purpose: 'limits names and shared reflections in a turn',
      kept: 'until the next share or the end of the couple',
      endsWithCouple: true,
    }),
  },
  'crossed.words': {
    ...own,
    ...ruleField({
      purpose: 'limits names and shared reflections in a turn',
      kept: 'until the next share or the end of the couple',
      endsWithCouple: true,
    }),
  },
  ...ideaFields,
  ...reflectionFields,
  'consents.join.textVersion': {
    ...own,
    ...privateField({
      purpose: consentPurpose,
      special: false,
      mine: ['Consent.textVersion', 'Consent.current'],
      kept: 'until `eraseMe`',
    }),
  },
  'consents.join.at': {
    ...own,
    ...privateField({
      purpose: consentPurpose,
      special: false,
      mine: ['Consent.at'],
      kept: 'until `eraseMe`',
    }),
  },
  'consents.journal.textVersion': {
    ...own,
    ...privateField({
      purpose: consentPurpose,
      special: false,
      mine: ['Consent.textVersion', 'Consent.current'],
      kept: 'until `eraseJournal`',
    }),
  },
  'consents.journal.at': {
    ...own,
    ...privateField({
      purpose: consentPurpose,
      special: false,
      mine: ['Consent.at'],
      kept: 'until `eraseJournal`',
    }),
  },
  'checkedIn.at': {
    ...own,
    ...ruleField({
      purpose: 'shows that the same request arrived twice; the journal has the entry',
      special: true,
      kept: untilNext,
    }),
  },
  'checkedIn.felt': {
    ...own,
    ...ruleField({
      purpose: 'shows that the same request arrived twice; the journal has the entry',
      special: true,
      kept: untilNext,
    }),
  },
  'checkedIn.wanted': {
    ...own,
    ...ruleField({
      purpose: 'shows that the same request arrived twice; the journal has the entry',
      special: true,
      kept: untilNext,
    }),
  },
  'checkedIn.utcOffset': {
    ...own,
    ...ruleField({
      purpose: 'shows that the same request arrived twice; the journal has the entry',
      kept: untilNext,
    }),
  },
  dialClearedAt: {
    ...own,
    ...privateField({ purpose: 'lets no older reading overwrite the clearing', special: false }),
  },
  'erasedEntries.journalAt': {
    ...own,
    ...ruleField({
      purpose: 'lets no delayed request bring back an erased journal',
      kept: 'until `eraseMe`',
    }),
  },
  'erasedEntries.entries[].type': {
    ...own,
    ...ruleField({
      purpose: 'lets no delayed request bring back an erased entry',
      kept: `for the latest ${erasedEntriesMax} erased entries`,
    }),
  },
  'erasedEntries.entries[].at': {
    ...own,
    ...ruleField({
      purpose: 'lets no delayed request bring back an erased entry',
      kept: `for the latest ${erasedEntriesMax} erased entries`,
    }),
  },
  subject: {
    ...shared,
    ...privateField({
      purpose: 'finds the person by the host’s sign-in',
      special: false,
      kept: 'until `eraseMe`',
      plain: 'person.subject',
    }),
  },
  name: {
    ...shared,
    ...privateField({
      purpose: 'the display name',
      special: false,
      mine: ['Me.displayName'],
      partner: {
        when: 'always; while they pause, the name from before',
        fields: ['Partner.displayName', 'PairingRequest.displayName'],
      },
    }),
  },
  namedAt: {
    ...shared,
    ...privateField({ purpose: 'lets a pausing partner keep the earlier name', special: false }),
  },
  nameBeforePause: {
    ...shared,
    ...ruleField({
      purpose: 'the name that a pausing partner keeps seeing',
      endsWithCouple: true,
      kept: 'until the next name or the end of the couple',
      partner: { when: 'while they pause', fields: ['Partner.displayName'] },
    }),
  },
  ...pairingFields,
};
