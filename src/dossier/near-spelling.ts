/** Of the words known, those that an unknown one may be a misspelling of: at most three, the nearest first. */
export function nearSpellings(word: string, known: Iterable<string>): string[] {
  const target = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const near = [...known].flatMap((candidate) => {
    const distance = editDistance(target, candidate.toLowerCase(), allowed);
    return distance <= allowed ? [{ candidate, distance }] : [];
  });
  return near
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** How many letters must be put in, left out or changed; anything above `limit` comes back as more than it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
