import access from './access.json';
import activities from './activities.json';
import billing from './billing.json';
import cancellations from './cancellations.json';
import clients from './clients.json';
import communications from './communications.json';
import household from './household.json';
import imports from './imports.json';
import organizations from './organizations.json';
import pricing from './pricing.json';
import purchase from './purchase.json';
import registrations from './registrations.json';
import rl24 from './rl24.json';
import reports from './reports.json';
import settings from './settings.json';
import shell from './shell.json';
import staff from './staff.json';

export default { access, activities, billing, cancellations, clients, communications, household, imports, organizations, pricing, purchase, registrations, rl24, reports, settings, shell, staff };
