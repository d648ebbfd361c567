import CLexicons
import Language

/// The words that negate, hedge and connect. See `meaning.txt` among the data files for the form.
final class MeaningLexicon: Sendable {
  let modals: WordMap<Entry>
  let governors: WordMap<Entry>
  let clauseGovernors: WordMap<Entry>
  let authorHedges: WordMap<Entry>
  let adverbs: WordMap<Entry>
  let adjectives: WordMap<Entry>
  let stronger: WordSet
  let weaker: WordSet
  let negators: WordSet
  let negativePronouns: WordSet
  let negativeDeterminers: WordSet
  let few: WordSet
  let notOnly: WordSet
  let negativePhraseNouns: WordSet
  let implicativeNegative: WordSet
  let implicativePositive: WordSet
  let preventive: WordSet
  let negativeVerbs: WordSet
  let negativeNouns: WordSet
  let negRaising: WordSet
  let resultInfinitive: WordSet
  let occurrence: WordSet
  let conditions: WordSet
  let contrary: WordSet
  let likelihood: WordSet
  let denying: WordSet
  let affirming: WordSet
  let events: WordSet
  let causal: WordSet
  let evaluative: WordSet
  let links: WordMap<DiscourseLink.Kind>

  struct Entry: Sendable, Hashable {
    var certainty: Modality.Certainty
    var type: Modality.Kind?
    /// What stands below it lies in the future of it.
    var isFuture: Bool
  }

  /// - Parameter lists: later entries of a word replace earlier ones.
  init(_ lists: [WordLists]) {
    func table(_ section: String) -> WordMap<Entry> {
      var table: [String: Entry] = [:]
      for entry in lists.flatMap({ $0.entries(section) }) where entry.count > 2 {
        table[entry[0]] = Entry(
          certainty: Modality.Certainty(rawValue: entry[1]) ?? .certain, type: Modality.Kind(rawValue: entry[2]),
          isFuture: entry.count > 3 && entry[3] == "future")
      }
      return WordMap(table)
    }
    func words(_ section: String) -> WordSet { WordSet(Set(lists.flatMap { $0.words(section) })) }
    modals = table("modal")
    governors = table("governor")
    clauseGovernors = table("clause-governor")
    authorHedges = table("author-hedge")
    adverbs = table("adverb")
    adjectives = table("adjective")
    stronger = words("stronger")
    weaker = words("weaker")
    negators = words("negator")
    negativePronouns = words("negative-pronoun")
    negativeDeterminers = words("negative-determiner")
    few = words("few")
    notOnly = words("not-only")
    negativePhraseNouns = words("negative-phrase-noun")
    implicativeNegative = words("implicative-negative")
    implicativePositive = words("implicative-positive")
    preventive = words("preventive")
    negativeVerbs = words("negative-verb")
    negativeNouns = words("negative-noun")
    negRaising = words("neg-raising")
    resultInfinitive = words("result-infinitive")
    occurrence = words("occurrence")
    conditions = words("condition")
    contrary = words("contrary")
    likelihood = words("likelihood")
    denying = words("denying")
    affirming = words("affirming")
    events = words("event")
    causal = words("causal")
    evaluative = words("evaluative")
    var links: [String: DiscourseLink.Kind] = [:]
    for entry in lists.flatMap({ $0.entries("link") }) where entry.count > 1 {
      links[entry[0]] = DiscourseLink.Kind(rawValue: entry[1])
    }
    self.links = WordMap(links)
  }

  /// The lexicon that is part of the program.
  static let standard = MeaningLexicon([standardLists])

  static let standardLists: WordLists = {
    let file = pipe_lexicon_meaning()
    return WordLists(bytes: UnsafeBufferPointer(start: file.start, count: file.count))
  }()
}
