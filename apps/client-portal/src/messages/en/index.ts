import access from './access.json';
import settings from './settings.json';
import shell from './shell.json';
import stores from './stores.json';

export default { access, settings, shell, stores };
