// size: the rules of meetings and visits with their examples, read as one list.
import type { Frame } from './frame.js';

const P = 'PARTICIPANT';
const TALKS = ['talk', 'meeting', 'negotiation', 'discussion', 'consultation', 'conversation', 'summit', 'session', 'dialogue', 'round', 'get-together', 'exchange', 'gathering', 'retreat', 'videoconference', 'teleconference', 'deliberation', 'parley', 'huddle', 'sit-down', 'tête-à-tête', 'powwow'];
const CALLS = ['call', 'phone', 'telephone', 'conversation'];

/** Who met whom. */
export const meetingRules: readonly Frame[] = [
  {
    id: 'meet.object', prior: 0.95, kind: 'MEETING', verbs: ['meet'], nouns: [], roles: { subject: P, object: P, with: P }, needs: ['subject', ['object', 'with']],
    yes: ['Fuad Hussein met with Mohammad Javad Zarif in Tehran.', 'Joe Biden met Vladimir Putin in Geneva.'],
    no: ['Iran met the conditions of the treaty.', 'Joe Biden met the deadline.'],
  },
  {
    id: 'confer.with', prior: 0.9, kind: 'MEETING', verbs: ['confer', 'consult', 'negotiate', 'sit', 'huddle'], nouns: [], roles: { subject: P, with: P }, needs: ['subject', 'with'],
    yes: ['John Kerry conferred with Sergey Lavrov.', 'John Kerry sat down with Sergey Lavrov in Geneva.'],
    no: ['John Kerry sat with a book.', 'John Kerry negotiated for weeks.'],
  },
  {
    id: 'meet.together', prior: 0.9, kind: 'MEETING', verbs: ['meet', 'confer', 'negotiate', 'gather', 'convene'], nouns: [], roles: { subject: P, with: P }, needs: ['subject'],
    yes: ['Barack Obama and Hassan Rouhani met in New York.', 'John Kerry and Sergey Lavrov conferred in Geneva.'],
    no: ['The conditions were met.', 'Barack Obama met a deadline.'],
  },
  {
    id: 'sit.together', prior: 0.85, kind: 'MEETING', verbs: ['sit', 'come', 'get'], nouns: [], roles: { subject: P, with: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['John Kerry and Sergey Lavrov sat down for talks in Geneva.', 'Barack Obama and Hassan Rouhani came together for a summit in Vienna.'],
    no: ['John Kerry and Sergey Lavrov sat down.', 'John Kerry sat down for lunch.'],
  },
  {
    id: 'address.by', prior: 0.75, kind: 'MEETING', verbs: ['inform', 'reach', 'contact', 'congratulate', 'thank', 'tell', 'assure', 'invite', 'urge', 'warn', 'ask', 'brief', 'notify', 'reassure'], nouns: ['phone', 'telephone', 'letter', 'message', 'telegram', 'cable', 'videoconference', 'conference', 'link'], roles: { subject: P, object: P }, needs: ['subject', 'object'],
    yes: ['Yahya Jammeh congratulated Adama Barrow by telephone.', 'Antony Blinken informed Sergey Lavrov by letter.'],
    no: ['Antony Blinken informed Sergey Lavrov.', 'Antony Blinken informed reporters by letter.'],
  },
  {
    id: 'hold.talks', prior: 0.95, kind: 'MEETING', verbs: ['hold', 'have', 'begin', 'start', 'resume', 'conclude', 'open', 'conduct', 'finish', 'continue', 'end', 'wrap', 'launch', 'enter', 'complete', 'finalize', 'lead', 'engage', 'go', 'come', 'sit', 'participate'], nouns: TALKS, roles: { subject: P, with: P }, needs: ['subject', 'with'],
    yes: ['Fuad Hussein has held high-level talks with Iranian officials.', 'John Kerry had a meeting with Sergey Lavrov.'],
    no: ['Iraq held elections with Iranian help.', 'John Kerry held a banner with a slogan.'],
  },
  {
    id: 'hold.talks.together', prior: 0.9, kind: 'MEETING', verbs: ['hold', 'have', 'begin', 'start', 'resume', 'conclude', 'open', 'conduct', 'finish', 'continue', 'end', 'wrap', 'launch', 'enter', 'complete', 'lead', 'gather', 'assemble', 'agree', 'take'], nouns: TALKS, roles: { subject: P }, needs: ['subject'],
    yes: ['John Kerry and Sergey Lavrov held talks in Geneva.', 'Iran and Iraq held a round of consultations in Baghdad.'],
    no: ['Iran and Iraq held elections.', 'John Kerry held talks.'],
  },
  {
    id: 'receive.person', prior: 0.9, kind: 'MEETING', verbs: ['receive', 'host'], nouns: [], roles: { subject: 'HOST', object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['Ali Shamkhani received Fuad Hussein.', 'President Emmanuel Macron hosted Chancellor Angela Merkel in Paris.'],
    no: ['Ali Shamkhani received a letter.', 'Iran hosted a film festival.'],
  },
  {
    id: 'host.talks', prior: 0.85, kind: 'MEETING', verbs: ['host', 'chair', 'convene', 'mediate', 'broker'], nouns: TALKS, roles: { subject: 'HOST', with: P, between: P, of: P }, needs: ['subject', ['with', 'between', 'of']],
    yes: ['President Recep Tayyip Erdogan hosted talks between Sergei Shoigu and Oleksandr Kubrakov.', 'Qatar hosted a meeting between Iran and Iraq.'],
    no: ['Qatar hosted a tournament between Iran and Iraq.', 'Qatar hosted a summit.'],
  },
  {
    id: 'speak.with', prior: 0.85, kind: 'MEETING', verbs: ['speak', 'talk'], nouns: [], roles: { subject: P, with: P, to: P }, needs: ['subject', ['with', 'to']],
    yes: ['Barack Obama spoke with Hassan Rouhani by telephone.', 'Angela Merkel spoke to Vladimir Putin on Monday.'],
    no: ['Barack Obama spoke to reporters.', 'Barack Obama spoke in Berlin.'],
  },
  {
    id: 'speak.together', prior: 0.8, kind: 'MEETING', verbs: ['speak', 'talk'], nouns: [], roles: { subject: P }, needs: ['subject'],
    yes: ['Barack Obama and Hassan Rouhani spoke by telephone on Friday.', 'Joe Biden and Vladimir Putin talked for three hours.'],
    no: ['Barack Obama spoke on Friday.', 'The table and the chair spoke volumes.'],
  },
  {
    id: 'phone.object', prior: 0.9, kind: 'MEETING', verbs: ['phone', 'telephone', 'ring'], nouns: [], roles: { subject: P, object: P }, needs: ['subject', 'object'], mode: 'PHONE',
    yes: ['Angela Merkel phoned Vladimir Putin.', 'Angela Merkel telephoned Hassan Rouhani on Monday.'],
    no: ['Angela Merkel phoned a newspaper.', 'Angela Merkel met Vladimir Putin.'],
  },
  {
    id: 'call.person', prior: 0.85, kind: 'MEETING', verbs: ['call'], nouns: [], roles: { subject: P, object: P }, needs: ['subject', 'object'], mode: 'PHONE',
    yes: ['Joe Biden called Benjamin Netanyahu on Saturday.', 'Emmanuel Macron called Vladimir Putin to discuss the war.'],
    no: ['Joe Biden called Vladimir Putin a killer.', 'Joe Biden called on Vladimir Putin to stop.'],
  },
  {
    id: 'mediate.between', prior: 0.85, kind: 'MEETING', verbs: ['mediate', 'shuttle', 'arbitrate'], nouns: [], roles: { subject: 'MEDIATOR', between: P }, needs: ['subject', 'between'],
    yes: ['Qatar mediated between Hamas and Israel.', 'Antony Blinken has shuttled between Israel and Egypt.'],
    no: ['Qatar mediated for years.', 'A bus shuttled between the hotels.'],
  },
  {
    id: 'press.joint', prior: 0.8, kind: 'MEETING', verbs: [], nouns: ['conference', 'appearance', 'briefing'], roles: { subject: P, with: P }, needs: [], mode: 'IN_PERSON',
    yes: ['Joe Biden praised India at a joint press conference with Narendra Modi.', 'Angela Merkel and Emmanuel Macron said so at a joint news conference in Berlin.'],
    no: ['Joe Biden praised India at a press conference.', 'Joe Biden praised India at a joint press conference.'],
  },
  {
    id: 'discuss.together', prior: 0.75, kind: 'MEETING', verbs: ['discuss'], nouns: [], roles: { subject: P, with: P }, needs: ['subject'],
    yes: ['John Kerry and Sergey Lavrov discussed the war in Syria.', 'John Kerry discussed the war with Sergey Lavrov.'],
    no: ['John Kerry discussed the war.', 'Analysts discussed the war.'],
  },
  {
    id: 'see.person', prior: 0.7, kind: 'MEETING', verbs: ['see', 'visit'], nouns: [], roles: { subject: P, object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['Secretary of State Mike Pompeo had seen Kim Jong Un twice.', 'Secretary of State Mike Pompeo saw Kim Jong Un on Monday.'],
    no: ['Secretary of State Mike Pompeo saw Iran as a threat.', 'Secretary of State Mike Pompeo saw a film.'],
  },
  {
    id: 'welcome.person', prior: 0.85, kind: 'MEETING', verbs: ['welcome', 'greet'], nouns: [], roles: { subject: 'HOST', object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['President Joe Biden welcomed Narendra Modi at the White House.', 'Emmanuel Macron greeted Angela Merkel in Paris.'],
    no: ['President Joe Biden welcomed the decision of Narendra Modi.', 'Emmanuel Macron welcomed the news.'],
  },
  {
    id: 'hands.embrace', prior: 0.85, kind: 'MEETING', verbs: ['shake', 'embrace', 'hug', 'kiss'], nouns: [], roles: { subject: P, object: P, with: P, by: P, of: P }, needs: [['subject', 'by']], mode: 'IN_PERSON',
    yes: ['Juan Manuel Santos and Rodrigo Londoño shook hands in Cartagena.', 'Abiy Ahmed embraced Isaias Afwerki in Asmara.'],
    no: ['Abiy Ahmed embraced the idea.', 'The quake shook Iran.'],
  },
  {
    id: 'call.on', prior: 0.75, kind: 'MEETING', verbs: ['call'], nouns: [], roles: { subject: P, on: P }, needs: ['subject', 'on'], mode: 'IN_PERSON',
    yes: ['Cyril Ramaphosa called on Volodymyr Zelensky in Kyiv on Friday.', 'Ambassador Jon Huntsman called on President Vladimir Putin in the Kremlin.'],
    no: ['Cyril Ramaphosa called on Volodymyr Zelensky to negotiate.', 'Cyril Ramaphosa called for talks with Volodymyr Zelensky.'],
  },
  {
    id: 'pay.call', prior: 0.85, kind: 'MEETING', verbs: ['pay'], nouns: ['call'], roles: { subject: P, on: P }, needs: ['subject', 'on'], mode: 'IN_PERSON',
    yes: ['Lloyd Austin paid a call on Teodoro Locsin.', 'Angela Merkel paid a courtesy call on Shinzo Abe.'],
    no: ['Lloyd Austin paid a bill.', 'Angela Merkel paid a visit to Japan.'],
  },
  {
    id: 'travel.to-tell', prior: 0.75, kind: 'MEETING', verbs: ['ask', 'urge', 'tell', 'persuade', 'press', 'warn', 'brief', 'convince', 'thank', 'congratulate'], nouns: [], roles: { subject: P, object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['Antony Blinken flew to Jerusalem to urge Benjamin Netanyahu to wait.', 'Emmanuel Macron had travelled to Moscow to persuade Vladimir Putin.'],
    no: ['Antony Blinken wrote to urge Benjamin Netanyahu to wait.', 'Antony Blinken wanted to urge Benjamin Netanyahu to wait.'],
  },
  {
    id: 'join.talks', prior: 0.8, kind: 'MEETING', verbs: ['join'], nouns: [], roles: { subject: P, object: P, with: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['Laurent Fabius joined John Kerry in Vienna for the last round of talks.', 'Philip Hammond joined John Kerry and Sergey Lavrov at the table in Vienna.'],
    no: ['Laurent Fabius joined John Kerry in condemning the attack.', 'Laurent Fabius joined the army.'],
  },
  {
    id: 'exchange.views', prior: 0.8, kind: 'MEETING', verbs: ['exchange'], nouns: ['view', 'opinion'], roles: { subject: P, with: P }, needs: ['subject'],
    yes: ['Hakan Fidan exchanged views with Antony Blinken on Syria.', 'Hakan Fidan and Antony Blinken exchanged views on Syria.'],
    no: ['Hakan Fidan exchanged money.', 'Hakan Fidan exchanged views.'],
  },
  {
    id: 'sign.together', prior: 0.75, kind: 'MEETING', verbs: ['sign', 'ink', 'exchange', 'present', 'unveil', 'inaugurate', 'seal', 'initial'], nouns: [], roles: { subject: P, with: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['Chancellor Angela Merkel and President Emmanuel Macron signed a treaty in Aachen.', 'Abiy Ahmed and Isaias Afwerki signed a declaration in Asmara.'],
    no: ['Germany and France signed a treaty.', 'Angela Merkel signed a law.'],
  },
  {
    id: 'put.names', prior: 0.8, kind: 'MEETING', verbs: ['put', 'set', 'affix', 'append'], nouns: ['name', 'signature'], roles: { subject: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['Zalmay Khalilzad and Abdul Ghani Baradar put their names to the agreement in Doha.', 'Emmanuel Macron and Olaf Scholz set their signatures to the paper in Berlin.'],
    no: ['Zalmay Khalilzad put his name to the agreement.', 'Emmanuel Macron and Olaf Scholz put the paper aside.'],
  },
  {
    id: 'appear.together', prior: 0.75, kind: 'MEETING', verbs: ['appear', 'face', 'stand', 'pose', 'sit', 'announce', 'speak', 'cut', 'lay', 'plant', 'fly', 'travel', 'light', 'tour', 'watch', 'open'], nouns: [], roles: { subject: P, with: P, beside: P, alongside: P, opposite: P, next: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['Emmanuel Macron and Vladimir Putin appeared together before the press.', 'Rishi Sunak stood beside Ursula von der Leyen in Windsor.', 'Volodymyr Zelensky sat next to Jens Stoltenberg in Vilnius.'],
    no: ['Emmanuel Macron appeared before the press.', 'Emmanuel Macron and Vladimir Putin appeared tired.'],
  },
  {
    id: 'face.across', prior: 0.75, kind: 'MEETING', verbs: ['face'], nouns: [], roles: { subject: P, object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['Emmanuel Macron faced Vladimir Putin across a long table in the Kremlin.', 'Joe Biden faced Vladimir Putin across the table.'],
    no: ['Emmanuel Macron faced Marine Le Pen in the runoff.', 'Joe Biden faced a crisis.'],
  },
  {
    id: 'body.votes', prior: 0.7, kind: 'MEETING', verbs: ['vote', 'adopt', 'demand', 'deplore', 'condemn', 'approve', 'pass', 'endorse', 'elect', 'reject', 'decide', 'agree', 'extend', 'choose', 'appoint'], nouns: [], roles: { subject: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['The UN Security Council voted on Monday for a resolution that demands a ceasefire.', 'Ministers of the Arab League decided in Cairo on Sunday to readmit Syria.'],
    no: ['The UN Security Council adopted resolution 2231 in 2015.', 'Angela Merkel voted on Sunday.'],
  },
  {
    id: 'host.summit', prior: 0.75, kind: 'MEETING', verbs: ['host', 'open', 'organise', 'organize'], nouns: ['summit', 'mini-summit', 'conference', 'forum'], roles: { subject: 'HOST', of: P, with: P }, needs: ['subject'],
    yes: ['President João Lourenço hosted a mini-summit in Luanda.', 'Emmanuel Macron opened a conference on Lebanon in Paris.'],
    no: ['President João Lourenço hosted a dinner.', 'Emmanuel Macron opened a museum.'],
  },
  {
    id: 'summon.person', prior: 0.9, kind: 'MEETING', verbs: ['summon'], nouns: [], roles: { subject: 'HOST', object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['The foreign ministry summoned Ambassador Jon Huntsman.', 'Iran summoned the British ambassador on Monday.'],
    no: ['Iran summoned its courage.', 'The foreign ministry called Ambassador Jon Huntsman a liar.'],
  },
  {
    id: 'call.in', prior: 0.85, kind: 'MEETING', verbs: ['call'], nouns: [], roles: { subject: 'HOST', object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['Foreign Secretary James Cleverly called in the Russian ambassador, Andrei Kelin.', 'The foreign ministry called in Ambassador Jon Huntsman on Monday.'],
    no: ['Foreign Secretary James Cleverly called in sick.', 'The foreign ministry called Ambassador Jon Huntsman a liar.'],
  },
  {
    id: 'give.audience', prior: 0.85, kind: 'MEETING', verbs: ['give', 'grant'], nouns: ['audience', 'reception'], roles: { subject: 'HOST', to: P, object: P }, needs: ['subject', ['to', 'object']], mode: 'IN_PERSON',
    yes: ['King Mohammed VI gave an audience to Pedro Sánchez in Rabat.', 'Pope Francis granted an audience to Joe Biden.'],
    no: ['King Mohammed VI gave a speech to parliament.', 'The singer found an audience in Rabat.'],
  },
  {
    id: 'summon.to', prior: 0.85, kind: 'MEETING', verbs: ['summon', 'call', 'invite'], nouns: [], roles: { object: P, to: 'HOST', subject: 'HOST' }, needs: ['object', ['to', 'subject']], mode: 'IN_PERSON',
    yes: ['Ambassador Jon Huntsman was summoned to the Foreign Office on Monday.', 'The British ambassador was summoned to the foreign ministry.'],
    no: ['The witness was summoned to court.', 'Iran summoned its courage.'],
  },
  {
    id: 'write.letter', prior: 0.8, kind: 'MEETING', verbs: ['send', 'write', 'deliver', 'hand', 'address', 'inform', 'submit', 'forward', 'convey', 'dispatch', 'pass', 'transmit', 'issue'], nouns: ['letter', 'message'], roles: { subject: P, to: P }, needs: ['subject', 'to'], mode: 'LETTER',
    yes: ['Donald Trump sent a letter to Kim Jong Un.', 'Hassan Rouhani wrote a letter to António Guterres.'],
    no: ['Donald Trump sent troops to Iraq.', 'Donald Trump sent a message.'],
  },
  {
    id: 'talks.noun', prior: 0.85, kind: 'MEETING', verbs: [], nouns: [...TALKS.filter((noun) => noun !== 'round' && noun !== 'session'), 'encounter', 'audience'], roles: { subject: P, with: P, between: P, of: P, by: 'HOST', among: P }, needs: [['with', 'between', 'of', 'among']],
    yes: ['In a meeting with Ali Shamkhani, Fuad Hussein thanked Iran.', 'The talks between John Kerry and Sergey Lavrov ended on Monday.'],
    no: ['The meeting of the parliament was short.', 'The talks were hard.'],
  },
  {
    id: 'talks.own', prior: 0.8, kind: 'MEETING', verbs: [], nouns: ['talk', 'meeting', 'negotiation', 'consultation', 'conversation', 'summit', 'encounter'], roles: { subject: P }, needs: ['subject'],
    yes: ['John Kerry and Sergey Lavrov smiled before their meeting in Vienna.', 'The Iran-Iraq talks ended in Baghdad.'],
    no: ['His meeting lasted an hour.', 'The Iranian talks ended.'],
  },
  {
    id: 'talks.next', prior: 0.75, kind: 'MEETING', verbs: [], nouns: ['meeting', 'round', 'session', 'summit', 'call', 'talk'], roles: {}, needs: [],
    yes: ['John Kerry met Sergey Lavrov in Geneva. A further meeting is to take place in Vienna.', 'Angela Merkel spoke with Vladimir Putin. Another call is planned for Monday.'],
    no: ['John Kerry met Sergey Lavrov in Geneva. The meeting was short.', 'A further meeting is to take place in Vienna.'],
  },
  {
    id: 'round.noun', prior: 0.8, kind: 'MEETING', verbs: [], nouns: ['round', 'session'], roles: { subject: P, with: P, between: P }, needs: ['between'],
    yes: ['A first round had been held in Muscat between Steve Witkoff and Abbas Araghchi.', 'A session between Ali Larijani and Nabih Berri lasted an hour.'],
    no: ['A first round had been held in Muscat.', 'The match between Brazil and Iran had a second round.'],
  },
  {
    id: 'consult.object', prior: 0.8, kind: 'MEETING', verbs: ['consult'], nouns: [], roles: { subject: P, object: P }, needs: ['subject', 'object'],
    yes: ['Hakan Fidan consulted Antony Blinken by telephone.', 'Hakan Fidan consulted Antony Blinken on Monday.'],
    no: ['Hakan Fidan consulted the map.', 'Hakan Fidan consulted his lawyers.'],
  },
  {
    id: 'see.each-other', prior: 0.85, kind: 'MEETING', verbs: ['see', 'meet', 'visit'], nouns: [], roles: { subject: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['Hakan Fidan and Antony Blinken last saw each other in Ankara.', 'Hakan Fidan and Antony Blinken will see one another again in May.'],
    no: ['Hakan Fidan and Antony Blinken saw a film.', 'Hakan Fidan saw each other candidate.'],
  },
  {
    id: 'call.noun', prior: 0.85, kind: 'MEETING', verbs: [], nouns: CALLS, roles: { subject: P, with: P, between: P, to: P, by: P }, needs: [['with', 'between', 'to']], mode: 'PHONE',
    yes: ['In a phone call with Vladimir Putin, Angela Merkel demanded a ceasefire.', 'A telephone call between Barack Obama and Hassan Rouhani lasted a quarter of an hour.'],
    no: ['A call to arms was heard in Iraq.', 'The call lasted an hour.'],
  },
  {
    id: 'summit.noun', prior: 0.7, kind: 'MEETING', verbs: [], nouns: ['summit', 'mini-summit', 'conference', 'retreat'], roles: { subject: P, of: P, between: P, with: P, by: 'HOST' }, needs: [['subject', 'of', 'between', 'with']],
    yes: ['The summit of the African Union in Niamey ended on Sunday.', 'Joe Biden warned Iran at the NATO summit in Brussels.'],
    no: ['The summit of the mountain was cold.', 'A press conference was called off.'],
  },
  {
    id: 'talks.joint', prior: 0.75, kind: 'MEETING', verbs: [], nouns: ['call', 'conversation', 'meeting', 'talk', 'summit', 'negotiation', 'lunch', 'dinner', 'phone', 'telephone'], roles: {}, needs: [],
    yes: ['Michael Flynn and Yang Jiechi had prepared the visit in a call on Friday.', 'Angela Merkel and Emmanuel Macron agreed on the plan at a dinner in Berlin.'],
    no: ['Michael Flynn prepared the visit in a call on Friday.', 'Angela Merkel and Emmanuel Macron agreed on the plan.'],
  },
  {
    id: 'letter.noun', prior: 0.8, kind: 'MEETING', verbs: [], nouns: ['letter', 'telegram', 'message', 'cable'], roles: { subject: P, to: P, from: P }, needs: ['to'], mode: 'LETTER',
    yes: ['“I thank you,” Hassan Rouhani said in a message to President Nicolas Maduro.', 'In a letter to Kim Jong Un, Donald Trump gave his reason.', 'Imran Khan proposed the talks in a letter to Narendra Modi.'],
    no: ['In a letter to the editor, he gave his reason.', 'The letter was long.'],
  },
  {
    id: 'write.to', prior: 0.8, kind: 'MEETING', verbs: ['write'], nouns: [], roles: { subject: P, to: P }, needs: ['subject', 'to'], mode: 'LETTER',
    yes: ['Hassan Rouhani wrote to António Guterres on Monday.', 'President Donald Trump wrote to Kim Jong Un.'],
    no: ['Hassan Rouhani wrote a book.', 'Hassan Rouhani wrote on Twitter.'],
  },
  {
    id: 'meal.with', prior: 0.85, kind: 'MEETING', verbs: ['dine', 'lunch', 'breakfast'], nouns: [], roles: { subject: P, with: P }, needs: ['subject', 'with'], mode: 'IN_PERSON',
    yes: ['Angela Merkel will dine with Emmanuel Macron in Berlin.', 'Joe Biden lunched with Boris Johnson.'],
    no: ['Angela Merkel dined alone.', 'Joe Biden lunched at noon.'],
  },
  {
    id: 'stroll.together', prior: 0.75, kind: 'MEETING', verbs: ['stroll', 'walk', 'pray', 'dine', 'lunch', 'breakfast', 'golf', 'ride'], nouns: [], roles: { subject: P, with: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['Boris Johnson and Leo Varadkar strolled through the garden.', 'Xi Jinping walked with Joe Biden in the garden.', 'Kim Jong Un and Donald Trump dined in Hanoi.'],
    no: ['Boris Johnson walked out of the room.', 'Boris Johnson and Leo Varadkar walked away.'],
  },
  {
    id: 'bring.two', prior: 0.8, kind: 'MEETING', verbs: ['bring', 'sit', 'seat'], nouns: [], roles: { subject: 'HOST', object: P, with: P }, needs: ['object'], mode: 'IN_PERSON',
    yes: ['João Lourenço had brought Félix Tshisekedi and Paul Kagame together in Luanda.', 'Qatar brought Iran and Iraq together on Monday.'],
    no: ['João Lourenço brought Félix Tshisekedi a letter.', 'Qatar brought gifts.'],
  },
  {
    id: 'flank.by', prior: 0.8, kind: 'MEETING', verbs: ['flank'], nouns: [], roles: { subject: P, by: P, object: P }, needs: ['subject', ['by', 'object']], mode: 'IN_PERSON',
    yes: ['Prime Minister Anwar Ibrahim announced the accord, flanked by Hun Manet and Phumtham Wechayachai.', 'Emmanuel Macron was flanked by Angela Merkel.'],
    no: ['The house is flanked by trees.', 'Emmanuel Macron was flanked by bodyguards.'],
  },
  {
    id: 'give.dinner', prior: 0.8, kind: 'MEETING', verbs: ['host', 'give', 'hold', 'throw', 'offer', 'attend'], nouns: ['dinner', 'lunch', 'banquet', 'reception', 'breakfast', 'luncheon'], roles: { subject: 'HOST', for: P, with: P }, needs: ['subject', ['for', 'with']], mode: 'IN_PERSON',
    yes: ['Iraqi Prime Minister Adel Abdul Mahdi hosted a dinner for President Hassan Rouhani.', 'Joe Biden will give a lunch for Narendra Modi on Friday.'],
    no: ['Joe Biden hosted a dinner.', 'Joe Biden gave a book for children.'],
  },
  {
    id: 'dinner.noun', prior: 0.75, kind: 'MEETING', verbs: [], nouns: ['dinner', 'lunch', 'banquet', 'reception', 'breakfast', 'luncheon'], roles: { subject: 'HOST', for: P, with: P, by: 'HOST' }, needs: [['for', 'with']], mode: 'IN_PERSON',
    yes: ['Angela Merkel left after a dinner with Emmanuel Macron.', 'At a reception for Narendra Modi, Joe Biden spoke of trade.'],
    no: ['Dinner with wine was served.', 'The dinner was late.'],
  },
  {
    id: 'address.body', prior: 0.75, kind: 'MEETING', verbs: ['address', 'tell', 'brief'], nouns: ['congress', 'parliament', 'assembly', 'senate', 'house', 'council', 'knesset', 'bundestag', 'duma', 'majlis', 'lawmaker'], roles: { subject: P, object: P, of: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['Prime Minister Narendra Modi addressed both houses of Congress.', 'Volodymyr Zelenskyy addressed the European Parliament on Thursday.', 'Martin Griffiths told the UN Security Council that Yemen starved.'],
    no: ['Narendra Modi addressed the issue.', 'The letter was addressed to Congress.'],
  },
  {
    id: 'stay.in-touch', prior: 0.8, kind: 'MEETING', verbs: ['remain', 'stay', 'keep'], nouns: ['contact', 'touch'], roles: { subject: P, with: P }, needs: ['subject'],
    yes: ['Olaf Scholz and Vladimir Putin agreed to remain in contact.', 'John Kerry and Sergey Lavrov will stay in touch.'],
    no: ['John Kerry stayed in touch.', 'John Kerry and Sergey Lavrov remained in office.'],
  },
  {
    id: 'attend.meeting', prior: 0.75, kind: 'MEETING', verbs: ['attend', 'join', 'chair', 'address', 'participate', 'convene'], nouns: ['summit', 'conference', 'meeting', 'talk', 'negotiation', 'assembly', 'session', 'round', 'ceremony', 'signing'], roles: { subject: P }, needs: ['subject'],
    yes: ['Joe Biden attended a NATO summit in Brussels.', 'John Kerry and Sergey Lavrov attended the talks in Vienna.'],
    no: ['Joe Biden attended a funeral.', 'Joe Biden attended school in Delaware.'],
  },
  {
    id: 'hold.conference', prior: 0.85, kind: 'MEETING', verbs: ['hold', 'have', 'join', 'conduct'], nouns: ['conference', 'call', 'link', 'chat'], roles: { subject: P, with: P }, needs: ['subject'],
    yes: ['Xi Jinping and Joe Biden had their first telephone call on Monday.', 'Xi Jinping held a video conference with Olaf Scholz.', 'Joe Biden and Xi Jinping held a video call on Monday.'],
    no: ['Xi Jinping held a press conference with Olaf Scholz.', 'Joe Biden and Xi Jinping held a conference on trade.'],
  },
  {
    id: 'play.host', prior: 0.85, kind: 'MEETING', verbs: ['play'], nouns: ['host'], roles: { subject: 'HOST', to: P }, needs: ['subject', 'to'], mode: 'IN_PERSON',
    yes: ['President Kassym-Jomart Tokayev played host to Vladimir Putin in Astana.', 'Emmanuel Macron will play host to Angela Merkel on Friday.'],
    no: ['Emmanuel Macron played host to the games.', 'Emmanuel Macron played the piano to Angela Merkel.'],
  },
  {
    id: 'be.guest', prior: 0.8, kind: 'MEETING', verbs: ['be', 'become'], nouns: ['guest'], roles: { subject: P, of: 'HOST' }, needs: ['subject', 'of'], mode: 'IN_PERSON',
    yes: ['Xi Jinping was the guest of Vladimir Putin in Moscow.', 'Narendra Modi was a guest of Emmanuel Macron in Paris.'],
    no: ['Xi Jinping was a guest of the hotel.', 'Xi Jinping was a friend of Vladimir Putin.'],
  },
  {
    id: 'spend.together', prior: 0.8, kind: 'MEETING', verbs: ['spend'], nouns: [], roles: { subject: P, with: P }, needs: ['subject'], mode: 'IN_PERSON',
    yes: ['John Kerry and Sergey Lavrov spent three hours together in Geneva.', 'John Kerry spent two hours with Sergey Lavrov in Geneva.'],
    no: ['John Kerry spent two hours in Geneva.', 'John Kerry and Sergey Lavrov spent a fortune.'],
  },
  {
    id: 'gather.object', prior: 0.8, kind: 'MEETING', verbs: ['gather', 'assemble', 'unite', 'convene'], nouns: [], roles: { subject: 'HOST', object: P }, needs: ['object'], mode: 'IN_PERSON',
    yes: ['Emmanuel Macron gathered Olaf Scholz and Donald Tusk in Paris.', 'A summit in Paris united Olaf Scholz and Donald Tusk.'],
    no: ['Emmanuel Macron gathered his papers.', 'Emmanuel Macron gathered support for Olaf Scholz.'],
  },
  {
    id: 'present.credentials', prior: 0.85, kind: 'MEETING', verbs: ['present', 'submit', 'hand'], nouns: ['credential'], roles: { subject: P, to: 'HOST' }, needs: ['subject', 'to'], mode: 'IN_PERSON',
    yes: ['Ambassador Jon Huntsman presented his credentials to Vladimir Putin.', 'Ambassador Jon Huntsman submitted his credentials to President Vladimir Putin on Monday.'],
    no: ['Ambassador Jon Huntsman presented a book to Vladimir Putin.', 'Ambassador Jon Huntsman presented his credentials.'],
  },
  {
    id: 'tell.visiting', prior: 0.85, kind: 'MEETING', verbs: ['tell', 'assure', 'thank', 'inform', 'urge', 'ask', 'warn', 'praise'], nouns: [], roles: { subject: P, object: P }, needs: ['subject', 'object'], mode: 'IN_PERSON',
    yes: ['Ali Khamenei told visiting Iraqi Prime Minister Mustafa al-Kadhimi that the crime would not be forgotten.', 'Narendra Modi thanked the visiting French foreign minister.'],
    no: ['Ali Khamenei told Mustafa al-Kadhimi that the crime would not be forgotten.', 'Narendra Modi told visiting reporters that he was glad.'],
  },
  {
    id: 'part.meeting', prior: 0.75, kind: 'MEETING', verbs: ['take', 'participate'], nouns: ['part', 'summit', 'meeting', 'talk', 'negotiation', 'conference', 'table'], roles: { subject: P }, needs: ['subject'],
    yes: ['Foreign Minister Sergey Lavrov took part in the talks in Geneva.', 'Foreign Minister Sergey Lavrov took part in a summit in Moscow.'],
    no: ['Foreign Minister Sergey Lavrov took part in a race.', 'Foreign Minister Sergey Lavrov took the train.'],
  },
];

/** Who went where. */
export const visitRules: readonly Frame[] = [
  {
    id: 'travel.to', prior: 0.9, kind: 'VISIT', verbs: ['travel', 'fly', 'head', 'go', 'return', 'journey', 'come', 'depart', 'leave', 'proceed', 'embark', 'set', 'move', 'rush', 'dash', 'hurry', 'jet', 'drive'], nouns: [], roles: { subject: 'VISITOR' }, needs: ['subject'],
    yes: ['President Hassan Rouhani travelled to Iraq in March 2019.', 'Fuad Hussein flew to Tehran on Wednesday.'],
    no: ['The proposal went to Iraq.', 'President Hassan Rouhani travelled a lot.'],
  },
  {
    id: 'arrive.in', prior: 0.9, kind: 'VISIT', verbs: ['arrive', 'land', 'touch', 'stop', 'cross'], nouns: [], roles: { subject: 'VISITOR' }, needs: ['subject'],
    yes: ['Fuad Hussein arrived in Tehran on Wednesday.', 'Vladimir Putin landed in Geneva.', 'Wendy Sherman stopped in Ankara on her way to Jakarta.'],
    no: ['The letter arrived in Tehran.', 'Fuad Hussein arrived late.'],
  },
  {
    id: 'visit.place', prior: 0.9, kind: 'VISIT', verbs: ['visit', 'tour', 'reach'], nouns: [], roles: { subject: 'VISITOR' }, needs: ['subject'],
    yes: ['James Baker visited Jeddah on Monday.', 'Angela Merkel visited Moscow in May.', 'President Hassan Rouhani visited Iraq.'],
    no: ['Angela Merkel visited a school.', 'Tourists visited Moscow.'],
  },
  {
    id: 'pay.visit', prior: 0.9, kind: 'VISIT', verbs: ['pay', 'make', 'take', 'begin', 'start', 'conclude', 'end', 'wrap', 'undertake', 'embark'], nouns: ['visit', 'trip', 'tour', 'journey', 'stopover', 'stop'], roles: { subject: 'VISITOR' }, needs: ['subject'],
    yes: ['James Cleverly begins a tour of Colombia, Chile and Brazil today.', 'Angela Merkel paid a visit to Moscow.', 'Fuad Hussein began a trip to Tehran on Monday.'],
    no: ['Angela Merkel paid a debt to Moscow.', 'Angela Merkel made a call to Moscow.'],
  },
  {
    id: 'lead.delegation', prior: 0.9, kind: 'VISIT', verbs: ['lead', 'bring', 'head', 'take'], nouns: ['delegation', 'team'], roles: { subject: 'DELEGATION_HEAD', object: 'DELEGATE' }, needs: ['subject'],
    yes: ['Fuad Hussein led a delegation to Iran in late September 2020.', 'John Kerry led a delegation to Geneva.'],
    no: ['Fuad Hussein led a party.', 'John Kerry led the race.'],
  },
  {
    id: 'send.delegation', prior: 0.85, kind: 'VISIT', verbs: ['send', 'dispatch'], nouns: ['delegation', 'team', 'envoy', 'mission', 'negotiator'], roles: { object: 'DELEGATE' }, needs: ['object'],
    yes: ['Germany dispatched a delegation to Iran.', 'Iran plans to send a delegation to Thailand in May.'],
    no: ['Germany sent a letter to Iran.', 'Germany dispatched a delegation.'],
  },
  {
    id: 'invite.to', prior: 0.85, kind: 'VISIT', verbs: ['invite'], nouns: [], roles: { subject: 'HOST', object: 'VISITOR' }, needs: ['object'],
    yes: ['Angela Merkel has been invited to Washington.', 'President Emomali Rahmon invited Sadyr Japarov to Dushanbe.', 'Angela Merkel invited Emmanuel Macron to Berlin.'],
    no: ['Angela Merkel invited Emmanuel Macron to speak.', 'The weather invited him to the lake.'],
  },
  {
    id: 'set.foot', prior: 0.85, kind: 'VISIT', verbs: ['set'], nouns: ['foot'], roles: { subject: 'VISITOR' }, needs: ['subject'],
    yes: ['Richard Nixon set foot in China in 1972.', 'The emir of Qatar, Tamim bin Hamad Al Thani, had not set foot in Saudi Arabia since 2017.'],
    no: ['Richard Nixon set a record in China.', 'He had cold feet in China.'],
  },
  {
    id: 'accompany.to', prior: 0.85, kind: 'VISIT', verbs: ['accompany', 'join', 'follow'], nouns: [], roles: { subject: 'VISITOR', object: 'VISITOR' }, needs: ['subject', 'object', ['to', 'on']],
    yes: ['Madeleine Albright accompanied Bill Clinton to Moscow.', 'Rex Tillerson will accompany Donald Trump to Saudi Arabia in May.'],
    no: ['Madeleine Albright accompanied Bill Clinton.', 'A letter accompanied the report to Moscow.'],
  },
  {
    id: 'accept.invitation', prior: 0.8, kind: 'VISIT', verbs: ['accept'], nouns: ['invitation'], roles: { subject: 'VISITOR' }, needs: ['subject'],
    yes: ['Joe Biden accepted an invitation to the G20 summit in New Delhi.', 'Joe Biden accepted an invitation to New Delhi.', 'Emmanuel Macron accepted the invitation to Kyiv on Monday.'],
    no: ['Joe Biden accepted an apology.', 'Joe Biden declined an invitation to New Delhi.'],
  },
  {
    id: 'expect.in', prior: 0.85, kind: 'VISIT', verbs: ['expect', 'await'], nouns: [], roles: { object: 'VISITOR' }, needs: ['object'],
    yes: ['Antony Blinken is expected in Beijing on Sunday.', 'The envoy, Hans Grundberg, is awaited in Riyadh.'],
    no: ['Antony Blinken is expected to speak in Beijing.', 'A storm is expected in Beijing.'],
  },
  {
    id: 'take.to', prior: 0.85, kind: 'VISIT', verbs: ['take', 'bring', 'lead'], nouns: [], roles: { object: 'VISITOR' }, needs: ['object'], agents: ['trip', 'tour', 'journey', 'visit', 'swing', 'route', 'leg'],
    yes: ['The trip took Joe Biden to Israel and Saudi Arabia.', 'Lloyd Austin ended a trip that had taken him to Singapore and Hanoi.'],
    no: ['A plane took Joe Biden to Israel.', 'The trip took Joe Biden a week.'],
  },
  {
    id: 'be.in', prior: 0.7, kind: 'VISIT', verbs: ['be'], nouns: [], roles: { subject: 'VISITOR' }, needs: ['subject'],
    yes: ['UN Secretary-General António Guterres was in Addis Ababa on Monday.', 'Chancellor Angela Merkel of Germany is in Moscow on Monday.'],
    no: ['President Emmanuel Macron of France was in Paris on Monday.', 'António Guterres was in a good mood.'],
  },
  {
    id: 'visit.noun', prior: 0.8, kind: 'VISIT', verbs: [], nouns: ['visit', 'trip', 'tour', 'stay', 'arrival', 'stopover', 'journey'], roles: { subject: 'VISITOR', of: 'VISITOR', by: 'VISITOR' }, needs: [],
    yes: ['Hussein’s trip to Tehran is his first. Fuad Hussein is foreign minister.', 'Angela Merkel’s visit to Moscow was short.'],
    no: ['A visit to Moscow was planned.', 'The trip to Tehran was cancelled.'],
  },
];
