import CLexicons
import Language

/// The words that decide how clauses are read; `clauses.txt` explains each list.
final class ClauseWords: Sendable {
  let complexTransitive: WordSet
  let extendedCopulas: WordSet
  let copulas: WordSet
  let folded: WordSet
  let foldedInPassive: WordSet
  let subjectControl: WordSet
  let objectControl: WordSet
  let collectiveVerbs: WordSet
  let collectiveNouns: WordSet
  let connectives: WordSet
  let timeAdverbs: WordSet
  let placeAdverbs: WordSet
  let timeNouns: WordSet
  /// What a clause is to the one above; conjunctions whose clause stands beside it have none.
  let linkers: WordMap<ArgumentRole>
  let prepositionRoles: WordMap<ArgumentRole>
  let placePrepositions: WordSet
  let goalPrepositions: WordSet
  let sourcePrepositions: WordSet
  let compoundPrepositions: WordSet
  let connectivePhrases: WordSet
  let transfers: WordSet
  let participlePrepositions: WordSet
  let eventNouns: WordMap<String>
  let roleNouns: WordSet
  let speech: WordSet
  let viewpoints: WordSet
  let comments: WordSet
  let commentsOnThings: WordSet

  init(_ lists: WordLists) {
    func words(_ section: String) -> WordSet { WordSet(lists.words(section)) }
    func roles(_ section: String) -> WordMap<ArgumentRole> {
      WordMap(lists.values(section).compactMapValues(ArgumentRole.init(named:)))
    }
    complexTransitive = words("complex-transitive")
    extendedCopulas = words("extended-copula")
    copulas = words("copula")
    folded = words("fold")
    foldedInPassive = words("fold-passive")
    subjectControl = words("subject-control")
    objectControl = words("object-control")
    collectiveVerbs = words("collective-verb")
    collectiveNouns = words("collective-noun")
    connectives = words("connective")
    timeAdverbs = words("time-adverb")
    placeAdverbs = words("place-adverb")
    timeNouns = words("time-noun")
    linkers = roles("linker")
    prepositionRoles = roles("preposition-role")
    placePrepositions = words("place-preposition")
    goalPrepositions = words("goal-preposition")
    sourcePrepositions = words("source-phrase")
    compoundPrepositions = words("compound-preposition")
    connectivePhrases = words("connective-phrase")
    participlePrepositions = words("participle-preposition")
    transfers = words("transfer")
    eventNouns = WordMap(lists.values("event-noun"))
    roleNouns = words("role-noun")
    speech = words("speech")
    viewpoints = words("viewpoint")
    comments = words("comment")
    commentsOnThings = words("comment-on-thing")
  }

  static let standard = ClauseWords(standardLists)

  /// The lists that are part of the program.
  static let standardLists: WordLists = {
    let file = pipe_lexicon_clauses()
    return WordLists(bytes: UnsafeBufferPointer(start: file.start, count: file.count))
  }()
}
