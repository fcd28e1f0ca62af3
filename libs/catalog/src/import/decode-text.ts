import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { ReadFile } from './catalogue-model';

export interface DecodedText {
  readonly encoding: ReadFile['encoding'];
  /** Text in pieces of about 256 kB, so that a large file is never held twice and other work gets its turn. */
  pieces(): Generator<string>;
}

const pieceBytesMax = 256 * 1024;

/**
 * Finds out how a file is encoded. A mark at the start decides; else valid UTF-8 is UTF-8 (Windows-1252 text with
 * accents practically never is); else Windows-1252, which is what spreadsheets of Western offices write.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { encoding, markLength } = encodingOf(bytes);
  return {
    encoding,
    *pieces() {
      const decoder = iconv.getDecoder(encoding);
      for (let from = markLength; from < bytes.length; from += pieceBytesMax) {
        const text = decoder.write(Buffer.from(bytes.subarray(from, from + pieceBytesMax)));
        if (text !== '') yield text;
      }
      const rest = decoder.end();
      if (rest) yield rest;
    },
  };
}

function encodingOf(bytes: Uint8Array): { encoding: ReadFile['encoding']; markLength: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    // A program may put the mark in front of Windows-1252 text all the same.
    return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markLength: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markLength: 0 };
}
