import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AttuneClient, ResultOf, ShownView, Unknown } from '../src/index.ts';
import { readAnswer } from '../src/read-answer.ts';

const words = (text: string) => ({ key: text, text, language: 'en' });
const refusal = { me: null, message: words('why'), discreetMessage: words('calm') };

/** Compiles only while the `switch` has a case for each member. */
function describeInvite(result: ResultOf<'invite'>): string {
  switch (result.type) {
    case 'done':
      return 'sent';
    case 'refused':
      return result.code === 'OTHER' ? result.message.text : result.discreetMessage.text;
    case 'textPressuring':
      return `${result.cues.length} cues`;
    case 'supportFirst':
      return result.resources.map(({ name }) => name).join();
    case 'unknown':
      return result.view === null ? 'unknown' : 'look';
    case 'notSent':
      return result.reason;
    case 'failed':
      return result.code;
  }
}

/** An exit of the couple is never refused, and never left unknown. */
function describeExit(result: ResultOf<'pause'>): string {
  switch (result.type) {
    case 'done':
      return 'done';
    case 'notSent':
      return result.reason;
    case 'failed':
      return result.code;
  }
}

describe('a result', () => {
  it('has a case for each member, and no more', () => {
    expect(describeInvite({ type: 'notSent', reason: 'exitFirst' })).toBe('exitFirst');
    expect(describeExit({ type: 'done' })).toBe('done');
    expectTypeOf<Extract<ResultOf<'pause'>, Unknown>>().toBeNever();
    expectTypeOf<Extract<ResultOf<'setDial'>, Unknown>>().toBeNever();
    expectTypeOf<Extract<ResultOf<'sayYes'>, { type: 'textPressuring' }>>().toBeNever();
    expectTypeOf<Extract<ResultOf<'leave'>, { type: 'done' }>['words']['text']>().toBeString();
    expectTypeOf<Extract<ResultOf<'checkIn'>, { type: 'done' }>['kept']>().toBeBoolean();
  });

  it('is for a view that was shown, and not for a moment', () => {
    expectTypeOf<Parameters<AttuneClient['invite']>[0]>().toEqualTypeOf<ShownView>();
    expectTypeOf<Parameters<AttuneClient['pause']>>().toEqualTypeOf<[]>();
    // @ts-expect-error -- The client adds the moment.
    const invite: Parameters<AttuneClient['invite']>[1] = { moment: 'mine' };
    expect(invite).toBeDefined();
  });

  it('has a refusal with a code that this version knows', () => {
    const data = { __typename: 'Refused', code: 'SPACING', ...refusal };
    expect(readAnswer(data)).toEqual({
      type: 'refused',
      code: 'SPACING',
      message: words('why'),
      discreetMessage: words('calm'),
    });
  });

  it.each(['Refused', 'LaterRefusal'])('has the code OTHER for a later code of %s', (__typename) => {
    for (const code of ['LATER_CODE', 'toString', 'TEXT_PRESSURING'])
      expect(readAnswer({ __typename, ...refusal, ...{ code } })).toMatchObject({
        type: 'refused',
        code: 'OTHER',
      });
  });

  it('has cues or places that help where the code has them', () => {
    const cues = [{ category: 'DUTY', start: 0, end: 3, words: words('duty') }];
    const pressing = { __typename: 'TextPressuring', code: 'TEXT_PRESSURING', ...refusal, cues };
    expect(readAnswer(pressing)).toMatchObject({ type: 'textPressuring', cues });
    const help = { __typename: 'SupportFirst', code: 'SUPPORT_FIRST', ...refusal, resources: [] };
    expect(readAnswer(help)).toMatchObject({ type: 'supportFirst', resources: [] });
  });

  it('has what a success has in addition to the view', () => {
    const data = { __typename: 'LeaveSuccess', me: null, words: words('bye'), resources: [] };
    expect(readAnswer(data)).toEqual({ type: 'done', words: words('bye'), resources: [] });
  });
});
