import type { ImportedCatalogue } from './catalogue-model';
import { readCatalogue } from './read-catalogue';

const header = '_id,Location ID,Parent Location ID,Location Name,Location Type,Accessibility,Intersection,TTC Information,District,Street No,Street No Suffix,Street Name,Street Type,Street Direction,Postal Code,Description';
async function read(...rows: string[]): Promise<ImportedCatalogue> {
  return readCatalogue([{ name: 'locations.csv', bytes: Buffer.from([header, ...rows].join('\n')) }], { closingDays: new Map(), knownLocationKeys: new Set() });
}
function said(catalogue: ImportedCatalogue): string[] {
  return catalogue.findings.map((finding) => `${finding.row} ${finding.kind} ${finding.code}`);
}

it('an address is put together from its parts, and None is nothing', async () => {
  const catalogue = await read('1,5,5,Elm Park,park,Fully Accessible,None,None,North York,12,A,Elm,Ave,W,m2n1a4,None', '2,6,6,Oak Hall,crc,None,None,None,None,12,1/2,Oak,St,None,M2N 1A4,None');
  expect(catalogue.locations).toMatchObject([
    { key: '5', parentKey: null, name: 'Elm Park', street: '12A Elm Ave W', postalCode: 'M2N 1A4', district: 'North York', accessibility: 'full', description: '' },
    { key: '6', street: '12 1/2 Oak St', district: '', accessibility: '' },
  ]);
  expect(said(catalogue)).toEqual([]);
});
it('markup and line breaks inside quoted text become plain text over several lines', async () => {
  const catalogue = await read('1,5,5,Elm Park,park,None,None,None,None,1,None,Elm,Ave,None,M2N 1A4,"<p>A ""small"" park &amp; pool.</p>\r\n<ul><li>Swings</li></ul><script>alert(1)</script>"', '2,6,6,Oak Hall,crc,None,None,None,None,1,None,Oak,St,None,M2N 1A4,None');
  expect(catalogue.locations.map((location) => location.description)).toEqual(['A "small" park & pool.\n\n• Swings', '']);
  expect(said(catalogue)).toEqual(['2 repaired markup-removed']);
});
it('a parent that does not exist is left out, a missing one is noticed, one given later in the file is found', async () => {
  const place = (id: string, parent: string): string => `1,${id},${parent},Place ${id},park,None,None,None,None,1,None,Elm,Ave,None,M2N 1A4,None`;
  const catalogue = await read(place('5', '404'), place('6', ''), place('7', '8'), place('8', '8'));
  expect(catalogue.locations.map((location) => location.parentKey)).toEqual([null, null, '8', null]);
  expect(said(catalogue)).toEqual(['2 repaired parent-unknown', '3 noticed parent-absent']);
});
it('parents that lead back to the place itself are cut', async () => {
  const place = (id: string, parent: string): string => `1,${id},${parent},Place ${id},park,None,None,None,None,1,None,Elm,Ave,None,M2N 1A4,None`;
  const catalogue = await read(place('1', '2'), place('2', '3'), place('3', '1'));
  expect(catalogue.locations.map((location) => location.parentKey)).toEqual(['2', '3', null]);
  expect(said(catalogue)).toEqual(['4 repaired parent-loop']);
});
it('a place without a postal code is noticed, one with an impossible code is repaired', async () => {
  const catalogue = await read('1,5,5,Elm Park,park,None,None,None,None,1,None,Elm,Ave,None,None,None', '1,6,6,Oak Park,park,None,None,None,None,1,None,Elm,Ave,None,90210,None');
  expect(said(catalogue)).toEqual(['2 noticed postal-code-absent', '3 repaired postal-code-unreadable']);
});
