import type { ManyChange } from '@preau/billing';
import { assert } from '@preau/kernel';
import type { ChangeOfManyBody } from './payments-to-settle.dto';

/** What is done to each row; validation has seen that what the change needs is there. */
export function changeOfMany(body: ChangeOfManyBody): ManyChange {
  const consent = body.consent === undefined ? {} : { consent: body.consent };
  switch (body.kind) {
    case 'method':
      return { kind: 'method', paymentMethodId: body.paymentMethodId ?? null };
    case 'amount':
      return { kind: 'amount', amountCents: needed(body.amountCents, 'amountCents'), ...consent };
    case 'date':
      return { kind: 'date', dueOn: needed(body.dueOn, 'dueOn'), ...consent };
    case 'move':
      return { kind: 'move', days: needed(body.days, 'days'), ...consent };
    case 'ask':
      return { kind: 'ask', note: body.note ?? '' };
    case 'cancel':
    case 'retry':
      return { kind: body.kind };
    default:
      return body.kind satisfies never;
  }
}

function needed<Value>(value: Value | undefined, field: string): Value {
  assert(value !== undefined, `${field} was validated`);
  return value;
}
