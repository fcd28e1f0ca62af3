import { patiently } from './patient-fetch';

const problem = (code: string) => new Response(JSON.stringify({ type: 'about:blank', title: 'Beaucoup de monde', status: 429, code }), { status: 429, headers: { 'retry-after': '3' } });
const paying = () => new Request('https://preau.test/checkout', { method: 'POST', body: '{"cart":1}', headers: { 'idempotency-key': 'a' } });

function scene(answers: (() => Response)[]) {
  const sent: string[] = [];
  const waited: number[] = [];
  const send = patiently(
    async (request) => {
      sent.push(`${request.headers.get('idempotency-key')} ${await request.text()}`);
      return (answers[sent.length - 1] ?? (() => new Response('{}')))();
    },
    (milliseconds) => Promise.resolve(void waited.push(milliseconds)),
  );
  return { sent, waited, send };
}

it('sends the same request again after the time the server named, until it is served', async () => {
  const { sent, waited, send } = scene([() => problem('kernel.busy'), () => problem('kernel.busy')]);
  expect((await send(paying())).status).toBe(200);
  expect(sent).toEqual(['a {"cart":1}', 'a {"cart":1}', 'a {"cart":1}']);
  expect(waited).toHaveLength(2);
  for (const milliseconds of waited) expect(milliseconds).toBeGreaterThanOrEqual(3_000);
});

it('ends with the answer that there are too many, which can still be read', async () => {
  const { sent, send } = scene(Array.from({ length: 20 }, () => () => problem('kernel.busy')));
  const answer = await send(paying());
  expect([sent.length, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([6, 429, 'kernel.busy']);
});

it('takes every other refusal for an answer', async () => {
  const { sent, send } = scene([() => problem('gateway.too-many-requests')]);
  expect((await send(paying())).status).toBe(429);
  expect(sent).toHaveLength(1);
});
