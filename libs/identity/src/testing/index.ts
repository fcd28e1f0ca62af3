export { configureIdentityForSpecs, identityForSpecs } from './identity-for-specs';
export { mailFor } from './links';
export { codeOfStep } from '../second-factor/authenticator.adapter';
