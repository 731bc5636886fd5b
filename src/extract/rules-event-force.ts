// size: the rules of blasts, clashes and what police do, with their examples, read as one list.
import type { Frame } from './frame.js';

const attack = { kind: 'EVENT', type: 'ASSAULT', nouns: [] } as const;
const coerce = { kind: 'EVENT', type: 'COERCE', nouns: [] } as const;
const CLASHES = ['clash', 'fighting', 'violence', 'battle', 'hostility', 'war', 'gunbattle', 'firefight', 'skirmish', 'shootout', 'shelling', 'conflict'];
const BLASTS = ['bomb', 'device', 'mine', 'explosive', 'grenade', 'rocket', 'missile', 'shell', 'mortar', 'ied', 'blast', 'explosion', 'bombing', 'car', 'vehicle', 'landmine', 'drone', 'bomber'];
const BLOWS = ['attack', 'bombing', 'blast', 'explosion', 'airstrike', 'strike', 'raid', 'shelling', 'shooting', 'assault', 'offensive', 'clash', 'fighting', 'bomb', 'ambush', 'massacre', 'violence', 'bombardment', 'operation'];
const CROWDS = ['demonstration', 'protest', 'rally', 'march', 'gathering', 'sit-in', 'riot', 'uprising', 'revolt', 'rebellion', 'dissent'];

