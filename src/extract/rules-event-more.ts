// size: the rules of events that are not hostile, with their examples, read as one list.
import type { Frame } from './frame.js';

const concede = { kind: 'EVENT', type: 'CONCEDE' } as const;
const retreat = { kind: 'EVENT', type: 'RETREAT' } as const;
const mobilize = { kind: 'EVENT', type: 'MOBILIZE' } as const;
const protest = { kind: 'EVENT', type: 'PROTEST' } as const;
const aid = { kind: 'EVENT', type: 'AID' } as const;
const support = { kind: 'EVENT', type: 'SUPPORT' } as const;
const cooperate = { kind: 'EVENT', type: 'COOPERATE' } as const;
const other = { kind: 'EVENT' } as const;
const reject = { kind: 'EVENT', type: 'REJECT' } as const;
const given = { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT', to: 'RECIPIENT', for: 'RECIPIENT' } as const;

const TROOPS = ['troop', 'force', 'soldier', 'warship', 'carrier', 'fighter', 'bomber', 'battalion', 'brigade', 'tank', 'reservist', 'jet', 'army', 'military', 'fleet', 'navy', 'marine', 'vessel', 'warplane', 'contingent', 'battery', 'regiment', 'submarine', 'destroyer', 'convoy', 'peacekeeper', 'police', 'missile'];
const WITHDRAWN = [...TROOPS, 'presence', 'weapon', 'personnel', 'base', 'occupation', 'settler', 'settlement', 'garrison'];
const BURDENS = ['sanction', 'embargo', 'ban', 'blockade', 'siege', 'restriction', 'tariff', 'boycott', 'curfew', 'emergency', 'listing', 'freeze', 'expulsion', 'measure', 'lawsuit', 'charge', 'sentence', 'crackdown'];
const CAPTIVES = ['prisoner', 'detainee', 'hostage', 'captive', 'inmate', 'sailor', 'crew', 'journalist', 'activist', 'soldier', 'pilot', 'dissident', 'fund', 'asset', 'tanker', 'ship', 'vessel', 'remains', 'opponent'];
const VIOLENCE = ['attack', 'offensive', 'fighting', 'hostility', 'killing', 'violence', 'bombing', 'strike', 'shelling', 'raid', 'operation', 'airstrike', 'enrichment', 'bombardment', 'campaign', 'war'];
const RELIEF = ['aid', 'assistance', 'relief', 'vaccine', 'medicine', 'food', 'loan', 'grant', 'weapon', 'arm', 'supply', 'help', 'ammunition', 'shipment', 'equipment', 'funding', 'fund', 'money', 'goods', 'credit', 'tent', 'dose', 'package', 'dollar', 'euro', 'compensation', 'asylum', 'refuge', 'intelligence', 'boat', 'helicopter', 'vehicle', 'drone', 'tank', 'ventilator', 'oxygen', 'grain', 'wheat', 'jet', 'howitzer', 'system', 'battery', 'million', 'billion'];

/** What one did to another that is not hostile, by PLOVER type. */
export const moreEventRules: readonly Frame[] = [
  {
    ...concede, id: 'concede.ease', prior: 0.8, verbs: ['lift', 'ease', 'waive', 'relax', 'remove', 'drop', 'end', 'suspend', 'reverse', 'withdraw', 'rescind', 'loosen', 'abolish', 'cancel', 'revoke', 'shorten', 'soften', 'commute', 'scrap', 'terminate', 'unblock'], nouns: BURDENS, roles: { subject: 'ACTOR', by: 'ACTOR', on: 'RECIPIENT', of: 'RECIPIENT', against: 'RECIPIENT', from: 'RECIPIENT' }, needs: [['subject', 'by', 'on', 'against', 'of']],
    yes: ['The United States lifted sanctions on Cuba.', 'Four Arab states dropped their boycott of Qatar.'],
    no: ['The fog lifted.', 'Iran removed a stone.'],
  },
  {
    ...concede, id: 'concede.release', prior: 0.8, modes: ['release'], verbs: ['release', 'free', 'pardon', 'unfreeze', 'exchange', 'swap', 'amnesty', 'return', 'repatriate', 'acquit'], nouns: CAPTIVES, roles: { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT', to: 'RECIPIENT' }, needs: [['subject', 'by', 'object']],
    yes: ['Iran released four prisoners on Monday.', 'The hostages were freed by Hamas.'],
    no: ['Iran released a statement.', 'He returned a book.'],
  },
  {
    ...concede, id: 'concede.person', prior: 0.75, modes: ['release'], verbs: ['release', 'free', 'pardon'], nouns: [], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT' }, needs: ['object'], patient: 'ACTOR',
    yes: ['Turkey released three students on Monday.', 'Ten lawyers were released by Belarus.'],
    no: ['Iran released a film.', 'The valve released steam.'],
  },
  {
    ...concede, id: 'concede.noun', prior: 0.7, modes: ['release'], verbs: [], nouns: ['release', 'liberation', 'repatriation'], roles: { of: 'RECIPIENT', by: 'ACTOR' }, needs: ['of'],
    yes: ['The two sides spoke about the release of all hostages. Hamas and Israel met.', 'Iran demanded the release of the sailors.'],
    no: ['The release of the film was late.', 'The press release was short.'],
  },
  {
    ...concede, id: 'concede.lifting', prior: 0.75, verbs: [], nouns: ['lifting', 'easing', 'removal', 'end'], roles: { subject: 'ACTOR', by: 'ACTOR' }, needs: [], of: BURDENS,
    yes: ['Iran demanded the lifting of sanctions.', 'Cuba wants an end to the embargo.'],
    no: ['The lifting of weights is a sport.', 'Cuba wants an end to the drought.'],
  },
  {
    ...concede, id: 'concede.accept', prior: 0.75, verbs: ['accept', 'accede', 'bow', 'yield', 'agree', 'meet', 'fulfil', 'fulfill'], nouns: ['demand', 'ultimatum', 'condition', 'mediation', 'resignation'], roles: { subject: 'ACTOR', of: 'RECIPIENT', from: 'RECIPIENT' }, needs: ['subject'],
    yes: ['The government of Mozambique accepted the demands of the rebels.', 'Serbia bowed to the demands of Austria.'],
    no: ['Serbia accepted an award.', 'The government of Mozambique met on Monday.'],
  },
  {
    ...concede, id: 'concede.allow', prior: 0.7, verbs: ['allow', 'permit', 'let'], nouns: [], roles: { subject: 'ACTOR', object: 'RECIPIENT' }, needs: ['subject', 'object'], patient: 'ACTOR',
    yes: ['Eritrea allowed Ethiopia to use its ports.', 'Iraq allowed inspectors to return.'],
    no: ['The law allowed the sale.', 'Eritrea let the matter rest.'],
  },
  {
    ...concede, id: 'concede.open', prior: 0.8, verbs: ['open', 'reopen', 're-open'], nouns: ['border', 'airspace', 'crossing', 'port', 'corridor', 'gate'], roles: { subject: 'ACTOR', by: 'ACTOR', to: 'RECIPIENT', with: 'RECIPIENT', for: 'RECIPIENT' }, needs: [['subject', 'by']],
    yes: ['Saudi Arabia reopened its airspace to Qatar.', 'Turkey opened the border for refugees.'],
    no: ['Saudi Arabia reopened a hospital.', 'Turkey opened the debate.'],
  },
  {
    ...concede, id: 'concede.resign', prior: 0.8, verbs: ['resign', 'abdicate', 'concede'], nouns: [], roles: { subject: 'ACTOR', to: 'RECIPIENT' }, needs: ['subject'], patient: 'NONE',
    yes: ['Donald Trump did not concede.', 'Prime Minister Saad Hariri resigned in October 2019.'],
    no: ['Saad Hariri conceded a goal.', 'The tide resigned itself to the moon.'],
  },
  {
    ...concede, id: 'concede.down', prior: 0.75, verbs: ['step', 'stand', 'back', 'climb'], nouns: [], roles: { subject: 'ACTOR' }, needs: ['subject'], particle: 'down',
    yes: ['President Evo Morales stepped down in November 2019.', 'Turkey backed down on Monday.'],
    no: ['President Evo Morales stepped on the stage.', 'The price went down.'],
  },
  {
    ...retreat, id: 'retreat.verb', prior: 0.8, modes: ['withdraw'], verbs: ['withdraw', 'pull', 'retreat', 'evacuate', 'end', 'demobilise', 'demobilize', 'disarm', 'dismantle', 'surrender', 'redeploy', 'reduce', 'cut', 'relocate', 'remove'], nouns: WITHDRAWN, roles: { subject: 'ACTOR', object: 'ACTOR', from: 'RECIPIENT', of: 'ACTOR', by: 'ACTOR' }, needs: [['subject', 'object', 'of', 'by']],
    yes: ['The United States withdrew its troops from Afghanistan in August 2021.', 'Russia pulled its forces from Kherson.'],
    no: ['The United States withdrew from the agreement.', 'Russia withdrew its proposal.'],
  },
  {
    ...retreat, id: 'retreat.from', prior: 0.75, modes: ['withdraw'], verbs: ['withdraw', 'retreat', 'pull'], nouns: [], roles: { subject: 'ACTOR', from: 'RECIPIENT' }, needs: ['subject'], patient: 'NONE', words: /\bfrom\b.*\b(?:areas?|territor\w+|positions?|villages?|towns?|city|cities|regions?|border|lands?|heights|zones?|front|province|strip)\b/i,
    yes: ['The rebels withdrew from the town.', 'Israeli troops retreated from the area.'],
    no: ['The rebels withdrew from the talks.', 'The sea retreated from the shore.'],
  },
  {
    ...retreat, id: 'retreat.body', prior: 0.8, modes: ['withdraw'], verbs: ['leave', 'quit', 'exit', 'withdraw'], nouns: [], roles: { subject: 'ACTOR', object: 'RECIPIENT', from: 'RECIPIENT' }, needs: ['subject', ['object', 'from']], body: true,
    yes: ['Qatar left OPEC in January 2019.', 'The United States withdrew from UNESCO.'],
    no: ['Qatar left the room.', 'The United States withdrew from the treaty.'],
  },
  {
    ...retreat, id: 'retreat.noun', prior: 0.75, modes: ['withdraw'], verbs: [], nouns: ['withdrawal', 'pullout', 'pullback', 'retreat', 'evacuation', 'disarmament', 'demobilization'], roles: { subject: 'ACTOR', of: 'ACTOR', by: 'ACTOR', from: 'RECIPIENT' }, needs: [['of', 'from']],
    yes: ['The withdrawal of Russian troops began on Monday.', 'The evacuation of the soldiers was quick.'],
    no: ['The withdrawal of cash was quick.', 'The retreat of the ice goes on.'],
  },
  {
    ...retreat, id: 'retreat.stop', prior: 0.75, modes: ['ceasefire'], verbs: ['stop', 'halt', 'cease', 'end', 'suspend', 'pause'], nouns: VIOLENCE, roles: { subject: 'ACTOR', by: 'ACTOR', against: 'RECIPIENT', on: 'RECIPIENT', in: 'RECIPIENT' }, needs: [['subject', 'by']],
    yes: ['Saudi Arabia halted the bombing of Yemen.', 'The rebels stopped their offensive.'],
    no: ['Saudi Arabia halted the race.', 'Rain ended the match.'],
  },
  {
    ...retreat, id: 'retreat.ceasefire', prior: 0.8, modes: ['ceasefire'], verbs: ['declare', 'announce', 'proclaim', 'order'], nouns: ['ceasefire', 'cease-fire', 'truce', 'armistice'], roles: { subject: 'ACTOR', by: 'ACTOR', with: 'RECIPIENT' }, needs: [['subject', 'by']],
    yes: ['Hezbollah declared a ceasefire on Wednesday.', 'The government of Colombia announced a truce with the rebels.'],
    no: ['Hezbollah declared a holiday.', 'The truce was short.'],
  },
  {
    ...retreat, id: 'retreat.surrender', prior: 0.8, modes: ['disarm'], verbs: ['surrender', 'capitulate', 'disband'], nouns: [], roles: { subject: 'ACTOR', to: 'RECIPIENT' }, needs: ['subject'], patient: 'NONE',
    yes: ['The rebels surrendered on Monday.', 'Japan capitulated in August 1945.'],
    no: ['Japan surrendered a goal.', 'The choir was loud.'],
  },
  {
    ...retreat, id: 'retreat.arms', prior: 0.85, modes: ['disarm'], verbs: ['lay', 'lie', 'surrender', 'hand', 'drop', 'give', 'destroy', 'scrap'], nouns: ['arm', 'weapon', 'stockpile', 'arsenal', 'warhead'], roles: { subject: 'ACTOR', to: 'RECIPIENT' }, needs: ['subject'], words: /\b(?:down|over|up|in|surrendered|destroyed|dropped|scrapped|their|its)\b/i,
    yes: ['The rebels laid down their arms.', 'The FARC handed over its weapons to the United Nations.'],
    no: ['The rebels laid a wreath.', 'The FARC handed over a letter.'],
  },
  {
    ...mobilize, id: 'mobilize.verb', prior: 0.8, modes: ['troops'], verbs: ['deploy', 'mobilise', 'mobilize', 'mass', 'station', 'amass', 'dispatch', 'send', 'move', 'order', 'rush', 'reinforce', 'concentrate', 'strengthen', 'redeploy', 'increase', 'position', 'gather', 'fly', 'sail', 'park'], nouns: [...TROOPS, 'presence'], roles: { subject: 'ACTOR', by: 'ACTOR', to: 'RECIPIENT', against: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['The United States deployed troops to Poland.', 'Russia massed tanks on the border of Ukraine.'],
    no: ['The United States sent a letter to Poland.', 'Russia deployed its charm.'],
  },
  {
    ...mobilize, id: 'mobilize.test', prior: 0.8, verbs: ['test', 'test-fire', 'conduct', 'hold', 'carry', 'fire', 'stage', 'launch', 'begin', 'start', 'unveil'], nouns: ['missile', 'drill', 'exercise', 'test', 'manoeuvre', 'maneuver', 'wargame', 'game', 'patrol'], roles: { subject: 'ACTOR', by: 'ACTOR', with: 'ACTOR' }, needs: [['subject', 'by']], words: /\b(?:test|drill|(?:military|naval|joint|air|war|army|live-fire) (?:\w+ )?exercise|manoeuvre|maneuver|missile|war ?games?|patrol)/i,
    yes: ['North Korea tested a missile on Sunday.', 'Russia and China held naval drills in the Gulf of Oman.'],
    no: ['North Korea tested a vaccine.', 'Russia and China held talks.'],
  },
  {
    ...mobilize, id: 'mobilize.alert', prior: 0.8, verbs: ['put', 'place', 'raise', 'remain', 'stand', 'be'], nouns: [], roles: { subject: 'ACTOR', object: 'ACTOR' }, needs: [['subject', 'object']], words: /\bon (?:\w+ )?alert\b|\balert (?:level|status)\b/i,
    yes: ['Russia put its forces on high alert.', 'Israeli troops remained on alert.'],
    no: ['Russia put its forces on the map.', 'The alert was short.'],
  },
  {
    ...mobilize, id: 'mobilize.cross', prior: 0.8, modes: ['troops'], verbs: ['cross', 'enter'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', into: 'TARGET' }, needs: ['subject'], agents: ['troop', 'soldier', 'force', 'tank', 'army', 'peacekeeper'],
    yes: ['Senegalese soldiers crossed the border.', 'Turkish troops entered Syria in 2016.'],
    no: ['Senegalese officials crossed the street.', 'Turkey entered the final.'],
  },
  {
    ...mobilize, id: 'mobilize.noun', prior: 0.7, modes: ['troops'], verbs: [], nouns: ['deployment', 'mobilization', 'mobilisation', 'build-up', 'buildup'], roles: { subject: 'ACTOR', of: 'ACTOR', by: 'ACTOR', to: 'RECIPIENT' }, needs: [['subject', 'of', 'by']],
    yes: ['The deployment of American troops to Poland was announced.', 'The Russian mobilization went on.'],
    no: ['The deployment of the parachute failed.', 'The build-up of ice went on.'],
  },
  {
    ...protest, id: 'protest.verb', prior: 0.8, modes: ['demo'], verbs: ['protest', 'demonstrate', 'rally', 'march', 'riot'], nouns: [], roles: { subject: 'ACTOR', against: 'TARGET', object: 'TARGET' }, needs: ['subject'],
    yes: ['Iraqi students protested against France on Friday.', 'Iraqi students rallied in Baghdad.'],
    no: ['The market rallied.', 'March was cold in Iraq.'],
  },
  {
    ...protest, id: 'protest.hold', prior: 0.8, modes: ['demo'], verbs: ['hold', 'stage', 'organize', 'organise', 'join', 'stay', 'walk', 'resign', 'gather', 'take', 'continue', 'boycott', 'begin', 'start', 'launch', 'converge', 'attend', 'lead'], nouns: ['protest', 'demonstration', 'rally', 'sit-in', 'riot', 'vigil', 'street', 'election', 'walkout'], roles: { subject: 'ACTOR', against: 'TARGET' }, needs: ['subject'], words: /\b(?:protest|demonstrat|rall|sit-in|riot|vigil|took to|take to|taken to|boycott|walkout)/i,
    yes: ['Iraqi students held a demonstration in Baghdad.', 'Thousands took to the streets of Minsk.'],
    no: ['Iraqi students held a party.', 'Iraq took part in the talks.'],
  },
  {
    ...protest, id: 'protest.walkout', prior: 0.8, modes: ['boycott'], verbs: ['walk', 'storm'], nouns: [], roles: { subject: 'ACTOR' }, needs: ['subject'], particle: 'out',
    yes: ['The delegates walked out of the session.', 'Several ministers stormed out.'],
    no: ['The delegates walked home.', 'The light went out.'],
  },
  {
    ...protest, id: 'protest.block', prior: 0.75, modes: ['obstruct'], verbs: ['block', 'burn', 'throw', 'hurl', 'chant', 'occupy', 'pelt', 'barricade', 'close', 'obstruct'], nouns: ['road', 'bridge', 'transport', 'railway', 'port', 'roadway', 'border', 'street', 'highway', 'traffic', 'flag', 'effigy', 'stone', 'tyre', 'tire', 'slogan', 'square', 'entrance', 'egg'], roles: { subject: 'ACTOR', against: 'TARGET', at: 'TARGET' }, needs: ['subject'],
    yes: ['The protesters blocked the road to the airport.', 'Students burned flags in Tehran.'],
    no: ['Snow blocked the road.', 'The protesters ate eggs.'],
  },
  {
    ...protest, id: 'protest.strike', prior: 0.85, modes: ['hunger'], verbs: ['begin', 'start', 'continue', 'stage', 'hold', 'launch', 'organize', 'organise', 'declare', 'call', 'go'], nouns: ['strike'], roles: { subject: 'ACTOR', against: 'TARGET' }, needs: ['subject'], words: /\b(?:hunger|general|\w+-day|open-ended|nationwide|rail|transport)[ -]strikes?\b|\bon (?:hunger )?strike\b/i,
    yes: ['Three prisoners began a hunger strike on Monday.', 'The workers went on strike in Nantes.'],
    no: ['Israel launched a strike on Damascus.', 'The clock began to strike.'],
  },
  {
    ...protest, id: 'protest.noun', prior: 0.7, modes: ['demo'], verbs: [], nouns: ['protest', 'demonstration', 'riot', 'rally', 'uprising'], roles: { subject: 'ACTOR', by: 'ACTOR', of: 'ACTOR', against: 'TARGET' }, needs: [['by', 'of', 'against']],
    yes: ['The protests by students went on.', 'The demonstrations against the government of Sudan grew.'],
    no: ['The protest was loud.', 'The rally of old cars began.'],
  },
  {
    ...concede, id: 'concede.off', prior: 0.8, verbs: ['call'], nouns: ['strike', 'protest', 'boycott', 'demonstration', 'rally', 'offensive', 'drill', 'exercise', 'siege', 'attack'], roles: { subject: 'ACTOR', by: 'ACTOR' }, needs: [['subject', 'by']], particle: 'off',
    yes: ['The teachers called off their strike.', 'Donald Trump called off the attack on Iran.'],
    no: ['The teachers called a strike.', 'Donald Trump called off the wedding.'],
  },
  {
    ...concede, id: 'concede.cede', prior: 0.8, verbs: ['hand', 'cede', 'return', 'give', 'relinquish', 'surrender', 'transfer'], nouns: ['village', 'territory', 'island', 'land', 'area', 'province', 'enclave', 'district', 'peninsula', 'base'], roles: { subject: 'ACTOR', by: 'ACTOR', to: 'RECIPIENT' }, needs: [['subject', 'by'], 'to'],
    yes: ['Armenia handed over four villages to Azerbaijan.', 'Two islands were ceded to Saudi Arabia by Egypt.'],
    no: ['Armenia handed over a letter to Azerbaijan.', 'Egypt gave the district a school.'],
  },
  {
    ...retreat, id: 'retreat.disarm', prior: 0.8, modes: ['disarm'], verbs: ['demobilize', 'demobilise', 'disarm'], nouns: [], roles: { subject: 'ACTOR', object: 'ACTOR', by: 'ACTOR' }, needs: ['object'], patient: 'ACTOR',
    yes: ['A third of the guerrillas have been demobilized.', 'The United Nations disarmed the rebels.'],
    no: ['His smile was disarming.', 'A bomb was disarmed.'],
  },
  {
    ...protest, id: 'protest.gather', prior: 0.8, modes: ['demo'], verbs: ['gather', 'converge', 'assemble', 'march', 'take', 'pour', 'come', 'flock'], nouns: [], roles: { subject: 'ACTOR' }, needs: ['subject'], words: /\b(?:(?:to|in) protest|protesting|to (?:demonstrate|denounce|demand|condemn)|demanding|for a (?:\w+ )?(?:rally|protest|demonstration)|(?:to|into|in|onto) the streets|chanting)\b/i,
    yes: ['Thousands gathered in Minsk to protest against the government.', 'Thousands of Iraqis poured into the streets on Friday.'],
    no: ['Thousands gathered in Minsk to hear the choir.', 'The cars came to a halt.'],
  },
  {
    ...protest, id: 'protest.work', prior: 0.8, modes: ['strike'], verbs: ['stop', 'shun', 'halt', 'down', 'walk', 'refuse'], nouns: ['work', 'tool', 'job'], roles: { subject: 'ACTOR' }, needs: ['subject'], words: /\b(?:work|tools|off the job|strike|protest)\b/i,
    yes: ['Thousands of miners stopped work on Monday.', 'The workers downed tools in protest.'],
    no: ['Thousands of miners began work on Monday.', 'The watch stopped.'],
  },
  {
    ...aid, id: 'aid.give', prior: 0.8, verbs: ['send', 'give', 'provide', 'deliver', 'donate', 'supply', 'grant', 'offer', 'pledge', 'ship', 'announce', 'airlift', 'allocate', 'promise', 'lend', 'hand', 'distribute', 'approve', 'contribute', 'transfer', 'extend', 'pay', 'earmark', 'award', 'disburse', 'continue', 'resume', 'increase'], nouns: RELIEF, roles: given, needs: [['subject', 'by'], ['to', 'for', 'object']],
    yes: ['Germany sent weapons to Ukraine.', 'Iran provided aid for Syria.'],
    no: ['Germany sent a note to Ukraine.', 'Iran gave a speech.'],
  },
  {
    ...aid, id: 'aid.come', prior: 0.8, verbs: ['come', 'rush', 'go'], nouns: ['aid', 'help', 'rescue', 'assistance'], roles: { subject: 'ACTOR' }, needs: ['subject'],
    yes: ['Australia came to the aid of Tuvalu.', 'The soldiers rushed to his rescue. Luca Attanasio was an envoy.'],
    no: ['Australia came to the meeting.', 'The aid went well.'],
  },
  {
    ...aid, id: 'aid.verb', prior: 0.75, verbs: ['rescue', 'assist', 'train', 'arm', 'fund', 'finance', 'evacuate', 'airlift', 'shelter', 'feed', 'resettle', 'treat', 'equip'], nouns: [], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT' }, needs: [['subject', 'by'], 'object'], patient: 'ACTOR',
    yes: ['The United States trained Ukrainian soldiers.', 'Turkish forces evacuated two hundred students.'],
    no: ['The United States trained a dolphin.', 'Iran armed a bomb.'],
  },
  {
    ...aid, id: 'aid.noun', prior: 0.7, verbs: [], nouns: ['aid', 'assistance'], roles: { subject: 'ACTOR', from: 'ACTOR', to: 'RECIPIENT', for: 'RECIPIENT' }, needs: [['subject', 'from'], ['to', 'for']],
    yes: ['American aid to Israel grew.', 'The assistance from Turkey for Somalia goes on.'],
    no: ['The aid came late.', 'American aid grew.'],
  },
  {
    ...support, id: 'support.verb', prior: 0.75, verbs: ['support', 'back', 'endorse', 'sponsor'], nouns: [], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT', against: 'TARGET' }, needs: [['subject', 'by'], 'object'], patient: 'ACTOR',
    yes: ['Pakistan backed Azerbaijan.', 'The Security Council supported Adama Barrow.'],
    no: ['Pakistan supported the plan.', 'Two pillars support the roof.'],
  },
  {
    ...support, id: 'support.side', prior: 0.8, verbs: ['side', 'stand'], nouns: [], roles: { subject: 'ACTOR', with: 'RECIPIENT', by: 'RECIPIENT', behind: 'RECIPIENT' }, needs: ['subject', ['with', 'by', 'behind']], patient: 'NONE',
    yes: ['The United Arab Emirates sided with Saudi Arabia.', 'Turkey stood by Azerbaijan.'],
    no: ['The United Arab Emirates stood firm.', 'The house stands by the sea.'],
  },
  {
    ...support, id: 'support.recognize', prior: 0.8, verbs: ['recognize', 'recognise'], nouns: ['independence', 'state', 'government', 'region', 'republic', 'sovereignty', 'authority', 'council'], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT', of: 'RECIPIENT' }, needs: [['subject', 'by']],
    yes: ['Russia recognised two breakaway regions of Georgia.', 'Spain recognized the state of Palestine.'],
    no: ['Russia recognised its mistake.', 'Spain recognized a tune.'],
  },
  {
    ...support, id: 'support.leader', prior: 0.8, verbs: ['recognize', 'recognise', 'acknowledge'], nouns: [], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT' }, needs: [['subject', 'by'], 'object'], patient: 'ACTOR', words: /\bas (?:\w+ ){0,3}(?:president|leader|government|representative|state|authority|winner)\b/i,
    yes: ['Britain recognised Juan Guaidó as interim president.', 'Joe Biden was recognized as the winner by Russia.'],
    no: ['Britain recognised a tune.', 'Juan Guaidó acknowledged the crowd.'],
  },
  {
    ...cooperate, id: 'cooperate.verb', prior: 0.75, verbs: ['cooperate', 'collaborate', 'co-operate', 'team'], nouns: [], roles: { subject: 'ACTOR', with: 'RECIPIENT' }, needs: ['subject', 'with'],
    yes: ['Iran cooperated with Iraq on water.', 'Turkey cooperated with Russia in Syria.'],
    no: ['The weather cooperated with the farmers.', 'The children cooperated.'],
  },
  {
    ...cooperate, id: 'cooperate.restore', prior: 0.8, verbs: ['restore', 'resume', 'establish', 'normalise', 'normalize', 'reopen', 'open', 're-establish', 'reestablish', 'form', 'create', 'upgrade', 'launch', 're-open', 'inaugurate'], nouns: ['relation', 'tie', 'embassy', 'consulate', 'mission', 'commission', 'committee', 'cooperation', 'flight', 'link', 'railway', 'pipeline', 'consortium', 'chamber'], roles: { subject: 'ACTOR', by: 'ACTOR', with: 'RECIPIENT', in: 'RECIPIENT', between: 'ACTOR' }, needs: [['subject', 'between', 'by']],
    yes: ['Saudi Arabia restored relations with Iran in March 2023.', 'The United Arab Emirates reopened its embassy in Damascus.'],
    no: ['Iran restored a palace.', 'Iran opened a hospital.'],
  },
  {
    ...cooperate, id: 'cooperate.opening', prior: 0.75, verbs: [], nouns: ['opening', 'reopening', 're-opening', 'establishment', 'restoration', 'resumption', 'normalization', 'normalisation', 'inauguration'], roles: { subject: 'ACTOR', by: 'ACTOR', with: 'RECIPIENT', between: 'ACTOR', in: 'RECIPIENT' }, needs: [['subject', 'by', 'with', 'between', 'in']], of: ['relation', 'tie', 'embassy', 'consulate', 'flight', 'border', 'crossing', 'mission', 'link', 'railway', 'pipeline'],
    yes: ['The restoration of ties with Iran was welcomed.', 'The opening of an embassy in Honiara was announced by the United States.'],
    no: ['The opening of the play was a success.', 'The restoration of the palace went on.'],
  },
  {
    ...cooperate, id: 'cooperate.joint', prior: 0.75, verbs: ['launch', 'create', 'establish', 'form', 'inaugurate', 'open', 'set', 'build', 'start', 'found'], nouns: ['area', 'zone', 'corridor', 'force', 'alliance', 'coalition', 'council', 'fund', 'service', 'route', 'hotline', 'bank', 'mechanism', 'group', 'office', 'centre', 'center', 'venture', 'company', 'market', 'currency', 'team', 'project', 'unit'], roles: { subject: 'ACTOR', by: 'ACTOR', with: 'RECIPIENT', between: 'ACTOR' }, needs: [['subject', 'by']], words: /\b(?:joint|free[- ]trade|common|regional|bilateral|trilateral|continental|liaison|multinational)\b/i,
    yes: ['African leaders launched a continental free-trade area on Sunday.', 'Iran and Iraq established a joint bank.'],
    no: ['Iran opened a bank.', 'African leaders launched a joint appeal.'],
  },
  {
    ...cooperate, id: 'cooperate.share', prior: 0.75, verbs: ['share', 'exchange'], nouns: ['intelligence', 'information', 'evidence', 'expertise', 'technology', 'experience'], roles: { subject: 'ACTOR', with: 'RECIPIENT' }, needs: ['subject'],
    yes: ['Israel shared intelligence with the United States.', 'Iran and Iraq exchanged information on floods.'],
    no: ['Israel shared a border with Egypt.', 'Iran and Iraq exchanged gifts.'],
  },
  {
    ...cooperate, id: 'cooperate.join', prior: 0.8, verbs: ['rejoin', 'join'], nouns: [], roles: { subject: 'ACTOR', object: 'RECIPIENT' }, needs: ['subject', 'object'], body: true,
    yes: ['Brazil rejoined CELAC in January 2023.', 'Finland joined NATO in April 2023.'],
    no: ['Brazil joined the talks.', 'Finland joined Sweden.'],
  },
  {
    ...cooperate, id: 'cooperate.extradite', prior: 0.85, modes: ['extradite'], verbs: ['extradite'], nouns: [], roles: { subject: 'ACTOR', object: 'TARGET', to: 'RECIPIENT' }, needs: ['subject', 'to'],
    yes: ['Zambia extradited a militant to Britain.', 'Spain extradited two men to the United States.'],
    no: ['Zambia sent a militant home.', 'Spain extradited nobody.'],
  },
  {
    id: 'request.infinitive', prior: 0.8, kind: 'EVENT', type: 'REQUEST', modes: ['assist'], verbs: ['request', 'petition'], nouns: [], roles: { subject: 'ACTOR', object: 'RECIPIENT' }, needs: ['subject', 'object'],
    yes: ['Iran requested the international police organisation to arrest former US President Donald Trump.', 'Ukraine petitioned the United Nations on Monday.'],
    no: ['Iran requested a document.', 'Ukraine asked the United Nations for help.'],
  },
  {
    ...reject, id: 'reject.veto', prior: 0.8, verbs: ['veto', 'reject', 'block', 'refuse', 'spurn', 'rebuff', 'turn', 'decline', 'defeat'], nouns: ['resolution', 'proposal', 'bid', 'request', 'offer', 'plan', 'draft', 'demand', 'application', 'call', 'invitation', 'amendment', 'bill', 'text', 'ultimatum', 'mediation', 'result', 'outcome', 'ruling', 'verdict', 'decision'], roles: { subject: 'ACTOR', by: 'ACTOR', of: 'RECIPIENT', from: 'RECIPIENT' }, needs: [['subject', 'by']],
    yes: ['Russia vetoed a resolution on Syria.', 'Hungary blocked the proposal of the European Commission.'],
    no: ['A tree blocked the road.', 'Russia vetoed nothing.'],
  },
  {
    ...reject, id: 'reject.vote', prior: 0.85, verbs: ['vote'], nouns: [], roles: { subject: 'ACTOR' }, needs: ['subject'], particle: 'against',
    yes: ['Russia voted against the resolution.', 'Five states voted against it. Syria was one of them.'],
    no: ['Russia voted for the resolution.', 'Syria voted on Sunday.'],
  },
  {
    ...other, id: 'other.abstain', prior: 0.85, verbs: ['abstain'], nouns: [], roles: { subject: 'ACTOR' }, needs: ['subject'],
    yes: ['The United States abstained.', 'China and India abstained from the vote.'],
    no: ['The patient abstained from salt.', 'The United States voted for it.'],
  },
  {
    ...other, id: 'other.elect', prior: 0.8, verbs: ['win', 'lose', 'hold', 'call'], nouns: ['election', 'referendum', 'plebiscite', 'vote', 'runoff'], roles: { subject: 'ACTOR', by: 'ACTOR', to: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['Yahya Jammeh lost the election of 1 December to Adama Barrow.', 'Iraq held a referendum in October 2005.'],
    no: ['Yahya Jammeh lost his hat.', 'Iraq held a parade.'],
  },
  {
    ...other, id: 'other.sworn', prior: 0.85, verbs: ['swear', 'inaugurate'], nouns: [], roles: { object: 'ACTOR' }, needs: ['object'], patient: 'ACTOR', words: /\b(?:sworn in|inaugurated)\b/i,
    yes: ['Adama Barrow was sworn in on Thursday.', 'Joe Biden was inaugurated in January 2021.'],
    no: ['Adama Barrow swore an oath.', 'Joe Biden inaugurated a bridge.'],
  },
  {
    ...other, id: 'other.wreath', prior: 0.85, verbs: ['lay', 'lie', 'place'], nouns: ['wreath'], roles: { subject: 'ACTOR' }, needs: ['subject'],
    yes: ['Narendra Modi laid a wreath at the memorial.', 'Angela Merkel laid a wreath in Warsaw.'],
    no: ['Narendra Modi laid a stone.', 'The wreath was large.'],
  },
];
