import access from './access.json';
import activity from './activity.json';
import cart from './cart.json';
import offer from './offer.json';
import settings from './settings.json';
import shell from './shell.json';
import store from './store.json';

export default { access, activity, cart, offer, settings, shell, store };
