import offer from './offer.json';
import opening from './opening.json';
import shell from './shell.json';
import store from './store.json';

export default { offer, opening, shell, store };
