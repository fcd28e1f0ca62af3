import type { StripeConstructor } from '@stripe/stripe-js';

const loading = new Map<string, Promise<StripeConstructor>>();

/** Stripe's own script, from the address that the service names, once. It is asked for only by a page that shows its fields. */
export function loadStripeScript(url: string): Promise<StripeConstructor> {
  const known = loading.get(url);
  if (known !== undefined) return known;
  const made = new Promise<StripeConstructor>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => {
      const { Stripe } = window as unknown as { Stripe?: StripeConstructor };
      if (Stripe === undefined) reject(new Error('the script of the payment processor says nothing'));
      else resolve(Stripe);
    };
    script.onerror = () => {
      loading.delete(url);
      script.remove();
      reject(new Error('the script of the payment processor cannot be had'));
    };
    document.head.append(script);
  });
  loading.set(url, made);
  return made;
}
