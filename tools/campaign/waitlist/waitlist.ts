import { countersThatDisagree } from '@preau/enrolment';
import { system } from '@preau/kernel';
import { listsThatDisagree, saveWaitlistRules, type OrganizationRules } from '@preau/waitlist';
import { Complaints, say, type Campaign } from '../campaign';
import { Random } from '../random';
import { arrangeOrganization } from '../stage/arrange';
import { Stage } from '../stage/stage';
import { chainsThatEnd } from './chains';
import { endsAgainstAcceptances } from './ends';
import { lettersUnderLoad } from './letters';
import { passersBy } from './passers-by';
import { windowsAcrossNights } from './quiet-hours';

const full = 10_000;
const short = 80;

/** Places that come free while people wait: who has them, and how soon they know. */
export const waitlist: Campaign = {
  name: 'waitlist',
  async run({ size, seed, short: isShort }) {
    const cancellations = size ?? (isShort ? short : full);
    const complaints = new Complaints();
    const random = new Random(seed);
    const stage = await Stage.open();
    const told = (line: string): string => {
      say(`  ${line}`);
      return line;
    };
    try {
      const figures = [told(windowsAcrossNights(random, Math.max(60, Math.floor(cancellations / 20)), complaints))];
      // Not counting quiet hours here: what the clock says while it runs is not what is tried.
      const here = await foundWaiting(stage, 'attente', { mode: 'in-order', windowMinutes: 60, quietFrom: '00:00', quietUntil: '00:00' });
      // Before anything else has left letters to write.
      figures.push(told(await lettersUnderLoad(stage, here, Math.max(8, Math.floor(cancellations / 100)), complaints)));
      figures.push(told(await passersBy(stage, here, random, cancellations, complaints)));
      figures.push(told(await endsAgainstAcceptances(stage, here, random, Math.max(10, Math.floor(cancellations / 50)), complaints)));
      await agree(stage, here, complaints);
      // Last: it moves the clock.
      const chains = await foundWaiting(stage, 'chaines', { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' });
      figures.push(told(await chainsThatEnd(stage, chains, random, isShort ? 3 : 20, complaints)));
      await agree(stage, chains, complaints);
      return { complaints: complaints.all, figures: figures.join('; ') };
    } finally {
      await stage.close();
    }
  },
};

async function foundWaiting(stage: Stage, slug: string, rules: OrganizationRules): Promise<string> {
  const { organizationId } = await arrangeOrganization(stage, slug);
  await stage.commands.execute(saveWaitlistRules, rules, system('campaign'), { organizationId });
  return organizationId;
}

async function agree(stage: Stage, organizationId: string, complaints: Complaints): Promise<void> {
  for (const wrong of await stage.app.look({ organizationId }, countersThatDisagree)) complaints.add(`places do not agree: ${JSON.stringify(wrong)}`);
  for (const wrong of await stage.commands.ask(listsThatDisagree, undefined, system('campaign'), { organizationId })) complaints.add(`lists do not agree: ${JSON.stringify(wrong)}`);
}
