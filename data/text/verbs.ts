/** Forms of one verb. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface VerbReading {
  lemma: string;
  form: VerbForm;
}

// Base, past, participle. Written for this project from general knowledge of English.
const IRREGULAR = `arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent bent;bet bet bet;bid bid bid;bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;break broke broken;breed bred bred;bring brought brought;broadcast broadcast broadcast;build built built;burst burst burst;buy bought bought;cast cast cast;catch caught caught;choose chose chosen;cling clung clung;come came come;cost cost cost;creep crept crept;cut cut cut;deal dealt dealt;dig dug dug;do did done;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fly flew flown;forbid forbade forbidden;forecast forecast forecast;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;know knew known;lay laid laid;lead led led;leave left left;lend lent lent;let let let;lie lay lain;light lit lit;lose lost lost;make made made;mean meant meant;meet met met;mislead misled misled;overcome overcame overcome;oversee oversaw overseen;overthrow overthrew overthrown;pay paid paid;prove proved proven;put put put;quit quit quit;read read read;rebuild rebuilt rebuilt;retell retold retold;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;show showed shown;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;sleep slept slept;slide slid slid;speak spoke spoken;spend spent spent;spin spun spun;split split split;spread spread spread;spring sprang sprung;stand stood stood;steal stole stolen;stick stuck stuck;strike struck struck;swear swore sworn;sweep swept swept;swim swam swum;swing swung swung;take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;understand understood understood;undergo underwent undergone;undertake undertook undertaken;uphold upheld upheld;wake woke woken;wear wore worn;weep wept wept;win won won;withdraw withdrew withdrawn;withhold withheld withheld;withstand withstood withstood;write wrote written`;

const REGULAR = `mumble insist grouse fume gush intone chime gloat theorize warrant posit rebut marvel hedge chastise berate dub allude inquire enquire fess characterise persuade rebuff opine emphasise chronicle blog email e-mail text lobby belittle disparage slight lob level lodge rail abide await brood fret vent commiserate concur dissent demur admonish exhort implore beseech plead entreat instruct direct prod nudge coax insinuate intimate rumor enunciate articulate verbalize vocalize expound elucidate abandon abolish abuse accept accompany accuse achieve acknowledge acquire act adapt add address adjust admit adopt advance advise advocate affect affirm agree aim air alarm alert alienate allege allocate allow alter amend amount announce annul answer anticipate apologize apologise appeal appear applaud apply appoint appreciate approach approve argue arm arrange arrest arrive ask assail assassinate assault assemble assert assess assign assist assume assure attach attack attain attempt attend attest attract attribute authorize avert avoid award back balance ban bar bargain base bash battle beg believe belong bemoan benefit besiege betray blame blast block boast bolster bomb boost border borrow boycott brag brand breach brief burn bury call calm campaign cancel capture care carry cause caution cease celebrate certify chair challenge change chant characterize charge charter chase check chide cite claim clarify clash clear climb close coin collapse collect combat command commend comment commission commit communicate compare compel compete compile complain complete complicate compliment comprise concede conceal concern conclude condemn conduct confess confide confirm confront congratulate consider consist constitute construct consult contact contain contend contest continue contract contradict contribute control convene convert convey convict convince cooperate correct corroborate counsel count counter cover crack crash create credit criticise criticize cross crush curb damage dare date debate debunk decide declare decline decrease decry deem defeat defect defend defer define delay deliver demand demolish demonstrate denounce deny depart depend depict deploy deport deride derail describe deserve design destroy detail detain deter deteriorate determine detonate develop devote dictate die differ disagree disappear disavow discard discharge disclose discover discredit discuss dismiss dispatch display displace dispute disrupt dissolve distance distribute divide dodge dominate donate double doubt downplay draft drag drop earn ease echo edit eject elaborate elect elevate eliminate embark embrace emerge emphasize employ enable enact encounter encourage end endorse endure enforce engage enhance enjoy ensure enter envision erupt escalate escape escort establish estimate evacuate evaluate evolve examine exceed exchange exclaim exclude execute exercise exist expand expect expel experience expire explain explode exploit explore export expose express extend extradite face fade fail falter fault favor favour fear feature file fill finance finish fire fix flag flatten fling float flood flow focus follow force form formulate foster found frame fuel fulfil fulfill fund gain gather gauge generate govern grant greet grill ground group grumble guarantee guard guess guide hail halt hammer hamper hand handle happen harbor harbour harm head help herald hesitate highlight hint hire honor honour hope host house hurl identify ignite ignore illustrate imagine impeach implement implicate imply import impose improve include increase indicate indict infiltrate inflict influence inform initiate inject injure inspect inspire install insult intend intensify intercept interject interpret interrogate intervene interview introduce invade invest investigate invite invoke involve irk issue jail join joke jot judge jump justify kick kidnap kill knock label lack lambast lambaste lament land last laud laugh launch leak lean learn lecture legalize liberate lift like liken limit link list listen live loan locate lock look loom loot love lower maintain manage march mark mask massacre match matter measure meddle mediate mention merge mind mine miss moan mobilize mock monitor mount mourn move mull murder murmur muse mutter name narrow near need negotiate nod nominate note notice notify number oblige observe obtain occupy occur offer open operate oppose opt order organize oust outline overhaul overrule overturn owe own pan participate partner pass pause perform permit persist phone pick place plan plant play please pledge point police ponder portray pose position post postpone pour praise preach predict prefer prepare presage present preserve press pressure presume pretend prevail prevent probe proceed proclaim produce profess profit progress prohibit project prolong promise promote prompt pronounce propose prosecute protect protest provide provoke publish pull punish purchase pursue push qualify quell query question quip quote raid rally ramp range rank rate ratify rattle reach react reaffirm realize realise reason reassert reassure rebuke recall receive recite reckon recognise recognize recommend reconcile record recount recover recruit reduce refer reflect refrain refuse refute regain regard register regret regulate reinforce reiterate reject rejoin relate relay release relocate rely remain remark remember remind remove renew renounce repair repeat repel replace reply report represent reprimand request require rescind rescue research resemble resent resign resist resolve respond rest restart restate restore restrict result resume retain retaliate retire retort retreat retrieve return retweet reunite reveal reverse review revise revive revoke ridicule rip rob rouse rule rush sack sanction save savage scale scare scatter schedule scoff scold scorn scream screen seal search secure seem seize separate serve settle sever shape share shell shelter shield shift shout sign signal sketch skewer slam slap slaughter slay slow smash smuggle snap sneer soar solve sound spark speculate spell spill spoil sponsor spot spur stab stage start starve state station stay stem step stipulate stir stop storm strain strand strengthen stress stretch strip struggle study submit succeed suffer suggest sue summarize summon supply support suppose suppress surface surge surmise surprise surrender surround survey survive suspect suspend sustain swap swell switch sympathize tackle talk target taunt tend term terminate test testify thank threaten thwart tie tighten topple torture total touch tout track trade trail train transfer transform translate transmit transport trap travel treat trigger triumph trust try turn tweet underline undermine underscore unfold unify unite unleash unveil update upgrade urge use usher utter vacate value venture verify veto vie view vilify violate visit voice volunteer vote vow wage wait walk want warn watch weaken weigh welcome whisper widen wield wish witness wonder work worry wound yell yield abduct acquit adjourn administer afford aid ambush amass anger annex appropriate arraign authenticate batter board bounce broker capsize cede champion cheer circulate classify coach collide combine commence compose comply confer confine confiscate connect coordinate cordon cripple cry curtail debut dedicate defy demote deplore deprive derive designate detect devastate diagnose diminish disband dismantle disqualify divert document drown dump dwindle edge elude emigrate engulf entitle equip erode evict exacerbate exert extract facilitate film finalize fine flare flock forge free frustrate haul hijack hospitalize hospitalise humiliate hurry impress imprison inaugurate incorporate induct infect interrupt intimidate inundate lash maim manipulate manufacture market marry materialize mistreat mix motivate muster nationalize nationalise net obstruct offend originate outrage pack paint pardon park patrol peak perish pitch plague plunge poison populate pound pray premiere preside price print privatize privatise pump quarantine rage raise ransom rape ravage reopen re-open rebound recapture reconstruct refine reform reimpose reinstate rename reorganize repatriate reschedule respect reward rig riot roll round sabotage sail satisfy score scramble scrap sentence shatter shelve ship sideline situate skid slash slip slump snatch spearhead specify squeeze stack stall stray stream subject subpoena tape tax telephone televise trace trim triple tumble uncover unearth vanish veer wash whisk worsen wrap`;

const DOUBLING = new Set(
  'acquit confer kidnap net patrol rig scrap ship skid slip wrap rebut fret admit ban bar commit compel control cut drop expel flag grab mob nod occur omit pan permit plan prefer quip quit rebut refer regret rip rob scan shun skip slam slap snap spot spur stab stem step stir stop strip submit swap tap transfer transmit trap trim'.split(
    ' ',
  ),
);

const forms = new Map<string, VerbReading[]>();

function put(word: string, lemma: string, form: VerbForm): void {
  const list = forms.get(word);
  const reading = { lemma, form };
  if (list === undefined) forms.set(word, [reading]);
  else if (!list.some((other) => other.lemma === lemma && other.form === form)) list.push(reading);
}

function stemForms(lemma: string): { s: string; ing: string; ed: string } {
  const s = /(?:[sxz]|ch|sh|o)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  if (DOUBLING.has(lemma)) return { s, ing: `${lemma}${lemma.slice(-1)}ing`, ed: `${lemma}${lemma.slice(-1)}ed` };
  if (/ie$/.test(lemma)) return { s, ing: `${lemma.slice(0, -2)}ying`, ed: `${lemma}d` };
  if (/[^eoy]e$/.test(lemma)) return { s, ing: `${lemma.slice(0, -1)}ing`, ed: `${lemma}d` };
  if (/e$/.test(lemma)) return { s, ing: `${lemma}ing`, ed: `${lemma}d` };
  return { s, ing: `${lemma}ing`, ed: /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed` };
}

for (const lemma of REGULAR.split(' ')) {
  const { s, ing, ed } = stemForms(lemma);
  put(lemma, lemma, 'base');
  put(s, lemma, 's');
  put(ing, lemma, 'ing');
  put(ed, lemma, 'past');
  put(ed, lemma, 'participle');
}
const DOUBLED_ING = new Set(
  'begin bet bid broadcast cut dig forbid forget get hit let put quit rebut rid run set shut sit spin split swim win'.split(' '),
);
for (const line of IRREGULAR.split(';')) {
  const [lemma = '', past = '', participle = ''] = line.split(' ');
  put(lemma, lemma, 'base');
  put(stemForms(lemma).s.replace('haves', 'has'), lemma, 's');
  put(DOUBLED_ING.has(lemma) ? `${lemma}${lemma.slice(-1)}ing` : lemma === 'lie' ? 'lying' : stemForms(lemma).ing, lemma, 'ing');
  put(past, lemma, 'past');
  put(participle, lemma, 'participle');
}
// Spelt with two l outside America.
for (const lemma of 'cancel travel label level signal total counsel model quarrel'.split(' ')) {
  put(`${lemma}ling`, lemma, 'ing');
  put(`${lemma}led`, lemma, 'past');
  put(`${lemma}led`, lemma, 'participle');
}
put('overran', 'overrun', 'past');

/** What a lower-case word may be as a verb: nothing for words that are no known verb form. Auxiliaries of `be` are not among them. */
export function verbReadings(word: string): readonly VerbReading[] {
  return forms.get(word) ?? NONE;
}

const NONE: readonly VerbReading[] = [];
