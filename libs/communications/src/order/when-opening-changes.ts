import { reaction } from '@preau/kernel';
import { wishedOpeningChanged, type WishedAccess, type WishedOpening } from '@preau/cart-checkout';
import { findOrganization } from '@preau/organization';
import { nameIn, writeAbout } from '../message/write-message';
import type { Words } from '../render/words';
import { linkTo } from '../settings';

function said(words: Words, { state, opensAt }: WishedOpening, zone: string): string {
  return opensAt === null ? words.say(`opening.state.${state}`) : words.moment(new Date(opensAt), zone);
}

const differs = (was: WishedOpening, is: WishedOpening): boolean => was.state !== is.state || was.opensAt !== is.opensAt;
function accessRows(words: Words, access: WishedAccess | undefined): { label: string; value: string }[] {
  if (access === undefined) return [];
  const { visibility, password } = access;
  return [
    ...(visibility === null ? [] : [{ label: words.say('opening.shown'), value: words.say(`opening.visibility.${visibility}`) }]),
    ...(password === null ? [] : [{ label: words.say('opening.password'), value: words.say(`opening.passwords.${password}`) }]),
  ];
}

/** What a family has on its wish list opens at another time, or is found otherwise: what it was and what it is, side by side. */
export const whenWishedOpeningChanges = reaction('communications.when-wished-opening-changes', wishedOpeningChanged, async (tx, { changeId, accountId, activities }) => {
  const { timeZone, slug } = await findOrganization(tx);
  await writeAbout(tx, { accountId }, {
    template: 'opening-changed', subjectKey: changeId,
    content: (words, organization) => ({
      subject: words.say(activities.some(({ was, is }) => differs(was, is)) ? 'opening.subject' : 'opening.accessSubject', { organization: nameIn(words, organization) }),
      blocks: [
        { kind: 'text', text: words.say(organization.wishList ? 'opening.text' : 'opening.followText', { organization: nameIn(words, organization) }) },
        ...activities.map(({ nameFr, nameEn, was, is, access }) => ({
          kind: 'facts' as const, title: words.locale === 'en-CA' ? nameEn : nameFr,
          rows: [
            ...accessRows(words, access),
            { label: words.say('opening.is'), value: said(words, is, timeZone) },
            ...(differs(was, is) ? [{ label: words.say('opening.was'), value: said(words, was, timeZone) }] : []),
          ],
        })),
        { kind: 'button', label: words.say(organization.wishList ? 'opening.button' : 'opening.storeButton'), url: linkTo(organization.wishList ? `/stores/${slug}/wish-list` : `/stores/${slug}`) },
      ],
    }),
  });
});
