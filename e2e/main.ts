import { rmSync } from 'node:fs';
import { FamilyJourney } from './family';
import { Journey } from './journey';
import { desktopInEnglish, openBrowser, outputFolder, phoneInFrench, startStage } from './stage';

/** Plays every journey on every device, on one running product. Its last line says how it went. */
async function main(): Promise<void> {
  rmSync(outputFolder, { recursive: true, force: true });
  const stage = await startStage();
  const outcomes: boolean[] = [];
  try {
    const browser = await openBrowser();
    try {
      const journeys: Journey[] = [];
      for (const device of [phoneInFrench, desktopInEnglish]) {
        const journey = new Journey('family', stage, browser, device);
        const family = new FamilyJourney(journey);
        journeys.push(journey);
        await journey.run(() => family.buys());
      }
      for (const journey of journeys) outcomes.push(await journey.end());
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
