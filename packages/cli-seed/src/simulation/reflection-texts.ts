import type { DefaultPromptName } from '@attune/core/sharing';

/** What people write for themselves, by prompt; how desire arrives is a choice, and needs no words. */
export const reflectionTexts: Readonly<Record<Exclude<DefaultPromptName, 'arrival'>, readonly string[]>> = {
  value: [
    'Being close without a plan, and laughing in the middle of it.',
    'That we can stop and start, and it is still us.',
    'Warm skin and a quiet room.',
  ],
  funBefore: [
    'The summer at the lake, with all the time in the world.',
    'We used to put music on and dance in the kitchen first.',
    'Nobody was in a hurry, and we talked until late.',
  ],
  littleSparks: [
    'A hand on my back while the kettle boils.',
    'When you hum in the next room.',
    'A message in the middle of the day that is about nothing.',
    'Your cold nose in winter.',
  ],
  whyReclaim: [
    'Because it was mine, and I miss it for my own sake.',
    'I like who I am when I feel it.',
    'To be curious about myself again.',
  ],
  hope: [
    'Slow mornings, and nothing to get right.',
    'That we find our own way, whatever it looks like.',
    'More play, less guessing.',
    'That wanting may come when it comes, and be mine.',
  ],
  outgrownIdea: [
    'That it only counts if it goes all the way to some end.',
    'That wanting has to come first, and by itself.',
    'That being tired means something about us.',
  ],
  presses: [
    'Short nights, mostly, and a head full of lists.',
    'When the day has had no corner of its own.',
    'My back, and the noise from the street.',
  ],
  safeNo: [
    'A smile, and then we make tea.',
    'Hearing that it is fine, and nothing changing after it.',
    'When a no is just a no, and we stay close on the sofa.',
  ],
  hearAndGiveNo: [
    'Short and soft, and then a cup of tea.',
    'I like it early and plain, so that the evening stays easy.',
    'With a hand on mine, or from across the room; both are fine.',
  ],
};
