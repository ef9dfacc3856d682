#include "extract/noun_classes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace actorgraph {
namespace {

using namespace std::string_view_literals;

// Each list is read once, at the first question. Blanks part the words.
constexpr auto leaders =
    "president premier chancellor king queen monarch emperor sultan emir prince princess dictator ruler "
    "leader head "
    "chief chairman chairwoman chairperson chair director ceo commander governor mayor pope "
    "secretary-general "
    "founder co-founder boss chieftain warlord taoiseach ayatollah sheikh owner captain speaker principal "
    "dean "
    "rector editor superintendent commissioner-general pm cofounder boss strongman supremo head-of-state "
    "kingpin"sv;
constexpr auto members =
    "minister secretary spokesman spokeswoman spokesperson ambassador envoy adviser advisor official senator "
    "representative congressman congresswoman lawmaker legislator mp mep parliamentarian deputy member "
    "general "
    "colonel major lieutenant captain sergeant admiral marshal brigadier commissioner diplomat negotiator "
    "prosecutor judge justice attorney lawyer officer soldier inspector professor analyst researcher "
    "economist "
    "expert scientist consul delegate treasurer counsel correspondent reporter editor columnist aide "
    "councillor "
    "councilor councilman alderman whip candidate nominee strategist coordinator administrator regulator "
    "investigator detective magistrate solicitor sheriff mediator emissary executive manager coach player "
    "archbishop bishop cardinal imam cleric rabbi priest rapporteur vice-president counterpart organizer "
    "organiser "
    "activist journalist politician campaigner historian academic scholar employee worker staffer operative "
    "fighter militant agent spy veteran astronaut engineer doctor physician scholar author blogger dissident "
    "mastermind"sv;
constexpr auto persons =
    "man woman wife husband son daughter brother sister father mother widow cousin nephew niece uncle aunt "
    "grandson granddaughter boy girl person suspect gunman attacker bomber victim defendant plaintiff "
    "prisoner "
    "detainee resident witness citizen critic opponent rival ally successor predecessor actor actress singer "
    "artist musician writer billionaire businessman businesswoman tycoon oligarch student teacher farmer "
    "driver pilot lady gentleman dissident protester demonstrator supporter refugee migrant civilian "
    "national "
    "hostage rebel insurgent extremist terrorist guerrilla jihadist separatist nationalist monk nun villager "
    "settler speaker investor user customer parent child teenager hacker whistleblower survivor"sv;
constexpr auto groups =
    "people diplomats fighters rebels militants protesters protestors demonstrators insurgents gunmen "
    "separatists "
    "settlers villagers refugees migrants civilians students lawmakers legislators mps senators congressmen "
    "representatives leaders allies analysts experts critics activists journalists reporters families "
    "nationals supporters opponents lawyers prosecutors judges investigators members workers voters "
    "residents "
    "citizens states nations countries capitals governments ministers presidents parliamentarians delegates "
    "observers monitors inspectors peacekeepers negotiators mediators envoys ambassadors experts scientists "
    "economists executives investors creditors shareholders employees unions companies firms banks farmers "
    "teachers doctors nurses miners strikers truckers guerrillas jihadists extremists terrorists militias "
    "mercenaries tribes clans clerics monks bishops politicians councillors mayors governors generals "
    "officers "
    "commanders veterans prisoners detainees hostages victims relatives survivors witnesses intellectuals "
    "artists "
    "academics professors researchers campaigners dissidents opposition crowd mob public population militia "
    "cartels gangs rioters looters hackers pirates smugglers traffickers bombers attackers "
    "suspects "
    "men women youths children soldiers regulators watchdogs groups factions parties organisations "
    "organizations "
    "agencies republicans democrats conservatives liberals islamists nationalists royalists loyalists "
    "communists "
    "socialists delegation insurgency movement minority signatories authorities backers "
    "rivals "
    "predecessors successors counterparts colleagues partners users consumers developers customers visitors "
    "historians fans settlers astronauts engineers passengers pilots friends parents secessionists partisans "
    "lobbyists donors lenders bidders outlets tycoons oligarchs personnel staff community communities"sv;
constexpr auto apparatus =
    "government administration regime authorities leadership officials cabinet military army forces force "
    "troops "
    "soldiers navy marines airforce police warplanes warplane jets jet aircraft warships warship tanks "
    "artillery "
    "helicopters drones drone missiles bombers gunships diplomats diplomacy delegation negotiators envoys "
    "leaders embassy consulate intelligence navy servicemen commandos paratroopers gendarmes "
    "gendarmerie guards coastguard policymakers side ships junta monarchy state "
    "bureaucracy paramilitaries personnel"sv;
constexpr auto organisations =
    "wing offshoot alliance bloc union company firm chain group party court ministry commission committee "
    "agency bank organisation "
    "organization council parliament newspaper daily broadcaster network airline manufacturer carmaker maker "
    "corporation conglomerate consortium operator retailer supplier lender insurer developer startup "
    "start-up association federation foundation institute university college department bureau board "
    "authority "
    "watchdog regulator tribunal congress senate assembly legislature chamber house militia brigade "
    "battalion "
    "division regiment church mosque charity nonprofit movement club publisher studio institution "
    "coalition league panel inquiry secretariat fund giant subsidiary unit office think-tank exchange "
    "carrier channel magazine website outlet enterprise "
    "directorate taskforce outfit cartel gang faction syndicate"sv;
constexpr auto states = "country nation state republic kingdom"sv;
constexpr auto places =
    "city town village street streets suburb suburbs outskirts district neighbourhood neighborhood airport "
    "port "
    "square bridge road highway border province region area north south east west centre center capital "
    "island "
    "islands coast sea river valley mountain mountains forest desert zone territory territories soil "
    "airspace "
    "waters base bases hospital hotel school building buildings museum park station downtown"sv;
constexpr auto blocs = "alliance bloc union coalition league"sv;
constexpr auto honorifics =
    "cde comrade mme madame mlle monsieur herr frau senor senora signor signora mr mrs ms miss mx dr sir "
    "dame lord lady baroness baron rev reverend prof"sv;
constexpr auto particles =
    "dela binti ould al el bin ibn abu van von der den de da di du del della dos das la le ben bint ter ten "
    "st san mac o"sv;
constexpr auto suffixes = "jr sr ii iii iv v vi vii viii xvi xiv"sv;
constexpr auto modifiers =
    "prime foreign vice deputy chief first second third defense defence interior home finance state "
    "attorney general executive press national security senior top special presidential supreme federal "
    "military permanent shadow junior associate assistant acting interim interior justice trade energy "
    "health "
    "education economy economic commerce treasury labour labor agriculture environment transport culture "
    "external affairs opposition party majority minority parliamentary crown grand lead ruling regional "
    "political army navy police air staff joint chiefs managing principal founding human rights "
    "information science technology tourism sports social public communications development "
    "under-secretary undersecretary media legal district provincial court high solicitor chancellor european "
    "exchequer climate counter terrorism intelligence homeland veterans budget planning water oil petroleum "
    "mining immigration justice equality digital industry business international cooperation commercial "
    "cultural"sv;
constexpr auto times =
    "former ex then acting interim elect designate outgoing incoming late onetime one-time caretaker "
    "newly new current incumbent sitting elected longtime veteran"sv;
constexpr auto speech =
    "say tell announce declare claim add state insist note warn write tweet report argue explain comment "
    "remark "
    "reply respond stress suggest describe call accuse deny confirm acknowledge admit ask urge vow pledge "
    "promise "
    "continue conclude complain lament joke recall observe concede maintain believe think quote post assert "
    "reiterate emphasize emphasise underline caution speak agree opine allege reveal demand predict praise "
    "criticize criticise condemn blame welcome indicate rule contend testify retort opine quip"sv;
constexpr auto sport =
    "goalkeeper qualifier wicket wickets striker midfielder defender semifinal semi-final semifinals "
    "quarterfinal "
    "quarterfinals quarter-final playoff playoffs innings touchdown penalty-shootout offside fifa uefa "
    "championship championships olympics paralympics medal medals medalist medallist gold silver bronze goal "
    "goals match matches football soccer cricket rugby hockey basketball tournament cup league striker coach "
    "scored scorer equaliser equalizer halftime half-time fixture batsman bowler overs kick-off kickoff "
    "racing "
    "lap athletics swimmer relay squad squads captain referee stadium"sv;
constexpr auto things =
    "strategy act law laws treaty agreement accord accords convention resolution bill war award awards prize "
    "day "
    "directive plan doctrine protocol cup expo festival olympics election elections referendum amendment "
    "constitution report deal economy crisis conflict revolution uprising protests agenda policy pact "
    "charter "
    "decree order break code programme program project initiative medal magazine's book film movie album "
    "song "
    "game games series show tower bridge street square avenue road building airport station stadium "
    "hurricane "
    "typhoon storm earthquake massacre attack attacks bombing bombings shooting rule rules century scandal "
    "theory "
    "system keynote edition island islands sea ocean river mountain mountains peninsula desert gulf strait "
    "bay "
    "lake valley missile rocket satellite spacecraft telescope ship submarine aircraft jet virus disease "
    "pandemic index zone line sanctions statement declaration communique memorandum document papers files"sv;
constexpr auto company_suffixes =
    "inc ltd limited llc plc corp corporation company co group holding holdings ag gmbh sa spa nv ab asa oyj "
    "kft "
    "zrt bv se kg pty pjsc jsc ojsc industries international enterprises"sv;
constexpr auto general =
    "court parliament commission ministry council congress senate house committee government party "
    "department "
    "agency bank union board assembly authority office service bureau association federation institute "
    "university "
    "college school church group force forces army navy police corps guard network company corporation "
    "national "
    "international united american british world global central federal state public general supreme high "
    "first "
    "new old democratic republican conservative people people's islamic free liberal social christian royal "
    "times post news "
    "press radio television north south east west northern southern eastern western states nations republic "
    "kingdom council union european african asian arab foreign defence defense ministry security human "
    "rights "
    "justice health education trade development research center centre foundation society front movement "
    "liberation army coalition alliance great greater san los las el the of for and"sv;

using Words = std::unordered_set<std::string_view>;

template <typename Each>
void each_word(std::string_view list, Each each) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) each(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

Words words_of(std::string_view list) {
  Words words;
  each_word(list, [&](std::string_view word) { words.insert(word); });
  return words;
}

using Classes = std::unordered_map<std::string_view, NounClass>;

/// A word of two lists is what the earlier list says.
Classes classes() {
  Classes all;
  const auto put = [&](std::string_view list, NounClass noun_class) {
    each_word(list, [&](std::string_view word) { all.emplace(word, noun_class); });
  };
  put(leaders, NounClass::leader);
  put(members, NounClass::member);
  put(persons, NounClass::person);
  put(apparatus, NounClass::apparatus);
  put(groups, NounClass::people);
  put(organisations, NounClass::organisation);
  put(states, NounClass::state);
  put(places, NounClass::place);
  return all;
}

}  // namespace

