#include "language/lemma_exceptions.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace actorgraph {
namespace {

// Each entry: the lemma, then its irregular forms; entries are parted by commas.
constexpr std::string_view verbs =
    "be am is are was were been being,have has had having 've,do does did done,go goes went gone gon,"
    "want wan,say says said,abide abode,arise arose arisen,awake awoke awoken,bear bore borne born,"
    "beat beaten,become became,befall befell befallen,begin began begun,behold beheld beholden,bend bent,"
    "bet,bid bade bidden,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,"
    "breed bred,bring brought,broadcast,build built,rebuild rebuilt,burn burnt,burst,buy bought,cast,"
    "forecast,catch caught,choose chose chosen,cling clung,come came,overcome overcame,cost,creep crept,"
    "cut,deal dealt,die dying,dig dug,draw drew drawn,withdraw withdrew withdrawn,redraw redrew redrawn,"
    "dream dreamt,drink drank drunk,drive drove driven,dwell dwelt,eat ate eaten,fall fell fallen,feed fed,"
    "feel felt,fight fought,find found,flee fled,fling flung,fly flew flown flies,forbid forbade forbidden,"
    "foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,forgo forwent forgone,"
    "undergo underwent undergone,forsake forsook forsaken,freeze froze frozen,get got gotten,"
    "give gave given,grind ground,grow grew grown,outgrow outgrew outgrown,hang hung,hear heard,"
    "hide hid hidden,hit,hold held,uphold upheld,withhold withheld,hurt,keep kept,kneel knelt,"
    "know knew known,lay laid,lead led,mislead misled,lean leant,leap leapt,learn learnt,leave left,"
    "lend lent,let,lie lay lain lying,light lit,lose lost,make made,remake remade,mean meant,meet met,"
    "mow mown,overhear overheard,overrun overran,oversee oversaw overseen,oversleep overslept,"
    "overtake overtook overtaken,overthrow overthrew overthrown,pay paid,repay repaid,prove proven,put,"
    "quit,read,rid,ride rode ridden,override overrode overridden,ring rang rung,rise rose risen,run ran,"
    "outrun outran,rerun reran,saw sawn,see saw seen,seek sought,sell sold,resell resold,send sent,"
    "resend resent,set,reset,sew sewn,shake shook shaken,shear shorn,shed,shine shone,shoot shot,"
    "show shown,shrink shrank shrunk shrunken,shut,sing sang sung,sink sank sunk sunken,sit sat,"
    "slay slew slain,sleep slept,slide slid,sling slung,slit,smell smelt,sow sown,speak spoke spoken,"
    "speed sped,spell spelt,misspell misspelt,spend spent,overspend overspent,spill spilt,spin spun,"
    "spit spat,split,spoil spoilt,spread,spring sprang sprung,stand stood,understand understood,"
    "misunderstand misunderstood,withstand withstood,steal stole stolen,stick stuck,sting stung,"
    "stink stank stunk,strew strewn,stride strode stridden,strike struck stricken,string strung,"
    "strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,"
    "take took taken,mistake mistook mistaken,retake retook retaken,undertake undertook undertaken,"
    "partake partook partaken,teach taught,tear tore torn,tell told,foretell foretold,retell retold,"
    "think thought,rethink rethought,throw threw thrown,thrust,tread trod trodden,undo undoes undid undone,"
    "redo redoes redid redone,overdo overdoes overdid overdone,outdo outdid outdone,upset,wake woke woken,"
    "wear wore worn,weave wove woven,weep wept,win won,wind wound,rewind rewound,wring wrung,"
    "write wrote written,rewrite rewrote rewritten,underwrite underwrote underwritten,tie tying,"
    "untie untied untying,retie retied retying,vie vying,belie belied belying,"
    "underlie underlay underlain underlying,bias biased biases biasing,focus focused focuses focusing,"
    "gas gassed gasses gassing,bus bussed bussing bused busing,quiz quizzed quizzes quizzing,canvas,"
    "dye dyed dyeing dyes,singe singed singeing,age aged ageing aging,eye eyed eyeing eying eyes,"
    "agree agreed agreeing,panic panicked panicking,mimic mimicked mimicking,picnic picnicked picnicking,"
    "traffic trafficked trafficking,politic politicked politicking,frolic frolicked frolicking,"
    "format formatted formatting,handicap handicapped handicapping,kidnap kidnapped kidnapping,"
    "worship worshipped worshipping,program programmed programming,ache aches ached aching,cache caches,"
    "axe axes axed axing,offset,inset,outbid,rescind,plead pled,sublet,undercut,input,output,outlive,imbue,"
    "ski skied skis,taxi taxied,sue,wed,knit,shit,slink slunk,sneak snuck,dive dove,bestride bestrode,"
    "beget begot begat begotten,beseech besought,clothe clad,gild gilt,melt molten,rend rent,shave shaven,"
    "thrive throve thriven,inlay inlaid,mislay mislaid,overlay overlaid,overfly overflew overflown,"
    "overdrive overdrove overdriven,outdraw outdrew outdrawn,forswear forswore forsworn,outfight outfought,"
    "gnaw gnawn,spotlight spotlit,beset,bespeak bespoke,cleave cloven,hew hewn,heave hove,"
    "interweave interwove interwoven,misread,outgun outgunned,overhang overhung,overlie overlay,"
    "overpay overpaid,override,overshoot overshot,proofread,recast,resit resat,smite smote smitten,"
    "spoonfeed spoonfed,string,typecast,unwind unwound,waylay waylaid,wind,do doin,go goin,oppose,use used,"
    "need,dare,can could,will would,shall should,may might";

constexpr std::string_view nouns =
    "child children,foot feet,tooth teeth,goose geese,mouse mice,louse lice,ox oxen,man men,woman women,"
    "people,penny pence,die dice,life lives,wife wives,knife knives,housewife housewives,midwife midwives,"
    "half halves,calf calves,leaf leaves,loaf loaves,self selves,shelf shelves,elf elves,thief thieves,"
    "wolf wolves,scarf scarves,hoof hooves,sheaf sheaves,dwarf dwarves,wharf wharves,beef beeves,"
    "hero heroes,potato potatoes,tomato tomatoes,echo echoes,veto vetoes,embargo embargoes,"
    "mosquito mosquitoes,volcano volcanoes,torpedo torpedoes,tornado tornadoes,cargo cargoes,zero zeroes,"
    "domino dominoes,halo haloes,motto mottoes,buffalo buffaloes,mango mangoes,negro negroes,go goes,"
    "no noes,analysis analyses,crisis crises,thesis theses,hypothesis hypotheses,parenthesis parentheses,"
    "basis,oasis oases,diagnosis diagnoses,prognosis prognoses,emphasis emphases,synthesis syntheses,"
    "antithesis antitheses,neurosis neuroses,psychosis psychoses,metamorphosis metamorphoses,axis,"
    "paralysis paralyses,synopsis synopses,catharsis catharses,ellipsis ellipses,genesis geneses,"
    "prosthesis prostheses,criterion criteria,phenomenon phenomena,bacterium bacteria,curriculum curricula,"
    "memorandum memoranda,stratum strata,ovum ova,spectrum spectra,medium media,addendum addenda,"
    "erratum errata,symposium symposia,millennium millennia,alumnus alumni,stimulus stimuli,fungus fungi,"
    "nucleus nuclei,radius radii,syllabus syllabi,cactus cacti,focus foci,locus loci,terminus termini,"
    "bacillus bacilli,index indices,appendix appendices,matrix matrices,vertex vertices,vortex vortices,"
    "codex codices,alga algae,larva larvae,formula formulae,vertebra vertebrae,antenna antennae,"
    "nebula nebulae,alumna alumnae,bureau bureaux,plateau plateaux,chateau chateaux,tableau tableaux,"
    "beau beaux,corps,series,species,means,headquarters,barracks,crossroads,gallows,news,sheep,deer,"
    "aircraft,spacecraft,offspring,fish,chassis,bus buses,gas gases,bias biases,atlas atlases,"
    "canvas canvases,alias aliases,lens lenses,iris irises,quiz quizzes,virus viruses,campus campuses,"
    "status statuses,bonus bonuses,census censuses,consensus consensuses,surplus surpluses,circus circuses,"
    "chorus choruses,genius geniuses,walrus walruses,minibus minibuses,omnibus omnibuses,versus,"
    "octopus octopuses,apparatus apparatuses,caucus caucuses,prospectus prospectuses,abacus abacuses,"
    "sinus sinuses,minus minuses,plus pluses,focus focuses,crocus crocuses,nexus nexuses,hiatus hiatuses,"
    "fetus fetuses,callus calluses,ruckus ruckuses,exodus exoduses,corpus corpora,genus genera,opus opera,"
    "ache aches,headache headaches,toothache toothaches,heartache heartaches,backache backaches,"
    "cache caches,niche niches,axe axes,avalanche avalanches,creche creches,cliche cliches,psyche psyches,"
    "movie movies,cookie cookies,calorie calories,zombie zombies,pie pies,tie ties,lie lies,"
    "necktie neckties,rookie rookies,selfie selfies,veggie veggies,hippie hippies,prairie prairies,"
    "genie genies,eerie,collie collies,cutie cuties,freebie freebies,hoodie hoodies,junkie junkies,"
    "newbie newbies,smoothie smoothies,sortie sorties,townie townies,walkie walkies,brownie brownies,"
    "caddie caddies,birdie birdies,magpie magpies,eyrie eyries,roadie roadies,foodie foodies,"
    "auntie aunties,goalie goalies,techie techies,budgie budgies,untie,clothes,pants,jeans,thanks,scissors,"
    "trousers,glasses,outskirts,premises,goods,belongings,savings,earnings,proceeds,proceedings,remains,"
    "surroundings,finances,contents,manners,headphones,data,netherlands,philippines,politics,economics,"
    "physics,mathematics,athletics,mechanics,gymnastics,logistics,ethics,binoculars,pajamas,tongs,tweezers,"
    "pliers,regards,riches,tidings,whereabouts,amends,mains,alms,mumps,measles,brother brethren,"
    "passerby passersby,attorney,forefoot forefeet,grandchild grandchildren,schoolchild schoolchildren,"
    "stepchild stepchildren,godchild godchildren,eyetooth eyeteeth,dormouse dormice,bookshelf bookshelves,"
    "werewolf werewolves,yourself yourselves,afterlife afterlives,penknife penknives,mid-life,"
    "waltz waltzes,blitz blitzes,quartz quartzes,hertz,ellipse,glass,topaz topazes,shoe shoes,toe toes,"
    "foe foes,canoe canoes,hoe hoes,doe does,oboe oboes,aloe aloes,woe woes,tiptoe tiptoes,"
    "horseshoe horseshoes";

constexpr std::string_view comparisons =
    "good better best,bad worse worst,far farther farthest furthest,old elder eldest,late later latest,"
    "early earlier earliest,free freer freest,true truer truest,able abler ablest,nice nicer nicest,"
    "large larger largest,close closer closest,safe safer safest,wide wider widest,rare rarer rarest,"
    "strange stranger strangest,late latter,brave braver bravest,fine finer finest,pure purer purest,"
    "sure surer surest,wise wiser wisest,simple simpler simplest,gentle gentler gentlest,"
    "humble humbler humblest,noble nobler noblest,ample ampler amplest,subtle subtler subtlest,"
    "severe severer severest,white whiter whitest,huge huger hugest,ripe riper ripest,cute cuter cutest,"
    "rude ruder rudest,blue bluer bluest,loose looser loosest,dense denser densest,tense tenser tensest,"
    "intense intenser intensest,sore sorer sorest,crude cruder crudest,pale paler palest,"
    "stale staler stalest,tame tamer tamest,vile viler vilest,polite politer politest,"
    "remote remoter remotest,obscure obscurer obscurest,scarce scarcer scarcest,fierce fiercer fiercest,"
    "coarse coarser coarsest,sparse sparser sparsest,hoarse hoarser hoarsest,lame lamer lamest,"
    "dire direr direst,bare barer barest,brute,grave graver gravest,handsome handsomer handsomest,"
    "lone loner,mere merest,sane saner sanest,savage savagest,shrewd,stable stabler stablest,"
    "supple suppler,tiny tinier tiniest,unique,weird,wry wryer,extreme extremest,little littler littlest,"
    "few fewer fewest,near nearer nearest,clever cleverer cleverest,tender tenderer tenderest,"
    "bitter bitterer bitterest,full fuller fullest,small smaller smallest,tall taller tallest,"
    "dull duller dullest,shrill shriller shrillest,still stiller stillest,"
    "cruel crueller cruellest crueler cruelest,odd odder oddest";

constexpr std::string_view small_words =
    "be am is are was were been being 's 'm 're,have has had having 've,do does did done doing,"
    "will 'll wo wilt,would 'd,can ca,shall sha,not n't nt,I me,he him,she her,they them 'em em,we us,"
    "this these,that those,a an,my mine,your yours,our ours,their theirs,hers,versus vs,because cuz coz,"
    "though tho,through thru,get got gotten getting gets,may,might,must,could,should,ought,till 'til til";

using Table = std::unordered_map<std::string_view, std::string_view>;

// "lemma form form,lemma form" → form to lemma; the lemma stands for itself too.
Table read(std::string_view list) {
  Table table;
  while (!list.empty()) {
    std::string_view entry = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), entry.size() + 1));
    const std::string_view lemma = entry.substr(0, entry.find(' '));
    while (!entry.empty()) {
      const std::string_view form = entry.substr(0, entry.find(' '));
      table.emplace(form, lemma);
      entry.remove_prefix(std::min(entry.size(), form.size() + 1));
    }
  }
  return table;
}

