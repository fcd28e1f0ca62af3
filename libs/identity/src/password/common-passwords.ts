/**
 * The first passwords an attacker tries, without asking anybody over the network: those that top every published
 * breach, and the patterns people use to satisfy a rule (a common word, a year, an exclamation mark).
 */
const wellKnown = `123456 123456789 12345678 1234567890 123123 123321 123123123 111111 11111111 000000 00000000 654321 987654321 0987654321 9876543210
12341234 1234qwer 1q2w3e4r 1q2w3e4r5t 1q2w3e 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1zaq1 q1w2e3r4 q1w2e3r4t5 qwe123 qwe123456 qweqweqwe asd123 asdasdasd zxc123
qwerty123 qwerty12 qwerty1234 qwertyui qwertyuiop qwerty12345 azerty123 azertyui azertyuiop azerty12 asdfgh asdfghjk asdfghjkl asdf1234 qsdfghjk qsdfghjklm zxcvbnm wxcvbn zxcvbnm123
password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword pa55word pa55w0rd passwort motdepasse motdepasse1 motdepasse123 changeme changeme123 letmein letmein1 letmein123 welcome1 welcome123
bienvenue bienvenue1 bienvenue123 iloveyou iloveyou1 iloveyou2 jetaime jetaime1 jetaimefort doudoune loulou123 chouchou doudou123 administrator administrateur admin123 admin1234 adminadmin root1234 rootroot
abcd1234 abc12345 abc123456 abcdefgh abcdefg1 a1b2c3d4 aa123456 a12345678 aaaaaaaa aaaaaaaaa test1234 testtest tester123 default1 secret123 trustno1 whatever sunshine princess football baseball superman
batman123 starwars dragon123 master123 monkey123 shadow123 michael1 jennifer jordan23 liverpool arsenal1 chelsea1 barcelona realmadrid computer internet samsung1 nintendo pokemon1 pokemon123 minecraft fortnite
canadiens canadiens1 nordiques hockey123 gohabsgo gohabsgo1 montreal1 montreal123 quebec123 quebec1234 toronto1 canada123 ottawa123 laval123 gatineau sherbrooke saguenay levis1234 troisrivieres longueuil
soleil123 chocolat nicolas1 camille1 marseille france123 bonjour1 bonjour123 coucou123 hello123 hello1234 helloworld lovelove blink182 charlie1 cheese123 flower123 freedom1 fuckyou1 ginger123 hunter123
killer123 matrix123 maverick mercedes midnight mustang1 naruto123 orange123 pepper123 phoenix1 purple123 rainbow1 ranger123 samantha scooter1 silver123 snoopy123 spider123 spiderman startrek summer123 taylor123
thomas123 thunder1 tigger123 trinity1 victoria whatever1 william1 winner123 yankees1 zxcvbnm1 asdfasdf asdfjkl1 qazwsxedc qazwsx123 147258369 159753456 789456123 741852963 963852741 112233445566 11223344 121212121212 12121212 13131313 55555555 66666666 77777777 88888888 99999999 22222222 33333333 44444444 101010101 1234567891 12345679 123456781 0123456789 01234567 31415926 27182818 69696969 14141414`;