NounClass noun_class(std::string_view folded) {
  static const Classes all = classes();
  const auto found = all.find(folded);
  return found == all.end() ? NounClass::other : found->second;
}

bool is_plural_noun(std::string_view folded) {
  static const Words plural = words_of(groups);
  if (folded == "officials" || folded == "troops" || folded == "forces") return true;
  return plural.contains(folded) && folded.ends_with('s');
}

Gender gender_of_noun(std::string_view folded) {
  static const Words masculine = words_of(
      "monsieur herr senor signor mr sir lord king prince emperor sultan emir spokesman chairman congressman "
      "councilman alderman businessman "
      "man husband son brother father nephew uncle grandson boy gunman actor pope gentleman baron he him his "
      "archbishop cardinal imam sheikh monk"sv);
  static const Words feminine = words_of(
      "mme madame mlle frau senora signora mrs ms miss dame lady queen princess empress spokeswoman "
      "chairwoman congresswoman businesswoman woman wife "
      "daughter sister mother niece aunt granddaughter girl widow actress nun baroness she her hers"sv);
  if (masculine.contains(folded)) return Gender::masc;
  return feminine.contains(folded) ? Gender::fem : Gender::none;
}

bool is_honorific(std::string_view folded) {
  static const Words all = words_of(honorifics);
  return all.contains(folded);
}

