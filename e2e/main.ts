import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { cancelsAtHome } from './cancellation';
import { cancelsByStaff } from './cancellation-by-staff';
import { settlesWhatWasRefused } from './balance-and-refusals';
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
import { desktopInEnglish, openBrowser, outputFolder, phoneInFrench, startStage, type Stage } from './stage';

/** What is played on one device: a family and those who serve it at the counter. */
interface Played {
  readonly family: { readonly journey: Journey; readonly part: FamilyJourney };
  readonly clerk: { readonly journey: Journey; readonly part: ClerkJourney };
}

/** Before the days pass on every device, then after: the demonstration has one clock. */
async function play(stage: Stage, browser: Browser): Promise<Journey[]> {
  const played = [phoneInFrench, desktopInEnglish].map((device): Played => {
    const family = new Journey('family', stage, browser, device);
    const clerk = new Journey('clerk', stage, browser, device);
    const part = new FamilyJourney(family);
    return { family: { journey: family, part }, clerk: { journey: clerk, part: new ClerkJourney(clerk, part) } };
  });
  const each = (part: (of: Played) => Promise<void>): Promise<unknown> => Promise.all(played.map(part));
  await each(async ({ family, clerk }) => {
    await family.journey.run(async () => {
      await family.part.buys();
      await looksAround(family.journey, family.part);
      family.part.second = await secondFamilyBuys(family.journey, family.part);
    });
    await clerk.journey.run(() => clerk.part.works());
  });
  // Before anything leaves the demonstration's family with money on account, which would pay by itself.
  const keyboard = new Journey('keyboard', stage, browser, desktopInEnglish);
  await keyboard.run(() => byKeyboardOnly(keyboard));
  const care = [phoneInFrench, desktopInEnglish].map((device) => {
    const journey = new Journey('rl24', stage, browser, device);
    return { journey, part: new Rl24Journey(journey) };
  });
  await Promise.all(care.map(({ journey, part }) => journey.run(() => part.buys())));
  // One cart at a time for the demonstration's own family: the devices take turns.
  const cancellations = [phoneInFrench, desktopInEnglish].map((device) => new Journey('cancellation', stage, browser, device));
  for (const journey of cancellations) await journey.run(() => cancelsAtHome(journey));
  const seats = [phoneInFrench, desktopInEnglish].map((device) => new Journey('seats', stage, browser, device));
  for (const journey of seats) await journey.run(() => sharesTheLastPlaces(journey));
  const openings = [phoneInFrench, desktopInEnglish].map((device) => new Journey('opening-day', stage, browser, device));
  for (const journey of openings) await journey.run(() => opensAtTheMinute(journey));
  const waits = [phoneInFrench, desktopInEnglish].map((device) => new Journey('waitlist', stage, browser, device));
  for (const journey of waits) await journey.run(() => waitsForAPlace(journey));
  const promotions = [phoneInFrench, desktopInEnglish].map((device) => new Journey('promotions', stage, browser, device));
  for (const journey of promotions) await journey.run(() => lowersPrices(journey));
  const scholarships = [phoneInFrench, desktopInEnglish].map((device) => new Journey('scholarships', stage, browser, device));
  for (const journey of scholarships) await journey.run(() => helpsFamilies(journey));
  const accounts = [phoneInFrench, desktopInEnglish].map((device) => new Journey('counter-billing', stage, browser, device));
  for (const journey of accounts) await journey.run(() => keepsAccounts(journey));
  // Each on a client of its own.
  const money = [phoneInFrench, desktopInEnglish].map((device) => new Journey('counter-money', stage, browser, device));
  await Promise.all(money.map((journey) => journey.run(() => correctsMoney(journey))));
  // Both write a policy for the same activity.
  const byStaff = [phoneInFrench, desktopInEnglish].map((device) => new Journey('cancellation-by-staff', stage, browser, device));
  for (const journey of byStaff) await journey.run(() => cancelsByStaff(journey));
  await stage.moveDays(32);
  await Promise.all(money.map((journey) => journey.run(() => statesMoney(journey))));
  await each(async ({ family, clerk }) => {
    await family.journey.run(() => firstInstalments(family.journey, family.part));
    await clerk.journey.run(() => clerk.part.seesTheRefusal());
    await family.journey.run(() => refusedInstalmentIsPaid(family.journey, family.part));
  });
  // One after the other: the demonstration has one family whose card is empty.
  const settling = [phoneInFrench, desktopInEnglish].map((device) => new Journey('balance-and-refusals', stage, browser, device));
  for (const journey of settling) await journey.run(() => settlesWhatWasRefused(journey));
  await stage.moveDays(31);
  await each(({ family }) => family.journey.run(() => bankIsSlow(family.journey, family.part)));
  await stage.advanceBankDays(5);
  await each(({ family }) => family.journey.run(() => bankAccepts(family.journey, family.part)));
  // An organization has one processor in use: the devices take turns.
  const gateways = [phoneInFrench, desktopInEnglish].map((device) => new Journey('gateways', stage, browser, device));
  for (const journey of gateways) await journey.run(() => choosesStripe(journey));
  const days = daysUntilYearIsOver(care[0]?.part.year ?? 0, 63);
  if (days > 0) await stage.moveDays(days);
  // One emission at a time: the camp is the same for both.
  for (const { journey, part } of care) await journey.run(() => part.issues());
  return [...played.flatMap(({ family, clerk }) => [family.journey, clerk.journey]), ...care.map(({ journey }) => journey), keyboard, ...gateways, ...cancellations, ...seats, ...openings, ...waits, ...promotions, ...scholarships, ...accounts, ...money, ...byStaff, ...settling];
}

/** Plays every journey on every device, on one running product. Its last line says how it went. */
async function main(): Promise<void> {
  rmSync(outputFolder, { recursive: true, force: true });
  const stage = await startStage();
  const outcomes: boolean[] = [];
  try {
    const browser = await openBrowser();
    try {
      for (const journey of await play(stage, browser)) outcomes.push(await journey.end());
    } finally {
      await browser.close();
    }
  } finally {
    await stage.stop();
  }
  const passed = outcomes.filter((went) => went).length;
  console.log(`${passed} passed, ${outcomes.length - passed} failed`);
  process.exitCode = passed === outcomes.length ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