/** Words that stand alone, doubled, or with a year or a few signs at their end, in half of all breached passwords. */
const words = `password passe motdepasse secret admin administrateur root user utilisateur login welcome bienvenue bonjour salut hello coucou test demo guest invite master letmein changeme default
qwerty azerty qwertz asdfgh abc abcd abcdef iloveyou jetaime amour love lovely bisous coeur mamour cherie cheri doudou loulou chouchou princess princesse angel ange soleil sunshine summer ete winter hiver spring printemps autumn automne
january janvier february fevrier march mars april avril may mai june juin july juillet august aout september septembre october octobre november novembre december decembre monday lundi tuesday mardi wednesday mercredi thursday jeudi friday vendredi saturday samedi sunday dimanche
football soccer hockey baseball basket natation piscine swimming camp loisir loisirs sport sports activite activites inscription famille family maman papa bebe baby enfant enfants children
canadiens habs nordiques senators leafs raptors alouettes montreal quebec laval gatineau sherbrooke levis longueuil saguenay toronto ottawa canada vancouver calgary france paris preau school ecole college
dragon monkey singe tigre tiger lion chat chien minou kitty puppy poisson dauphin dolphin papillon butterfly panda licorne unicorn flower fleur rose chocolat chocolate cookie biscuit orange banane fraise
michael jennifer thomas jessica nicolas camille alexandre alexandra olivier gabriel william felix samuel emma lea charlotte florence alice juliette mathieu maxime antoine vincent simon julie sophie isabelle nathalie martin tremblay gagnon roy cote bouchard gauthier morin lavoie fortin gagne
batman superman spiderman pokemon pikachu minecraft fortnite mario zelda naruto starwars ninja matrix shadow hunter killer phoenix thunder freedom computer ordinateur internet google facebook youtube amazon apple samsung windows linux microsoft`.split(/\s+/);

const endings: readonly string[] = [
  '', '1', '12', '123', '1234', '12345', '123456', '0', '00', '007', '01', '11', '111', '2', '22', '69', '77', '88', '99', '321', '!', '!!', '1!', '123!', '?', '.', '*', '#1', '@1',
  ...Array.from({ length: 87 }, (_, index) => String(1950 + index)),
  ...Array.from({ length: 37 }, (_, index) => `${2000 + index}!`),
];

const lookAlikes: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', '5': 's', $: 's', '7': 't', '8': 'b' };

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s_-]+/g, '');
}
function unmasked(text: string): string {
  return [...text].map((character) => lookAlikes[character] ?? character).join('');
}

function listed(): Set<string> {
  const all = new Set(wellKnown.split(/\s+/));
  for (const word of words) {
    all.add(`${word}${word}`);
    for (const ending of endings) all.add(`${word}${ending}`);
  }
  return all;
}
/** Everything that is long enough to pass the length rule and too well known to be accepted. */
export const commonPasswords: ReadonlySet<string> = listed();
const wordSet = new Set(words);

/** Rows of keyboards, the alphabet, the digits: a walk along them is no secret. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', '1qaz2wsx3edc4rfv5tgb'];
const walks = rows.flatMap((row) => [row.repeat(2), [...row].reverse().join('').repeat(2)]);

/** Shorter ones are found by chance in good passwords. */
const lengthTold = 6;
/** A word with more than this around it is no longer just that word. */
const surroundingMax = 6;

function isWalk(text: string): boolean {
  return text.length >= lengthTold && walks.some((walk) => walk.includes(text));
}
/** The same few characters over and over: 'aaaaaaaa', 'abababab', '123123123'. */
function isRepetition(text: string): boolean {
  return text.length >= lengthTold && /^(.{1,4})\1+.?$/u.test(text);
}

/** Whether it belongs to the first that would be tried, as it is, in capitals, with accents, or with 0 for o and @ for a. */
export function isCommonPassword(password: string, about: readonly string[] = []): boolean {
  const plain = folded(password);
  const core = plain.replace(/[^a-z]+$/, '').replace(/^[^a-z]+/, '');
  const candidates = [plain, unmasked(plain), plain.replace(/[^a-z0-9]+$/, ''), unmasked(plain.replace(/[0-9!?.*#@$]+$/, ''))];
  if (candidates.some((candidate) => commonPasswords.has(candidate) || isWalk(candidate) || isRepetition(candidate))) return true;
  // A common word with a few digits and signs around it, in any order.
  if (core.length >= 4 && plain.length - core.length <= surroundingMax && (wordSet.has(core) || wordSet.has(unmasked(core)))) return true;
  const own = about.flatMap((text) => [folded(text), folded(text.split('@')[0] ?? '')]).filter((text) => text.length >= 3);
  return own.some((text) => plain === text || core === text);
}
