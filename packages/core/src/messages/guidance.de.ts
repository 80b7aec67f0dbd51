import type { GuidanceKey } from './guidance.en.ts';

/** The words of `guidanceEn` in German: informal, and without forms that agree with a gender. */
export const guidanceDe: Readonly<Record<GuidanceKey, string>> = {
  'guidance.unpaired.unknown': 'Ein ruhiger Moment, um zu spüren, wo dein Regler steht, wenn du magst.',
  'guidance.unpaired.below': 'Du bist bei {dial}. Vielleicht passt heute etwas, das dir guttut.',
  'guidance.unpaired.at':
    'Du bist bei {dial}, ein guter Ort. Lust kann mit Wärme und Zeit kommen, oder auch nicht, und beides ist in Ordnung.',
  'guidance.unpaired.atRaised':
    'Du bist bei {dial}, genau an deiner Schwelle. Gut zu wissen, und nur für dich.',
  'guidance.unpaired.above': 'Du bist bei {dial}. Schön, das zu wissen; es gehört dir.',

  'guidance.mutual.unknown':
    'Ihr habt beide Ja gesagt. Vielleicht magst du spüren, wie es sich gerade anfühlt; aufhören geht in jedem Moment, auch wenn nur eine Person es möchte.',
  'guidance.mutual.below':
    'Du bist bei {dial}, und das ist gut zu wissen. Aufhören ist immer in Ordnung und braucht keinen Grund.',
  'guidance.mutual.at':
    'Ihr habt beide Ja gesagt. Null reicht für den Anfang: Lust kann unterwegs kommen, oder auch nicht, und aufhören ist immer in Ordnung.',
  'guidance.mutual.atRaised':
    'Ihr habt beide Ja gesagt, und du bist bei {dial}, genau an deiner Schwelle. Aufhören geht in jedem Moment, auch wenn nur eine Person es möchte, mit oder ohne Grund.',
  'guidance.mutual.above':
    'Ihr habt beide Ja gesagt, und du bist bei {dial}. Schön, solange es guttut; aufhören geht in jedem Moment, auch wenn nur eine Person es möchte.',

  'guidance.inviting.unknown':
    'Deine Einladung ist unterwegs. Vielleicht magst du spüren, wo dein Regler jetzt steht; zurücknehmen ist immer in Ordnung.',
  'guidance.inviting.below':
    'Du bist jetzt bei {dial}. Eine Einladung zurückzunehmen ist immer in Ordnung und braucht keinen Grund.',
  'guidance.inviting.at':
    'Deine Einladung ist unterwegs, und mehr braucht es nicht. Null reicht für den Anfang: Lust kann unterwegs kommen, oder auch nicht, und zurücknehmen ist immer in Ordnung.',
  'guidance.inviting.atRaised':
    'Du bist bei {dial}, genau an deiner Schwelle, und deine Einladung ist unterwegs. Mehr braucht es nicht; jede Antwort, und auch keine, ist gut.',
  'guidance.inviting.above':
    'Du bist bei {dial}, und deine Einladung ist unterwegs. Mehr braucht es nicht; jede Antwort, und auch keine, ist gut.',

  'guidance.paused.unknown':
    'Du machst Pause, und niemandem wird davon erzählt. Eine gute Zeit für das, was dir guttut.',
  'guidance.paused.below':
    'Du bist bei {dial} und machst Pause. Niemandem wird davon erzählt; eine gute Zeit für das, was dir guttut.',
  'guidance.paused.at':
    'Du bist bei {dial} und machst Pause. Niemandem wird davon erzählt; Lust kann kommen, oder auch nicht, und die Pause endet, wann du magst, oder geht weiter.',
  'guidance.paused.atRaised':
    'Du bist bei {dial} und machst Pause. Niemandem wird davon erzählt; die Pause endet, wann du magst, oder geht weiter.',
  'guidance.paused.above':
    'Du bist bei {dial} und machst Pause. Niemandem wird davon erzählt; die Pause endet, wann du magst, oder geht weiter.',

  'guidance.invited.unknown':
    'Es gibt eine Einladung. Vielleicht magst du zuerst spüren, wo dein eigener Regler steht; ein Ja, ein Nein und gar keine Antwort sind gleichermaßen in Ordnung.',
  'guidance.invited.below':
    'Es gibt eine Einladung, und du bist bei {dial}. Ein Nein ist willkommen und braucht keinen Grund; keine Antwort ist genauso gut.',
  'guidance.invited.at':
    'Es gibt eine Einladung. Null reicht für den Anfang: Lust kann unterwegs kommen, oder auch nicht, und aufhören ist immer in Ordnung. Ein Ja ist willkommen, wenn es deins ist, und ein Nein ist genauso willkommen.',
  'guidance.invited.atRaised':
    'Es gibt eine Einladung, und du bist bei {dial}, genau an deiner Schwelle. Ein Ja ist willkommen, wenn es deins ist, und ein Nein ist genauso willkommen.',
  'guidance.invited.above':
    'Es gibt eine Einladung, und du bist bei {dial}. Ein Ja ist willkommen, wenn es deins ist, und ein Nein ist genauso willkommen.',

  'guidance.doorOpen.unknown':
    'Deine Tür steht leise offen. Vielleicht magst du spüren, wo dein Regler jetzt steht; sie zu schließen ist immer in Ordnung.',
  'guidance.doorOpen.below':
    'Du bist jetzt bei {dial}. Die Tür zu schließen ist immer in Ordnung, und niemand sieht es.',
  'guidance.doorOpen.at':
    'Deine Tür steht leise offen, und mehr braucht es nicht. Null reicht für den Anfang: Lust kann unterwegs kommen, oder auch nicht, und schließen ist immer in Ordnung.',
  'guidance.doorOpen.atRaised':
    'Du bist bei {dial}, genau an deiner Schwelle, und deine Tür steht leise offen. Mehr braucht es nicht.',
  'guidance.doorOpen.above': 'Du bist bei {dial}, und deine Tür steht leise offen. Mehr braucht es nicht.',

  'guidance.matched.unknown':
    'Eure Türen waren beide offen. Das ist Offenheit und kein Ja; vielleicht magst du spüren, wo dein Regler jetzt steht.',
  'guidance.matched.below':
    'Eure Türen waren beide offen, und jetzt bist du bei {dial}. Daraus folgt nichts; vielleicht passt etwas, das dir guttut.',
  'guidance.matched.at':
    'Eure Türen waren beide offen. Null reicht für den Anfang, wenn du einladen magst: Lust kann unterwegs kommen, oder auch nicht, und aufhören ist immer in Ordnung.',
  'guidance.matched.atRaised':
    'Eure Türen waren beide offen, und du bist bei {dial}, genau an deiner Schwelle. Ein guter Moment für eine Einladung, wenn du magst, oder dafür, es dabei zu lassen.',
  'guidance.matched.above':
    'Eure Türen waren beide offen, und du bist bei {dial}. Ein schöner Moment für eine Einladung, wenn du magst, oder dafür, es dabei zu lassen.',

  'guidance.matchedResting.unknown':
    'Eure Türen waren beide offen. Das ist Offenheit und kein Ja; vielleicht magst du spüren, wo dein Regler jetzt steht.',
  'guidance.matchedResting.below':
    'Eure Türen waren beide offen, und jetzt bist du bei {dial}. Daraus folgt nichts; vielleicht passt etwas, das dir guttut.',
  'guidance.matchedResting.at':
    'Eure Türen waren beide offen. Schön zu wissen; Zeit zusammen reicht. Lust kann kommen, oder auch nicht, und beides ist in Ordnung.',
  'guidance.matchedResting.atRaised':
    'Eure Türen waren beide offen, und du bist bei {dial}, genau an deiner Schwelle. Schön zu wissen; Zeit zusammen reicht.',
  'guidance.matchedResting.above':
    'Eure Türen waren beide offen, und du bist bei {dial}. Schön zu wissen; Zeit zusammen reicht.',

  'guidance.resting.unknown':
    'Du hast vor einer Weile eingeladen. Ein ruhiger Moment, um zu spüren, wo dein Regler steht, wenn du magst.',
  'guidance.resting.below': 'Du bist bei {dial}. Vielleicht passt heute etwas, das dir guttut.',
  'guidance.resting.at':
    'Du hast vor einer Weile eingeladen; für jetzt sind Leichtigkeit und Zeit zusammen genug. Lust kann kommen, oder auch nicht, und beides ist in Ordnung.',
  'guidance.resting.atRaised':
    'Du bist bei {dial}, genau an deiner Schwelle. Du hast vor einer Weile eingeladen; für jetzt sind Leichtigkeit und Zeit zusammen genug.',
  'guidance.resting.above':
    'Du bist bei {dial}. Du hast vor einer Weile eingeladen; für jetzt sind Leichtigkeit und Zeit zusammen genug.',

  'guidance.restingAfterNo.unknown':
    'Ein Nein gilt einer einzelnen Einladung und ist kein Maß für dich. Enttäuschung ist in Ordnung, und ein schlichtes Danke nimmt ein Nein gut auf. Vielleicht magst du spüren, wo dein eigener Regler steht.',
  'guidance.restingAfterNo.below':
    'Du bist bei {dial}. Ein Nein gilt einer einzelnen Einladung und ist kein Maß für dich; vielleicht passt heute etwas, das dir guttut.',
  'guidance.restingAfterNo.at':
    'Ein Nein gilt einer einzelnen Einladung und ist kein Maß für dich. Enttäuschung ist in Ordnung, und ein schlichtes Danke nimmt ein Nein gut auf. Lust kann kommen, oder auch nicht, und beides ist in Ordnung.',
  'guidance.restingAfterNo.atRaised':
    'Du bist bei {dial}, genau an deiner Schwelle. Ein Nein gilt einer einzelnen Einladung und ist kein Maß für dich. Enttäuschung ist in Ordnung, und ein schlichtes Danke nimmt ein Nein gut auf.',
  'guidance.restingAfterNo.above':
    'Du bist bei {dial}, und das ist in Ordnung. Ein Nein gilt einer einzelnen Einladung und ist kein Maß für dich. Enttäuschung ist in Ordnung, und ein schlichtes Danke nimmt ein Nein gut auf.',

  'guidance.restingAfterFade.unknown':
    'Deine Einladung ist ohne Antwort verklungen, und Stille bedeutet hier nichts. Ein ruhiger Moment, um zu spüren, wo dein Regler steht, wenn du magst.',
  'guidance.restingAfterFade.below':
    'Du bist bei {dial}. Deine Einladung ist ohne Antwort verklungen, und Stille bedeutet hier nichts; vielleicht passt heute etwas, das dir guttut.',
  'guidance.restingAfterFade.at':
    'Deine Einladung ist ohne Antwort verklungen, und Stille bedeutet hier nichts. Lust kann kommen, oder auch nicht, und beides ist in Ordnung.',
  'guidance.restingAfterFade.atRaised':
    'Du bist bei {dial}, genau an deiner Schwelle. Deine Einladung ist ohne Antwort verklungen, und Stille bedeutet hier nichts; für jetzt sind Leichtigkeit und Zeit zusammen genug.',
  'guidance.restingAfterFade.above':
    'Du bist bei {dial}, und das ist in Ordnung. Deine Einladung ist ohne Antwort verklungen, und Stille bedeutet hier nichts; für jetzt sind Leichtigkeit und Zeit zusammen genug.',

  'guidance.quiet.unknown': 'Ein ruhiger Moment, um zu spüren, wo dein Regler steht, wenn du magst.',
  'guidance.quiet.below': 'Du bist bei {dial}. Gut zu wissen; vielleicht passt heute etwas, das dir guttut.',
  'guidance.quiet.at':
    'Null reicht für den Anfang: Lust kann unterwegs kommen, oder auch nicht, und aufhören ist immer in Ordnung. Ein guter Moment für eine Einladung, wenn du magst.',
  'guidance.quiet.atRaised':
    'Du bist bei {dial}, genau an deiner Schwelle. Ein guter Moment für eine Einladung, wenn du magst.',
  'guidance.quiet.above': 'Du bist bei {dial}. Ein guter Moment für eine Einladung, wenn du magst.',
};
