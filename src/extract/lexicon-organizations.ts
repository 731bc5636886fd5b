// size: one list of bodies, read as one.
import type { OrganizationKind } from '../organization/organization.enum.js';

/** kind | name | other spellings and acronyms | country, where it is of one. */
const rows = `
INTERGOVERNMENTAL|United Nations|UN;U.N.;United Nations Organization
INTERGOVERNMENTAL|United Nations Security Council|UN Security Council;U.N. Security Council;Security Council;UNSC
INTERGOVERNMENTAL|United Nations General Assembly|UN General Assembly;U.N. General Assembly;General Assembly;UNGA
INTERGOVERNMENTAL|Human Rights Council|UN Human Rights Council;UNHRC
INTERGOVERNMENTAL|European Union|EU;E.U.
INTERGOVERNMENTAL|European Commission|
INTERGOVERNMENTAL|European Council|
INTERGOVERNMENTAL|European Parliament|
INTERGOVERNMENTAL|Council of Europe|
INTERGOVERNMENTAL|North Atlantic Treaty Organization|NATO;Nato;North Atlantic Treaty Organisation;North Atlantic Alliance
INTERGOVERNMENTAL|International Atomic Energy Agency|IAEA
INTERGOVERNMENTAL|African Union|AU
INTERGOVERNMENTAL|Arab League|League of Arab States
INTERGOVERNMENTAL|Association of Southeast Asian Nations|ASEAN;Asean
INTERGOVERNMENTAL|Shanghai Cooperation Organization|Shanghai Cooperation Organisation;SCO
INTERGOVERNMENTAL|Organization of Islamic Cooperation|Organisation of Islamic Cooperation;OIC;Organization of the Islamic Conference
INTERGOVERNMENTAL|Organization of the Petroleum Exporting Countries|OPEC;Opec;OPEC+
INTERGOVERNMENTAL|Gulf Cooperation Council|GCC;Persian Gulf Cooperation Council
INTERGOVERNMENTAL|Organization for Security and Cooperation in Europe|OSCE;Organization for Security and Co-operation in Europe;Organisation for Security and Co-operation in Europe
INTERGOVERNMENTAL|Organization of American States|OAS
INTERGOVERNMENTAL|Economic Community of West African States|ECOWAS;Ecowas
INTERGOVERNMENTAL|Southern African Development Community|SADC
INTERGOVERNMENTAL|East African Community|EAC
OTHER|P5+1|E3+3;EU3+3;5+1 Group
OTHER|P4+1|4+1 Group
OTHER|E3|EU3
INTERGOVERNMENTAL|Intergovernmental Authority on Development|IGAD
INTERGOVERNMENTAL|Eurasian Economic Union|EAEU
INTERGOVERNMENTAL|Commonwealth of Independent States|CIS
INTERGOVERNMENTAL|Collective Security Treaty Organization|CSTO
INTERGOVERNMENTAL|Economic Cooperation Organization|ECO
INTERGOVERNMENTAL|Non-Aligned Movement|NAM
INTERGOVERNMENTAL|Group of Seven|G7;G-7
INTERGOVERNMENTAL|Group of Twenty|G20;G-20
INTERGOVERNMENTAL|Group of Eight|G8;G-8
INTERGOVERNMENTAL|BRICS|Brics
INTERGOVERNMENTAL|World Bank|
INTERGOVERNMENTAL|International Monetary Fund|IMF
INTERGOVERNMENTAL|World Trade Organization|WTO;World Trade Organisation
INTERGOVERNMENTAL|World Health Organization|WHO;World Health Organisation
INTERGOVERNMENTAL|World Food Programme|WFP;World Food Program
INTERGOVERNMENTAL|International Criminal Court|ICC
INTERGOVERNMENTAL|International Court of Justice|ICJ
INTERGOVERNMENTAL|Permanent Court of Arbitration|
INTERGOVERNMENTAL|Organisation for the Prohibition of Chemical Weapons|OPCW;Organization for the Prohibition of Chemical Weapons
INTERGOVERNMENTAL|International Maritime Organization|IMO;International Maritime Organisation
INTERGOVERNMENTAL|International Civil Aviation Organization|ICAO
INTERGOVERNMENTAL|International Labour Organization|ILO
INTERGOVERNMENTAL|Interpol|INTERPOL
INTERGOVERNMENTAL|UNESCO|Unesco
INTERGOVERNMENTAL|UNICEF|Unicef
INTERGOVERNMENTAL|UNRWA|
INTERGOVERNMENTAL|UNHCR|UN Refugee Agency
INTERGOVERNMENTAL|UNIFIL|
INTERGOVERNMENTAL|Pacific Islands Forum|
INTERGOVERNMENTAL|Caribbean Community|CARICOM;Caricom
INTERGOVERNMENTAL|Mercosur|MERCOSUR
INTERGOVERNMENTAL|APEC|Asia-Pacific Economic Cooperation
INTERGOVERNMENTAL|OECD|
INTERGOVERNMENTAL|European Central Bank|ECB
INTERGOVERNMENTAL|Visegrad Group|V4
INTERGOVERNMENTAL|Nordic Council|
OTHER|International Committee of the Red Cross|ICRC;Red Cross
OTHER|Amnesty International|
OTHER|Human Rights Watch|
OTHER|Taliban|Afghan Taliban
OTHER|Financial Action Task Force|FATF
GOVERNMENT|White House|the White House|US
GOVERNMENT|Kremlin|the Kremlin|RU
GOVERNMENT|Downing Street|No 10;Number 10;10 Downing Street|GB
GOVERNMENT|Elysee|Élysée;Elysee Palace;Élysée Palace|FR
GOVERNMENT|Blue House|Cheong Wa Dae|KR
GOVERNMENT|Palestinian Authority|Palestinian National Authority;PA|PS
MINISTRY|Department of State|State Department;US State Department;U.S. State Department;US Department of State;U.S. Department of State|US
MINISTRY|Department of Defense|Pentagon;the Pentagon;Defense Department;US Department of Defense|US
MINISTRY|Department of the Treasury|Treasury Department;US Treasury;U.S. Treasury;US Treasury Department|US
MINISTRY|Department of Justice|Justice Department;US Justice Department|US
MINISTRY|Foreign Office|Foreign and Commonwealth Office;Foreign, Commonwealth and Development Office;FCDO|GB
MINISTRY|Federal Foreign Office|German Foreign Office|DE
MINISTRY|Quai d'Orsay||FR
PARLIAMENT|US Congress|Congress;U.S. Congress|US
PARLIAMENT|US Senate|Senate;U.S. Senate|US
PARLIAMENT|House of Representatives|US House of Representatives|US
PARLIAMENT|Bundestag||DE
PARLIAMENT|Bundesrat||DE
PARLIAMENT|Knesset||IL
PARLIAMENT|Majlis|Majles;Islamic Consultative Assembly|IR
PARLIAMENT|State Duma|Duma;Russian State Duma|RU
PARLIAMENT|Federation Council||RU
PARLIAMENT|Verkhovna Rada|Rada|UA
PARLIAMENT|House of Commons||GB
PARLIAMENT|House of Lords||GB
PARLIAMENT|National People's Congress|NPC|CN
PARLIAMENT|Lok Sabha||IN
PARLIAMENT|Sejm||PL
GOVERNMENT_BODY|Supreme National Security Council|SNSC;Supreme Council of National Security|IR
GOVERNMENT_BODY|Guardian Council||IR
GOVERNMENT_BODY|Expediency Council||IR
GOVERNMENT_BODY|Assembly of Experts||IR
GOVERNMENT_BODY|Atomic Energy Organization of Iran|AEOI|IR
GOVERNMENT_BODY|Islamic Revolution Guards Corps|IRGC;Islamic Revolutionary Guard Corps;Islamic Revolutionary Guards Corps;Revolutionary Guards;Revolutionary Guard|IR
GOVERNMENT_BODY|Quds Force|IRGC Quds Force;Qods Force|IR
GOVERNMENT_BODY|National Security Council|US National Security Council;NSC|US
GOVERNMENT_BODY|Central Intelligence Agency|CIA|US
GOVERNMENT_BODY|Federal Bureau of Investigation|FBI|US
GOVERNMENT_BODY|Federal Reserve||US
GOVERNMENT_BODY|Mossad||IL
GOVERNMENT_BODY|Shin Bet||IL
GOVERNMENT_BODY|Israel Defense Forces|IDF;Israel Defence Forces|IL
GOVERNMENT_BODY|Federal Security Service|FSB|RU
GOVERNMENT_BODY|Foreign Intelligence Service|SVR|RU
GOVERNMENT_BODY|GRU||RU
GOVERNMENT_BODY|MI6||GB
GOVERNMENT_BODY|MI5||GB
GOVERNMENT_BODY|CENTCOM|US Central Command;Central Command|US
ARMED_GROUP|Islamic State|ISIL;ISIS;Daesh;IS;Islamic State of Iraq and the Levant;Islamic State of Iraq and Syria;Islamic State group
ARMED_GROUP|Al-Qaeda|al-Qaeda;Al Qaeda;al Qaeda;al-Qaida;Al-Qaida
ARMED_GROUP|Al-Shabaab|al-Shabaab;al-Shabab;Al-Shabab;Al Shabaab
ARMED_GROUP|Boko Haram|
ARMED_GROUP|Hezbollah|Hizbullah;Hizbollah;Lebanese Hezbollah
ARMED_GROUP|Hamas|Islamic Resistance Movement
ARMED_GROUP|Islamic Jihad|Palestinian Islamic Jihad
ARMED_GROUP|Ansarullah|Houthi;Houthis;Ansar Allah;Ansarallah;Houthi movement;Ansar Allah movement;Ansarullah movement
ARMED_GROUP|Popular Mobilization Units|Hashd al-Shaabi;Hashd al-Sha'abi;Popular Mobilization Forces;Popular Mobilisation Forces;PMU;PMF
ARMED_GROUP|Kurdistan Workers' Party|PKK
ARMED_GROUP|People's Protection Units|YPG
ARMED_GROUP|Syrian Democratic Forces|SDF
ARMED_GROUP|Free Syrian Army|FSA
ARMED_GROUP|Jabhat al-Nusra|Nusra Front;al-Nusra Front;Al-Nusra Front
ARMED_GROUP|Hayat Tahrir al-Sham|HTS
ARMED_GROUP|Mujahedin-e Khalq|MKO;MEK;Mujahedin Khalq Organization
ARMED_GROUP|Revolutionary Armed Forces of Colombia|FARC;Farc
ARMED_GROUP|National Liberation Army|ELN
ARMED_GROUP|Rapid Support Forces|RSF
ARMED_GROUP|M23|March 23 Movement
ARMED_GROUP|Wagner Group|Wagner
ARMED_GROUP|Tigray People's Liberation Front|TPLF
ARMED_GROUP|Polisario Front|Polisario
ARMED_GROUP|Lashkar-e-Taiba|Lashkar-e-Tayyiba
ARMED_GROUP|Jaish-e-Mohammed|Jaish-e-Mohammad
ARMED_GROUP|Tehrik-i-Taliban Pakistan|TTP
ARMED_GROUP|Palestine Liberation Organization|PLO
PARTY|Fatah||PS
PARTY|Republican Party|Republicans|US
PARTY|Democratic Party|Democrats|US
PARTY|Likud||IL
PARTY|Labour Party||GB
PARTY|Conservative Party||GB
PARTY|Communist Party of China|Chinese Communist Party;CPC;CCP|CN
PARTY|Workers' Party of Korea||KP
MEDIA|Reuters|Reuters news agency
MEDIA|Associated Press|AP
MEDIA|Agence France-Presse|AFP
MEDIA|Xinhua|Xinhua News Agency;Xinhua news agency
MEDIA|TASS|Tass;TASS news agency;Itar-Tass
MEDIA|RIA Novosti|RIA;RIA news agency
MEDIA|Interfax|Interfax news agency
MEDIA|Sputnik|Sputnik news agency
MEDIA|IRNA|Islamic Republic News Agency
MEDIA|ISNA|
MEDIA|Tasnim|Tasnim news;Tasnim News Agency;Tasnim news agency
MEDIA|Fars|Fars News Agency;Fars news agency
MEDIA|Mehr|Mehr News Agency;Mehr news agency;MNA
MEDIA|Press TV|
MEDIA|Al Jazeera|Al-Jazeera;al-Jazeera
MEDIA|Al Arabiya|Al-Arabiya
MEDIA|Al Mayadeen|al-Mayadeen;Al-Mayadeen
MEDIA|BBC|BBC News
MEDIA|CNN|
MEDIA|CBS|CBS News
MEDIA|NBC|NBC News
MEDIA|ABC|ABC News
MEDIA|Fox News|
MEDIA|Bloomberg|Bloomberg News
MEDIA|Axios|
MEDIA|Politico|
MEDIA|New York Times|
MEDIA|Washington Post|
MEDIA|Wall Street Journal|
MEDIA|Financial Times|
MEDIA|Guardian|
MEDIA|Times of Israel|
MEDIA|Haaretz|
MEDIA|Jerusalem Post|
MEDIA|Tehran Times|
MEDIA|Der Spiegel|
MEDIA|Le Monde|
MEDIA|Le Figaro|
MEDIA|Kyodo|Kyodo News
MEDIA|Yonhap|Yonhap News Agency;Yonhap news agency
MEDIA|KCNA|
MEDIA|NHK|
MEDIA|Anadolu|Anadolu Agency;Anadolu news agency
MEDIA|Saudi Press Agency|SPA
MEDIA|WAM|
MEDIA|KUNA|
MEDIA|SANA|
MEDIA|Global Times|
MEDIA|People's Daily|
MEDIA|dpa|DPA
MEDIA|ANSA|
MEDIA|Twitter|
MEDIA|Telegram|
`;

