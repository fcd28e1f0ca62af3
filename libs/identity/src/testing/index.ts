export { configureIdentityForSpecs, identityForSpecs } from './identity-for-specs';
