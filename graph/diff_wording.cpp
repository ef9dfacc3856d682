#include "graph/diff_wording.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::array<std::string_view, 21> small_numbers = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

// Words that turn a statement into its opposite, and how far a statement commits itself: will happen,
// may happen, should happen. Forms of reported speech count as one: will, would.
constexpr std::array<std::string_view, 18> negators = {
    "not",     "never",  "cannot",  "no",      "nor",      "neither", "deny",     "denies",   "denied",
    "denying", "refuse", "refused", "refuses", "refusing", "decline", "declined", "declines", "nobody"};
constexpr std::array<std::string_view, 24> futures = {
    "will",    "would",    "shall",    "plan",    "plans", "planned",  "planning",  "intend",
    "intends", "intended", "expected", "expects", "aim",   "aims",     "set",       "due",
    "ready",   "wants",    "want",     "hopes",   "hope",  "prepares", "preparing", "soon"};
constexpr std::array<std::string_view, 12> possibles = {
    "may",         "might",      "can",      "could",   "consider", "considers",
    "considering", "considered", "possibly", "perhaps", "likely",   "potentially"};
constexpr std::array<std::string_view, 4> obligations = {"must", "should", "ought", "needs"};
constexpr std::array<std::string_view, 8> hedges = {"reportedly", "allegedly", "alleged",   "apparently",
                                                    "purportedly", "supposedly", "reported", "seemingly"};
constexpr std::array<std::string_view, 26> fillers = {
    "did",  "do", "does", "has", "have", "had",  "is",  "are", "was", "were", "be",   "been", "being",
    "that", "it", "to",   "he",  "she",  "they", "the", "a",   "an",  "of",   "also", "then", "out"};
constexpr std::array<std::string_view, 8> place_words = {"in",     "at",     "near", "outside",
                                                         "inside", "around", "off",  "on"};
constexpr std::array<std::string_view, 6> role_words = {"former",   "ex",      "acting",
                                                        "outgoing", "interim", "onetime"};
constexpr std::array<std::string_view, 16> speech = {
    "said",      "says",     "say",     "saying", "claimed", "claims",  "claim",     "told",
    "announced", "reported", "reports", "stated", "alleged", "alleges", "according", "confirmed"};
constexpr std::uint32_t longest_place = 4;
constexpr std::uint32_t longest_speaker = 14;

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_calendar_word(std::string_view word) {
  return (is_one_of(months, word) && word != "may") || is_one_of(weekdays, word);
}

/// The number as all spellings of it: digits without thousands' commas and ordinal endings.
std::string plain_number(const std::string& folded) {
  const auto found = std::find(small_numbers.begin(), small_numbers.end(), folded);
  if (found != small_numbers.end()) return std::to_string(found - small_numbers.begin());
  std::string plain;
  for (const char byte : folded)
    if (byte != ',') plain += byte;
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (plain.size() > 2 && plain.ends_with(ending) && plain[plain.size() - 3] >= '0' &&
        plain[plain.size() - 3] <= '9')
      plain.resize(plain.size() - 2);
  return plain;
}

bool is_year(std::string_view number) {
  return number.size() == 4 && number.find_first_not_of("0123456789") == std::string_view::npos &&
         number >= "1800" && number <= "2199";
}

/// What a run of words that differ says about numbers and dates.
struct Run {
  std::vector<std::string> values;
  std::uint32_t first = 0;  // the first word of these
  bool date = false;
  std::string text;
};

Run read_run(const std::vector<ComparedWord>& words, std::uint32_t begin, std::uint32_t end) {
  Run run;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string& word = words[i].folded;
    const bool calendar = is_calendar_word(word);
    if (!calendar && !words[i].number) continue;
    const std::string value = calendar ? word : plain_number(word);
    const bool beside_month = (i > 0 && is_one_of(months, words[i - 1].folded)) ||
                              (i + 1 < words.size() && is_one_of(months, words[i + 1].folded));
    if (run.values.empty()) run.first = i;
    run.date = run.date || calendar || is_year(value) || beside_month;
    run.values.push_back(value);
    run.text += (run.text.empty() ? "" : " ") + word;
  }
  return run;
}