/** A body that is known by name. */
export interface KnownOrganization {
  readonly name: string;
  readonly kind: OrganizationKind;
  /** alpha-2 code, where it is of one country. */
  readonly country: string | null;
}

/** Bodies by every spelling of their name. */
export const organizations: ReadonlyMap<string, KnownOrganization> = new Map(
  rows.trim().split('\n').flatMap((row) => {
    const [kind, name = '', others = '', country = ''] = row.split('|');
    const organization: KnownOrganization = { name, kind: kind as OrganizationKind, country: country === '' ? null : country };
    return [name, ...others.split(';')].filter((spelling) => spelling !== '').map((spelling): [string, KnownOrganization] => [spelling, organization]);
  }),
);

/** Acronyms that are also words or initials in other use, and count only after "the" or beside another name of the body. */
export const ambiguousAcronyms: ReadonlySet<string> = new Set(['IS', 'ECO', 'NAM', 'AU', 'ABC', 'PA', 'AP', 'WHO', 'SPA', 'SANA', 'RIA', 'Fars', 'Mehr', 'Sputnik', 'Guardian', 'Telegram', 'Wagner', 'Congress', 'Senate', 'Republicans', 'Democrats', 'Republican Party']);

/** The last word of a name that makes a body of it, with its kind; the longest run of capital words before it is the name. */
export const organizationHeads: ReadonlyMap<string, OrganizationKind> = new Map(
  (
    [
      ['MINISTRY', 'ministry department'],
      ['PARLIAMENT', 'parliament assembly congress senate knesset'],
      ['GOVERNMENT_BODY', 'council agency court bureau directorate authority corps force forces command headquarters administration secretariat judiciary chamber embassy consulate mission navy army police'],
      ['JOINT_COMMISSION', 'commission committee'],
      ['INTERGOVERNMENTAL', 'organization organisation union league alliance forum bloc'],
      ['PARTY', 'party movement front coalition'],
      ['MEDIA', 'newspaper daily times post journal news tribune television tv radio'],
      ['COMPANY', 'company corporation bank group inc ltd co airlines airline airways'],
      ['OTHER', 'institute university foundation center centre association federation society fund office initiative network school academy college brigade brigades militia'],
    ] as [OrganizationKind, string][]
  ).flatMap(([kind, list]) => list.split(' ').map((word): [string, OrganizationKind] => [word, kind])),
);
