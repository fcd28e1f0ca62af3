import { reaction } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { calledOff } from '@preau/waitlist';
import { nameIn, writeAbout } from '../message/write-message';
import { linkTo } from '../settings';

/** What somebody waited for is cancelled, or left the store: they are told, and what becomes of their turn. */
export const whenWaitCalledOff = reaction('communications.when-wait-called-off', calledOff, async (tx, fact) => {
  const { timeZone } = await findOrganization(tx);
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'waitlist-called-off', subjectKey: fact.factKey,
    content: (words, organization) => {
      const activity = words.locale === 'en-CA' ? fact.labelEn : fact.labelFr;
      const holes = { activity, person: fact.personName, organization: nameIn(words, organization) };
      return {
        subject: words.say(`waitlist.calledOff.${fact.because}Subject`, holes),
        blocks: [
          { kind: 'text', text: words.say(`waitlist.calledOff.${fact.because}Text`, holes) },
          {
            kind: 'facts',
            rows: [
              { label: words.say('waitlist.offer.activity'), value: activity },
              ...(fact.startsAt === null ? [] : [{ label: words.say('waitlist.offer.startsAt'), value: words.moment(new Date(fact.startsAt), timeZone) }]),
              { label: words.say('waitlist.offer.person'), value: fact.personName },
            ],
          },
          ...(fact.reason === '' ? [] : [{ kind: 'notice' as const, text: words.say('waitlist.calledOff.reason', { reason: fact.reason }) }]),
          { kind: 'button', label: words.say('waitlist.calledOff.button'), url: linkTo('/waitlists') },
        ],
      };
    },
  });
});