/// One of the two sentences.
struct EditedSentence {
  std::string_view text;
  CodePointIndex index;
  const std::vector<ComparedWord>& words;

  EditedSentence(std::string_view of, const std::vector<ComparedWord>& its_words)
      : text(of), index(of), words(its_words) {}

  [[nodiscard]] bool capital(std::uint32_t word) const {
    return kind_of(code_point_at(text, index.byte_of(words[word].span.start)).value) == CharacterKind::upper;
  }
  [[nodiscard]] std::string words_from(std::uint32_t begin, std::uint32_t end) const {
    if (begin >= end) return "";
    const std::uint32_t first = index.byte_of(words[begin].span.start);
    return std::string(text.substr(first, index.byte_of(words[end - 1].span.end) - first));
  }
};

/// What differs between two words that both sentences have.
struct Gap {
  std::uint32_t begin, end;              // in the old sentence
  std::uint32_t after_begin, after_end;  // in the new one
};

bool is_negator(std::string_view word) {
  return is_one_of(negators, word) || word.ends_with("n't") || word.ends_with("n’t");
}

/// How far a run of words commits itself, and what is left of it without such words.
struct Commitment {
  bool negated = false;
  char modality = ' ';
  std::vector<std::string> content;
};

Commitment read_commitment(const std::vector<ComparedWord>& words, std::uint32_t begin, std::uint32_t end) {
  Commitment found;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string& word = words[i].folded;
    if (is_negator(word)) found.negated = !found.negated;
    else if (is_one_of(possibles, word)) found.modality = 'p';
    else if (is_one_of(obligations, word)) found.modality = 'o';
    else if (is_one_of(futures, word)) found.modality = found.modality == ' ' ? 'f' : found.modality;
    else if (!is_one_of(fillers, word)) found.content.push_back(word);
  }
  return found;
}

/// A name as its consonants: Kiev and Kyiv, Teheran and Tehran are one.
std::string consonants(std::string_view folded) {
  std::string out;
  for (char byte : folded) {
    if (byte == 'c' || byte == 'q') byte = 'k';
    if (byte == 'w') byte = 'v';
    if (std::string_view("aeiouyh'- ").find(byte) != std::string_view::npos) continue;
    if (out.empty() || out.back() != byte) out += byte;
  }
  return out;
}

class WordingReader {
 public:
  WordingReader(std::string_view before, std::string_view after, const WordMatch& words)
      : words_(words), before_(before, words.before), after_(after, words.after) {}

  std::vector<WordingEdit> run() {
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    const auto old_end = static_cast<std::uint32_t>(words_.before.size());
    const auto new_end = static_cast<std::uint32_t>(words_.after.size());
    while (i < old_end || j < new_end) {
      std::uint32_t to = i;  // the next word that both have
      while (to < old_end && words_.kept_before[to] == ReadVersion::none) ++to;
      const std::uint32_t other_to = to < old_end ? words_.kept_before[to] : new_end;
      if (i < to || j < other_to) read({i, to, j, other_to});
      i = to + 1;
      j = other_to + 1;
    }
    return std::move(edits_);
  }

 private:
  void read(const Gap& gap) {
    read_numbers(gap);
    read_place(gap);
    read_commitments(gap);
    read_single_words(gap, WordingKind::hedge, hedges);
    read_single_words(gap, WordingKind::role, role_words);
    read_speaker(gap);
  }

  void add(WordingKind kind, const Gap& gap, std::vector<std::string> content = {}) {
    edits_.push_back({kind, gap.begin, gap.after_begin, before_.words_from(gap.begin, gap.end),
                      after_.words_from(gap.after_begin, gap.after_end), std::move(content)});
  }

  void read_numbers(const Gap& gap) {
    const Run was = read_run(words_.before, gap.begin, gap.end);
    const Run is = read_run(words_.after, gap.after_begin, gap.after_end);
    if (was.values.empty() || is.values.empty() || was.values == is.values) return;
    edits_.push_back({was.date && is.date ? WordingKind::date : WordingKind::amount,
                      was.first,
                      is.first,
                      was.text,
                      is.text,
                      {}});
  }

