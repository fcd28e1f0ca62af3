import access from './access.json';
import activity from './activity.json';
import billing from './billing.json';
import calendar from './calendar.json';
import cart from './cart.json';
import checkout from './checkout.json';
import communications from './communications.json';
import home from './home.json';
import members from './members.json';
import money from './money.json';
import offer from './offer.json';
import questions from './questions.json';
import settings from './settings.json';
import shell from './shell.json';
import store from './store.json';
import wallet from './wallet.json';

export default { access, activity, billing, calendar, cart, checkout, communications, home, members, money, offer, questions, settings, shell, store, wallet };
