import access from './access.json';
import billing from './billing.json';
import organizations from './organizations.json';
import settings from './settings.json';
import shell from './shell.json';
import staff from './staff.json';

export default { access, billing, organizations, settings, shell, staff };
