/** Heads of words for collectives that news leaves unnamed: "47 other American officials", "his delegation". */
export const groupHeads: ReadonlySet<string> = new Set(
  `officials diplomats delegation delegations leaders troops soldiers forces representatives envoys ambassadors lawmakers sides countries nations governments parties powers people civilians protesters
   protestors demonstrators members team delegates negotiators experts businessmen allies neighbours neighbors states citizens nationals residents villagers militants rebels fighters gunmen terrorists insurgents
   separatists extremists militias police authorities personnel employees workers students journalists reporters lawyers refugees migrants prisoners detainees hostages pilots sailors crew passengers worshippers
   children women men mps parliamentarians counterparts ministers presidents commanders generals advisers advisors spokesmen aides executives investors firms companies banks entities individuals persons
   observers inspectors mediators guarantors signatories settlers pilgrims nationalists dissidents activists scientists peacekeepers premiers chiefs heads bloc dozens hundreds thousands scores families victims
   prosecutors policemen servicemen guerrillas attackers assailants kidnappers bandits pirates politicians officers guards marines paratroopers reservists mercenaries commandos agents spies suspects inmates captives
   teenagers youths boys girls doctors tourists fishermen farmers clerics judges senators rangers rescuers teachers crowds bodyguards martyrs inhabitants gangs factions tribes opponents investigators creditors donors loyalists guerillas landowners lorries supporters believers fundamentalists separatists jihadists warlords barons oligarchs`.trim().split(/\s+/),
);

/** The same for one: "a British soldier", "one Chinese scholar". */
export const singleHeads: ReadonlySet<string> = new Set(
  `official diplomat soldier lawmaker fighter gunman militant rebel protester demonstrator activist journalist reporter lawyer worker employee refugee migrant prisoner detainee hostage pilot sailor student teacher
   doctor civilian villager citizen resident officer policeman policewoman guard adviser advisor aide expert analyst scholar scientist engineer cleric judge senator man woman boy girl child teenager settler pilgrim
   spy suspect bomber attacker sniper bodyguard dissident blogger serviceman peacekeeper negotiator contractor fisherman tourist`.trim().split(/\s+/),
);

/** Collectives that stand for the two or more actors spoken of just before. */
export const anaphoricHeads: ReadonlySet<string> = new Set('sides countries nations governments parties states ministers leaders presidents diplomats officials neighbours neighbors capitals counterparts premiers men two pair foes powers delegations'.split(' '));

/** Numbers in words, as news writes them. */
export const numberWords: ReadonlyMap<string, number> = new Map([['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19], ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90], ['hundred', 100]]);

/** Words for numbers that are not exact, and the least they can mean. */
export const vagueNumbers: ReadonlyMap<string, number> = new Map([['dozens', 24], ['scores', 40], ['hundreds', 200], ['thousands', 2000], ['tens', 20], ['several', 3], ['many', 3], ['few', 3]]);
