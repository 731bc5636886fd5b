// size: the rules of attacks, sanctions, coercion and legal moves with their examples, read as one list.
import type { Frame } from './frame.js';
import { forceRules } from './rules-event-force.js';
import { moreEventRules } from './rules-event-more.js';
import { officeRules } from './rules-event-office.js';
import { wantedRules } from './rules-event-wanted.js';

const attack = { kind: 'EVENT', type: 'ASSAULT' } as const;
const sanction = { kind: 'EVENT', type: 'SANCTION' } as const;
const coerce = { kind: 'EVENT', type: 'COERCE' } as const;
const accuse = { kind: 'EVENT', type: 'ACCUSE' } as const;
const deed = { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' } as const;

const ATTACKS = ['attack', 'strike', 'airstrike', 'raid', 'offensive', 'bombing', 'assault', 'invasion', 'bombardment', 'shelling', 'ambush', 'massacre', 'incursion', 'onslaught', 'aggression', 'war', 'genocide', 'shooting', 'killing', 'murder', 'atrocity'];
const WEAPONS = ['missile', 'rocket', 'drone', 'bomb', 'shell', 'mortar', 'grenade', 'torpedo', 'fire', 'device', 'artillery', 'explosive', 'shot', 'ied', 'mine'];
const PUNISHMENTS = ['sanction', 'embargo', 'ban', 'restriction', 'tariff', 'penalty', 'boycott', 'blockade', 'freeze', 'duty'];
const TIES = ['tie', 'relation', 'embassy', 'consulate', 'mission', 'ambassador', 'envoy', 'diplomat', 'link', 'contact', 'membership'];
const GRANTS = ['aid', 'asset', 'assistance', 'flight', 'trade', 'funding', 'visa', 'delivery', 'export', 'import', 'supply', 'certification', 'licence', 'license', 'accreditation', 'airspace', 'investment', 'cooperation', 'shipment', 'sale', 'entry', 'loan', 'border', 'crossing'];
const GROUND = ['village', 'town', 'city', 'territory', 'area', 'base', 'stronghold', 'peninsula', 'island', 'district', 'province', 'airport', 'position', 'outpost', 'bridge', 'crimea', 'land', 'capital', 'region', 'palace', 'parliament', 'heights'];

/** What one did to another, by PLOVER type; first what is hostile. */
export const eventRules: readonly Frame[] = [
  ...forceRules,
  ...officeRules,
  ...wantedRules,
  {
    ...attack, id: 'attack.kill', prior: 0.85, verbs: ['kill', 'assassinate', 'murder', 'slay', 'martyr', 'behead', 'massacre', 'lynch', 'slaughter'], nouns: [], roles: { subject: 'PERPETRATOR', object: 'VICTIM', by: 'PERPETRATOR' }, needs: ['object'],
    yes: ['General Qassem Soleimani was assassinated by a drone attack in January 2020.', 'An American drone killed General Qassem Soleimani.'],
    no: ['The plan was killed.', 'Iran killed the deal.'],
  },
  {
    ...attack, id: 'attack.hit', prior: 0.8, verbs: ['attack', 'bomb', 'strike', 'shell', 'raid', 'invade', 'bombard', 'pound', 'ambush', 'target', 'hit', 'storm', 'overrun', 'torpedo', 'assault', 'besiege', 'blast', 'destroy', 'demolish', 'burn', 'raze', 'torch', 'ransack', 'rocket', 'blow', 'flatten'], nouns: [], roles: { subject: 'PERPETRATOR', object: 'TARGET', by: 'PERPETRATOR' }, needs: [],
    yes: ['Israel bombed Damascus on Monday.', 'Russia invaded Ukraine on 24 February 2022.'],
    no: ['Iran and Iraq struck a deal.', 'Inflation hit Iran.'],
  },
  {
    ...attack, id: 'attack.wound', prior: 0.8, verbs: ['wound', 'injure', 'poison', 'shoot', 'stab', 'abduct', 'kidnap', 'torture', 'beat', 'rape', 'maim', 'abuse', 'assault'], nouns: [], roles: { subject: 'PERPETRATOR', object: 'VICTIM', by: 'PERPETRATOR' }, needs: ['object'],
    yes: ['The attack wounded three soldiers.', 'Sergei Skripal was poisoned in Salisbury.'],
    no: ['The remark wounded his pride.', 'Iran shot a film.'],
  },
  {
    ...attack, id: 'attack.fire', prior: 0.8, verbs: ['fire', 'launch', 'carry', 'conduct', 'stage', 'mount', 'drop', 'unleash', 'open', 'detonate', 'explode', 'plant', 'hurl', 'lob', 'wage', 'resume', 'commit', 'perpetrate', 'set', 'lead', 'use', 'throw', 'rain'], nouns: [...ATTACKS, ...WEAPONS], roles: { subject: 'PERPETRATOR', by: 'PERPETRATOR', on: 'TARGET', against: 'TARGET', at: 'TARGET', of: 'TARGET', into: 'TARGET', to: 'TARGET' }, needs: [],
    yes: ['Iran launched missiles at Iraq on Monday.', 'Israel carried out a raid on Damascus.'],
    no: ['Iran launched a satellite.', 'Iran launched talks with Iraq.'],
  },
  {
    ...attack, id: 'attack.noun', prior: 0.75, verbs: [], nouns: ['assassination', 'killing', 'murder', 'attack', 'bombing', 'strike', 'airstrike', 'invasion', 'raid', 'shelling', 'massacre', 'shooting', 'offensive', 'bombardment', 'assault', 'poisoning', 'aggression', 'ambush', 'onslaught', 'incursion', 'genocide', 'slaughter', 'beheading', 'stabbing', 'torture', 'atrocity', 'martyrdom', 'explosion', 'blast'], roles: { subject: 'PERPETRATOR', by: 'PERPETRATOR', of: 'VICTIM', on: 'TARGET', against: 'TARGET' }, needs: [],
    yes: ['The US assassination of General Qassem Soleimani was condemned.', 'The Russian invasion of Ukraine began in February 2022.'],
    no: ['The attack was condemned.', 'A heart attack ended his life.'],
  },
  {
    ...attack, id: 'attack.war', prior: 0.75, verbs: [], nouns: ['war'], roles: { subject: 'PERPETRATOR', against: 'TARGET', on: 'TARGET' }, needs: ['subject', ['against', 'on']],
    yes: ['The Russian war against Ukraine goes on.', 'Moscow’s war on Ukraine began in 2022.'],
    no: ['The war against poverty goes on.', 'The war in Yemen goes on.'],
  },
  {
    ...attack, id: 'attack.claimed', prior: 0.85, verbs: ['claim'], nouns: ['attack', 'bombing', 'responsibility', 'killing'], roles: { subject: 'CLAIMANT', by: 'CLAIMANT' }, needs: [['subject', 'by']],
    yes: ['ISIL claimed an attack in Baghdad.', 'ISIL claimed responsibility for the bombing.'],
    no: ['Iran claimed a victory.', 'The prize was claimed by ISIL.'],
  },
  {
    ...sanction, id: 'sanction.verb', prior: 0.85, verbs: ['sanction', 'blacklist', 'embargo', 'boycott', 'ban', 'designate', 'isolate', 'blockade', 'penalize', 'penalise', 'punish', 'suspend', 'bar'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'],
    yes: ['The United States blacklisted ten Iranian officials.', 'The United States sanctioned Iran in 2018.'],
    no: ['The United States sanctioned the plan.', 'A student was expelled.'],
  },
  {
    ...sanction, id: 'sanction.impose', prior: 0.9, verbs: ['impose', 'slap', 'reimpose', 're-impose', 'levy', 'extend', 'tighten', 'enforce', 'adopt', 'announce', 'renew', 'expand', 'approve', 'introduce', 'place', 'unveil', 'maintain', 'toughen', 'increase', 'prolong', 'issue', 'order', 'apply', 'reinstate', 'restore', 'snap', 'put', 'hit', 'target', 'enact', 'pass', 'ratify', 'authorize', 'authorise', 'unleash', 'intensify', 'endorse', 'resume', 'threaten'], nouns: PUNISHMENTS, roles: { subject: 'ACTOR', object: 'RECIPIENT', on: 'RECIPIENT', against: 'RECIPIENT', by: 'ACTOR' }, needs: [['subject', 'on', 'against', 'by']],
    yes: ['The United States imposed sanctions on Iran in 2018.', 'Sanctions were imposed on Russia by the European Union.'],
    no: ['The storm imposed its will on Iran.', 'The United States lifted sanctions on Iran.'],
  },
  {
    ...sanction, id: 'sanction.cut', prior: 0.8, verbs: ['cut', 'sever', 'break', 'suspend', 'close', 'shut', 'recall', 'withdraw', 'downgrade', 'freeze', 'halt', 'end', 'stop', 'terminate', 'revoke', 'reduce', 'curtail', 'block', 'restrict', 'slash', 'cancel', 'discontinue', 'prohibit', 'ban', 'deny', 'dissolve', 'scale', 'withhold', 'pull', 'limit', 'strip'], nouns: [...TIES, ...GRANTS], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'TARGET', with: 'RECIPIENT', from: 'RECIPIENT', to: 'RECIPIENT', of: 'TARGET', for: 'RECIPIENT', against: 'RECIPIENT' }, needs: [['subject', 'by', 'with', 'of']],
    yes: ['Saudi Arabia cut ties with Iran in January 2016.', 'Germany recalled its ambassador from Ankara.', 'Germany halted the certification of the pipeline.'],
    no: ['Saudi Arabia cut taxes.', 'Germany closed a factory.', 'Rain stopped the match.'],
  },
  {
    ...sanction, id: 'sanction.noun', prior: 0.7, verbs: [], nouns: ['sanction', 'embargo', 'expulsion', 'blockade', 'boycott', 'tariff'], roles: { subject: 'ACTOR', on: 'RECIPIENT', against: 'RECIPIENT', of: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by'], ['on', 'against', 'of']],
    yes: ['The US sanctions on Iran hurt trade.', 'The Russian expulsion of diplomats was announced on Monday.'],
    no: ['Sanctions hurt trade.', 'The expulsion of air is a reflex.'],
  },
  {
    ...sanction, id: 'sanction.imposing', prior: 0.75, verbs: [], nouns: ['imposition', 'reimposition', 're-imposition', 'introduction', 'extension'], roles: { subject: 'ACTOR', by: 'ACTOR', on: 'RECIPIENT', against: 'RECIPIENT' }, needs: [['on', 'against', 'by', 'subject']], of: PUNISHMENTS,
    yes: ['The reimposition of sanctions on Iran hurt trade.', 'The imposition of tariffs by the United States was condemned.'],
    no: ['The imposition of a fine was announced.', 'The introduction of the book is short.'],
  },
  {
    ...sanction, id: 'sanction.halting', prior: 0.75, verbs: [], nouns: ['suspension', 'closure', 'severance', 'severing', 'freezing', 'recall', 'cutting', 'revocation'], roles: { subject: 'ACTOR', by: 'ACTOR', with: 'RECIPIENT', to: 'RECIPIENT', from: 'RECIPIENT' }, needs: [['subject', 'by', 'with', 'to', 'from']], of: [...TIES, ...GRANTS],
    yes: ['Italy announced a suspension of flights to Serbia. The suspension of relations with Serbia went on.', 'The severing of ties with Qatar was a surprise.'],
    no: ['The suspension of the car was new.', 'The closure of the shop was a surprise.'],
  },
  {
    ...sanction, id: 'sanction.leave', prior: 0.85, modes: ['expel'], verbs: ['give', 'order', 'tell', 'ask'], nouns: [], roles: deed, needs: ['object'], patient: 'ACTOR', words: /\b(?:hours|days|week|weeks) to leave\b|\bto leave the (?:country|kingdom|republic)\b/i,
    yes: ['Russia told ten diplomats to leave the country.', 'Mali ordered the ambassador of France to leave the country.'],
    no: ['Russia gave ten diplomats a lecture.', 'Mali ordered the ambassador of France to leave the room.'],
  },
  {
    ...sanction, id: 'sanction.break', prior: 0.8, verbs: ['break'], nouns: [], roles: { subject: 'ACTOR', with: 'RECIPIENT' }, needs: ['subject', 'with'], patient: 'NONE',
    yes: ['The Solomon Islands broke with Taiwan in September 2019.', 'Honduras broke with Taiwan on Sunday.'],
    no: ['Honduras broke a record.', 'The branch broke with a crack.'],
  },
  {
    ...sanction, id: 'sanction.grata', prior: 0.9, modes: ['expel'], verbs: ['declare'], nouns: ['persona', 'grata'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by']],
    yes: ['The European Union declared Venezuela’s envoy persona non grata.', 'Russia declared two American diplomats persona non grata.'],
    no: ['Russia declared a holiday.', 'The European Union declared its support for Venezuela.'],
  },
  {
    ...sanction, id: 'sanction.list', prior: 0.85, verbs: ['add', 'put', 'place'], nouns: ['blacklist', 'list'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'],
    yes: ['EU foreign ministers added 78 individuals to their blacklist.', 'The United States put nineteen officials of Venezuela on its sanctions list.'],
    no: ['The United States added a word to the list.', 'Iran put pressure on the United States.'],
  },
  {
    ...coerce, id: 'coerce.arrest', prior: 0.85, modes: ['arrest'], verbs: ['arrest', 'detain', 'jail', 'imprison', 'capture', 'seize', 'execute', 'apprehend', 'incarcerate', 'sentence', 'nab', 'round', 'intern'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'],
    yes: ['Iran arrested three journalists on Monday.', 'Maria Ressa was arrested by the police of the Philippines.'],
    no: ['The view arrested him.', 'Iran seized the moment.'],
  },
  {
    ...coerce, id: 'coerce.noun', prior: 0.8, modes: ['arrest'], verbs: [], nouns: ['arrest', 'detention', 'imprisonment', 'extradition', 'abduction', 'jailing', 'kidnapping', 'repression', 'persecution', 'oppression', 'occupation', 'annexation', 'crackdown', 'suppression', 'execution', 'siege'], roles: { subject: 'ACTOR', of: 'TARGET', by: 'ACTOR', on: 'TARGET', against: 'TARGET' }, needs: [['of', 'on', 'against']],
    yes: ['She was alarmed by the arrest of Samar Badawi. Samar Badawi is an activist.', 'The detention of three journalists by Iran was condemned.'],
    no: ['The arrest was quick.', 'A warrant of arrest was issued.'],
  },
  {
    ...coerce, id: 'coerce.power', prior: 0.85, verbs: ['seize', 'grab', 'take'], nouns: ['power'], roles: { subject: 'ACTOR' }, needs: ['subject'],
    yes: ['General Min Aung Hlaing seized power on 1 February.', 'The Taliban seized power in August 2021.'],
    no: ['The Taliban lost power.', 'He seized a chance.'],
  },
  {
    ...coerce, id: 'coerce.seize', prior: 0.8, modes: ['seize'], verbs: ['seize', 'confiscate', 'impound', 'intercept', 'occupy', 'annex', 'hijack', 'board', 'divert', 'expropriate', 'nationalize', 'nationalise'], nouns: [...GROUND, 'tanker', 'ship', 'vessel', 'asset', 'boat', 'weapon', 'explosive', 'property', 'shipment', 'cargo', 'aircraft', 'plane', 'flight', 'airliner', 'house', 'oil', 'drug'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by']],
    yes: ['Iran seized a British tanker in July 2019.', 'Russia occupied the village on Monday.'],
    no: ['Iran seized an opportunity.', 'Russia occupied itself with talks.'],
  },
  {
    ...accuse, id: 'accuse.verb', prior: 0.85, verbs: ['sue', 'indict', 'prosecute', 'investigate', 'probe', 'charge', 'convict', 'impeach', 'interrogate', 'try', 'acquit'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'],
    yes: ['Ukraine sued Russia at the International Court of Justice.', 'The United States indicted Nicolás Maduro in March 2020.'],
    no: ['Ukraine probed the depth of the lake.', 'The hotel charged him.'],
  },
  {
    ...accuse, id: 'accuse.legal', prior: 0.8, verbs: ['file', 'bring', 'open', 'launch', 'issue', 'lodge', 'pursue', 'initiate', 'take', 'begin', 'start', 'conduct', 'order', 'press', 'hold'], nouns: ['complaint', 'lawsuit', 'case', 'suit', 'investigation', 'warrant', 'probe', 'inquiry', 'proceeding', 'charge', 'justice', 'murder', 'trial', 'indictment', 'arbitration'], roles: { subject: 'ACTOR', by: 'ACTOR', against: 'TARGET', for: 'TARGET', into: 'TARGET' }, needs: [['subject', 'by', 'against', 'into']],
    yes: ['Iran filed a complaint against the United States.', 'The International Criminal Court issued a warrant for Vladimir Putin.'],
    no: ['Iran filed its nails.', 'Iran issued a visa.'],
  },
  {
    ...attack, id: 'attack.die', prior: 0.85, verbs: ['die', 'perish'], nouns: [...ATTACKS, 'wound', 'torture', 'explosion', 'blast', 'clash', 'fighting'], roles: { subject: 'VICTIM' }, needs: ['subject'],
    yes: ['Three soldiers died in the attack.', 'Two journalists died of their wounds.'],
    no: ['Three soldiers died in the flood.', 'The plan died in committee.'],
  },
  {
    ...attack, id: 'attack.clash', prior: 0.8, verbs: ['clash', 'battle', 'fight', 'skirmish'], nouns: [], roles: { subject: 'PARTY', object: 'PARTY', with: 'PARTY', against: 'PARTY' }, needs: ['subject', ['object', 'with', 'against']],
    yes: ['Soldiers clashed with militants near Mosul.', 'The Taliban fought Afghan forces on Monday.'],
    no: ['Iran fought poverty.', 'The colours clashed with the carpet.'],
  },
  {
    ...attack, id: 'attack.between', prior: 0.8, verbs: [], nouns: ['clash', 'fighting', 'battle', 'skirmish', 'war', 'hostility', 'gunbattle', 'firefight'], roles: { between: 'PARTY', subject: 'PARTY', with: 'PARTY' }, needs: ['between'],
    yes: ['The fighting between Israel and Hezbollah went on.', 'The war between Iran and Iraq ended in 1988.'],
    no: ['The battle between good and evil goes on.', 'The clash of colours was loud.'],
  },
  {
    ...attack, id: 'attack.take', prior: 0.8, verbs: ['capture', 'retake', 'recapture', 'overrun', 'conquer', 'liberate', 'besiege'], nouns: GROUND, roles: { subject: 'PERPETRATOR', by: 'PERPETRATOR', of: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['The rebels captured a town near Goma.', 'The village was captured by Iraqi forces.'],
    no: ['The rebels captured the mood of the hour.', 'Iran captured a medal.'],
  },
  {
    ...sanction, id: 'sanction.expel', prior: 0.9, modes: ['expel'], verbs: ['expel', 'eject'], nouns: [], roles: { ...deed, from: 'RECIPIENT' }, needs: ['object'], patient: 'ACTOR',
    yes: ['Washington expelled sixty Russians on 26 March 2018.', 'Ten diplomats were expelled by Moscow.'],
    no: ['A member was expelled.', 'The lungs expel air.'],
  },
  {
    ...sanction, id: 'sanction.out', prior: 0.85, modes: ['expel'], verbs: ['order', 'force', 'throw', 'kick', 'drive', 'send', 'ship'], nouns: [], roles: { ...deed, of: 'RECIPIENT' }, needs: ['object'], patient: 'ACTOR', particle: 'out',
    yes: ['Nicolás Maduro ordered three diplomats out in June 2020.', 'Eritrea threw the observers out of the country.'],
    no: ['Nicolás Maduro ordered lunch.', 'Eritrea ordered three diplomats to work.'],
  },
  {
    ...coerce, id: 'coerce.repress', prior: 0.75, modes: ['repress'], verbs: ['repress', 'suppress', 'persecute', 'oppress', 'disperse', 'evict', 'outlaw', 'overthrow', 'oust', 'topple', 'depose', 'harass', 'enslave', 'displace'], nouns: [], roles: deed, needs: ['object'], patient: 'ACTOR',
    yes: ['Police dispersed hundreds of demonstrators in Minsk.', 'The government of Sudan was overthrown by the army.'],
    no: ['Iran suppressed a smile.', 'The fog dispersed.'],
  },
  {
    ...coerce, id: 'coerce.deport', prior: 0.85, modes: ['deport'], verbs: ['deport', 'banish', 'exile'], nouns: [], roles: { ...deed, from: 'ACTOR', to: 'RECIPIENT' }, needs: ['object'], patient: 'ACTOR',
    yes: ['Ghana deported hundreds of refugees.', 'Two journalists were deported from Turkey.'],
    no: ['Ghana deported nobody.', 'The ship deported its cargo.'],
  },
  {
    ...coerce, id: 'coerce.hack', prior: 0.75, modes: ['cyber'], verbs: ['hack', 'deface'], nouns: [], roles: { ...deed, of: 'TARGET', into: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['North Korea hacked into the computers of South Korea.', 'Iran hacked the website of Saudi Aramco.'],
    no: ['The cook hacked the carrots.', 'Iran cleaned its website.'],
  },
  {
    ...coerce, id: 'coerce.rule', prior: 0.8, modes: ['martial-law'], verbs: ['impose', 'declare', 'introduce', 'extend', 'order', 'proclaim', 'reimpose'], nouns: ['curfew', 'emergency', 'siege', 'law'], roles: { subject: 'ACTOR', by: 'ACTOR', on: 'TARGET' }, needs: [['subject', 'by', 'on']], words: /\b(?:curfew|emergency|siege|martial)\b/i,
    yes: ['The government of Sri Lanka declared a state of emergency.', 'Turkey imposed a curfew on Sunday.'],
    no: ['The government of Sri Lanka declared a holiday.', 'Turkey introduced a law on water.'],
  },
  {
    ...coerce, id: 'coerce.close', prior: 0.8, modes: ['censor'], verbs: ['close', 'shut', 'ban', 'block', 'censor', 'outlaw', 'suspend', 'dissolve'], nouns: ['newspaper', 'website', 'channel', 'station', 'broadcaster', 'party', 'outlet', 'network', 'mosque', 'internet', 'daily', 'magazine', 'organization', 'movement', 'broadcast', 'parliament', 'assembly', 'radio', 'bureau', 'university'], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'TARGET', of: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['The government of Egypt closed a newspaper.', 'Bahrain dissolved the opposition party.'],
    no: ['The government of Egypt opened a newspaper.', 'Bahrain closed a shop.'],
  },
  {
    ...accuse, id: 'accuse.investigate', prior: 0.75, modes: ['investigate'], verbs: ['investigate', 'probe'], nouns: ['attack', 'killing', 'murder', 'crime', 'incident', 'explosion', 'blast', 'case', 'allegation', 'claim', 'accusation', 'death', 'crash', 'violation', 'corruption', 'assassination', 'poisoning', 'bombing', 'abuse', 'theft', 'shooting'], roles: { subject: 'ACTOR', by: 'ACTOR' }, needs: [['subject', 'by']],
    yes: ['Turkey investigated the killing of a journalist.', 'The attack is being investigated by the police of Belgium.'],
    no: ['Turkey investigated the sea floor.', 'The police of Belgium met on Monday.'],
  },
  {
    ...accuse, id: 'accuse.search', prior: 0.8, modes: ['investigate'], verbs: ['look', 'search', 'hunt'], nouns: [], roles: { subject: 'ACTOR', for: 'TARGET' }, needs: ['subject', 'for'], agents: ['police', 'authority', 'prosecutor', 'force', 'investigator', 'officer', 'soldier', 'troop'],
    yes: ['Police are looking for two men.', 'Iraqi forces searched for the gunmen.'],
    no: ['Iran is looking for partners.', 'Police looked at the map.'],
  },
  {
    ...accuse, id: 'accuse.noun', prior: 0.7, verbs: [], nouns: ['investigation', 'probe', 'trial', 'indictment', 'lawsuit', 'prosecution', 'conviction', 'impeachment'], roles: { subject: 'ACTOR', by: 'ACTOR', of: 'TARGET', against: 'TARGET' }, needs: [['of', 'against']],
    yes: ['The trial of Saddam Hussein began in 2005.', 'The lawsuit against Iran was heard on Monday.'],
    no: ['The trial of the new engine went well.', 'The investigation went on.'],
  },
  ...moreEventRules,
];
