/** Members of bodies whose ministers and leaders meet as such, as alpha-2 codes, by the name in the lexicon of bodies. */
export const members: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'European Union': 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
    'European Council': 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
    'North Atlantic Treaty Organization': 'AL BE BG CA HR CZ DK EE FI FR DE GR HU IS IT LV LT LU ME NL MK NO PL PT RO SK SI ES SE TR GB US',
    'Association of Southeast Asian Nations': 'BN KH ID LA MY MM PH SG TH TL VN',
    'Gulf Cooperation Council': 'BH KW OM QA SA AE',
    'Arab League': 'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE',
    'Shanghai Cooperation Organization': 'BY CN IN IR KZ KG PK RU TJ UZ',
    'Economic Community of West African States': 'BJ BF CV CI GM GH GN GW LR ML NE NG SN SL TG',
  }).map(([name, codes]) => [name, new Set(codes.split(' '))]),
);
