import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = ['.js', '.css', '.html', '.svg', '.json', '.webmanifest'];
/** Below this a copy saves no packet. */
const bytesMin = 1_000;
const [asBrotli, asGzip] = [promisify(brotliCompress), promisify(gzip)];

/**
 * Lays a copy as small as can be beside each text of a built application: `index.js.br`, `index.js.gz`. Served as they
 * are, they cost nothing at the minute when everybody comes.
 */
export async function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !texts.includes(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const whole = readFileSync(path);
    if (whole.length < bytesMin) continue;
    const [small, smaller] = await Promise.all([asGzip(whole, { level: 9 }), asBrotli(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length } })]);
    writeFileSync(`${path}.gz`, small);
    writeFileSync(`${path}.br`, smaller);
  }
}
