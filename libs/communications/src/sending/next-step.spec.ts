import { stepAfterFailure, stepOfDue, triesMax } from './next-step';
import { failureOf } from './mailer.adapter';

describe('a message that was being sent when its process died', () => {
  it('about money goes again, a reminder is left alone', () => {
    expect(stepOfDue({ state: 'sending', template: 'planned-payment-refused', tries: 1 })).toBe('try');
    expect(stepOfDue({ state: 'sending', template: 'planned-payment-pending', tries: 1 })).toBe('leave');
    expect(stepOfDue({ state: 'queued', template: 'planned-payment-pending', tries: 3 })).toBe('try');
  });
  it('again and again is not sent for ever', () => {
    expect(stepOfDue({ state: 'sending', template: 'order-confirmation', tries: triesMax })).toBe('leave');
  });
});

describe('a try that failed', () => {
  it.each([
    ['order-confirmation', 1, 'refused', { state: 'failed' }],
    ['order-confirmation', 1, 'later', { state: 'queued', waitMinutes: 1 }],
    ['order-confirmation', 4, 'later', { state: 'queued', waitMinutes: 60 }],
    ['order-confirmation', triesMax, 'later', { state: 'failed' }],
    ['order-confirmation', 1, 'unsure', { state: 'queued', waitMinutes: 1 }],
    ['client-link', 1, 'unsure', { state: 'maybe-sent' }],
    ['order-confirmation', triesMax, 'unsure', { state: 'maybe-sent' }],
  ] as const)('of %s, the %dth, that ended “%s”', (template, tries, outcome, expected) => {
    expect(stepAfterFailure({ template, tries }, outcome)).toEqual(expected);
  });
});

describe('an error of the mail server', () => {
  it.each([
    [{ responseCode: 550, code: 'EENVELOPE' }, false, 'refused'],
    [{ responseCode: 451 }, true, 'later'],
    [{ responseCode: 535, code: 'EAUTH' }, false, 'later'],
    [{ code: 'ECONNREFUSED' }, false, 'later'],
    [{ code: 'ETIMEDOUT' }, true, 'unsure'],
    [new Error('surprise'), false, 'later'],
  ])('%j, the mail under way: %s, means “%s”', (error, mailIsUnderWay, outcome) => {
    expect(failureOf(error, mailIsUnderWay).outcome).toBe(outcome);
  });
});
