import { reaction } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { placeOffered } from '@preau/waitlist';
import { nameIn, writeAbout } from '../message/write-message';
import { linkTo } from '../settings';

/** Somebody who waited is offered a place: what, for whom, until when, and the page where they answer. */
export const whenPlaceOffered = reaction('communications.when-place-offered', placeOffered, async (tx, offer) => {
  const { timeZone } = await findOrganization(tx);
  await writeAbout(tx, { accountId: offer.accountId }, {
    template: 'waitlist-offer', subjectKey: offer.offerKey,
    content: (words, organization) => {
      const activity = words.locale === 'en-CA' ? offer.labelEn : offer.labelFr;
      const holes = { activity, person: offer.personName, organization: nameIn(words, organization) };
      return {
        subject: words.say(offer.everyone ? 'waitlist.offer.everyoneSubject' : 'waitlist.offer.subject', holes),
        blocks: [
          { kind: 'text', text: words.say(offer.everyone ? 'waitlist.offer.everyoneText' : 'waitlist.offer.text', holes) },
          {
            kind: 'facts',
            rows: [
              { label: words.say('waitlist.offer.activity'), value: activity },
              ...(offer.startsAt === null ? [] : [{ label: words.say('waitlist.offer.startsAt'), value: words.moment(new Date(offer.startsAt), timeZone) }]),
              { label: words.say('waitlist.offer.person'), value: offer.personName },
              { label: words.say('waitlist.offer.deadline'), value: words.moment(new Date(offer.deadlineAt), timeZone) },
            ],
          },
          { kind: 'text', text: words.say(offer.everyone ? 'waitlist.offer.everyoneNext' : 'waitlist.offer.next') },
          { kind: 'button', label: words.say('waitlist.offer.button'), url: linkTo(`/stores/${organization.slug}/waitlist/${offer.entryId}`) },
        ],
      };
    },
  });
});
