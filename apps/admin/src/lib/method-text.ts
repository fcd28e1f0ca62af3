/** «Visa ••4242» as people recognize a card or an account. */
export function methodText(method: { brand: string; last4: string }): string {
  const brand = method.brand === '' ? '' : `${method.brand[0]?.toUpperCase() ?? ''}${method.brand.slice(1)} `;
  return `${brand}••${method.last4}`;
}
