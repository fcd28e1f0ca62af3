import { outcomes } from './outcomes';

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
}

/** What browsers load in place of Stripe's own script, and the page of fields that it shows in a frame. */
export function browserPage(url: URL, own: string): Page {
  if (url.pathname === '/stripe.js') return { status: 200, type: 'text/javascript; charset=utf-8', body: scriptOf(own) };
  if (url.pathname === '/fields') return { status: 200, type: 'text/html; charset=utf-8', body: fieldsOf(url.searchParams.get('kind') === 'bank' ? 'bank' : 'card') };
  return { status: 404, type: 'text/plain', body: url.pathname };
}

/** The part of Stripe's script that is used here, under its names: fields in a frame, and the two ways of confirming a setup. */
function scriptOf(own: string): string {
  return `(() => {
  const own = ${JSON.stringify(own)};
  const ask = (frame, what) => new Promise((resolve) => {
    const listen = (event) => {
      if (event.origin !== own || event.source !== frame.contentWindow || event.data?.type !== 'chosen') return;
      removeEventListener('message', listen);
      resolve(event.data.method);
    };
    addEventListener('message', listen);
    if (what === 'now') frame.contentWindow.postMessage({ type: 'choose' }, own);
  });
  const fieldsIn = (place, kind) => {
    const frame = document.createElement('iframe');
    frame.src = own + '/fields?kind=' + kind;
    frame.title = kind;
    frame.style.cssText = 'width:100%;height:120px;border:0';
    place.append(frame);
    return frame;
  };
  window.Stripe = (key, options = {}) => {
    const confirm = async (clientSecret, method) => {
      const id = clientSecret.split('_secret_')[0];
      const headers = { authorization: 'Bearer ' + key, ...(options.stripeAccount ? { 'stripe-account': options.stripeAccount } : {}) };
      const answer = await fetch(own + '/v1/setup_intents/' + id + '/confirm', { method: 'POST', headers, body: new URLSearchParams({ client_secret: clientSecret, payment_method: method }) });
      const body = await answer.json();
      return answer.ok ? { setupIntent: body } : { error: body.error };
    };
    return {
      elements: ({ clientSecret }) => {
        let frame = null;
        return {
          clientSecret,
          create: () => ({
            on: (name, listener) => { if (name === 'ready') setTimeout(listener, 50); },
            mount: (place) => { frame = fieldsIn(place, 'card'); },
            destroy: () => frame?.remove(),
          }),
          submit: async () => ({}),
          chosen: () => ask(frame, 'now'),
        };
      },
      confirmSetup: async ({ elements }) => confirm(elements.clientSecret, await elements.chosen()),
      confirmAcssDebitSetup: async (clientSecret) => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0;background:rgba(0,0,0,.5);display:grid;place-items:center;z-index:9999';
        const box = document.createElement('div');
        box.style.cssText = 'background:#fff;width:min(24rem,90vw);padding:1rem;border-radius:8px';
        cover.append(box);
        document.body.append(cover);
        const method = await ask(fieldsIn(box, 'bank'), 'when ready');
        cover.remove();
        return confirm(clientSecret, method);
      },
    };
  };
})();
`;
}

/** Test methods by name: there are no numbers to type. */
function fieldsOf(kind: 'card' | 'bank'): string {
  const choices = Object.entries(outcomes).filter(([, outcome]) => outcome.kind === kind).map(([name, outcome]) => `<option value="${name}">${outcome.brand} •••• ${outcome.last4} (${name})</option>`);
  return `<!doctype html><html lang="fr-CA"><meta charset="utf-8"><title>Stripe</title><style>body{font:16px sans-serif;margin:8px}select,button{font:inherit;width:100%;padding:.5rem;margin-top:.5rem}</style>
<label>${kind === 'card' ? 'Carte d’essai' : 'Compte d’essai'}<select id="method">${choices.join('')}</select></label>${kind === 'bank' ? '<button id="agree">J’accepte le débit préautorisé</button>' : ''}
<script>
const say = () => parent.postMessage({ type: 'chosen', method: document.getElementById('method').value }, '*');
addEventListener('message', (event) => { if (event.data?.type === 'choose') say(); });
// The window is taken away when this is heard: not in the middle of the click.
document.getElementById('agree')?.addEventListener('click', () => setTimeout(say, 100));
</script></html>`;
}