/** Blasts, clashes, deaths by violence, and what police and soldiers do short of it. */
export const forceRules: readonly Frame[] = [
  {
    ...attack, id: 'attack.erupt', prior: 0.8, verbs: ['erupt', 'break', 'flare', 'rage', 'intensify', 'escalate', 'resume', 'continue', 'spread', 'go', 'occur', 'take'], agents: CLASHES, roles: { between: 'PARTY', with: 'PARTY', among: 'PARTY' }, needs: [],
    yes: ['Clashes erupted between Palestinians and Israeli forces in Hebron.', 'Fighting raged in Aleppo on Monday.'],
    no: ['A fire broke out in Aleppo.', 'The talks between Iran and Iraq resumed in Baghdad.'],
  },
  {
    ...attack, id: 'attack.explode', prior: 0.85, verbs: ['explode', 'detonate', 'go', 'fall', 'land', 'crash', 'slam', 'rain'], agents: BLASTS, roles: {}, needs: [], words: /\b(?:explod\w+|detonat\w+|(?:went|going|go) off|fell|landed|rained|slammed)\b/i,
    yes: ['A car bomb exploded in Baghdad on Saturday.', 'Three rockets fell in Kabul.'],
    no: ['The population exploded in Baghdad.', 'Leaves fell in Kabul.'],
  },
  {
    ...attack, id: 'attack.rock', prior: 0.85, verbs: ['rock', 'rip', 'tear', 'shake', 'hit', 'target', 'destroy', 'strike', 'devastate', 'engulf', 'damage'], agents: BLOWS, roles: { object: 'TARGET' }, needs: [],
    yes: ['An explosion rocked Kabul on Monday.', 'Two blasts ripped through a market in Karachi.'],
    no: ['An earthquake shook Kabul on Monday.', 'The scandal rocked Karachi.'],
  },
  {
    ...attack, id: 'attack.leave', prior: 0.8, verbs: ['leave', 'claim', 'cost', 'take'], agents: BLOWS, roles: { object: 'VICTIM', of: 'VICTIM' }, needs: [['object', 'of']], words: /\b(?:dead|killed|wounded|injured|lives|maimed|casualties)\b/i,
    yes: ['The attack left twelve soldiers dead.', 'The bombing claimed the lives of forty people in Karachi.'],
    no: ['The flood left twelve people dead.', 'The attack left questions.'],
  },
  {
    ...attack, id: 'attack.lives', prior: 0.8, verbs: ['lose'], nouns: ['life', 'live'], roles: { subject: 'VICTIM' }, needs: ['subject'], words: /\b(?:attack|bombing|blast|explosion|strike|airstrike|raid|clash|shelling|fighting|war|shooting|massacre)/i,
    yes: ['Forty people lost their lives in the attack on Karachi.', 'Two soldiers lost their lives in clashes with militants.'],
    no: ['Forty people lost their lives in the flood.', 'Two soldiers lost their way in the fighting.'],
  },
  {
    ...attack, id: 'attack.down', prior: 0.85, verbs: ['shoot', 'bring', 'gun'], particle: 'down', roles: { subject: 'PERPETRATOR', object: 'TARGET', by: 'PERPETRATOR' }, needs: [['subject', 'by']],
    yes: ['Iran shot down an American drone over the Strait of Hormuz.', 'The jet was shot down by Turkey.'],
    no: ['Iran shot a film.', 'Iran turned down the offer.'],
  },
  {
    ...attack, id: 'attack.downed', prior: 0.8, verbs: ['down'], nouns: ['drone', 'plane', 'jet', 'aircraft', 'helicopter', 'airliner', 'warplane', 'missile', 'fighter'], roles: { subject: 'PERPETRATOR', object: 'TARGET', by: 'PERPETRATOR' }, needs: [['subject', 'by']],
    yes: ['Iran downed an American drone in June 2019.', 'The Syrian army downed an Israeli jet.'],
    no: ['Iran downed its beer.', 'The plane flew down to Syria.'],
  },
  {
    ...attack, id: 'attack.under', prior: 0.8, verbs: ['come', 'be'], roles: { subject: 'TARGET', from: 'PERPETRATOR', by: 'PERPETRATOR' }, needs: ['subject'], words: /\bunder (?:\w+ ){0,2}(?:attack|fire|bombardment|shelling|siege)\b/i,
    yes: ['Israeli soldiers came under fire near Jenin.', 'Turkish forces came under attack in Idlib.'],
    no: ['Israeli soldiers came under pressure.', 'The rule came under review.'],
  },
  {
    ...attack, id: 'attack.hostage', prior: 0.85, verbs: ['take', 'hold', 'seize', 'keep'], words: /\b(?:took|take|takes|taking|taken|held|hold|holding|holds|seized|kept) (?:\S+ ){0,6}(?:hostages?|captive)\b/i, roles: { subject: 'PERPETRATOR', object: 'VICTIM', by: 'PERPETRATOR' }, needs: [['subject', 'object']],
    yes: ['Hamas took dozens of Israelis hostage.', 'Gunmen held twelve workers hostage in Algeria.'],
    no: ['Hamas took part in the talks.', 'Gunmen held a meeting in Algeria.'],
  },
  {
    ...attack, id: 'attack.control', prior: 0.8, verbs: ['seize', 'take', 'gain', 'wrest', 'regain', 'retake', 'capture'], nouns: ['control'], roles: { subject: 'PERPETRATOR', by: 'PERPETRATOR', from: 'TARGET' }, needs: [['subject', 'by']], words: /\bcontrol of (?:\S+ ){0,4}(?:\p{Lu}|villages?|towns?|city|cities|areas?|bases?|airport|province|district|region|capital|territor)/u,
    yes: ['The rebels seized control of the city of Goma.', 'Syrian forces regained control of Palmyra.'],
    no: ['The nurse took control of the ward.', 'Syrian forces gained time.'],
  },
  {
    ...attack, id: 'attack.city', prior: 0.8, verbs: ['seize', 'capture', 'retake', 'recapture', 'overrun', 'occupy', 'liberate', 'take', 'besiege', 'conquer'], roles: { subject: 'PERPETRATOR', by: 'PERPETRATOR', from: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['Iraqi forces retook Mosul from ISIL in July 2017.', 'Kabul was captured by the Taliban in August 2021.'],
    no: ['Iraqi officials took notes.', 'The view captured Kabul.'],
  },
  {
    ...attack, id: 'attack.attempt', prior: 0.8, verbs: [], nouns: ['attempt', 'plot', 'bid'], roles: { subject: 'PERPETRATOR', by: 'PERPETRATOR', on: 'TARGET', of: 'TARGET' }, needs: [['on', 'of']], of: ['life', 'coup', 'assassination'],
    yes: ['The attempt of a coup against Turkey failed. An attempt of assassination on Donald Trump was condemned.', 'The attempt of assassination on Donald Trump was condemned.'],
    no: ['The attempt of the climb failed.', 'The plot of the film was thin.'],
  },
  {
    ...coerce, id: 'coerce.gas', prior: 0.85, modes: ['repress'], verbs: ['fire', 'use', 'lob', 'spray', 'deploy', 'unleash', 'shoot', 'launch'], nouns: ['gas', 'cannon', 'bullet', 'baton', 'truncheon', 'spray', 'canister'], roles: { subject: 'ACTOR', by: 'ACTOR', at: 'TARGET', on: 'TARGET', against: 'TARGET' }, needs: [['subject', 'by']], words: /\b(?:tear[ -]?gas|water cannons?|rubber bullets?|batons?|truncheons?|pepper spray)\b/i,
    yes: ['Police fired tear gas at protesters in Hong Kong.', 'Turkish police used water cannon against the students.'],
    no: ['Turkey used natural gas.', 'Police fired a salute.'],
  },
  {
    ...coerce, id: 'coerce.crowd', prior: 0.8, modes: ['repress'], verbs: ['prevent', 'ban', 'break', 'disperse', 'suppress', 'crush', 'quell', 'quash', 'outlaw', 'forbid', 'crack', 'clamp'], nouns: CROWDS, roles: { subject: 'ACTOR', by: 'ACTOR', of: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['Turkish police prevented the demonstration in Sivas.', 'The government of Belarus banned the rally.'],
    no: ['Rain prevented the race.', 'The police joined the march.'],
  },
  {
    ...coerce, id: 'coerce.custody', prior: 0.85, modes: ['arrest'], verbs: ['take', 'place', 'hold', 'put', 'remand', 'keep', 'round', 'lock', 'throw'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'], patient: 'ACTOR', words: /\b(?:in|into|under) (?:\w+ )?(?:custody|house arrest|arrest|detention|prison|jail|confinement)\b|\b(?:rounded|rounding|locked|locking) up\b/i,
    yes: ['Police took three journalists into custody.', 'Aung San Suu Kyi was placed under house arrest by the army.'],
    no: ['Police took three journalists to the airport.', 'The army placed flowers.'],
  },
  {
    ...coerce, id: 'coerce.strip', prior: 0.85, modes: ['repress'], verbs: ['strip', 'deprive'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'], patient: 'ACTOR', words: /\bof (?:\w+ ){0,3}(?:citizenship|nationality|passports?|immunity|titles?|posts?|rights?)\b/i,
    yes: ['Bahrain stripped Isa Qassim of his citizenship.', 'Three lawmakers were stripped of their immunity by Turkey.'],
    no: ['Bahrain stripped the paint.', 'Three lawmakers were deprived of sleep.'],
  },
  {
    ...coerce, id: 'coerce.raid', prior: 0.8, modes: ['search'], verbs: ['raid', 'search', 'storm', 'ransack'], nouns: ['office', 'home', 'house', 'headquarters', 'newsroom', 'apartment', 'bureau', 'premise'], agents: ['police', 'authority', 'prosecutor', 'agent', 'officer', 'investigator', 'gendarmerie'], roles: { subject: 'ACTOR', by: 'ACTOR', of: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['Turkish police raided the offices of a newspaper.', 'Police searched the home of Alexei Navalny.'],
    no: ['Police searched for words.', 'Bees raided the house.'],
  },
];
