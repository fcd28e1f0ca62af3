export interface LoadPlan {
  readonly url: string;
  readonly organizationId: string;
  readonly slug: string;
  readonly activityIds: readonly string[];
  readonly shoppers: readonly { readonly token: string; readonly personId: string }[];
  readonly seconds: number;
}
export interface LoadResult {
  readonly requests: number;
  readonly unexpected: readonly string[];
}

const lanes = 8;

/** Families who look at the store, ask for places and let them go, until the time is over. */
async function load(plan: LoadPlan): Promise<LoadResult> {
  const end = performance.now() + plan.seconds * 1_000;
  const unexpected: string[] = [];
  let requests = 0;
  const call = async (token: string, method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${plan.url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    requests += 1;
    const text = await answer.text();
    if (answer.status >= 500 || answer.status === 0) unexpected.push(`${method} ${path} was answered ${answer.status}: ${text.slice(0, 200)}`);
    return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
  };
  const lane = async (start: number): Promise<void> => {
    for (let turn = start; performance.now() < end; turn += lanes) {
      const shopper = plan.shoppers[turn % plan.shoppers.length];
      const activityId = plan.activityIds[turn % plan.activityIds.length];
      if (shopper === undefined) return;
      await call(shopper.token, 'GET', `/stores/${plan.slug}/activities?limit=50`);
      await call(shopper.token, 'GET', `/stores/${plan.slug}/activities/${activityId}`);
      const line = await call(shopper.token, 'POST', `/organizations/${plan.organizationId}/my/cart/lines`, { personId: shopper.personId, activityId });
      if (typeof line['lineId'] === 'string') await call(shopper.token, 'DELETE', `/organizations/${plan.organizationId}/my/cart/lines/${line['lineId']}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  return { requests, unexpected: unexpected.slice(0, 20) };
}

process.on('message', (plan: LoadPlan) => {
  void load(plan).then((result) => process.send?.(result));
});
process.channel?.ref(); // waiting for the plan is what this process lives for
process.send?.({ ready: true });
