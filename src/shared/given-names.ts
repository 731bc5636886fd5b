import { normalizeName } from './name-form.js';

/** Given names that stand for each other: short forms, and what other languages make of the same name. One family a line. */
const families = `
abraham abe ibrahim avraham|adam adem|albert al bert|alexander alex alec sasha aleksandr alexandre alejandro oleksandr aliaksandr alessandro sandro aleksander alexandros|alexei alexey aleksei oleksiy oleksii|alfred alf fred|allan alan allen
andrew andy drew andrei andrey andriy andrii andre andres andreas andrea andrej|anna anne ann ana hanna|anthony tony antonio antoine anton antonius antonios|arthur art artur|barbara barb|benjamin ben benny|bernard bernie bernardo bernhard|catherine katherine kathryn kate kathy cathy katie katarina catarina ekaterina kateryna
charles charlie chuck|karl carl|christopher chris kit christophe cristobal|christian cristian|christina christine tina cristina|constantine constantin konstantin kostyantyn konstantinos costas kostas|daniel dan danny danilo|david dave davit dawid|deborah debbie deb|dmitry dmitri dmytro dimitri dimitrios dimitris
donald don donnie|dorothy dot|douglas doug|edward ed eddie ned eduard eduardo edouard|elizabeth liz beth betsy betty lisa elisabeth isabel|emanuel emmanuel manuel manny|eugene gene yevgeny evgeny yevhen evgeniy|francis frank fran francisco francesco francois franz frans paco pancho franciscus franciskus
frederick fred freddy frederic friedrich federico fritz|gabriel gabe|gennady hennadiy hennadii gennadiy|george georgios giorgi giorgos jorge georg georges yuri yuriy yurii iurii jiri|gerald gerry jerry gerard gerardo|gregory greg grigory hryhoriy gregorios|harold hal harry|helen elena olena helena|henry hank harry henri heinrich enrique henrik enrico|howard howie
hugh hugo|igor ihor|irina iryna|isaac yitzhak itzhak|jacob jake yaakov jakob yakub|jacqueline jackie jacqui|james jim jimmy jamie jaime|jeffrey jeff geoffrey geoff|jennifer jen jenny|jessica jess jessie|joan joanna jane jean janet|john jack johnny jon|jan johann johannes hans|ioannis yannis giannis|giovanni gianni|jonathan jon
joseph joe joey jose josef giuseppe yosef iosif josip pepe jozef|joshua josh|judith judy|julia yulia iuliia yuliya giulia|julius julio giulio jules|katarzyna kasia|kenneth ken kenny|laurence lawrence larry laurent lorenzo lars|leonard leo len leonid leonardo|louis lou luis luigi ludwig luiz lula lewis|ludmila lyudmila liudmyla|luke luc lucas lukas luca
margaret maggie meg peggy margarita|marc mark marco marcos marcus markus marko|martin martyn martinus|mary maria marie mariya marija|matthew matt mathieu matteo mateo matthias|michael mike mick mickey mikhail mykhailo mihail michel miguel mikael michal mihai misha mikhael|mitchell mitch|nancy nan|nathan nathaniel nate nat|nicholas nick nicolas nikolai nikolay mykola nicola nikolaos nicolae nikola miklos
oleg oleh|olga olha|pamela pam|patrick pat paddy patricio|patricia pat patty trish tricia|paul pavel pavlo pablo paolo paulo pavlos pal|peter pete pyotr petr petro pedro pierre pietro piotr petros petar|philip phil philippe felipe filip philippos|randall randy randolph|raymond ray raimundo ramon|rebecca becky|richard dick rick rich richie ricardo riccardo|robert bob bobby rob bert roberto
ronald ron ronnie|samuel sam sammy shmuel|sarah sally sara|sergei sergey serhiy serhii sergiy sergio serge|simon shimon simeon semyon|stanley stan|stephen steven steve stefan stephane esteban stepan stjepan stipe stephanos stefano istvan|susan sue susie suzanne|svetlana svitlana|terence terry terrence|theodore ted teddy teodoro theodoros fyodor fedir|thomas tom tommy tomas tomasz|timothy tim
valery valeriy valerii|vasily vasyl vasiliy basil vasilios vassilis|victor vic viktor vittorio|vincent vince vincenzo vicente|vladimir volodymyr uladzimir volodya vladimer|vyacheslav viacheslav slava|walter walt gualterio|wilfred wilfried|william bill billy will willy wilhelm guillermo guillaume willem|yevgenia evgenia|zachary zach`;

const familiesOf: ReadonlyMap<string, ReadonlySet<number>> = families.trim().split(/[|\n]/).reduce((found, family, index) => {
  for (const name of new Set(family.split(' ').map((each) => normalizeName(each)))) found.set(name, new Set([...(found.get(name) ?? []), index]));
  return found;
}, new Map<string, Set<number>>());

/** Whether two given names, normalised, stand for each other: bill and william, ivan and john. */
export function sameGivenName(one: string, other: string): boolean {
  const [mine, others] = [familiesOf.get(one), familiesOf.get(other)];
  return mine !== undefined && others !== undefined && [...mine].some((family) => others.has(family));
}

/** Names of many that have no other form in the families. */
const frequent: ReadonlySet<string> = new Set('muhammad ahmad ali hassan hussein abdullah abdul abd mahmoud mustafa khalid omar said saleh abbas hamad salman fahd sultan tariq karim rashid nasser amir reza mehdi javad akbar seyed'.split(' ').map((word) => normalizeName(word)));

/** Whether a word, normalised, is a given name that many have: it tells little of who is meant. */
export const isGivenName = (word: string): boolean => familiesOf.has(word) || frequent.has(word);
