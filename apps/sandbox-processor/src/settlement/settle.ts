import { post } from '../books/journal.store';
import type { Work } from '../installation/workbench';
import { captured, refused, takenBack } from '../payment-intent/payment-intent';
import { lockDueIntent, lockIntent, saveIntent, type Intent } from '../payment-intent/payment-intent.store';
import { lockMethod, saveMethod } from '../payment-method/payment-method.store';
import { BANK_RETURN_CALENDAR_DAYS, bankRefusal } from '../payment-method/test-numbers';
import { dueRefund, finishRefund } from '../refund/refund.store';
import { recordEvent } from '../webhook/webhook-event';
import { afterCalendarDays } from './business-days';

/** Lets the bank do one thing that is due; false when nothing is. The thing is dated of the day it was due. */
export async function settleNext(work: Work): Promise<boolean> {
  return (await settleIntent(work)) || (await settleRefund(work));
}

async function settleIntent(work: Work): Promise<boolean> {
  const intent = await lockDueIntent(work.tx, work.now);
  if (!intent?.nextStep || !intent.nextStepAt) return false;
  const dated: Work = { ...work, now: intent.nextStepAt };
  switch (intent.nextStep) {
    case 'settle': await succeed(dated, intent); break;
    case 'fail': await fail(dated, intent); break;
    case 'return': await takeBack(dated, intent); break;
    default: intent.nextStep satisfies never;
  }
  return true;
}

async function succeed(work: Work, intent: Intent): Promise<void> {
  const method = await lockMethod(work.tx, intent.merchantId, intent.paymentMethodId);
  const settled = captured(intent, work.now);
  await post(work, { kind: 'bank-settlement', ...factOf(intent) });
  if (method) await saveMethod(work.tx, { ...method, chargesSucceeded: method.chargesSucceeded + 1 });
  await saveIntent(work.tx, method?.outcome === 'bank-returned-later'
    ? { ...settled, nextStep: 'return', nextStepAt: afterCalendarDays(work.now, BANK_RETURN_CALENDAR_DAYS) }
    : settled);
  await recordEvent(work, { merchantId: intent.merchantId, type: 'payment_intent.succeeded', objectId: intent.id });
}

async function fail(work: Work, intent: Intent): Promise<void> {
  const method = await lockMethod(work.tx, intent.merchantId, intent.paymentMethodId);
  await post(work, { kind: 'bank-failure', ...factOf(intent) });
  await saveIntent(work.tx, refused(intent, bankRefusal(method?.outcome ?? 'bank-insufficient-funds')));
  await recordEvent(work, { merchantId: intent.merchantId, type: 'payment_intent.payment_failed', objectId: intent.id });
}

async function takeBack(work: Work, intent: Intent): Promise<void> {
  await post(work, { kind: 'bank-return', ...factOf(intent) });
  await saveIntent(work.tx, takenBack(intent, bankRefusal('bank-returned-later'), work.now));
  await recordEvent(work, { merchantId: intent.merchantId, type: 'payment_intent.returned', objectId: intent.id });
}

async function settleRefund(work: Work): Promise<boolean> {
  const refund = await dueRefund(work.tx, work.now);
  if (!refund?.nextStepAt) return false;
  const dated: Work = { ...work, now: refund.nextStepAt };
  const intent = await lockIntent(work.tx, refund.merchantId, refund.paymentIntentId);
  const failed = refund.nextStep === 'fail';
  const mine = await finishRefund(work.tx, refund.id, failed ? 'failed' : 'succeeded');
  if (!mine || !intent) return true;
  if (failed) {
    await post(dated, { kind: 'refund-failure', merchantId: refund.merchantId, sourceId: refund.id, attempt: 1, amountCents: refund.amountCents });
    await saveIntent(work.tx, { ...intent, refundedCents: intent.refundedCents - refund.amountCents });
  }
  await recordEvent(dated, { merchantId: refund.merchantId, type: failed ? 'refund.failed' : 'refund.updated', objectId: refund.id });
  return true;
}

function factOf(intent: Intent): { merchantId: string; sourceId: string; attempt: number; amountCents: number } {
  return { merchantId: intent.merchantId, sourceId: intent.id, attempt: intent.confirmations, amountCents: intent.amountCents };
}
