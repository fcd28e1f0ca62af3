import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { cancelsAtHome } from './cancellation';
import { cancelsByStaff } from './cancellation-by-staff';
import { settlesWhatWasRefused } from './balance-and-refusals';
import { changesDates } from './dates';
import { ClerkJourney } from './clerk';
import { keepsAccounts } from './counter-billing';
import { correctsMoney } from './counter-money';
import { statesMoney } from './counter-money-later';
import { FamilyJourney } from './family';
import { looksAround } from './family-account';
import { bankAccepts, bankIsSlow, firstInstalments, refusedInstalmentIsPaid, secondFamilyBuys } from './family-instalments';
import { choosesStripe } from './gateways';
import { Journey } from './journey';
import { byKeyboardOnly } from './keyboard';
import { opensAtTheMinute } from './opening-day';
import { lowersPrices } from './promotions';
import { daysUntilYearIsOver, Rl24Journey } from './rl24';
import { helpsFamilies } from './scholarships';
import { sharesTheLastPlaces } from './seats';
import { waitsForAPlace } from './waitlist';
import { desktopInEnglish, desktopInFrench, openBrowser, outputFolder, phoneInEnglish, phoneInFrench, startStage, type Device, type Stage } from './stage';

/** What is played on one device: a family and those who serve it at the counter. */
interface Played {
  readonly family: { readonly journey: Journey; readonly part: FamilyJourney };
  readonly clerk: { readonly journey: Journey; readonly part: ClerkJourney };
}

/** The first two are played every time, the others when they are named: they show the same pages in the other language. */
const always: readonly Device[] = [phoneInFrench, desktopInEnglish];
const devices: readonly Device[] = [...always, phoneInEnglish, desktopInFrench];

/** What is played: everything, or what the words after the command name: `waitlist`, `phone-fr`, `waitlist,phone-fr`, `dates,desktop-fr`. */
class Program {
  readonly journeys: Journey[] = [];

  constructor(private readonly stage: Stage, private readonly browser: Browser, private readonly asked: readonly string[]) {}

  private wants(name: string, device: Device): boolean {
    if (this.asked.length === 0) return always.includes(device);
    return this.asked.map((words) => words.split(',')).some((words) => words.every((word) => word === name || word === device.name) && (always.includes(device) || words.includes(device.name)));
  }
  /** Nobody asked for any of these. */
  without(...names: string[]): boolean {
    return !names.some((name) => devices.some((device) => this.wants(name, device)));
  }

  /** One journey for each device that is wanted. */
  each(name: string, on: readonly Device[] = devices): Journey[] {
    const made = on.filter((device) => this.wants(name, device)).map((device) => new Journey(name, this.stage, this.browser, device));
    this.journeys.push(...made);
    return made;
  }
  /** A family and those who serve it know each other: whoever asks for one gets both. */
  played(): Played[] {
    return devices
      .filter((device) => this.wants('family', device) || this.wants('clerk', device))
      .map((device): Played => {
        const family = new Journey('family', this.stage, this.browser, device);
        const clerk = new Journey('clerk', this.stage, this.browser, device);
        this.journeys.push(family, clerk);
        const part = new FamilyJourney(family);
        return { family: { journey: family, part }, clerk: { journey: clerk, part: new ClerkJourney(clerk, part) } };
      });
  }
}

const atOnce = <One>(all: readonly One[], play: (one: One) => Promise<void>): Promise<unknown> => Promise.all(all.map(play));
/** One device after the other: they share a family, a policy or an activity. */
async function inTurn(journeys: readonly Journey[], play: (journey: Journey) => Promise<void>): Promise<void> {
  for (const journey of journeys) await journey.run(() => play(journey));
}

