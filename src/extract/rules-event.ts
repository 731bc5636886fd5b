// size: the rules of events with their examples, read as one list.
import type { Frame } from './frame.js';

const attack = { kind: 'EVENT', type: 'ASSAULT' } as const;

/** What one did to another, by PLOVER type. */
export const eventRules: readonly Frame[] = [
  {
    ...attack, id: 'attack.kill', prior: 0.85, verbs: ['kill', 'assassinate', 'murder', 'slay', 'martyr', 'behead'], nouns: [], roles: { subject: 'PERPETRATOR', object: 'VICTIM', by: 'PERPETRATOR' }, needs: ['object'],
    yes: ['General Qassem Soleimani was assassinated by a drone attack in January 2020.', 'An American drone killed General Qassem Soleimani.'],
    no: ['The plan was killed.', 'Iran killed the deal.'],
  },
  {
    ...attack, id: 'attack.hit', prior: 0.8, verbs: ['attack', 'bomb', 'strike', 'shell', 'raid', 'invade', 'bombard', 'pound', 'ambush', 'target', 'hit', 'storm', 'overrun', 'torpedo'], nouns: [], roles: { subject: 'PERPETRATOR', object: 'TARGET', by: 'PERPETRATOR' }, needs: ['subject'],
    yes: ['Israel bombed Damascus on Monday.', 'Russia invaded Ukraine on 24 February 2022.'],
    no: ['Iran and Iraq struck a deal.', 'Inflation hit Iran.'],
  },
  {
    ...attack, id: 'attack.wound', prior: 0.8, verbs: ['wound', 'injure', 'poison', 'shoot', 'stab', 'abduct', 'kidnap', 'torture'], nouns: [], roles: { subject: 'PERPETRATOR', object: 'VICTIM', by: 'PERPETRATOR' }, needs: ['object'],
    yes: ['The attack wounded three soldiers.', 'Sergei Skripal was poisoned in Salisbury.'],
    no: ['The remark wounded his pride.', 'Iran shot a film.'],
  },
  {
    ...attack, id: 'attack.fire', prior: 0.8, verbs: ['fire', 'launch', 'carry', 'conduct', 'stage', 'mount', 'drop', 'unleash'], nouns: ['missile', 'rocket', 'attack', 'strike', 'airstrike', 'raid', 'drone', 'offensive', 'bombing', 'assault', 'bomb', 'shell', 'invasion'], roles: { subject: 'PERPETRATOR', on: 'TARGET', against: 'TARGET', at: 'TARGET', of: 'TARGET' }, needs: ['subject'],
    yes: ['Iran launched missiles at Iraq on Monday.', 'Israel carried out a raid on Damascus.'],
    no: ['Iran launched a satellite.', 'Iran launched talks with Iraq.'],
  },
  {
    ...attack, id: 'attack.noun', prior: 0.75, verbs: [], nouns: ['assassination', 'killing', 'murder', 'attack', 'bombing', 'strike', 'airstrike', 'invasion', 'raid', 'shelling', 'massacre', 'shooting', 'offensive', 'bombardment', 'assault', 'poisoning', 'aggression', 'ambush'], roles: { subject: 'PERPETRATOR', by: 'PERPETRATOR', of: 'VICTIM', on: 'TARGET', against: 'TARGET' }, needs: [['subject', 'of', 'by', 'on', 'against']],
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
    id: 'sanction.verb', prior: 0.85, kind: 'EVENT', type: 'SANCTION', verbs: ['sanction', 'blacklist', 'embargo', 'boycott', 'expel', 'deport', 'ban', 'designate', 'isolate', 'blockade'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['subject', 'object'],
    yes: ['Washington expelled sixty Russians on 26 March 2018.', 'The United States sanctioned Iran in 2018.'],
    no: ['The United States sanctioned the plan.', 'A student was expelled.'],
  },
  {
    id: 'sanction.impose', prior: 0.9, kind: 'EVENT', type: 'SANCTION', verbs: ['impose', 'slap', 'reimpose', 're-impose', 'levy', 'extend', 'tighten', 'enforce', 'adopt', 'announce', 'renew', 'expand', 'approve'], nouns: ['sanction', 'embargo', 'ban', 'restriction', 'tariff', 'blockade', 'penalty'], roles: { subject: 'ACTOR', on: 'RECIPIENT', against: 'RECIPIENT', by: 'ACTOR' }, needs: [['subject', 'on', 'against', 'by']],
    yes: ['The United States imposed sanctions on Iran in 2018.', 'Sanctions were imposed on Russia by the European Union.'],
    no: ['The storm imposed its will on Iran.', 'The United States lifted sanctions on Iran.'],
  },
  {
    id: 'sanction.cut', prior: 0.8, kind: 'EVENT', type: 'SANCTION', verbs: ['cut', 'sever', 'break', 'suspend', 'close', 'shut', 'recall', 'withdraw', 'downgrade', 'freeze', 'halt'], nouns: ['tie', 'relation', 'embassy', 'consulate', 'ambassador', 'aid', 'asset', 'mission', 'envoy', 'diplomat'], roles: { subject: 'ACTOR', object: 'TARGET', with: 'RECIPIENT', from: 'RECIPIENT', to: 'RECIPIENT' }, needs: ['subject'],
    yes: ['Saudi Arabia cut ties with Iran in January 2016.', 'Germany recalled its ambassador from Ankara.'],
    no: ['Saudi Arabia cut taxes.', 'Germany closed a factory.'],
  },
  {
    id: 'sanction.noun', prior: 0.7, kind: 'EVENT', type: 'SANCTION', verbs: [], nouns: ['sanction', 'embargo', 'expulsion', 'blockade'], roles: { subject: 'ACTOR', on: 'RECIPIENT', against: 'RECIPIENT', of: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by'], ['on', 'against', 'of']],
    yes: ['The US sanctions on Iran hurt trade.', 'The Russian expulsion of diplomats was announced on Monday.'],
    no: ['Sanctions hurt trade.', 'The expulsion of air is a reflex.'],
  },
  {
    id: 'sanction.break', prior: 0.8, kind: 'EVENT', type: 'SANCTION', verbs: ['break'], nouns: [], roles: { subject: 'ACTOR', with: 'RECIPIENT' }, needs: ['subject', 'with'],
    yes: ['The Solomon Islands broke with Taiwan in September 2019.', 'Honduras broke with Taiwan on Sunday.'],
    no: ['Honduras broke a record.', 'The branch broke with a crack.'],
  },
  {
    id: 'sanction.grata', prior: 0.9, kind: 'EVENT', type: 'SANCTION', modes: ['expel'], verbs: ['declare'], nouns: ['persona', 'grata'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by']],
    yes: ['The European Union declared Venezuela’s envoy persona non grata.', 'Russia declared two American diplomats persona non grata.'],
    no: ['Russia declared a holiday.', 'The European Union declared its support for Venezuela.'],
  },
  {
    id: 'sanction.list', prior: 0.85, kind: 'EVENT', type: 'SANCTION', verbs: ['add', 'put', 'place'], nouns: ['blacklist', 'list'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'],
    yes: ['EU foreign ministers added 78 individuals to their blacklist.', 'The United States put nineteen officials of Venezuela on its sanctions list.'],
    no: ['The United States added a word to the list.', 'Iran put pressure on the United States.'],
  },
  {
    id: 'sanction.revoke', prior: 0.8, kind: 'EVENT', type: 'SANCTION', verbs: ['revoke', 'cancel', 'suspend', 'halt', 'freeze', 'stop', 'restrict', 'ban'], nouns: ['visa', 'flight', 'trade', 'import', 'export', 'certification', 'investment', 'membership', 'cooperation', 'accreditation', 'listing', 'loan'], roles: { subject: 'ACTOR', to: 'RECIPIENT', with: 'RECIPIENT', from: 'RECIPIENT', by: 'ACTOR' }, needs: [['subject', 'by']],
    yes: ['Saudi Arabia froze new trade with Canada.', 'Germany halted the certification of the pipeline.'],
    no: ['Germany halted the march.', 'Rain stopped the match.'],
  },
  {
    id: 'concede.ease', prior: 0.8, kind: 'EVENT', type: 'CONCEDE', verbs: ['lift', 'ease', 'waive', 'relax', 'release', 'free', 'pardon', 'unfreeze', 'remove', 'exchange', 'swap'], nouns: ['sanction', 'embargo', 'ban', 'blockade', 'prisoner', 'detainee', 'hostage', 'fund', 'asset', 'siege', 'restriction', 'tariff'], roles: { subject: 'ACTOR', object: 'RECIPIENT', on: 'RECIPIENT', by: 'ACTOR' }, needs: [['subject', 'by', 'object']],
    yes: ['The United States lifted sanctions on Cuba.', 'Iran released four prisoners on Monday.'],
    no: ['Iran released a statement.', 'The fog lifted.'],
  },
  {
    id: 'coerce.arrest', prior: 0.85, kind: 'EVENT', type: 'COERCE', modes: ['arrest'], verbs: ['arrest', 'detain', 'jail', 'imprison', 'capture', 'extradite', 'seize', 'confiscate', 'execute'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by'], 'object'],
    yes: ['Iran arrested three journalists on Monday.', 'Maria Ressa was arrested by the police of the Philippines.'],
    no: ['The view arrested him.', 'Iran seized the moment.'],
  },
  {
    id: 'coerce.noun', prior: 0.8, kind: 'EVENT', type: 'COERCE', modes: ['arrest'], verbs: [], nouns: ['arrest', 'detention', 'imprisonment', 'extradition', 'abduction'], roles: { subject: 'ACTOR', of: 'TARGET', by: 'ACTOR' }, needs: ['of'],
    yes: ['She was alarmed by the arrest of Samar Badawi. Samar Badawi is an activist.', 'The detention of three journalists by Iran was condemned.'],
    no: ['The arrest was quick.', 'A warrant of arrest was issued.'],
  },
  {
    id: 'coerce.power', prior: 0.85, kind: 'EVENT', type: 'COERCE', verbs: ['seize', 'grab'], nouns: ['power'], roles: { subject: 'ACTOR' }, needs: ['subject'],
    yes: ['General Min Aung Hlaing seized power on 1 February.', 'The Taliban seized power in August 2021.'],
    no: ['The Taliban lost power.', 'He seized a chance.'],
  },
  {
    id: 'coerce.seize', prior: 0.8, kind: 'EVENT', type: 'COERCE', modes: ['seize'], verbs: ['seize', 'confiscate', 'impound', 'intercept', 'occupy', 'annex'], nouns: ['tanker', 'ship', 'vessel', 'asset', 'territory', 'village', 'town', 'crimea', 'peninsula', 'city', 'island', 'boat'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by']],
    yes: ['Iran seized a British tanker in July 2019.', 'Russia occupied the village on Monday.'],
    no: ['Iran seized an opportunity.', 'Russia occupied itself with talks.'],
  },
  {
    id: 'accuse.verb', prior: 0.85, kind: 'EVENT', type: 'ACCUSE', verbs: ['sue', 'indict', 'prosecute', 'investigate', 'probe', 'charge'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'by'], 'object'],
    yes: ['Ukraine sued Russia at the International Court of Justice.', 'The United States indicted Nicolás Maduro in March 2020.'],
    no: ['Ukraine probed the depth of the lake.', 'The hotel charged him.'],
  },
  {
    id: 'accuse.legal', prior: 0.8, kind: 'EVENT', type: 'ACCUSE', verbs: ['file', 'bring', 'open', 'launch', 'issue', 'lodge', 'pursue', 'initiate', 'take'], nouns: ['complaint', 'lawsuit', 'case', 'suit', 'investigation', 'warrant', 'probe', 'inquiry', 'proceeding', 'charge', 'justice', 'murder'], roles: { subject: 'ACTOR', against: 'TARGET', for: 'TARGET' }, needs: ['subject'],
    yes: ['Iran filed a complaint against the United States.', 'The International Criminal Court issued a warrant for Vladimir Putin.'],
    no: ['Iran filed its nails.', 'Iran issued a visa.'],
  },
  {
    id: 'protest.verb', prior: 0.8, kind: 'EVENT', type: 'PROTEST', verbs: ['protest', 'demonstrate', 'rally', 'march', 'riot'], nouns: [], roles: { subject: 'ACTOR', against: 'TARGET', object: 'TARGET' }, needs: ['subject'],
    yes: ['Iraqi students protested against France on Friday.', 'Iraqi students rallied in Baghdad.'],
    no: ['The market rallied.', 'March was cold in Iraq.'],
  },
  {
    id: 'mobilize.verb', prior: 0.8, kind: 'EVENT', type: 'MOBILIZE', verbs: ['deploy', 'mobilise', 'mobilize', 'mass', 'station', 'amass', 'dispatch', 'send'], nouns: ['troop', 'force', 'soldier', 'warship', 'carrier', 'missile', 'fighter', 'bomber', 'battalion', 'tank', 'reservist', 'jet', 'army'], roles: { subject: 'ACTOR', to: 'RECIPIENT' }, needs: ['subject'],
    yes: ['The United States deployed troops to Poland.', 'Russia massed tanks on the border of Ukraine.'],
    no: ['The United States sent a letter to Poland.', 'Russia deployed its charm.'],
  },
  {
    id: 'mobilize.test', prior: 0.8, kind: 'EVENT', type: 'MOBILIZE', verbs: ['test', 'test-fire', 'conduct', 'hold', 'carry', 'fire', 'stage'], nouns: ['missile', 'drill', 'exercise', 'test', 'manoeuvre', 'maneuver', 'wargame'], roles: { subject: 'ACTOR' }, needs: ['subject'],
    yes: ['North Korea tested a missile on Sunday.', 'Russia and China held naval drills in the Gulf of Oman.'],
    no: ['North Korea tested a vaccine.', 'Russia and China held talks.'],
  },
  {
    id: 'retreat.verb', prior: 0.8, kind: 'EVENT', type: 'RETREAT', modes: ['withdraw'], verbs: ['withdraw', 'pull', 'retreat', 'evacuate', 'end', 'demobilise', 'demobilize', 'disarm', 'dismantle', 'surrender'], nouns: ['troop', 'force', 'soldier', 'presence', 'army', 'weapon', 'personnel', 'base', 'occupation'], roles: { subject: 'ACTOR', object: 'ACTOR', from: 'RECIPIENT', of: 'ACTOR' }, needs: [['subject', 'object', 'of']],
    yes: ['The United States withdrew its troops from Afghanistan in August 2021.', 'Russia pulled its forces from Kherson.'],
    no: ['The United States withdrew from the agreement.', 'Russia withdrew its proposal.'],
  },
  {
    id: 'aid.give', prior: 0.8, kind: 'EVENT', type: 'AID', verbs: ['send', 'give', 'provide', 'deliver', 'donate', 'supply', 'grant', 'offer', 'pledge', 'ship', 'announce', 'airlift'], nouns: ['aid', 'assistance', 'relief', 'vaccine', 'medicine', 'food', 'loan', 'grant', 'weapon', 'supply', 'help', 'ammunition', 'shipment'], roles: { subject: 'ACTOR', to: 'RECIPIENT', for: 'RECIPIENT', object: 'RECIPIENT' }, needs: ['subject', ['to', 'for']],
    yes: ['Germany sent weapons to Ukraine.', 'Iran provided aid for Syria.'],
    no: ['Germany sent a note to Ukraine.', 'Iran gave a speech.'],
  },
  {
    id: 'cooperate.verb', prior: 0.75, kind: 'EVENT', type: 'COOPERATE', verbs: ['cooperate', 'collaborate', 'co-operate'], nouns: [], roles: { subject: 'ACTOR', with: 'RECIPIENT' }, needs: ['subject', 'with'],
    yes: ['Iran cooperated with Iraq on water.', 'Turkey cooperated with Russia in Syria.'],
    no: ['The weather cooperated with the farmers.', 'The children cooperated.'],
  },
  {
    id: 'cooperate.restore', prior: 0.8, kind: 'EVENT', type: 'COOPERATE', verbs: ['restore', 'resume', 'establish', 'normalise', 'normalize', 'reopen', 'open', 're-establish', 'reestablish', 'form', 'create', 'boost'], nouns: ['relation', 'tie', 'embassy', 'consulate', 'mission', 'commission', 'committee', 'cooperation'], roles: { subject: 'ACTOR', with: 'RECIPIENT', in: 'RECIPIENT', between: 'ACTOR' }, needs: [['subject', 'between']],
    yes: ['Saudi Arabia restored relations with Iran in March 2023.', 'The United Arab Emirates reopened its embassy in Damascus.'],
    no: ['Iran restored a palace.', 'Iran opened a hospital.'],
  },
  {
    id: 'request.infinitive', prior: 0.8, kind: 'EVENT', type: 'REQUEST', modes: ['assist'], verbs: ['request', 'petition'], nouns: [], roles: { subject: 'ACTOR', object: 'RECIPIENT' }, needs: ['subject', 'object'],
    yes: ['Iran requested the international police organisation to arrest former US President Donald Trump.', 'Ukraine petitioned the United Nations on Monday.'],
    no: ['Iran requested a document.', 'Ukraine asked the United Nations for help.'],
  },
  {
    id: 'reject.veto', prior: 0.8, kind: 'EVENT', type: 'REJECT', verbs: ['veto', 'reject', 'block'], nouns: ['resolution', 'proposal', 'bid', 'request', 'offer', 'plan', 'draft', 'demand', 'application'], roles: { subject: 'ACTOR', of: 'RECIPIENT', from: 'RECIPIENT', by: 'RECIPIENT' }, needs: ['subject'],
    yes: ['Russia vetoed a resolution on Syria.', 'Hungary blocked the proposal of the European Commission.'],
    no: ['A tree blocked the road.', 'Russia vetoed nothing.'],
  },
];
