export { acceptOffer, type AcceptedOffer, type AcceptOfferInput } from './accept-offer';
export { joinWaitlist, type JoinWaitlistInput } from './join-waitlist';
