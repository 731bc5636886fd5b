// size: one list of cities by country, read as one.

/** Country code: capital first (it may stand for its government), then other cities that news of diplomacy is written from. */
const rows = `
AE:Abu Dhabi;Dubai;Sharjah
AF:Kabul;Kandahar;Herat;Mazar-i-Sharif;Kunduz;Jalalabad
AL:Tirana
AM:Yerevan
AO:Luanda
AR:Buenos Aires
AT:Vienna;Salzburg
AU:Canberra;Sydney;Melbourne;Brisbane;Perth
AZ:Baku;Nakhchivan;Ganja
BA:Sarajevo;Banja Luka;Srebrenica;Mostar
BD:Dhaka;Chittagong;Cox's Bazar
BE:Brussels;Bruges;Antwerp
BF:Ouagadougou
BG:Sofia;Varna
BH:Manama
BI:Bujumbura;Gitega
BJ:Cotonou;Porto-Novo
BN:Bandar Seri Begawan
BO:La Paz
BR:Brasilia,Brasília;Rio de Janeiro;Sao Paulo,São Paulo;Belem,Belém
BW:Gaborone
BY:Minsk;Brest
CA:Ottawa;Toronto;Montreal;Vancouver;Quebec City;Halifax;Charlevoix;Kananaskis
CD:Kinshasa;Goma;Bukavu
CF:Bangui
CG:Brazzaville
CH:Bern,Berne;Geneva;Davos;Lausanne;Zurich;Basel;Lugano;Montreux;Bürgenstock,Burgenstock
CI:Abidjan;Yamoussoukro
CL:Santiago
CM:Yaounde,Yaoundé
CN:Beijing,Peking;Shanghai;Tianjin;Xi'an;Chengdu;Wuhan;Guangzhou;Hangzhou;Xiamen;Shenzhen;Nanjing;Kunming
CO:Bogota,Bogotá;Cartagena
CR:San Jose,San José
CU:Havana;Guantanamo
CY:Nicosia
CZ:Prague
DE:Berlin;Munich;Bonn;Hamburg;Frankfurt;Cologne;Ramstein;Elmau;Heiligendamm;Meseberg;Dresden;Potsdam
DJ:Djibouti
DK:Copenhagen
DO:Santo Domingo
DZ:Algiers;Oran
EC:Quito;Guayaquil
EE:Tallinn
EG:Cairo;Sharm el-Sheikh,Sharm El-Sheikh,Sharm el Sheikh,Sharm al-Sheikh;Alexandria;El Alamein
ER:Asmara;Massawa
ES:Madrid;Barcelona;Seville
ET:Addis Ababa;Mekelle
FI:Helsinki;Espoo;Turku
FJ:Suva
FR:Paris;Strasbourg;Nice;Biarritz;Lyon;Marseille;Versailles;Evian;Rambouillet
GA:Libreville
GB:London;Edinburgh;Belfast;Glasgow;Manchester;Salisbury;Carbis Bay;Chequers;Oxford
GE:Tbilisi;Batumi;Gori;Sukhumi;Tskhinvali
GH:Accra
GM:Banjul
GN:Conakry
GR:Athens;Thessaloniki
GT:Guatemala City
GY:Georgetown
HK:Hong Kong
HN:Tegucigalpa
HR:Zagreb;Dubrovnik;Split
HT:Port-au-Prince
HU:Budapest
ID:Jakarta;Bali;Nusa Dua;Bandung;Yogyakarta;Aceh
IE:Dublin
IL:Tel Aviv;Haifa;Eilat;Caesarea;Ashkelon;Beersheba
IN:New Delhi,Delhi;Mumbai;Kolkata;Srinagar;Agra;Hyderabad;Bangalore,Bengaluru;Chennai;Amritsar;Simla,Shimla
IQ:Baghdad;Erbil,Irbil,Arbil;Basra;Mosul;Kirkuk;Najaf;Karbala;Sulaymaniyah,Sulaimaniyah;Samarra;Fallujah;Tikrit
IR:Tehran,Teheran;Isfahan;Mashhad;Shiraz;Tabriz;Qom;Natanz;Bushehr;Fordow,Fordo;Arak;Chabahar;Bandar Abbas;Ahvaz;Kerman;Yazd;Rasht;Zahedan;Kermanshah;Hamedan;Abadan;Ramsar
IS:Reykjavik
IT:Rome;Milan;Venice;Naples;Turin;Taormina;L'Aquila;Trieste;Bari;Palermo;Genoa;Florence
JM:Kingston
JO:Amman;Aqaba
JP:Tokyo;Osaka;Kyoto;Hiroshima;Nagasaki;Okinawa;Nagoya;Hokkaido
KE:Nairobi;Mombasa
KG:Bishkek;Osh;Cholpon-Ata
KH:Phnom Penh;Siem Reap
KP:Pyongyang;Yongbyon;Kaesong;Wonsan
KR:Seoul;Busan;Incheon;Pyeongchang
KW:Kuwait City
KZ:Astana,Nur-Sultan;Almaty;Aktau
LA:Vientiane;Luang Prabang
LB:Beirut;Tripoli of Lebanon;Sidon;Tyre;Baalbek;Taif of Lebanon
LK:Colombo
LR:Monrovia
LT:Vilnius;Kaunas
LV:Riga
LY:Tripoli;Benghazi;Sirte;Misrata;Tobruk
MA:Rabat;Marrakesh,Marrakech;Casablanca;Skhirat;Tangier;Fez
MC:Monaco
MD:Chisinau,Chișinău;Tiraspol
ME:Podgorica
MG:Antananarivo
MK:Skopje;Ohrid
ML:Bamako;Timbuktu;Gao;Kidal
MM:Naypyidaw,Nay Pyi Taw;Yangon,Rangoon;Mandalay
MN:Ulaanbaatar,Ulan Bator
MR:Nouakchott
MT:Valletta
MV:Malé
MX:Mexico City;Cancun,Cancún;Los Cabos;Tijuana;Guadalajara;Monterrey
MY:Kuala Lumpur;Putrajaya;Langkawi
MZ:Maputo
NA:Windhoek
NE:Niamey
NG:Abuja;Lagos;Maiduguri
NI:Managua
NL:The Hague;Amsterdam;Rotterdam;Maastricht;Noordwijk
NO:Oslo;Bergen;Svalbard
NP:Kathmandu;Pokhara
NZ:Wellington;Auckland;Christchurch
OM:Muscat;Salalah
PA:Panama City
PE:Lima
PG:Port Moresby
PH:Manila;Cebu;Davao;Marawi;Subic Bay
PK:Islamabad;Karachi;Lahore;Rawalpindi;Peshawar;Quetta;Gwadar;Abbottabad
PL:Warsaw;Krakow,Kraków;Gdansk,Gdańsk;Katowice;Poznan;Rzeszow,Rzeszów
PS:Ramallah;Gaza City;Rafah;Khan Younis;Jenin;Nablus;Hebron;Bethlehem;Jericho
PT:Lisbon;Porto;Lajes
PY:Asuncion,Asunción
QA:Doha;Lusail;Al Udeid
RO:Bucharest;Constanta
RS:Belgrade;Novi Sad
RU:Moscow;Saint Petersburg,St. Petersburg,St Petersburg;Sochi;Kazan;Vladivostok;Yekaterinburg;Grozny;Kaliningrad;Astrakhan;Murmansk;Ufa;Novo-Ogaryovo
RW:Kigali
SA:Riyadh;Jeddah,Jiddah;Mecca;Medina;Dammam;Dhahran;Neom;AlUla,Al-Ula,Al Ula;Khobar;Taif;Yanbu
SB:Honiara
SD:Khartoum;Port Sudan;El Fasher,El-Fasher;Omdurman
SE:Stockholm;Gothenburg;Malmo,Malmö;Uppsala
SG:Singapore City;Sentosa
SI:Ljubljana;Bled;Brdo
SK:Bratislava
SL:Freetown
SN:Dakar
SO:Mogadishu;Hargeisa
SS:Juba;Malakal
SV:San Salvador
SY:Damascus;Aleppo;Homs;Idlib;Latakia;Deir ez-Zor,Deir al-Zor,Deir Ezzor;Raqqa;Daraa,Deraa;Palmyra;Hama;Douma;Kobani;Afrin;Manbij;Quneitra;Tartus
TD:N'Djamena
TG:Lome,Lomé
TH:Bangkok;Phuket;Chiang Mai;Pattaya
TJ:Dushanbe
TL:Dili
TM:Ashgabat;Avaza
TN:Tunis;Carthage;Sfax
TR:Ankara;Istanbul;Izmir,İzmir;Antalya;Incirlik;Konya;Gaziantep;Trabzon;Diyarbakir
TT:Port of Spain
TW:Taipei;Kaohsiung
TZ:Dodoma;Dar es Salaam;Arusha;Zanzibar
UA:Kyiv,Kiev;Odesa,Odessa;Kharkiv,Kharkov;Lviv;Donetsk;Luhansk;Mariupol;Kherson;Zaporizhzhia;Chernobyl;Bucha;Debaltseve;Sevastopol;Yalta;Simferopol;Kramatorsk;Dnipro;Mykolaiv
UG:Kampala;Entebbe
US:Washington,Washington D.C.,Washington DC,Washington, D.C.;New York,New York City;Los Angeles;San Francisco;Chicago;Boston;Houston;Camp David;Annapolis;Dayton;Miami;Atlanta;Philadelphia;Seattle;Detroit;Mar-a-Lago;Palm Beach;Anchorage;Honolulu;Wilmington;Dallas;Sunnylands;Las Vegas;Pittsburgh;Bretton Woods
UY:Montevideo;Punta del Este
UZ:Tashkent;Samarkand;Bukhara
VA:Vatican City
VE:Caracas
VN:Hanoi;Ho Chi Minh City,Saigon;Da Nang;Hue;Hai Phong
YE:Sanaa,Sana'a,Sana’a;Aden;Hodeidah,Hudaydah,Hodeida;Taiz,Ta'iz;Marib,Ma'rib;Mukalla
ZA:Pretoria;Cape Town;Johannesburg;Durban;Sun City
ZM:Lusaka
ZW:Harare;Victoria Falls
`;

