export { foundForSpec, staffForSpec } from './founded';
