import { createHmac } from 'node:crypto';
import { newId } from '../identifier';
import type { Work } from '../installation/workbench';
import { testAccounts, testCards, type Outcome } from '../payment-method/test-numbers';
import { Refusal } from '../refusal';
import { isExpired } from '../settlement/business-days';
import { passesLuhn } from './luhn';

export interface CardNumbers {
  readonly kind: 'card';
  readonly number: string;
  readonly expMonth: number;
  readonly expYear: number;
  readonly cvc: string;
  readonly postalCode: string;
}

export interface BankNumbers {
  readonly kind: 'bank';
  readonly institution: string;
  readonly transit: string;
  readonly account: string;
  readonly holderName: string;
  readonly agreed: boolean;
}

export interface Token {
  readonly token: string;
  readonly kind: 'card' | 'bank';
  readonly brand: string;
  readonly last4: string;
  readonly expMonth: number | null;
  readonly expYear: number | null;
}

const TOKEN_LIFE_MINUTES = 60;

const institutions: Readonly<Record<string, string>> = {
  '001': 'BMO', '002': 'Scotia', '003': 'RBC', '004': 'TD', '006': 'BNC', '010': 'CIBC', '614': 'Tangerine', '815': 'Desjardins',
};

/**
 * Changes what the payer typed into a one-time token. The numbers end here: the brand, the last four digits, a
 * fingerprint and the name of the outcome are kept, nothing else. A number that is not a test number is refused, so that
 * nobody leaves a real card in a sandbox.
 */
export async function createToken(work: Work, merchantId: string, numbers: CardNumbers | BankNumbers): Promise<Token> {
  const facts = numbers.kind === 'card' ? cardFacts(numbers, work.now) : bankFacts(numbers);
  const { rows: [installation] } = await work.tx.query<{ fingerprint_key: string }>('select fingerprint_key from installation');
  if (!installation) throw new Error('the installation row is missing');
  const fingerprint = createHmac('sha256', installation.fingerprint_key).update(facts.secret).digest('hex').slice(0, 32);
  const token: Token = { token: newId('tok'), kind: numbers.kind, brand: facts.brand, last4: facts.last4, expMonth: facts.expMonth, expYear: facts.expYear };
  await work.tx.query(
    `insert into token (id, merchant_id, kind, brand, last4, exp_month, exp_year, fingerprint, outcome, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [token.token, merchantId, token.kind, token.brand, token.last4, token.expMonth, token.expYear, fingerprint, facts.outcome,
      new Date(work.now.getTime() + TOKEN_LIFE_MINUTES * 60_000), work.now]);
  return token;
}

interface Facts {
  readonly brand: string;
  readonly last4: string;
  readonly expMonth: number | null;
  readonly expYear: number | null;
  readonly outcome: Outcome;
  /** What the fingerprint is made of; never stored. */
  readonly secret: string;
}

function cardFacts(card: CardNumbers, now: Date): Facts {
  const number = card.number.replace(/[\s-]/g, '');
  if (!passesLuhn(number)) throw wrong('number', 'number_invalid', 'The card number is not valid.');
  const expYear = card.expYear < 100 ? 2_000 + card.expYear : card.expYear;
  if (card.expMonth < 1 || card.expMonth > 12) throw wrong('expiry', 'expiry_invalid', 'The expiry date is not valid.');
  if (isExpired(card.expMonth, expYear, now)) throw wrong('expiry', 'expiry_past', 'The card has expired.');
  if (expYear > now.getUTCFullYear() + 50) throw wrong('expiry', 'expiry_invalid', 'The expiry date is not valid.');
  const known = testCards.get(number);
  if (!/^\d+$/.test(card.cvc) || card.cvc.length !== (known?.brand === 'amex' ? 4 : 3)) throw wrong('cvc', 'cvc_invalid', 'The security code is not valid.');
  if (!/^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/.test(card.postalCode.trim())) throw wrong('postalCode', 'postal_code_invalid', 'The postal code is not valid.');
  if (!known) throw wrong('number', 'not_a_test_number', 'Only test numbers are accepted here.');
  return { brand: known.brand, last4: number.slice(-4), expMonth: card.expMonth, expYear, outcome: known.outcome, secret: `card:${number}` };
}

function bankFacts(bank: BankNumbers): Facts {
  if (!/^\d{3}$/.test(bank.institution)) throw wrong('institution', 'institution_invalid', 'The institution number has three digits.');
  if (!/^\d{5}$/.test(bank.transit)) throw wrong('transit', 'transit_invalid', 'The transit number has five digits.');
  if (!/^\d{7,12}$/.test(bank.account)) throw wrong('account', 'account_invalid', 'The account number has seven to twelve digits.');
  if (bank.holderName.trim().length < 2) throw wrong('holderName', 'holder_name_required', 'The name of the account holder is required.');
  if (!bank.agreed) throw wrong('agreed', 'agreement_required', 'The agreement must be accepted.');
  const outcome = testAccounts.get(bank.account);
  if (!outcome) throw wrong('account', 'not_a_test_number', 'Only test numbers are accepted here.');
  return {
    brand: institutions[bank.institution] ?? `Institution ${bank.institution}`,
    last4: bank.account.slice(-4), expMonth: null, expYear: null, outcome,
    secret: `bank:${bank.institution}:${bank.transit}:${bank.account}`,
  };
}

function wrong(param: string, code: string, message: string): Refusal {
  return new Refusal('invalid_request_error', code, message, param);
}