/** A city of the lexicon. */
export interface City {
  readonly name: string;
  /** alpha-2 code of the country it lies in. */
  readonly country: string;
  /** Whether it is the seat of the government, whose name may stand for it: "Tehran said". */
  readonly capital: boolean;
}

/** Seats that are not first in their row, or whose row has no seat. */
const noCapital = new Set(['Tel Aviv', 'Hong Kong', 'Sentosa', 'Goma']);

/** Cities by every spelling of their name; the first spelling is the name. */
export const cities: ReadonlyMap<string, City> = new Map(
  rows.trim().split('\n').flatMap((row) => {
    const country = row.slice(0, 2);
    return row.slice(3).split(';').flatMap((spellings, index) => {
      const all = spellings.split(',').map((spelling) => spelling.trim());
      const name = all[0] ?? '';
      const city: City = { name, country, capital: index === 0 && !noCapital.has(name) };
      return all.map((spelling): [string, City] => [spelling.replaceAll('’', "'"), city]);
    });
  }),
);

/** Regions and seas, which lie in no one country. */
export const regions: readonly string[] = [
  'Middle East', 'West Asia', 'Central Asia', 'South Asia', 'Southeast Asia', 'East Asia', 'Europe', 'Eastern Europe', 'Western Europe', 'Africa', 'North Africa', 'West Africa', 'East Africa', 'Horn of Africa', 'Latin America', 'South America', 'Central America', 'Asia', 'Persian Gulf', 'Gulf', 'Gulf of Oman', 'Gulf of Aden', 'Red Sea', 'Black Sea', 'Caspian Sea', 'Mediterranean', 'Mediterranean Sea', 'Eastern Mediterranean', 'South China Sea', 'East China Sea', 'Baltic', 'Balkans', 'Western Balkans', 'Caucasus', 'South Caucasus', 'Sahel', 'Levant', 'Arctic', 'Strait of Hormuz', 'Bab el-Mandeb', 'Taiwan Strait', 'Korean Peninsula', 'Arabian Peninsula', 'Kurdistan Region', 'Kurdistan', 'Nagorno-Karabakh', 'Kashmir', 'Crimea', 'Donbas', 'Donbass', 'Gaza Strip', 'Gaza', 'West Bank', 'Golan Heights', 'Darfur', 'Tigray', 'Transnistria', 'Abkhazia', 'South Ossetia', 'Sinai', 'Indo-Pacific', 'Asia-Pacific', 'Pacific', 'Atlantic', 'Indian Ocean', 'Caribbean', 'Scandinavia', 'Jerusalem', 'East Jerusalem', 'Northern Ireland', 'Scotland', 'Xinjiang', 'Tibet', 'Kosovo', 'Kurdistan Province', 'Sistan and Baluchestan', 'Khuzestan',
];
