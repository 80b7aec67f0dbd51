import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const hope = { promptId: 'prompt:hope' };
const theirs = async (person: Couple['ada']) => (await person.look()).couple.partnerReflections;

describe('a reflection', () => {
  it('is mine alone until I share it, and what I share is a copy', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const wrote = await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    expect(wrote.me.own.reflections).toMatchObject([
      { prompt: { id: 'prompt:hope' }, text: 'More slow evenings', sharedText: null },
    ]);
    expect(await theirs(sam)).toEqual([]);
    await ada.give('shareReflection', hope);
    await ada.act('writeReflection', { ...hope, text: 'Something new and private' });
    expect(await theirs(sam)).toEqual([
      { prompt: { id: 'prompt:hope' }, text: 'More slow evenings', arrival: null },
    ]);
    expect((await ada.look()).own.reflections[0]).toMatchObject({
      text: 'Something new and private',
      sharedText: 'More slow evenings',
    });
    await ada.act('unshareReflection', hope);
    expect(await theirs(sam)).toEqual([]);
    await ada.give('shareReflection', hope);
    await ada.act('eraseReflection', hope);
    expect(await theirs(sam)).toEqual([]);
    expect((await ada.look()).own.reflections).toEqual([]);
  });

  it('shared is seen at the next look: it wakes nobody else', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const following = await sam.follow();
    await following.until(1);
    await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    await ada.give('shareReflection', hope);
    await sam.act('setFloor', { floor: 1 });
    await following.until(2);
    expect(following.seen).toHaveLength(2);
    expect(following.seen[1].couple.partnerReflections).toHaveLength(1);
    await following.stop();
  });

  it('on how desire arrives is a choice, and once both shared theirs, a message is for both', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const arrival = { promptId: 'prompt:arrival' };
    await ada.act('writeReflection', { ...arrival, arrival: 'SPONTANEOUS' });
    await sam.act('writeReflection', { ...arrival, arrival: 'RESPONSIVE' });
    await ada.give('shareReflection', arrival);
    expect((await ada.look()).couple.arrival).toBeNull();
    await sam.give('shareReflection', arrival);
    expect((await ada.look()).couple.arrival).toEqual({ key: 'arrival.different' });
    expect((await sam.look()).couple.arrival).toEqual({ key: 'arrival.different' });
  });

  it('that presses is not shared, and is told where', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('writeReflection', { ...hope, text: 'You owe me after all I did for you.' });
    const refused = await ada.give('shareReflection', hope);
    expect(refused).toMatchObject({ __typename: 'TextPressuring', code: 'TEXT_PRESSURING' });
    expect(refused.cues.length).toBeGreaterThan(0);
    expect(await theirs(sam)).toEqual([]);
  });

  it.each([
    ['a prompt that nobody offers', { promptId: 'prompt:none', text: 'x' }, 'promptId'],
    ['a choice where words go', { promptId: 'prompt:hope', arrival: 'BOTH' }, 'text'],
    ['words where a choice goes', { promptId: 'prompt:arrival', text: 'x' }, 'arrival'],
    ['blanks', { promptId: 'prompt:hope', text: ' \n ' }, 'text'],
    ['too many words', { promptId: 'prompt:hope', text: 'x'.repeat(1_001) }, 'text'],
  ])('made of %s is bad input, with a path', async (_what, input, field) => {
    home = await adaAndSam();
    const document =
      'mutation ($input: WriteReflectionInput!) { writeReflection(input: $input) { __typename } }';
    const { body } = await home.ada.send(document, { input });
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', field],
    });
    expect((await home.ada.look()).own.reflections).toEqual([]);
  });

  it('stays mine when a couple ends, and no copy of it stays with anybody', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    await ada.give('shareReflection', hope);
    const { couple } = await ada.look();
    await sam.act('leave', { coupleId: couple.id });
    expect((await ada.look()).own.reflections).toMatchObject([
      { text: 'More slow evenings', sharedText: null },
    ]);
    expect(await ada.give('shareReflection', hope)).toMatchObject({ code: 'NOT_PAIRED' });
  });

  it('crosses so often a turn, together with names', async () => {
    home = await adaAndSam();
    const { ada } = home;
    for (const name of ['Ada L', 'Ada Lo', 'Ada Lov']) await ada.give('rename', { displayName: name });
    await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    expect(await ada.give('shareReflection', hope)).toMatchObject({ code: 'TURN_FULL' });
  });

  it('has prompts that everybody may read', async () => {
    home = await adaAndSam();
    const { prompts } = await home.ada.ask(
      '{ prompts { id words { key text } choices { arrival words { text } } } }',
    );
    expect(prompts.find(({ id }: { id: string }) => id === 'prompt:arrival').choices).toHaveLength(4);
    expect(prompts.find(({ id }: { id: string }) => id === 'prompt:hope').choices).toEqual([]);
  });
});
