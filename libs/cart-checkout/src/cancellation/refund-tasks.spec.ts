import { aCourse, ask, balance, boughtAtCounter, cancel, choose, claimOf, clerk, execute, scene, setScene } from '../testing/cancellation-scene';
import { finishRefundTask, listRefundTasks } from './refund-tasks';

setScene();

describe('money that is not all there', () => {
  it('cash becomes a task for the counter, which books what it hands over', async () => {
    await choose(await aCourse(), scene.family.zoe, clerk());
    await boughtAtCounter('offline');
    await cancel(await claimOf());
    const [task] = await ask(listRefundTasks, {}, clerk());
    expect(task).toMatchObject({ amountCents: 20_000, because: 'paid-at-counter', state: 'open', dueOn: '2026-12-15' });
    expect(await balance()).toEqual({ owes: 0, has: 20_000 });
    await execute(finishRefundTask, { taskId: task?.id ?? '', tender: 'cheque' }, clerk());
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    await expect(execute(finishRefundTask, { taskId: task?.id ?? '', tender: 'cheque' }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.refund-task-done' });
  });
});
