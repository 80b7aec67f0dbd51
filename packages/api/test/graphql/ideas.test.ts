import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, hour, minute } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const day = 24 * hour;
const common = async (person: Couple['ada']): Promise<string[]> =>
  (await person.look()).couple.ideasInCommon.flatMap(
    ({ idea, stands }: { idea: { id: string }; stands: boolean }) => (stands ? [idea.id] : []),
  );
const answer = (person: Couple['ada'], ideaId: string, choice: string) =>
  person.give('answerIdea', { ideaId, answer: choice });

describe('an idea', () => {
  it('is in common from the turn after both said yes, until one says no', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    const answered = await answer(ada, 'idea:walk', 'YES');
    expect(answered.me.couple.mine.ideas).toEqual([{ idea: { id: 'idea:walk' }, answer: 'YES' }]);
    await answer(sam, 'idea:walk', 'YES');
    expect([await common(ada), await common(sam)]).toEqual([[], []]);
    clock.now += day;
    expect([await common(ada), await common(sam)]).toEqual([['idea:walk'], ['idea:walk']]);
    const no = await sam.act('answerIdea', { ideaId: 'idea:walk', answer: 'NO' });
    expect(no.__typename).toBe('AnswerIdeaSuccess');
    expect([await common(ada), await common(sam)]).toEqual([[], []]);
  });

  it('that is taken back stays listed for both until the turn ends, and then rests', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    const listed = async (person: Couple['ada']) => (await person.look()).couple.ideasInCommon;
    for (const person of [ada, sam]) await answer(person, 'idea:walk', 'YES');
    clock.now += day;
    await ada.act('answerIdea', { ideaId: 'idea:walk', answer: 'NO' });
    const withdrawn = [{ idea: { id: 'idea:walk' }, stands: false }];
    expect([await listed(ada), await listed(sam)]).toEqual([withdrawn, withdrawn]);
    await sam.act('setDial', { dial: 3 });
    expect(await sam.give('invite', { ideaId: 'idea:walk' })).toMatchObject({ code: 'IDEA_NOT_IN_COMMON' });
    await answer(ada, 'idea:walk', 'YES');
    expect([await listed(ada), await listed(sam)]).toEqual([withdrawn, withdrawn]);
    for (let turn = 0; turn < 7; turn += 1) {
      clock.now += day;
      expect([await listed(ada), await listed(sam)]).toEqual([[], []]);
    }
    clock.now += day;
    expect([await common(ada), await common(sam)]).toEqual([['idea:walk'], ['idea:walk']]);
  });

  it('can be part of an invitation only while it is in common', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    for (const person of [ada, sam]) await answer(person, 'idea:bath', 'YES');
    await ada.act('setDial', { dial: 3 });
    const early = await ada.give('invite', { ideaId: 'idea:bath' });
    expect(early).toMatchObject({ __typename: 'Refused', code: 'IDEA_NOT_IN_COMMON' });
    clock.now += day;
    await ada.act('setDial', { dial: 3 });
    for (const ideaId of ['idea:film', 'idea:nothing', 'nonsense']) {
      expect(await ada.give('invite', { ideaId })).toMatchObject({ code: 'IDEA_NOT_IN_COMMON' });
    }
    await ada.give('invite', { ideaId: 'idea:bath' });
    expect((await sam.look()).couple.invitation).toMatchObject({ state: 'OPEN', idea: { id: 'idea:bath' } });
  });

  it('counts towards the limit of yeses per turn even if taken back, and is rejected if not offered', async () => {
    home = await adaAndSam();
    const { ada } = home;
    for (const name of ['walk', 'bath', 'film']) await answer(ada, `idea:${name}`, 'YES');
    await ada.act('answerIdea', { ideaId: 'idea:film', answer: 'NO' });
    expect(await answer(ada, 'idea:nap', 'YES')).toMatchObject({ code: 'TURN_FULL' });
    expect(await answer(ada, 'idea:nap', 'MAYBE')).toMatchObject({ __typename: 'AnswerIdeaSuccess' });
    const document = 'mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }';
    const input = { ideaId: 'idea:notOffered', answer: 'MAYBE', moment: await ada.moment() };
    const { body } = await ada.send(document, { input });
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', 'ideaId'],
    });
    const before = (await ada.look()).couple.mine.ideas;
    const no = await ada.act('answerIdea', { ideaId: 'idea:notOffered', answer: 'NO' });
    expect(no.me.couple.mine.ideas).toEqual(before);
  });

  it('needs a valid moment for a yes or a maybe, and a no invalidates it', async () => {
    home = await adaAndSam();
    const { ada, clock } = home;
    const moment = await ada.moment();
    await ada.act('answerIdea', { ideaId: 'idea:walk', answer: 'NO' });
    const late = await ada.act('answerIdea', { ideaId: 'idea:walk', answer: 'YES', moment });
    expect(late).toMatchObject({ code: 'MOMENT_PASSED' });
    expect(await ada.act('answerIdea', { ideaId: 'idea:walk', answer: 'YES' })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
    const old = await ada.moment();
    clock.now += 16 * minute;
    expect(await ada.act('answerIdea', { ideaId: 'idea:nap', answer: 'MAYBE', moment: old })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
  });

  it('sends an update to the viewer’s own streams and none to the partner’s', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const adaStream = await ada.follow();
    const samStream = await sam.follow();
    await Promise.all([adaStream.until(1), samStream.until(1)]);
    await answer(ada, 'idea:walk', 'YES');
    await adaStream.until(2);
    // This update arrives after any earlier one, so it shows that there was none.
    await sam.act('setFloor', { floor: 1 });
    await samStream.until(2);
    expect(samStream.seen).toHaveLength(2);
    expect(samStream.seen[1].own.floor).toBe(1);
    await Promise.all([adaStream.stop(), samStream.stop()]);
  });

  it('is public, in the list and by its id', async () => {
    home = await adaAndSam();
    const query =
      '{ ideas { id words { key text } } node(id: "idea:walk") { id ... on Idea { words { key } } } }';
    const { ideas, node } = await home.ada.ask(query);
    expect(ideas[0].words.key).toBe('idea.walk');
    expect(node).toEqual({ id: 'idea:walk', words: { key: 'idea.walk' } });
  });
});
