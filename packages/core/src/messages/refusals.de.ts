import type { RefusalKey } from './refusals.en.ts';

/** The words of `refusalsEn` in German: informal, and without forms that agree with a gender. */
export const refusalsDe: Readonly<Record<RefusalKey, string>> = {
  'refusal.discreet': 'Gerade geht hier nichts weiter, und das ist in Ordnung.',
  'refusal.notJoined': 'Mit dieser Anmeldung ist hier noch niemand dabei; zuerst kommt das Beitreten.',
  'refusal.notPaired': 'Du bist gerade nicht Teil eines Paares.',
  'refusal.alreadyPaired': 'Du bist schon Teil eines Paares; mehr als eines zugleich geht nicht.',
  'refusal.supportFirst':
    'Nichts wurde gesendet, und niemandem wird davon erzählt. Angst ist ein guter Grund, zuerst mit jemandem zu reden, und du hast Sicherheit verdient. Anlaufstellen stehen hier. Bei unmittelbarer Gefahr kommt die örtliche Notrufnummer zuerst.',
  'refusal.dialUnknown':
    'Nichts wurde gesendet, und niemandem wird davon erzählt. Dein Regler ist gerade unbekannt; zuerst kommt das Einstellen, wann immer du magst.',
  'refusal.belowFloor':
    'Nichts wurde gesendet, und niemandem wird davon erzählt. Dein Regler steht gerade unter deiner Schwelle, und ein Nein ist immer in Ordnung.',
  'refusal.dutyMotive':
    'Nichts wurde gesendet, und niemandem wird davon erzählt. Was du genannt hast, führt von etwas weg, und ein Nein ist immer in Ordnung.',
  'refusal.momentPassed':
    'Die Ansicht, aus der du geantwortet hast, ist von vorhin, deshalb wurde nichts gesendet. So sieht es jetzt aus.',
  'refusal.invitationStanding':
    'Es gibt schon eine Einladung. Wenn hier keine zu sehen ist, bleibt sie während deiner Pause verborgen, und das ist in Ordnung.',
  'refusal.spacing':
    'Du hast vor einer Weile eingeladen. Etwas Raum dazwischen hält Einladungen leicht, wie auch immer die Antwort war.',
  'refusal.notOpen': 'Diese Einladung ist jetzt nicht offen für ein Ja.',
  'refusal.doorSpacing': 'Du hast deine Tür vor einer Weile geöffnet. Etwas Raum dazwischen hält sie leise.',
  'refusal.ideaNotInCommon': 'Diese Idee gehört gerade nicht zu denen, die ihr beide mögt.',
  'refusal.textPressuring':
    'Nichts wurde gesendet. So gehen diese Worte nicht hinüber. Stellen, die Druck machen könnten, sind markiert, falls es welche gibt; andere Worte, oder keine, passen gut.',
  'refusal.turnFull': 'Das ist genug für jetzt; kleine Schritte halten es leicht. Später ist wieder Platz.',
  'refusal.codeNotGood': 'Dieser Code passt nicht. Ein neuer vom anderen Telefon klappt am besten.',
  'refusal.requestGone': 'Diese Anfrage gibt es nicht mehr. Mit einem neuen Code beginnt sie von vorn.',
  'refusal.noConsent':
    'Das wird nur in einem Tagebuch aufbewahrt, und du hast gerade keins. Ein Tagebuch beginnt, wann immer du magst.',
  'refusal.consentTextChanged':
    'Der Text dazu ist neu, und nichts hat begonnen. Er steht zuerst zum Lesen bereit, wann immer du magst.',
  'refusal.rateLimited':
    'Das war viel in kurzer Zeit. Nach einer Weile geht es weiter; ein Nein, eine Pause und Gehen sind jederzeit möglich.',
  'refusal.locked':
    'Das liegt hinter deiner Sperre. Entsperren zeigt es; ein Nein, eine Pause und Gehen sind auch so möglich.',
};