  /// Names of places on both sides, right after the same preposition.
  void read_place(const Gap& gap) {
    if (gap.begin == 0 || gap.begin == gap.end || gap.after_begin == gap.after_end) return;
    if (gap.end - gap.begin > longest_place || gap.after_end - gap.after_begin > longest_place) return;
    if (!is_one_of(place_words, words_.before[gap.begin - 1].folded)) return;
    const auto named = [](const EditedSentence& sentence, std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t i = begin; i < end; ++i) {
        const ComparedWord& word = sentence.words[i];
        if (word.number || is_calendar_word(word.folded) || (!sentence.capital(i) && word.folded.size() > 3))
          return false;
      }
      return sentence.capital(end - 1);
    };
    if (!named(before_, gap.begin, gap.end) || !named(after_, gap.after_begin, gap.after_end)) return;
    const std::string was = fold_to_latin(before_.words_from(gap.begin, gap.end));
    const std::string is = fold_to_latin(after_.words_from(gap.after_begin, gap.after_end));
    if (consonants(was) == consonants(is)) return;
    add(WordingKind::place, gap);
  }

  /// The same statement but for a "not", or but for how sure it is.
  void read_commitments(const Gap& gap) {
    const Commitment was = read_commitment(words_.before, gap.begin, gap.end);
    const Commitment is = read_commitment(words_.after, gap.after_begin, gap.after_end);
    if (was.content.size() > 1 || is.content.size() > 1) return;
    const bool both = !was.content.empty() && !is.content.empty();
    if (both && !forms_of_one(was.content[0], is.content[0])) return;
    std::vector<std::string> content = was.content;
    content.insert(content.end(), is.content.begin(), is.content.end());
    if (was.negated != is.negated) add(WordingKind::negation, gap, std::move(content));
    else if (was.modality != is.modality && (both || content.empty()))
      add(WordingKind::modality, gap, std::move(content));
  }

  template <std::size_t size>
  void read_single_words(const Gap& gap, WordingKind kind, const std::array<std::string_view, size>& cues) {
    const auto has = [&](const std::vector<ComparedWord>& words, std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t i = begin; i < end; ++i)
        if (is_one_of(cues, words[i].folded)) return true;
      return false;
    };
    if (gap.end - gap.begin > 3 || gap.after_end - gap.after_begin > 3) return;
    if (has(words_.before, gap.begin, gap.end) != has(words_.after, gap.after_begin, gap.after_end))
      add(kind, gap);
  }

  /// "…, officials said" or "According to officials, …" on one side, nothing on the other.
  void read_speaker(const Gap& gap) {
    const bool gone = gap.after_begin == gap.after_end;
    if (gone == (gap.begin == gap.end)) return;
    const std::vector<ComparedWord>& words = gone ? words_.before : words_.after;
    const std::uint32_t begin = gone ? gap.begin : gap.after_begin;
    const std::uint32_t end = gone ? gap.end : gap.after_end;
    if (end - begin < 2 || end - begin > longest_speaker || (begin > 0 && end < words.size())) return;
    const auto speaks = [&](std::uint32_t i) { return is_one_of(speech, words[i].folded); };
    const bool opens = words[begin].folded == "according";
    const bool closes = speaks(end - 1) || (begin == 0 && words[end - 1].folded == "that" && speaks(end - 2));
    if (opens || closes || (begin > 0 && end - begin <= 6 && speaks(begin + 1)))
      add(WordingKind::speaker, gap);
  }

  const WordMatch& words_;
  EditedSentence before_;
  EditedSentence after_;
  std::vector<WordingEdit> edits_;
};

}  // namespace

bool forms_of_one(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (std::max(a.size(), b.size()) <= 5 && shorter >= 3)
    return a.substr(0, 2) == b.substr(0, 2);  // send, sent
  if (shorter < 4) return false;
  const std::size_t needed = std::max<std::size_t>(4, shorter - 3);
  return a.substr(0, needed) == b.substr(0, needed);
}

bool only_considered(std::string_view label) {
  const std::vector<ComparedWord> words = compared_words(label);
  return read_commitment(words, 0, static_cast<std::uint32_t>(words.size())).modality != ' ';
}

std::vector<WordingEdit> wording_edits(std::string_view before, std::string_view after,
                                       const WordMatch& words) {
  return WordingReader(before, after, words).run();
}

}  // namespace actorgraph
