// size: one line per country of ISO 3166-1, in one place where they can be checked against each other.

/** A country of ISO 3166-1. */
export interface IsoCountry {
  readonly alpha2: string;
  readonly alpha3: string;
  /** The short name in common use in English: "Iran", "South Korea". */
  readonly name: string;
  /** Official and other names in use: "Islamic Republic of Iran". */
  readonly aliases: readonly string[];
  /** Adjectives, the commonest first: "Iranian". Empty where none is in use. */
  readonly demonyms: readonly string[];
}

/** alpha-2, alpha-3 | common name | other names | demonyms. Sorted by code; all 249 of ISO 3166-1. */
const rows = `
AD AND|Andorra|Principality of Andorra|Andorran
AE ARE|United Arab Emirates|UAE;Emirates|Emirati
AF AFG|Afghanistan|Islamic Republic of Afghanistan|Afghan
AG ATG|Antigua and Barbuda||Antiguan;Barbudan
AI AIA|Anguilla||Anguillian
AL ALB|Albania|Republic of Albania|Albanian
AM ARM|Armenia|Republic of Armenia|Armenian
AO AGO|Angola|Republic of Angola|Angolan
AQ ATA|Antarctica||Antarctic
AR ARG|Argentina|Argentine Republic|Argentine;Argentinian
AS ASM|American Samoa||American Samoan
AT AUT|Austria|Republic of Austria|Austrian
AU AUS|Australia|Commonwealth of Australia|Australian
AW ABW|Aruba||Aruban
AX ALA|Åland Islands|Åland|Ålandic
AZ AZE|Azerbaijan|Republic of Azerbaijan|Azerbaijani
BA BIH|Bosnia and Herzegovina|Bosnia-Herzegovina;Bosnia|Bosnian;Herzegovinian
BB BRB|Barbados||Barbadian
BD BGD|Bangladesh|People's Republic of Bangladesh|Bangladeshi
BE BEL|Belgium|Kingdom of Belgium|Belgian
BF BFA|Burkina Faso||Burkinabe
BG BGR|Bulgaria|Republic of Bulgaria|Bulgarian
BH BHR|Bahrain|Kingdom of Bahrain|Bahraini
BI BDI|Burundi|Republic of Burundi|Burundian
BJ BEN|Benin|Republic of Benin|Beninese
BL BLM|Saint Barthélemy|St. Barts|Barthélemois
BM BMU|Bermuda||Bermudian
BN BRN|Brunei|Brunei Darussalam;Nation of Brunei|Bruneian
BO BOL|Bolivia|Plurinational State of Bolivia|Bolivian
BQ BES|Caribbean Netherlands|Bonaire, Sint Eustatius and Saba|Caribbean Dutch
BR BRA|Brazil|Federative Republic of Brazil|Brazilian
BS BHS|Bahamas|The Bahamas;Commonwealth of the Bahamas|Bahamian
BT BTN|Bhutan|Kingdom of Bhutan|Bhutanese
BV BVT|Bouvet Island||
BW BWA|Botswana|Republic of Botswana|Botswanan;Motswana
BY BLR|Belarus|Republic of Belarus|Belarusian
BZ BLZ|Belize||Belizean
CA CAN|Canada||Canadian
CC CCK|Cocos (Keeling) Islands|Cocos Islands;Keeling Islands|Cocos Islander
CD COD|Democratic Republic of the Congo|DR Congo;DRC;Congo-Kinshasa|Congolese
CF CAF|Central African Republic||Central African
CG COG|Republic of the Congo|Congo;Congo-Brazzaville|Congolese
CH CHE|Switzerland|Swiss Confederation|Swiss
CI CIV|Ivory Coast|Côte d'Ivoire;Republic of Côte d'Ivoire|Ivorian
CK COK|Cook Islands||Cook Islander
CL CHL|Chile|Republic of Chile|Chilean
CM CMR|Cameroon|Republic of Cameroon|Cameroonian
CN CHN|China|People's Republic of China;PRC|Chinese
CO COL|Colombia|Republic of Colombia|Colombian
CR CRI|Costa Rica|Republic of Costa Rica|Costa Rican
CU CUB|Cuba|Republic of Cuba|Cuban
CV CPV|Cape Verde|Cabo Verde;Republic of Cabo Verde|Cape Verdean;Cabo Verdean
CW CUW|Curaçao||Curaçaoan
CX CXR|Christmas Island||Christmas Islander
CY CYP|Cyprus|Republic of Cyprus|Cypriot
CZ CZE|Czech Republic|Czechia|Czech
DE DEU|Germany|Federal Republic of Germany|German
DJ DJI|Djibouti|Republic of Djibouti|Djiboutian
DK DNK|Denmark|Kingdom of Denmark|Danish
DM DMA|Dominica|Commonwealth of Dominica|Dominican
DO DOM|Dominican Republic||Dominican
DZ DZA|Algeria|People's Democratic Republic of Algeria|Algerian
EC ECU|Ecuador|Republic of Ecuador|Ecuadorian
EE EST|Estonia|Republic of Estonia|Estonian
EG EGY|Egypt|Arab Republic of Egypt|Egyptian
EH ESH|Western Sahara|Sahrawi Arab Democratic Republic|Sahrawi
ER ERI|Eritrea|State of Eritrea|Eritrean
ES ESP|Spain|Kingdom of Spain|Spanish
ET ETH|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian
FI FIN|Finland|Republic of Finland|Finnish
FJ FJI|Fiji|Republic of Fiji|Fijian
FK FLK|Falkland Islands|Malvinas|Falkland Islander
FM FSM|Micronesia|Federated States of Micronesia|Micronesian
FO FRO|Faroe Islands|Faeroe Islands|Faroese
FR FRA|France|French Republic|French
GA GAB|Gabon|Gabonese Republic|Gabonese
GB GBR|United Kingdom|UK;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland|British
GD GRD|Grenada||Grenadian
GE GEO|Georgia||Georgian
GF GUF|French Guiana||French Guianese
GG GGY|Guernsey|Bailiwick of Guernsey|
GH GHA|Ghana|Republic of Ghana|Ghanaian
GI GIB|Gibraltar||Gibraltarian
GL GRL|Greenland||Greenlandic
GM GMB|Gambia|The Gambia;Republic of the Gambia|Gambian
GN GIN|Guinea|Republic of Guinea;Guinea-Conakry|Guinean
GP GLP|Guadeloupe||Guadeloupean
GQ GNQ|Equatorial Guinea|Republic of Equatorial Guinea|Equatorial Guinean;Equatoguinean
GR GRC|Greece|Hellenic Republic|Greek
GS SGS|South Georgia and the South Sandwich Islands||
GT GTM|Guatemala|Republic of Guatemala|Guatemalan
GU GUM|Guam||Guamanian
GW GNB|Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean
GY GUY|Guyana|Co-operative Republic of Guyana|Guyanese
HK HKG|Hong Kong||Hong Kong
HM HMD|Heard Island and McDonald Islands||
HN HND|Honduras|Republic of Honduras|Honduran
HR HRV|Croatia|Republic of Croatia|Croatian
HT HTI|Haiti|Republic of Haiti|Haitian
HU HUN|Hungary||Hungarian
ID IDN|Indonesia|Republic of Indonesia|Indonesian
IE IRL|Ireland|Republic of Ireland|Irish
IL ISR|Israel|State of Israel|Israeli
IM IMN|Isle of Man||Manx
IN IND|India|Republic of India|Indian
IO IOT|British Indian Ocean Territory|Chagos Islands|Chagossian
IQ IRQ|Iraq|Republic of Iraq|Iraqi
IR IRN|Iran|Islamic Republic of Iran|Iranian
IS ISL|Iceland||Icelandic
IT ITA|Italy|Italian Republic|Italian
JE JEY|Jersey|Bailiwick of Jersey|
JM JAM|Jamaica||Jamaican
JO JOR|Jordan|Hashemite Kingdom of Jordan|Jordanian
JP JPN|Japan||Japanese
KE KEN|Kenya|Republic of Kenya|Kenyan
KG KGZ|Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani
KH KHM|Cambodia|Kingdom of Cambodia|Cambodian
KI KIR|Kiribati|Republic of Kiribati|I-Kiribati
KM COM|Comoros|Union of the Comoros|Comorian
KN KNA|Saint Kitts and Nevis|St. Kitts and Nevis|Kittitian;Nevisian
KP PRK|North Korea|Democratic People's Republic of Korea;DPRK|North Korean
KR KOR|South Korea|Republic of Korea;ROK|South Korean
KW KWT|Kuwait|State of Kuwait|Kuwaiti
KY CYM|Cayman Islands||Caymanian
KZ KAZ|Kazakhstan|Republic of Kazakhstan|Kazakh;Kazakhstani
LA LAO|Laos|Lao People's Democratic Republic;Lao PDR|Laotian;Lao
LB LBN|Lebanon|Lebanese Republic|Lebanese
LC LCA|Saint Lucia|St. Lucia|Saint Lucian
LI LIE|Liechtenstein|Principality of Liechtenstein|Liechtenstein
LK LKA|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan
LR LBR|Liberia|Republic of Liberia|Liberian
LS LSO|Lesotho|Kingdom of Lesotho|Basotho;Mosotho
LT LTU|Lithuania|Republic of Lithuania|Lithuanian
LU LUX|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish
LV LVA|Latvia|Republic of Latvia|Latvian
LY LBY|Libya|State of Libya|Libyan
MA MAR|Morocco|Kingdom of Morocco|Moroccan
MC MCO|Monaco|Principality of Monaco|Monégasque
MD MDA|Moldova|Republic of Moldova|Moldovan
ME MNE|Montenegro||Montenegrin
MF MAF|Saint Martin|Collectivity of Saint Martin|
MG MDG|Madagascar|Republic of Madagascar|Malagasy
MH MHL|Marshall Islands|Republic of the Marshall Islands|Marshallese
MK MKD|North Macedonia|Republic of North Macedonia|Macedonian
ML MLI|Mali|Republic of Mali|Malian
MM MMR|Myanmar|Burma;Republic of the Union of Myanmar|Burmese;Myanma
MN MNG|Mongolia||Mongolian
MO MAC|Macau|Macao|Macanese
MP MNP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands|Northern Marianan
MQ MTQ|Martinique||Martinican
MR MRT|Mauritania|Islamic Republic of Mauritania|Mauritanian
MS MSR|Montserrat||Montserratian
MT MLT|Malta|Republic of Malta|Maltese
MU MUS|Mauritius|Republic of Mauritius|Mauritian
MV MDV|Maldives|Republic of Maldives|Maldivian
MW MWI|Malawi|Republic of Malawi|Malawian
MX MEX|Mexico|United Mexican States|Mexican
MY MYS|Malaysia||Malaysian
MZ MOZ|Mozambique|Republic of Mozambique|Mozambican
NA NAM|Namibia|Republic of Namibia|Namibian
NC NCL|New Caledonia||New Caledonian
NE NER|Niger|Republic of the Niger|Nigerien
NF NFK|Norfolk Island||Norfolk Islander
NG NGA|Nigeria|Federal Republic of Nigeria|Nigerian
NI NIC|Nicaragua|Republic of Nicaragua|Nicaraguan
NL NLD|Netherlands|The Netherlands;Kingdom of the Netherlands;Holland|Dutch
NO NOR|Norway|Kingdom of Norway|Norwegian
NP NPL|Nepal|Federal Democratic Republic of Nepal|Nepalese;Nepali
NR NRU|Nauru|Republic of Nauru|Nauruan
NU NIU|Niue||Niuean
NZ NZL|New Zealand|Aotearoa|New Zealand
OM OMN|Oman|Sultanate of Oman|Omani
PA PAN|Panama|Republic of Panama|Panamanian
PE PER|Peru|Republic of Peru|Peruvian
PF PYF|French Polynesia||French Polynesian
PG PNG|Papua New Guinea|Independent State of Papua New Guinea|Papua New Guinean
PH PHL|Philippines|Republic of the Philippines|Philippine;Filipino
PK PAK|Pakistan|Islamic Republic of Pakistan|Pakistani
PL POL|Poland|Republic of Poland|Polish
PM SPM|Saint Pierre and Miquelon||
PN PCN|Pitcairn Islands|Pitcairn|Pitcairn Islander
PR PRI|Puerto Rico|Commonwealth of Puerto Rico|Puerto Rican
PS PSE|Palestine|State of Palestine|Palestinian
PT PRT|Portugal|Portuguese Republic|Portuguese
PW PLW|Palau|Republic of Palau|Palauan
PY PRY|Paraguay|Republic of Paraguay|Paraguayan
QA QAT|Qatar|State of Qatar|Qatari
RE REU|Réunion||Réunionese
RO ROU|Romania||Romanian
RS SRB|Serbia|Republic of Serbia|Serbian
RU RUS|Russia|Russian Federation|Russian
RW RWA|Rwanda|Republic of Rwanda|Rwandan
SA SAU|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian
SB SLB|Solomon Islands||Solomon Islander
SC SYC|Seychelles|Republic of Seychelles|Seychellois
SD SDN|Sudan|Republic of the Sudan|Sudanese
SE SWE|Sweden|Kingdom of Sweden|Swedish
SG SGP|Singapore|Republic of Singapore|Singaporean
SH SHN|Saint Helena, Ascension and Tristan da Cunha|Saint Helena|Saint Helenian
SI SVN|Slovenia|Republic of Slovenia|Slovenian;Slovene
SJ SJM|Svalbard and Jan Mayen||
SK SVK|Slovakia|Slovak Republic|Slovak
SL SLE|Sierra Leone|Republic of Sierra Leone|Sierra Leonean
SM SMR|San Marino|Republic of San Marino|Sammarinese
SN SEN|Senegal|Republic of Senegal|Senegalese
SO SOM|Somalia|Federal Republic of Somalia|Somali
SR SUR|Suriname|Republic of Suriname|Surinamese
SS SSD|South Sudan|Republic of South Sudan|South Sudanese
ST STP|São Tomé and Príncipe|Democratic Republic of São Tomé and Príncipe|São Toméan
SV SLV|El Salvador|Republic of El Salvador|Salvadoran
SX SXM|Sint Maarten||
SY SYR|Syria|Syrian Arab Republic|Syrian
SZ SWZ|Eswatini|Swaziland;Kingdom of Eswatini|Swazi
TC TCA|Turks and Caicos Islands||Turks and Caicos Islander
TD TCD|Chad|Republic of Chad|Chadian
TF ATF|French Southern Territories||
TG TGO|Togo|Togolese Republic|Togolese
TH THA|Thailand|Kingdom of Thailand|Thai
TJ TJK|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani
TK TKL|Tokelau||Tokelauan
TL TLS|East Timor|Timor-Leste;Democratic Republic of Timor-Leste|Timorese;East Timorese
TM TKM|Turkmenistan||Turkmen
TN TUN|Tunisia|Republic of Tunisia|Tunisian
TO TON|Tonga|Kingdom of Tonga|Tongan
TR TUR|Turkey|Türkiye;Republic of Türkiye|Turkish
TT TTO|Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidadian;Tobagonian
TV TUV|Tuvalu||Tuvaluan
TW TWN|Taiwan|Republic of China;Chinese Taipei|Taiwanese
TZ TZA|Tanzania|United Republic of Tanzania|Tanzanian
UA UKR|Ukraine||Ukrainian
UG UGA|Uganda|Republic of Uganda|Ugandan
UM UMI|United States Minor Outlying Islands||
US USA|United States|United States of America;US;USA;America|American
UY URY|Uruguay|Eastern Republic of Uruguay|Uruguayan
UZ UZB|Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani
VA VAT|Vatican City|Holy See;Vatican;Vatican City State|Vatican
VC VCT|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian
VE VEN|Venezuela|Bolivarian Republic of Venezuela|Venezuelan
VG VGB|British Virgin Islands||British Virgin Islander
VI VIR|United States Virgin Islands|US Virgin Islands|Virgin Islander
VN VNM|Vietnam|Viet Nam;Socialist Republic of Vietnam|Vietnamese
VU VUT|Vanuatu|Republic of Vanuatu|Ni-Vanuatu
WF WLF|Wallis and Futuna||
WS WSM|Samoa|Independent State of Samoa|Samoan
YE YEM|Yemen|Republic of Yemen|Yemeni
YT MYT|Mayotte||Mahoran
ZA ZAF|South Africa|Republic of South Africa|South African
ZM ZMB|Zambia|Republic of Zambia|Zambian
ZW ZWE|Zimbabwe|Republic of Zimbabwe|Zimbabwean
`;

const words = (list: string): string[] => (list === '' ? [] : list.split(';'));

/** The 249 countries and territories of ISO 3166-1, by alpha-2 code. */
export const isoCountries: ReadonlyMap<string, IsoCountry> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [codes = '', name = '', aliases = '', demonyms = ''] = row.split('|');
      const [alpha2 = '', alpha3 = ''] = codes.split(' ');
      return [alpha2, { alpha2, alpha3, name, aliases: words(aliases), demonyms: words(demonyms) }];
    }),
);
