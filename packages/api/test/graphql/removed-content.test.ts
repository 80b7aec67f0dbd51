import { expect, it } from 'vitest';
import { createAttune } from '../../src/index.ts';
import { testIssuer, testPerson } from '../../src/testing/index.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';
import { hour, pairUp, startTime } from '../support/test-server.ts';

it('a view stays readable after the host removes an idea and a prompt that it contains', async () => {
  const issuer = await testIssuer();
  const clock = { now: startTime };
  const options = {
    store: { sqlite: temporaryFile() },
    kek,
    auth: issuer.auth,
    log: () => {},
    clock: () => clock.now,
  };
  const tokens = { ada: await issuer.token('ada'), sam: await issuer.token('sam') };
  const before = await createAttune({
    ...options,
    ideas: { added: { pottery: { en: 'An evening with clay.' } } },
    prompts: { added: { clay: { en: 'What clay is to me.' } } },
  });
  const ada = testPerson(before.fetch, tokens.ada);
  const sam = testPerson(before.fetch, tokens.sam);
  await ada.act('join', { displayName: 'Ada', adult: true });
  await sam.act('join', { displayName: 'Sam', adult: true });
  await pairUp(ada, sam);
  for (const one of [ada, sam]) await one.give('answerIdea', { ideaId: 'idea:pottery', answer: 'YES' });
  clock.now += 24 * hour;
  await ada.act('setDial', { dial: 4 });
  await ada.act('writeReflection', { promptId: 'prompt:clay', text: 'Calm hands.' });
  expect(await ada.give('invite', { ideaId: 'idea:pottery' })).toMatchObject({ __typename: 'InviteSuccess' });
  await before.close();

  const after = await createAttune(options);
  const { me } = await testPerson(after.fetch, tokens.ada).ask(`{ me {
    own { moment reflections { text prompt { id words { key text } } } }
    couple { invitation { state idea { id words { key text } } } }
  } }`);
  expect(me.own.reflections).toEqual([
    {
      text: 'Calm hands.',
      prompt: {
        id: 'prompt:clay',
        words: { key: 'prompt.clay', text: 'A question that was offered here before.' },
      },
    },
  ]);
  expect(me.couple.invitation).toEqual({
    state: 'OPEN',
    idea: {
      id: 'idea:pottery',
      words: { key: 'idea.pottery', text: 'An idea that was offered here before.' },
    },
  });
  await after.close();
});
