import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { bankAccounts, cardNumbers, MerchantDesk, type TestMerchant } from '../testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../testing/start-sandbox';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const installed = '/usr/bin/chromium';

interface Message {
  readonly type: string;
  readonly [field: string]: unknown;
}

describe('the payment pages in a browser', () => {
  let database: TestDatabase;
  let sandbox: StartedSandbox;
  let desk: MerchantDesk;
  let merchant: TestMerchant;
  let shop: Server;
  let origin: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    database = await createTestDatabase();
    sandbox = await startSandbox({ databaseUrl: database.url });
    desk = new MerchantDesk(sandbox);
    merchant = await desk.openMerchant();
    shop = createServer((request, response) => {
      const frame = new URL(request.url ?? '/', 'http://shop').searchParams.get('frame') ?? '';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shopPage(frame));
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    const executablePath = existsSync(installed) ? installed : await (await import('@sparticuz/chromium')).default.executablePath();
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterAll(async () => {
    await browser.close();
    shop.closeAllConnections();
    await new Promise((resolve) => shop.close(resolve));
    await sandbox.close();
    await database.drop();
  });
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
  });
  afterEach(() => page.context().close());

  const open = async (path: string, given: Record<string, string> = {}): Promise<FrameLocator> => {
    const frame = new URL(path, sandbox.url);
    for (const [name, value] of Object.entries({ key: merchant.publishableKey, origin, lang: 'fr', ...given })) frame.searchParams.set(name, value);
    await page.goto(`${origin}/?frame=${encodeURIComponent(frame.toString())}`);
    return page.frameLocator('iframe');
  };
  const messages = (): Promise<Message[]> => page.evaluate('window.received') as Promise<Message[]>;
  const message = async (type: string): Promise<Message> => {
    await page.waitForFunction(`window.received.some((message) => message.type === ${JSON.stringify(type)})`);
    const found = (await messages()).filter((one) => one.type === type).at(-1);
    if (!found) throw new Error(`no message ${type}`);
    return found;
  };
  const flaws = async (): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);

  it('a card: what is wrong is said beside the field, nothing typed is lost, then the shop receives a token', async () => {
    const form = await open('/elements/card');
    expect((await message('preau.payment-frame-height'))['height']).toBeGreaterThan(100);
    await form.getByLabel('Numéro de carte').fill('4242 4242 4242 4241');
    await form.getByLabel('Date d’expiration (MM/AA)').fill('12/40');
    await form.getByLabel('Code de sécurité').fill('123');
    await form.getByLabel('Code postal').fill('h2x 1y4');
    await form.getByRole('button', { name: 'Utiliser cette carte' }).click();
    await form.getByText('Le numéro de carte n’est pas valide.').waitFor();
    expect(await message('preau.payment-refused')).toMatchObject({ code: 'number_invalid' });
    expect(await form.getByLabel('Numéro de carte').getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByLabel('Code postal').inputValue()).toBe('h2x 1y4');
    expect(await flaws()).toEqual([]);

    await form.getByLabel('Numéro de carte').fill(cardNumbers.succeeds);
    await form.getByLabel('Code de sécurité').press('Enter');
    expect(await message('preau.payment-token')).toEqual({
      type: 'preau.payment-token', token: expect.stringMatching(/^tok_/), kind: 'card', brand: 'visa', last4: '4242', expMonth: 12, expYear: 2040,
    });
    expect(JSON.stringify(await messages())).not.toContain('42424242');
  });

  it('a refusal of the processor itself is shown in the page, in English too', async () => {
    const form = await open('/elements/card', { lang: 'en' });
    await form.getByLabel('Card number').fill('4111 1111 1111 1111');
    await form.getByLabel('Expiry date (MM/YY)').fill('1240');
    await form.getByLabel('Security code').fill('123');
    await form.getByLabel('Postal code').fill('90210');
    await form.getByRole('button', { name: 'Use this card' }).click();
    await form.getByText('This number is not a test number.').waitFor();
    expect(await form.getByLabel('Card number').inputValue()).toBe('4111 1111 1111 1111');
    expect(await flaws()).toEqual([]);
  });

  it('a connection that fails loses nothing that was typed', async () => {
    const form = await open('/elements/card');
    await page.route('**/v1/tokens', (route) => route.abort());
    await form.getByLabel('Numéro de carte').fill(cardNumbers.succeeds);
    await form.getByLabel('Date d’expiration (MM/AA)').fill('12/40');
    await form.getByLabel('Code de sécurité').fill('123');
    await form.getByLabel('Code postal').fill('H2X 1Y4');
    await form.getByRole('button').click();
    await form.getByText('La connexion a échoué. Rien n’a été perdu : réessayez.').waitFor();
    expect(await form.getByLabel('Date d’expiration (MM/AA)').inputValue()).toBe('12/40');
    await page.unroute('**/v1/tokens');
    await form.getByRole('button').click();
    expect(await message('preau.payment-token')).toMatchObject({ last4: '4242' });
  });

  it('a bank account: the shop\'s own button submits, and the agreement is needed', async () => {
    const form = await open('/elements/bank', { button: 'hidden' });
    await form.getByLabel(/Numéro d’institution/).fill('815');
    await form.getByLabel(/Numéro de transit/).fill('11000');
    await form.getByLabel(/Numéro de compte/).fill(bankAccounts.settles);
    await form.getByLabel('Nom du titulaire du compte').fill('Lou Tremblay');
    expect(await form.getByRole('button').count()).toBe(0);
    await page.getByRole('button', { name: 'Payer' }).click();
    await form.getByText('L’autorisation est nécessaire.').waitFor();
    expect(await flaws()).toEqual([]);
    await form.getByLabel(/J’autorise Ville <d’essai> à débiter ce compte/).check();
    await page.getByRole('button', { name: 'Payer' }).click();
    expect(await message('preau.payment-token')).toMatchObject({ kind: 'bank', brand: 'Desjardins', last4: '6789', expMonth: null });
  });

  it('the bank\'s question: the payer confirms, and the intent is paid', async () => {
    const { body } = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.authentication), 12_345);
    const form = await open(body.nextAction.url);
    await form.getByText(/Paiement de 123,45\s\$ à Ville <d’essai>\./).waitFor();
    expect(await flaws()).toEqual([]);
    await form.getByRole('button', { name: 'Confirmer le paiement' }).click();
    expect(await message('preau.payment-challenge')).toEqual({ type: 'preau.payment-challenge', intent: body.id, approved: true });
    expect((await desk.intent(merchant, body.id)).body.status).toBe('succeeded');
  });

  it('a page that is not the one named cannot show the frame, nor hear what it says', async () => {
    await open('/elements/card', { origin: 'http://localhost:1' });
    await page.waitForTimeout(300);
    expect(await messages()).toEqual([]);
    expect(await page.frameLocator('iframe').getByRole('textbox').count()).toBe(0);
  });

  it('an origin that is neither local nor registered is refused', async () => {
    const ask = (asked: string, key: string): Promise<Response> =>
      fetch(`${sandbox.url}/elements/card?key=${key}&origin=${encodeURIComponent(asked)}&lang=fr`);
    expect((await ask('https://shop.example', merchant.publishableKey)).status).toBe(400);
    expect((await ask("http://localhost:1; script-src 'unsafe-inline'", merchant.publishableKey)).status).toBe(400);
    const known = await desk.openMerchant({ origins: ['https://shop.example'] });
    const answer = await ask('https://shop.example', known.publishableKey);
    expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors https:\/\/shop\.example$/);
    expect((await ask('http://localhost:1', 'pk_unknown')).status).toBe(401);
  });
});

function shopPage(frame: string): string {
  return `<!doctype html><html lang="fr"><head><title>Boutique</title></head><body><main><h1>Boutique</h1>
<iframe title="Paiement" src="${frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="480" height="640"></iframe>
<button type="button">Payer</button></main><script>
window.received = [];
const frame = document.querySelector('iframe');
addEventListener('message', (event) => { if (event.source === frame.contentWindow) window.received.push(event.data); });
document.querySelector('button').addEventListener('click', () => frame.contentWindow.postMessage({ type: 'preau.payment-submit' }, new URL(frame.src).origin));
</script></body></html>`;
}
