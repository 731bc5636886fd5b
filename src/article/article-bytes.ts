/** The largest article that is read, in bytes of its file. Of 24,723 articles of a daily the longest has 1.1 MB. */
export const MAX_ARTICLE_BYTES = 4 * 1024 * 1024;

/** A file that is no readable article. The message is one line: where it goes wrong, and the remedy. */
export class UnreadableArticle extends Error {
  override readonly name = 'UnreadableArticle';
}

/**
 * The text of an article file: UTF-8 with or without byte order mark, or UTF-16 with one. The mark is dropped and CRLF
 * becomes LF; nothing else changes, in particular there is no Unicode normalisation: what is stored is what was
 * published, and offsets made elsewhere over the same text stay right.
 *
 * @throws UnreadableArticle if it is empty or blank, over 4 MB, in another encoding, or holds NUL or half a surrogate
 *   pair, neither of which Postgres can store
 */
export function decodeArticle(raw: Uint8Array | string): string {
  const size = typeof raw === 'string' ? Buffer.byteLength(raw) : raw.byteLength;
  if (size > MAX_ARTICLE_BYTES) {
    throw new UnreadableArticle(`The article has ${size} bytes, more than ${MAX_ARTICLE_BYTES} (4 MB); split it, or check that it is the text of one article.`);
  }
  const text = (typeof raw === 'string' ? raw : decodeBytes(raw)).replace(/^\ufeff+/, '').replace(/(?<!\r)\r+\n/g, '\n');
  if (text.trim() === '') throw new UnreadableArticle('The article is empty; give a file with the text of one article.');
  const nul = text.indexOf('\0');
  if (nul !== -1) throw new UnreadableArticle(`The article has a NUL character at ${nulAt(raw, text, nul)}; it is binary, or UTF-16 without a byte order mark, or has a stray one: save it as UTF-8 without NUL.`);
  const lone = text.search(/\p{Cs}/u);
  if (lone !== -1) throw new UnreadableArticle(`The article has half a surrogate pair on line ${text.slice(0, lone).split('\n').length}; it was cut within a character: save the whole text as UTF-8.`);
  return text;
}

function decodeBytes(raw: Uint8Array): string {
  const utf16 = utf16Of(raw);
  if (utf16 && raw.byteLength % 2 === 1) {
    throw new UnreadableArticle(`The article is UTF-16 cut within a character at byte ${raw.byteLength - 1}; save the whole text as UTF-8.`);
  }
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(raw);
  } catch {
    if (utf16) throw new UnreadableArticle('The article begins as UTF-16 but is not valid UTF-16 throughout; save it as UTF-8.');
    const at = firstInvalidByte(raw);
    if (at === raw.byteLength) throw new UnreadableArticle(`The article ends within a character, at byte ${at}; it was cut: save the whole text as UTF-8.`);
    const hex = `0x${(raw[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
    throw new UnreadableArticle(`The article is not UTF-8 at byte ${at} (${hex}); save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8.`);
  }
}

/** Which UTF-16 the byte order mark announces. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The offset of the first byte that no valid UTF-8 text can have there: by bisection, as prefixes decode or do not. */
function firstInvalidByte(raw: Uint8Array): number {
  const valid = (length: number) => {
    try {
      // As a stream, so that a prefix ending within a character counts as valid.
      new TextDecoder('utf-8', { fatal: true }).decode(raw.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [low, high] = [0, raw.byteLength];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Only in bytes that are not UTF-16 is the first zero the first NUL character. */
function nulAt(raw: Uint8Array | string, text: string, unit: number): string {
  const line = `line ${text.slice(0, unit).split('\n').length}`;
  return typeof raw === 'string' || utf16Of(raw) ? line : `byte ${raw.indexOf(0)}, ${line}`;
}
