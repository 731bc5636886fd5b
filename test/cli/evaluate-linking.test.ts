import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLinkingOrder, runEvaluateLinking } from '../../src/cli/evaluate-linking.js';

const actors = `IRAQ_ [IRQ]
+IRAK_
HOSHYAR_ZEBARI_ ; CountryInfo.txt
+HOSHIYAR_ZIBARI_
+MINISTER_ZEBARI_
\t[IRQGOV 030903-140711]
AYAD_ALLAWI_
+IYAD_ALAWI_
\t[IRQGOV 040601-050503]
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-linking-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]): Promise<string[]> {
  const said: string[] = [];
  const order = readLinkingOrder(['--linking', ...words]);
  if (order === undefined) throw new Error('no such words');
  await runEvaluateLinking(order, (line) => void said.push(line));
  return said;
}

describe('evaluate --linking', () => {
  it('asks for each form of a name while the person is known by the others; a surname alone is no form', async () => {
    const file = path.join(folder, 'actors.txt');
    writeFileSync(file, actors);
    expect(await run(file, '--verbose')).toEqual([
      '2 of 2 persons, 4 forms of their names (all)',
      'precision  1.000 [0.510, 1.000]  4 of 4',
      'recall     1.000 [0.510, 1.000]  4 of 4',
      '4 right, 0 wrong, 0 missed; 0 linked to another entry of the list with the same name, left out of both',
    ]);
  });

  it('reads members of governments by their Wikidata items, and lists what was missed', async () => {
    const file = path.join(folder, 'japan-ministers.csv');
    writeFileSync(file, 'position,person,personID,start,end,enwiki\nMinister,Toyama Atsuko,Q1,2001-04-26,2003-09-22,Atsuko Tōyama\nMinister,Koji Omi,Q2,2006-09-26,2007-08-27,Someone Else\n');
    expect(await run(file, '--verbose')).toEqual([
      '2 of 2 persons, 4 forms of their names (all)',
      'precision  1.000 [0.342, 1.000]  2 of 2',
      'recall     0.500 [0.150, 0.850]  2 of 4',
      '2 right, 0 wrong, 2 missed; 0 linked to another entry of the list with the same name, left out of both',
      `missed | ${file} Q2 | Koji Omi | Someone Else | nobody near`,
      `missed | ${file} Q2 | Someone Else | Koji Omi | nobody near`,
    ]);
  });

  it('names the place and the remedy', async () => {
    const file = path.join(folder, 'x.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    await expect(run(file)).rejects.toThrow(`${file}:1: needs the columns person and personID, or person (the Wikidata item) and name`);
    await expect(run(path.join(folder, 'absent'))).rejects.toThrow(`${path.join(folder, 'absent')}: there is no such file or directory`);
    expect(readLinkingOrder(['--linking'])).toBeUndefined();
    expect(readLinkingOrder(['--linking', 'x', '--split', 'half'])).toBeUndefined();
  });
});
