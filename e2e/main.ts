import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ClerkJourney } from './clerk';
import { FamilyJourney } from './family';
import { looksAround } from './family-account';
import { bankAccepts, bankIsSlow, firstInstalments, refusedInstalmentIsPaid, secondFamilyBuys } from './family-instalments';
import { Journey } from './journey';
import { byKeyboardOnly } from './keyboard';
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
  const keyboard = new Journey('keyboard', stage, browser, desktopInEnglish);
  await keyboard.run(() => byKeyboardOnly(keyboard));
  await stage.moveDays(32);
  await each(async ({ family, clerk }) => {
    await family.journey.run(() => firstInstalments(family.journey, family.part));
    await clerk.journey.run(() => clerk.part.seesTheRefusal());
    await family.journey.run(() => refusedInstalmentIsPaid(family.journey, family.part));
  });
  await stage.moveDays(31);
  await each(({ family }) => family.journey.run(() => bankIsSlow(family.journey, family.part)));
  await stage.advanceBankDays(5);
  await each(({ family }) => family.journey.run(() => bankAccepts(family.journey, family.part)));
  return [...played.flatMap(({ family, clerk }) => [family.journey, clerk.journey]), keyboard];
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
