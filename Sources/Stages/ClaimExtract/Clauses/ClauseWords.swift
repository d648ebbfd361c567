import CLexicons
import Language

/// The words that decide how clauses are read; `clauses.txt` explains each list.
final class ClauseWords: Sendable {
  let complexTransitive: Set<String>
  let extendedCopulas: Set<String>
  let copulas: Set<String>
  let folded: Set<String>
  let foldedInPassive: Set<String>
  let subjectControl: Set<String>
  let objectControl: Set<String>
  let collectiveVerbs: Set<String>
  let collectiveNouns: Set<String>
  let connectives: Set<String>
  let timeAdverbs: Set<String>
  let placeAdverbs: Set<String>
  let timeNouns: Set<String>
  /// What a clause is to the one above; conjunctions whose clause stands beside it have none.
  let linkers: [String: ArgumentRole]
  let prepositionRoles: [String: ArgumentRole]
  let placePrepositions: Set<String>
  let goalPrepositions: Set<String>
  let sourcePrepositions: Set<String>
  let compoundPrepositions: Set<String>
  let connectivePhrases: Set<String>
  let transfers: Set<String>
  let participlePrepositions: Set<String>
  let eventNouns: [String: String]
  let roleNouns: Set<String>
  let speech: Set<String>

  init(_ lists: WordLists) {
    complexTransitive = lists.words("complex-transitive")
    extendedCopulas = lists.words("extended-copula")
    copulas = lists.words("copula")
    folded = lists.words("fold")
    foldedInPassive = lists.words("fold-passive")
    subjectControl = lists.words("subject-control")
    objectControl = lists.words("object-control")
    collectiveVerbs = lists.words("collective-verb")
    collectiveNouns = lists.words("collective-noun")
    connectives = lists.words("connective")
    timeAdverbs = lists.words("time-adverb")
    placeAdverbs = lists.words("place-adverb")
    timeNouns = lists.words("time-noun")
    linkers = lists.values("linker").compactMapValues(ArgumentRole.init(named:))
    prepositionRoles = lists.values("preposition-role").compactMapValues(ArgumentRole.init(named:))
    placePrepositions = lists.words("place-preposition")
    goalPrepositions = lists.words("goal-preposition")
    sourcePrepositions = lists.words("source-phrase")
    compoundPrepositions = lists.words("compound-preposition")
    connectivePhrases = lists.words("connective-phrase")
    participlePrepositions = lists.words("participle-preposition")
    transfers = lists.words("transfer")
    eventNouns = lists.values("event-noun")
    roleNouns = lists.words("role-noun")
    speech = lists.words("speech")
  }

  static let standard = ClauseWords(standardLists)

  /// The lists that are part of the program.
  static let standardLists: WordLists = {
    let file = pipe_lexicon_clauses()
    return WordLists(bytes: UnsafeBufferPointer(start: file.start, count: file.count))
  }()
}
