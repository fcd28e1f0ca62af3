import access from './access.json';
import organizations from './organizations.json';
import settings from './settings.json';
import shell from './shell.json';
import staff from './staff.json';

export default { access, organizations, settings, shell, staff };
