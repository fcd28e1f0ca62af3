import access from './access.json';
import activities from './activities.json';
import billing from './billing.json';
import clients from './clients.json';
import communications from './communications.json';
import household from './household.json';
import imports from './imports.json';
import organizations from './organizations.json';
import purchase from './purchase.json';
import registrations from './registrations.json';
import settings from './settings.json';
import shell from './shell.json';
import staff from './staff.json';

export default { access, activities, billing, clients, communications, household, imports, organizations, purchase, registrations, settings, shell, staff };
