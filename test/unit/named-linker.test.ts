import { linkAgreement, linkOrganization, type NamedThing } from '../../src/linking/named-linker.js';

const named = (id: string, names: readonly string[], context: readonly string[] = [], more: Partial<NamedThing> = {}): NamedThing => ({ id, names, sort: null, context, identifiers: [], ...more });
const none: ReadonlySet<string> = new Set();

describe('organizations', () => {
  const agency = named('1', ['International Atomic Energy Agency', 'IAEA'], [], { sort: 'INTERGOVERNMENTAL', identifiers: ['wikidata Q41984'] });
  const council = named('2', ['Supreme National Security Council', 'SNSC', 'Council'], ['country IR'], { sort: 'GOVERNMENT_BODY' });

  test('an acronym, where the countries are told alike, is enough; a common word is not', () => {
    expect(linkOrganization(named('', ['I.A.E.A.', 'IAEA']), [agency, council], none)).toEqual({ other: '1', verdict: 'SAME', score: 0.9, reasons: ['IAEA = IAEA', 'of no country, both'] });
    expect(linkOrganization(named('', ['SNSC'], ['country IR']), [agency, council], none)).toEqual({ other: '2', verdict: 'SAME', score: 0.9, reasons: ['SNSC = SNSC', 'both of country IR'] });
    expect(linkOrganization(named('', ['SNSC']), [agency, council], none)).toEqual({ other: '2', verdict: 'UNSURE', score: 0.75, reasons: ['SNSC = SNSC', 'of no country, one of them'] });
    expect(linkOrganization(named('', ['Council'], ['country IR']), [council], none)).toMatchObject({ verdict: 'UNSURE', score: 0.8 });
    expect(linkOrganization(named('', ['Council']), [council], none)).toBeNull();
  });

  test('another country, another sort or another identifier is another organization', () => {
    expect(linkOrganization(named('', ['SNSC'], ['country TR']), [council], none)).toBeNull();
    expect(linkOrganization(named('', ['IAEA'], [], { sort: 'COMPANY' }), [agency], none)).toBeNull();
    expect(linkOrganization(named('', ['IAEA'], [], { identifiers: ['wikidata Q1'] }), [agency], none)).toBeNull();
  });

  test('of two that have the name, none is chosen', () => {
    const other = named('3', ['Iranian Atomic Energy Agency', 'IAEA']);
    expect(linkOrganization(named('', ['IAEA']), [agency, other], none)).toEqual({ other: '1', verdict: 'UNSURE', score: 0.9, reasons: ['IAEA = IAEA', 'of no country, both', 'Iranian Atomic Energy Agency has the name too'] });
    expect(linkOrganization(named('', ['IAEA']), [agency, other], new Set(['1 3']))?.reasons.at(-1)).toBe('Iranian Atomic Energy Agency has the name too, and is another');
  });
});

describe('agreements', () => {
  const [iran, us, uk, france] = ['country IR', 'country US', 'country GB', 'country FR'];
  const deal = named('1', ['Joint Comprehensive Plan of Action', 'JCPOA', '2015 nuclear deal'], [iran, us, uk, france]);

  test('an acronym is enough where no other parties are told; a name is with the same parties, or two of them', () => {
    expect(linkAgreement(named('', ['JCPOA']), [deal], none)).toEqual({ other: '1', verdict: 'SAME', score: 0.9, reasons: ['JCPOA = JCPOA', 'parties told of one'] });
    expect(linkAgreement(named('', ['2015 nuclear deal'], [iran, us]), [deal], none)).toEqual({ other: '1', verdict: 'SAME', score: 0.88, reasons: ['2015 nuclear deal = 2015 nuclear deal', '2 of 4 parties'] });
    expect(linkAgreement(named('', ['2015 nuclear deal'], [france, uk, us, iran]), [deal], none)).toMatchObject({ verdict: 'SAME', score: 0.95 });
    expect(linkAgreement(named('', ['2015 nuclear deal']), [deal], none)).toMatchObject({ verdict: 'UNSURE', score: 0.8 });
  });

  test('other parties are another agreement, and one of several says nothing', () => {
    const treaties = [named('1', ['Air Services Agreement'], [uk, us]), named('2', ['Air Services Agreement'], [uk, france])];
    expect(linkAgreement(named('', ['Air Services Agreement'], [uk, iran]), treaties, none)).toBeNull();
    expect(linkAgreement(named('', ['Air Services Agreement'], [uk]), treaties, none)).toBeNull();
    expect(linkAgreement(named('', ['Air Services Agreement']), treaties, none)).toMatchObject({ verdict: 'UNSURE' });
    expect(linkAgreement(named('', ['JCPOA'], [iran, 'country IQ']), [deal], none)).toBeNull();
  });
});