std::string_view find(const Table& table, std::string_view form) {
  const auto found = table.find(form);
  return found == table.end() ? std::string_view{} : found->second;
}

using Set = std::unordered_set<std::string_view>;

Set read_set(std::string_view list) {
  Set set;
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(' '));
    set.insert(word);
    list.remove_prefix(std::min(list.size(), word.size() + 1));
  }
  return set;
}

constexpr std::string_view plain_stems =
    "accustom blossom fathom ransom custom bottom phantom augur murmur chorus focus caucus bias canvas "
    "collar mortar pillar sugar nectar altar cellar debut layer player prayer pyramid parrot pilot pivot "
    "ballot carrot peril imperil pencil council stencil nasal orphan swan bulletin gossip worship visit "
    "edit limit credit audit profit benefit deposit exit exhibit inherit inhabit prohibit posit merit "
    "orbit solicit elicit vomit spirit discredit market target budget ticket rocket pocket blanket "
    "interpret ferret combat format threat envelop gallop develop cabin robin bargain margin ruin coin "
    "basin toxin marshal signal total rival petition stomach monarch yellow pardon vacuum album rhythm "
    "method period salad nomad synod abandon iron season kidnap handicap wiretap hiccup backup";
constexpr std::string_view silent_stems =
    "adher coher inher ador explor implor deplor ignor restor underscor stor aton attun bast beguil "
    "blasphem chaf commun compet complet delet deplet secret excret condon conven reconven interven "
    "contraven devot excit incit recit ignit invit unit reunit dynamit expedit extradit exhal inhal impal "
    "regal scal pal inflam renam nicknam misnam sublim interfer persever rever permeat creat recreat "
    "procreat nauseat delineat postpon telephon enthron inton past tast wast hast lambast telescop spong "
    "scroung lung plung loung expung indulg overindulg divulg bulg goug gaug misgaug centrifug guid "
    "misguid breath bath loath sooth teeth seeth swath sheath unsheath wreath writh cloth massacr ow aw "
    "straf silhouett gazett welcom becom overcom obsolet rout rerout disguis guil concret promot denot "
    "demot connot quot misquot vot outvot rot pollut salut mediat escap landscap reshap determin examin "
    "imagin combin declin defin refin confin undermin outlin streamlin disciplin machin medicin supersed "
    "conced preced reced seced interced acced chang exchang interchang arrang rearrang prearrang rang "
    "challeng aveng reveng infring cring fring tolerat imping syring orang melang provok invok evok revok "
    "convok overtak rewrit underwrit undertak mistak forsak awak intak schedul ridicul encapsul";