bool is_name_particle(std::string_view folded) {
  static const Words all = words_of(particles);
  return all.contains(folded);
}

bool is_name_suffix(std::string_view folded) {
  static const Words all = words_of(suffixes);
  return all.contains(folded);
}

bool is_office(std::string_view folded) {
  const NounClass kind = noun_class(folded);
  return kind == NounClass::leader || kind == NounClass::member;
}

bool is_title_modifier(std::string_view folded) {
  static const Words all = words_of(modifiers);
  return all.contains(folded);
}

bool is_title_time(std::string_view folded) {
  static const Words all = words_of(times);
  return all.contains(folded);
}

bool names_bloc(std::string_view folded) {
  static const Words all = words_of(blocs);
  return all.contains(folded);
}

bool is_speech_verb(std::string_view lemma) {
  static const Words all = words_of(speech);
  return all.contains(lemma);
}

bool is_sport_word(std::string_view folded) {
  static const Words all = words_of(sport);
  return all.contains(folded);
}

bool is_thing(std::string_view folded) {
  static const Words all = words_of(things);
  return all.contains(folded);
}

bool is_company_suffix(std::string_view folded) {
  static const Words all = words_of(company_suffixes);
  return all.contains(folded);
}

bool is_general_word(std::string_view folded) {
  static const Words all = words_of(general);
  return all.contains(folded);
}

}  // namespace actorgraph
