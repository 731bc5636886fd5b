// size: the rules of courts, inquiries and posts with their examples, read as one list.
import type { Frame } from './frame.js';

const accuse = { kind: 'EVENT', type: 'ACCUSE', nouns: [] } as const;
const other = { kind: 'EVENT', nouns: [] } as const;
/** Words of which the clause names the post that is given or taken. */
const POST = /\b(?:as|to be|to the post|president|premier|chancellor|minister|ambassador|envoy|governor|mayor|secretary|chief|head|commander|director|chairman|chairwoman|chair|speaker|leader|adviser|advisor|spokesman|spokeswoman|representative|coordinator|successor|judge|prosecutor|general|king|emir|pope|prince|pontiff)\b/i;

/** What courts and inspectors do, and who is given a post or loses it. */
export const officeRules: readonly Frame[] = [
  {
    ...accuse, id: 'accuse.face', prior: 0.8, verbs: ['face', 'stand', 'go', 'await'], nouns: ['trial', 'charge', 'prosecution', 'impeachment', 'extradition', 'lawsuit'], roles: { subject: 'TARGET' }, needs: ['subject'],
    yes: ['Jacob Zuma stood trial in Durban.', 'Two Iranian officials faced charges in Belgium.'],
    no: ['Jacob Zuma faced the crowd.', 'Two Iranian officials face a choice.'],
  },
  {
    ...accuse, id: 'accuse.put', prior: 0.85, verbs: ['put', 'place', 'bring'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: ['object'], patient: 'ACTOR', words: /\b(?:on trial|to trial|to justice|under investigation|before (?:a|the) (?:court|judge|tribunal))\b/i,
    yes: ['Iraq put Saddam Hussein on trial in October 2005.', 'Three officials were put under investigation in Rome.'],
    no: ['Iraq put Saddam Hussein on a stamp.', 'Three officials were placed in Rome.'],
  },
  {
    ...accuse, id: 'accuse.guilty', prior: 0.85, verbs: ['find', 'plead', 'declare'], roles: { subject: 'ACTOR', object: 'TARGET', by: 'ACTOR' }, needs: [['subject', 'object']], words: /\bguilty\b/i,
    yes: ['A court in Paris found Nicolas Sarkozy guilty.', 'Ratko Mladić was found guilty in November 2017.'],
    no: ['A court in Paris found a seat for Nicolas Sarkozy.', 'He felt guilty in Paris.'],
  },
  {
    ...accuse, id: 'accuse.inspect', prior: 0.8, modes: ['investigate'], verbs: ['send', 'dispatch', 'deploy'], nouns: ['inspector', 'investigator', 'observer', 'monitor'], roles: { subject: 'ACTOR', by: 'ACTOR', to: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['The IAEA dispatched inspectors to Isfahan.', 'The United Nations sent investigators to Syria.'],
    no: ['The IAEA dispatched a letter.', 'The United Nations sent flour to Syria.'],
  },
  {
    ...accuse, id: 'accuse.inquiry', prior: 0.8, modes: ['investigate'], verbs: ['complete', 'conclude', 'close', 'reopen', 'demand', 'announce', 'set'], nouns: ['investigation', 'probe', 'inquiry', 'inquest'], roles: { subject: 'ACTOR', by: 'ACTOR', into: 'TARGET', against: 'TARGET' }, needs: [['subject', 'by']],
    yes: ['The United Nations completed its investigation into the attack.', 'Sweden reopened an inquiry against Julian Assange.'],
    no: ['The United Nations completed its work.', 'Sweden reopened a road.'],
  },
  {
    ...other, id: 'other.appoint', prior: 0.8, modes: ['appoint'], verbs: ['appoint', 'name', 'nominate', 'designate', 'elect', 'choose', 'select', 'reelect', 're-elect', 'pick', 'reappoint', 'confirm', 'install'], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'RECIPIENT' }, needs: ['object'], patient: 'ACTOR', words: POST,
    yes: ['Vladimir Putin appointed Mikhail Mishustin prime minister.', 'Joseph Aoun was elected president in January 2025.'],
    no: ['Vladimir Putin named three reasons.', 'Joseph Aoun was named after his father.'],
  },
  {
    kind: 'EVENT', id: 'other.poll', prior: 0.75, verbs: [], nouns: ['election', 'referendum', 'plebiscite', 'runoff', 'inauguration', 'coup'], roles: { subject: 'ACTOR', of: 'ACTOR', in: 'ACTOR' }, needs: [],
    yes: ['Officials were listed after the parliamentary election of December 2020. Venezuela protested.', 'The referendum of 25 September 2017 was held in Iraq.'],
    no: ['The election was near.', 'The inauguration of the bridge was loud.'],
  },
  {
    ...other, id: 'other.dismiss', prior: 0.8, modes: ['dismiss'], verbs: ['dismiss', 'sack', 'fire', 'remove', 'replace', 'oust', 'impeach'], roles: { subject: 'ACTOR', by: 'ACTOR', object: 'TARGET' }, needs: ['object'], patient: 'ACTOR', words: /\b(?:dismiss\w*\b(?!.{0,60}\bas\b)|sack|fired?\b(?! (?:at|on|rockets?|missiles?|shots?|mortars?))|remov\w+ .{0,60}(?:from|as)\b|replac\w+ .{0,60}(?:with|as|by)\b)/i,
    yes: ['Donald Trump sacked John Bolton in September 2019.', 'Rex Tillerson was fired by Donald Trump.'],
    no: ['Rodrigo Duterte dismissed Donald Trump as a buffoon.', 'Soldiers fired at the crowd.'],
  },
];