constexpr std::string_view double_stems =
    "add odd egg err purr butt ebb inn call fill fulfill kill pull roll sell tell spell install poll yell "
    "fall drill skill thrill chill grill spill till toll scroll stroll stall recall enroll troll bull gall "
    "lull null mull cull hull bill mill will instill distill dwell smell swell quell bell refill unroll "
    "ball wall snowball dull pall shell shrill squall still fell well enthrall overfill reinstall boycott "
    "foretell forestall overkill buzz fizz jazz";

}  // namespace

std::string_view irregular_verb(std::string_view form) {
  static const Table table = read(verbs);
  return find(table, form);
}

std::string_view irregular_noun(std::string_view form) {
  static const Table table = read(nouns);
  return find(table, form);
}

std::string_view irregular_comparison(std::string_view form, bool adverb) {
  static const Table table = read(comparisons);
  if (adverb && (form == "better" || form == "best")) return "well";
  return find(table, form);
}

std::string_view small_word(std::string_view form) {
  static const Table table = read(small_words);
  return find(table, form);
}

StemEnding stem_ending(std::string_view stem) {
  static const Set plain = read_set(plain_stems);
  static const Set silent = read_set(silent_stems);
  if (plain.contains(stem)) return StemEnding::plain;
  return silent.contains(stem) ? StemEnding::silent_e : StemEnding::by_rule;
}

bool keeps_double(std::string_view stem) {
  static const Set set = read_set(double_stems);
  return set.contains(stem);
}

}  // namespace actorgraph