/** Before the days pass on every device, then after: the demonstration has one clock. */
async function play(stage: Stage, browser: Browser, asked: readonly string[]): Promise<Journey[]> {
  const program = new Program(stage, browser, asked);
  const played = program.played();
  const each = (part: (of: Played) => Promise<void>): Promise<unknown> => atOnce(played, part);
  await each(async ({ family, clerk }) => {
    await family.journey.run(async () => {
      await family.part.buys();
      await looksAround(family.journey, family.part);
      family.part.second = await secondFamilyBuys(family.journey, family.part);
    });
    await clerk.journey.run(() => clerk.part.works());
  });
  // Before anything leaves the demonstration's family with money on account, which would pay by itself.
  await inTurn(program.each('keyboard', [desktopInEnglish]), byKeyboardOnly);
  const care = program.each('rl24').map((journey) => ({ journey, part: new Rl24Journey(journey) }));
  await atOnce(care, ({ journey, part }) => journey.run(() => part.buys()));
  // Alone: it moves the clock, which would empty the carts of the others.
  await inTurn(program.each('seats'), sharesTheLastPlaces);
  // Side by side, each on people and activities of its own; within a lane, one after the other.
  const cancellations = program.each('cancellation');
  const handedOver = inTurn(cancellations, cancelsAtHome);
  await Promise.all([
    // The demonstration's own family has one cart.
    (async () => {
      await handedOver;
      await inTurn(program.each('opening-day'), opensAtTheMinute);
      await inTurn(program.each('waitlist'), waitsForAPlace);
      await inTurn(program.each('promotions'), lowersPrices);
    })(),
    // Neighbours and clients of their own.
    (async () => {
      await inTurn(program.each('scholarships'), helpsFamilies);
      await inTurn(program.each('counter-billing'), keepsAccounts);
      // These ask for money to be handed over, or to be asked first: one journey sees that nothing of it is left.
      await handedOver;
      await inTurn(program.each('dates'), changesDates);
      await inTurn(program.each('cancellation-by-staff'), cancelsByStaff);
    })(),
  ]);
  // Each on a client of its own; a fee of the shop is among what they write.
  const money = program.each('counter-money');
  await atOnce(money, (journey) => journey.run(() => correctsMoney(journey)));
  const settling = program.each('balance-and-refusals');
  const gateways = program.each('gateways');
  if (program.without('family', 'clerk', 'counter-money', 'balance-and-refusals', 'gateways', 'rl24')) return program.journeys;
  await stage.moveDays(32);
  await atOnce(money, (journey) => journey.run(() => statesMoney(journey)));
  await each(async ({ family, clerk }) => {
    await family.journey.run(() => firstInstalments(family.journey, family.part));
    await clerk.journey.run(() => clerk.part.seesTheRefusal());
    await family.journey.run(() => refusedInstalmentIsPaid(family.journey, family.part));
  });
  // One after the other: the demonstration has one family whose card is empty.
  await inTurn(settling, settlesWhatWasRefused);
  await stage.moveDays(31);
  await each(({ family }) => family.journey.run(() => bankIsSlow(family.journey, family.part)));
  await stage.advanceBankDays(5);
  await each(({ family }) => family.journey.run(() => bankAccepts(family.journey, family.part)));
  // An organization has one processor in use: the devices take turns.
  await inTurn(gateways, choosesStripe);
  const days = daysUntilYearIsOver(care[0]?.part.year ?? 0, 63);
  if (care.length > 0 && days > 0) await stage.moveDays(days);
  // One emission at a time: the camp is the same for both.
  for (const { journey, part } of care) await journey.run(() => part.issues());
  return program.journeys;
}

/** Plays every journey on every device, on one running product. Its last line says how it went. */
async function main(): Promise<void> {
  rmSync(outputFolder, { recursive: true, force: true });
  const stage = await startStage();
  const outcomes: boolean[] = [];
  try {
    const browser = await openBrowser();
    try {
      for (const journey of await play(stage, browser, process.argv.slice(2))) outcomes.push(await journey.end());
    } finally {
      await browser.close();
    }
  } finally {
    await stage.stop();
  }
  const passed = outcomes.filter((went) => went).length;
  console.log(`${passed} passed, ${outcomes.length - passed} failed`);
  process.exitCode = passed === outcomes.length && outcomes.length > 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
