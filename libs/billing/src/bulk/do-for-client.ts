import type { Actor, Tx } from '@preau/kernel';
import type { InvoiceLineInput, Locale } from '../invoice/invoice';
import { issueInvoice } from '../invoice/issue-invoice';
import { makeStatement } from '../statement/make-statement';
import type { BulkLine, BulkSpecification, MadeDocument } from './bulk-job';
import { giveCredit } from './give-credit';

/** What a job does for one client, by the use case that a clerk would use. */
export async function doForClient(tx: Tx, accountId: string, specification: BulkSpecification, actor: Actor): Promise<MadeDocument> {
  switch (specification.kind) {
    case 'bulk-invoice': {
      const { locale } = await tx.one<{ locale: Locale }>('select locale from household.client where organization_id = $1 and account_id = $2', [tx.organizationId, accountId]);
      const invoice = await issueInvoice.run(tx, { accountId, orderId: null, locale, lines: specification.lines.map(invoiceLine) }, actor);
      return { documentId: invoice.id, documentNumber: invoice.number, amountCents: invoice.totalCents };
    }
    case 'bulk-credit':
      return giveCredit(tx, { ...specification, accountId }, actor);
    case 'mass-statements': {
      const made = await makeStatement.run(tx, { ...specification, accountId }, actor);
      return { documentId: made.statementId, documentNumber: null, amountCents: made.balanceCents };
    }
    default:
      return specification satisfies never;
  }
}

/** A fee decided by staff, taxes included when they said so. */
export function invoiceLine(line: BulkLine): InvoiceLineInput {
  return {
    kind: 'manual-fee', labelFr: line.labelFr, labelEn: line.labelEn, personId: null, personName: '', amountCents: line.amountCents, tax: { kind: 'decided', taxable: line.taxable, by: 'organization' },
    ledgerCodeId: line.ledgerCodeId, serviceFrom: line.serviceFrom ?? null, serviceTo: line.serviceTo ?? null, rl24Kind: 'none', qualifyingCents: 0,
  };
}
