import type { CardKey } from './cards.en.ts';

/** The cards in German: informal, and without forms that agree with a gender. */
export const cardsDe: Readonly<Record<CardKey, string>> = {
  'card.patience':
    'Geduld ist ein langer Tanz: Niemand führt die ganze Zeit, und die Musik ist langsam. Was über Jahre gelernt wurde, ändert sich meist in kleinen Schritten; wie genau, weiß die Forschung bei Menschen erst in Ansätzen.',
  'card.demand':
    'Lust versteckt sich gern, wenn sie sich erwartet fühlt, und schaut wieder hervor, wenn nichts von ihr verlangt wird. In einer Studie über zwei Wochen ging es Menschen weniger gut an Tagen, an denen sie sich nah kamen, um etwas Schlechtes zu vermeiden, als an Tagen, an denen sie etwas Gutes suchten.',
  'card.wiring':
    'Was zusammen geschieht, kann sich verbinden: Nähe mit Leichtigkeit, oder Nähe mit „uff“. Tiere lernen solche Verbindungen leicht; bei Menschen gibt es dafür nur wenige Belege. Verbindungen können sich mit der Zeit lösen, oder auch nicht.',
  'card.gift':
    'Nähe ist kein Geschenk, das eine Person macht und die andere schuldet. Sie entsteht gemeinsam, oder sie wartet. Wollen hat Stufen und ist eine andere Frage als Zustimmen; beides darf für sich betrachtet werden.',
  'card.no':
    'Ein freies Nein macht Platz für ein gewolltes Ja. In Studien mit Paaren ging ein warm gesagtes Nein mit mehr Zufriedenheit einher als ein kaltes; ein warmes Wort ist willkommen, und ein schlichtes Nein ist vollständig.',
  'card.mismatch':
    'Zwei Regler stehen selten zur selben Zeit am selben Ort. Wie leicht Bremsen und Beschleuniger wirken, ist von Mensch zu Mensch verschieden, und wie Lust meist entsteht, auch; niemand ist schuld, und niemand ist das Maß.',
  'card.magic':
    'Der Zauber ist schlicht: aufeinander eingestimmt, gern da, sicher genug für ein Ja oder ein Nein. Bei manchen kommt die Lust zuerst, bei anderen unterwegs, oder heute nicht; ein Ja bleibt frei, wenn es zurückgenommen werden kann.',
};
