export { aFamily, type TestFamily } from './a-family';
export { aLine, anExemptLine, registered } from './a-line';
export { aGatewayAccount, aMethod, testSealer } from './a-method';
export { brokenInvariants } from './invariants';
export { HandDrivenGateway } from './hand-driven-gateway';
export { centsOf, workedTable } from './worked-table';
