import type { Frame } from './frame.js';

const wanted = { kind: 'EVENT', prior: 0.75, verbs: ['ask', 'call', 'appeal', 'plead', 'push', 'press', 'demand', 'urge', 'seek', 'request', 'want', 'beg', 'lobby'], needs: ['subject'] } as const;

/** Deeds that somebody calls for by their name: "asked for weapons". What is called for is told as wished. */
export const wantedRules: readonly Frame[] = [
  {
    ...wanted, id: 'aid.wanted', type: 'AID', verbs: ['ask', 'appeal', 'plead', 'request', 'beg', 'call'], nouns: ['weapon', 'ammunition', 'aid', 'assistance', 'help', 'relief', 'vaccine', 'arm', 'loan', 'compensation', 'asylum', 'jet', 'tank', 'funding', 'missile'], roles: { subject: 'RECIPIENT', from: 'ACTOR', object: 'ACTOR' },
    yes: ['Volodymyr Zelenskyy asked Germany for weapons.', 'Lebanon appealed for aid.'],
    no: ['Lebanon got help.', 'Volodymyr Zelenskyy asked for a glass of water.'],
  },
  {
    ...wanted, id: 'sanction.wanted', type: 'SANCTION', nouns: ['sanction', 'embargo', 'boycott', 'blockade'], roles: { on: 'RECIPIENT', against: 'RECIPIENT', of: 'RECIPIENT' },
    yes: ['Dmytro Kuleba asked for sanctions that hurt.', 'Turkey called for sanctions against Israel.'],
    no: ['Turkey called the sanctions absurd.', 'The sanctions hurt Turkey.'],
  },
  {
    ...wanted, id: 'retreat.wanted', type: 'RETREAT', nouns: ['ceasefire', 'cease-fire', 'truce', 'armistice', 'withdrawal', 'pullout', 'disarmament', 'de-escalation'], roles: { of: 'ACTOR', between: 'ACTOR', by: 'ACTOR', from: 'RECIPIENT' },
    yes: ['António Guterres called for a ceasefire in Gaza.', 'The UN Security Council demanded an immediate ceasefire.'],
    no: ['António Guterres spoke about a ceasefire.', 'The ceasefire was short.'],
  },
];
