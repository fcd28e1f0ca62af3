import { reaction } from '@preau/kernel';
import { rl24NumbersNearlyUsed, rl24SlipsReady } from '@preau/billing';
import { findOrganization } from '@preau/organization';
import { nameIn, writeAbout, writeTo } from '../message/write-message';
import { linkTo } from '../settings';

/** Slips are in the family's documents: said to those who agreed to get them there; to the others they go on paper. No amount, no number. */
export const whenRl24SlipsReady = reaction('communications.when-rl24-slips-ready', rl24SlipsReady, async (tx, fact) => {
  if (!fact.electronically) return;
  const kind = fact.issued === 0 ? 'cancelled' : fact.corrects ? 'corrected' : 'ready';
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'rl24-ready', subjectKey: `${fact.because}:${fact.accountId}`,
    content: (words, organization) => {
      const told = { organization: nameIn(words, organization), year: String(fact.year) };
      return {
        subject: words.say(`rl24.${kind}.subject`, told),
        blocks: [{ kind: 'text', text: words.say(`rl24.${kind}.text`, told) }, { kind: 'button', label: words.say('rl24.button'), url: linkTo('/documents') }],
      };
    },
  });
});

/** The numbers of a year are nearly used: more are asked of the agency before the next emission stops. */
export const whenRl24NumbersNearlyUsed = reaction('communications.when-rl24-numbers-nearly-used', rl24NumbersNearlyUsed, async (tx, fact) => {
  const organization = await findOrganization(tx);
  if (organization.email === '') {
    tx.note('organization', organization.id, { change: 'nobody-to-write-to', template: 'rl24-numbers' });
    return;
  }
  await writeTo(tx, { email: organization.email, name: '', locale: organization.defaultLocale, because: 'staff' }, {
    template: 'rl24-numbers', subjectKey: `${fact.year}:${fact.total}`, accountId: null,
    content: (words) => {
      const told = { year: String(fact.year), used: String(fact.used), total: String(fact.total) };
      return {
        subject: words.say('rl24.numbers.subject', told),
        blocks: [{ kind: 'text', text: words.say('rl24.numbers.text', told) }, { kind: 'button', label: words.say('rl24.numbers.button'), url: linkTo(`/admin/${organization.slug}/rl24`) }],
      };
    },
  });
});
