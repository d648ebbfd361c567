import CLexicons
import Language

/// The words that negate, hedge and connect. See `meaning.txt` among the data files for the form.
final class MeaningLexicon: Sendable {
  let modals: [String: Entry]
  let governors: [String: Entry]
  let clauseGovernors: [String: Entry]
  let authorHedges: [String: Entry]
  let adverbs: [String: Entry]
  let adjectives: [String: Entry]
  let stronger: Set<String>
  let weaker: Set<String>
  let negators: Set<String>
  let negativePronouns: Set<String>
  let negativeDeterminers: Set<String>
  let few: Set<String>
  let notOnly: Set<String>
  let negativePhraseNouns: Set<String>
  let implicativeNegative: Set<String>
  let implicativePositive: Set<String>
  let preventive: Set<String>
  let negativeVerbs: Set<String>
  let negativeNouns: Set<String>
  let negRaising: Set<String>
  let resultInfinitive: Set<String>
  let occurrence: Set<String>
  let conditions: Set<String>
  let contrary: Set<String>
  let events: Set<String>
  let causal: Set<String>
  let evaluative: Set<String>
  let links: [String: DiscourseLink.Kind]

  struct Entry: Sendable, Hashable {
    var certainty: Modality.Certainty
    var type: Modality.Kind?
    /// What stands below it lies in the future of it.
    var isFuture: Bool
  }

  /// - Parameter lists: later entries of a word replace earlier ones.
  init(_ lists: [WordLists]) {
    func table(_ section: String) -> [String: Entry] {
      var table: [String: Entry] = [:]
      for entry in lists.flatMap({ $0.entries(section) }) where entry.count > 2 {
        table[entry[0]] = Entry(
          certainty: Modality.Certainty(rawValue: entry[1]) ?? .certain, type: Modality.Kind(rawValue: entry[2]),
          isFuture: entry.count > 3 && entry[3] == "future")
      }
      return table
    }
    func words(_ section: String) -> Set<String> { Set(lists.flatMap { $0.words(section) }) }
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
    events = words("event")
    causal = words("causal")
    evaluative = words("evaluative")
    var links: [String: DiscourseLink.Kind] = [:]
    for entry in lists.flatMap({ $0.entries("link") }) where entry.count > 1 {
      links[entry[0]] = DiscourseLink.Kind(rawValue: entry[1])
    }
    self.links = links
  }

  /// The lexicon that is part of the program.
  static let standard = MeaningLexicon([standardLists])

  static let standardLists: WordLists = {
    let file = pipe_lexicon_meaning()
    return WordLists(bytes: UnsafeBufferPointer(start: file.start, count: file.count))
  }()
}
