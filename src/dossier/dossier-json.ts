import { deepestValue, isLogical, isNumeric, isNumericBesideExact, mostValues } from './scalar-fields.js';

/**
 * The value of a JSON text in the form in which `parseDossier` gives it; undefined where the text is no JSON, or has
 * something that is refused or kept as it was written: a key twice, a number where the format has none (`"date": 2018.0`),
 * values without measure. The YAML reader, of whose language JSON is a part, then says what is wrong or how it was written; it
 * takes some thirty times as long.
 */
export function parseDossierJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const reading = new JsonReading();
  const plain = reading.plain(value, '', 0);
  // Of a key that is written twice, JSON.parse keeps one.
  return reading.isPlain && reading.keys === countKeys(text) ? plain : undefined;
}

class JsonReading {
  isPlain = true;
  keys = 0;
  #values = 0;

  /** @param field the nearest key around the value */
  plain(value: unknown, field: string, depth: number): unknown {
    this.#values += 1;
    if (this.#values > mostValues || depth > deepestValue) this.isPlain = false;
    if (!this.isPlain) return undefined;
    if (typeof value === 'number') this.isPlain = isNumeric(field);
    if (typeof value === 'boolean') return isLogical(field) ? value : String(value);
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? value.map((item) => this.plain(item, field, depth + 1)) : this.#object(value as Record<string, unknown>, depth);
  }

  #object(value: Record<string, unknown>, depth: number): Record<string, unknown> {
    const quotes = Object.hasOwn(value, 'exact');
    for (const key of Object.keys(value)) {
      this.keys += 1;
      if (key === '__proto__') this.isPlain = false;
      else if (typeof value[key] !== 'number' || !quotes || !isNumericBesideExact(key)) value[key] = this.plain(value[key], key, depth + 1);
    }
    return value;
  }
}

/** How many keys are written in a text that is JSON: strings with a colon behind them. */
function countKeys(text: string): number {
  let keys = 0;
  for (let open = text.indexOf('"'); open !== -1; open = text.indexOf('"', open)) {
    let close = text.indexOf('"', open + 1);
    while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
    open = close + 1;
    while (/\s/.test(text.charAt(open))) open += 1;
    if (text.charAt(open) === ':') keys += 1;
  }
  return keys;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charAt(at - 1 - slashes) === '\\') slashes += 1;
  return slashes % 2 === 1;
}
