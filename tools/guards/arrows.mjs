// Which context may use which (kernel is open to all). The design: docs/context-map.md is generated from the code and compared with this.
export const arrows = {
  kernel: [],
  identity: [],
  organization: ['identity'],
  household: ['identity', 'organization'],
  'org-forms': ['household', 'organization'],
  catalog: ['organization'],
  enrolment: ['catalog', 'household'],
  waitlist: ['enrolment', 'catalog', 'household', 'organization'],
  billing: ['organization', 'household'],
  'cart-checkout': ['catalog', 'enrolment', 'org-forms', 'household', 'organization', 'billing', 'waitlist'],
  // A leaf: it hears everybody's events and nobody depends on it.
  communications: ['identity', 'organization', 'household', 'catalog', 'enrolment', 'billing', 'cart-checkout', 'waitlist'],
};
export const contexts = Object.keys(arrows);
