/** Characters that XML 1.0 cannot hold, not even escaped; Postgres keeps all of them but NUL. Lone surrogates do not reach us. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const unspeakable = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** A text as content of an element or value of an attribute of XML 1.0; what XML cannot hold becomes U+FFFD. */
export const xml = (text: string): string => text.replaceAll(unspeakable, '\uFFFD').replaceAll(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);
