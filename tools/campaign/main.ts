import { randomInt } from 'node:crypto';
import { say, type Campaign, type CampaignOptions } from './campaign';
import { conservation } from './conservation/conservation';
import { crash } from './crash/crash';
import { fuzz } from './fuzz/fuzz';
import { guards } from './guards/guards';
import { ledger } from './ledger/ledger';
import { properties } from './properties/properties';
import { races } from './races/races';
import { rush } from './rush/rush';
import { tenants } from './tenants/tenants';
import { volume } from './volume/volume';
import { waitlist } from './waitlist/waitlist';

const campaigns: readonly Campaign[] = [ledger, properties, conservation, guards, tenants, fuzz, rush, races, waitlist, crash, volume];

function flagsOf(args: readonly string[]): Map<string, string> {
  const flags = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const name = /^--([a-z-]+)(?:=(.*))?$/.exec(args[at] ?? '');
    if (!name) throw new Error(`not understood: ${args[at] ?? ''}`);
    const next = args[at + 1];
    if (name[2] === undefined && next !== undefined && !next.startsWith('--')) at += 1;
    flags.set(name[1] ?? '', name[2] ?? (next !== undefined && !next.startsWith('--') ? next : ''));
  }
  return flags;
}
function numberOf(flags: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = flags.get(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a whole number, not ${text}`);
  return number;
}

/** Runs one campaign; its last line is `ok …` or `short …`. */
async function runOne(campaign: Campaign, options: CampaignOptions): Promise<boolean> {
  const start = performance.now();
  say(`\n— ${campaign.name}, seed ${options.seed}${options.short ? ', short' : ''}`);
  const outcome = await campaign.run(options);
  for (const complaint of outcome.complaints) say(`  ✗ ${complaint}`);
  const seconds = ((performance.now() - start) / 1_000).toFixed(0);
  say(`${outcome.complaints.length === 0 ? 'ok' : 'short'} ${campaign.name}: ${outcome.figures}, seed ${options.seed}, ${seconds} s`);
  return outcome.complaints.length === 0;
}

async function main(): Promise<void> {
  const [name, ...rest] = process.argv.slice(2);
  const flags = flagsOf(rest);
  const chosen = name === 'short' ? campaigns.filter((campaign) => campaign.runsInTests !== true) : campaigns.filter((campaign) => campaign.name === name);
  if (chosen.length === 0) throw new Error(`which campaign? ${campaigns.map((campaign) => campaign.name).join(', ')}, or short for a part of each`);
  const options: CampaignOptions = { size: numberOf(flags, 'size'), seed: numberOf(flags, 'seed') ?? randomInt(1, 2_147_483_647), short: name === 'short' || flags.has('short'), flags };
  let failed = 0;
  for (const campaign of chosen) if (!(await runOne(campaign, options))) failed += 1;
  if (chosen.length > 1) say(`\n${chosen.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  say(`short ${process.argv[2] ?? ''}: it could not be run`);
  process.exit(1);
});
