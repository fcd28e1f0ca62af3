import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { FamilyJourney } from './family';
import { looksAround } from './family-account';
import { bankAccepts, bankIsSlow, firstInstalments, refusedInstalmentIsPaid, secondFamilyBuys } from './family-instalments';
import { Journey } from './journey';
import { desktopInEnglish, openBrowser, outputFolder, phoneInFrench, startStage, type Stage } from './stage';

/** Before the days pass on every device, then after: the demonstration has one clock. */
async function play(stage: Stage, browser: Browser): Promise<Journey[]> {
  const played = [phoneInFrench, desktopInEnglish].map((device) => {
    const journey = new Journey('family', stage, browser, device);
    return { journey, family: new FamilyJourney(journey) };
  });
  const each = async (part: (journey: Journey, family: FamilyJourney) => Promise<void>): Promise<void> => {
    for (const { journey, family } of played) await journey.run(() => part(journey, family));
  };
  await each(async (journey, family) => {
    await family.buys();
    await looksAround(journey, family);
    family.second = await secondFamilyBuys(journey, family);
  });
  await stage.moveDays(32);
  await each(async (journey, family) => {
    await firstInstalments(journey, family);
    await refusedInstalmentIsPaid(journey, family);
  });
  await stage.moveDays(31);
  await each(bankIsSlow);
  await stage.advanceBankDays(5);
  await each(bankAccepts);
  return played.map(({ journey }) => journey);
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
