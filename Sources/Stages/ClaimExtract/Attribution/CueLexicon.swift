import CLexicons
import Language

/// The words that attribute, with what each takes. See `cues.txt` among the data files for the form.
final class CueLexicon: Sendable {
  let verbs: WordMap<Verb>
  let nouns: WordMap<Verb>
  let adjectives: WordMap<Verb>
  /// Phrases by their first word, the longest first.
  let phrases: WordMap<[Phrase]>
  /// Nouns of "in X's view" with the prepositions that go before.
  let possessed: WordMap<Possessed>
  let evidence: WordSet

  /// What a verb, noun or adjective takes.
  struct Verb: Sendable, Hashable {
    var commitment: Commitment
    var frames: Frames
    /// Prepositions whose object is a content.
    var prepositions: [String] = []
  }

  struct Phrase: Sendable, Hashable {
    var words: [String]
    var commitment: Commitment
  }

  struct Possessed: Sendable, Hashable {
    var prepositions: [String]
    var commitment: Commitment
  }

  struct Frames: OptionSet, Sendable, Hashable {
    let rawValue: UInt32
    static let to = Frames(rawValue: 1), ing = Frames(rawValue: 2), object = Frames(rawValue: 4)
    static let `as` = Frames(rawValue: 8), at = Frames(rawValue: 16), name = Frames(rawValue: 32)
    static let person = Frames(rawValue: 64), raise = Frames(rawValue: 128), wh = Frames(rawValue: 256)
    static let weakly = Frames(rawValue: 512), noClause = Frames(rawValue: 1024), noQuote = Frames(rawValue: 2048)
    static let objectInfinitive = Frames(rawValue: 8192)
    static let main = Frames(rawValue: 16384), objectView = Frames(rawValue: 32768)

    static let byName: [String: Frames] = [
      "to": .to, "ing": .ing, "object": .object, "as": .as, "at": .at, "name": .name, "person": .person,
      "raise": .raise, "wh": .wh, "weakly": .weakly, "noclause": .noClause, "noquote": .noQuote,
      "object-infinitive": .objectInfinitive, "main": .main,
      "object-view": .objectView,
    ]
  }

  /// - Parameter lists: later entries of a word replace earlier ones.
  init(_ lists: [WordLists]) {
    func table(_ section: String) -> WordMap<Verb> {
      var table: [String: Verb] = [:]
      for entry in lists.flatMap({ $0.entries(section) }) { table[entry[0]] = Self.verb(entry) }
      return WordMap(table)
    }
    verbs = table("verbs")
    nouns = table("nouns")
    adjectives = table("adjectives")
    evidence = WordSet(Set(lists.flatMap { $0.words("evidence-nouns") }))
    var phrases: [String: [Phrase]] = [:]
    var possessed: [String: Possessed] = [:]
    for entry in lists.flatMap({ $0.entries("phrases") }) {
      let commitment = Self.commitment(entry)
      if entry.count > 2, entry[2] == "possessor" {
        let prepositions = entry.count > 3 ? entry[3].split(separator: " ").map(String.init) : ["in"]
        possessed[entry[0]] = Possessed(prepositions: prepositions, commitment: commitment)
      } else {
        let words = entry[0].split(separator: " ").map(String.init)
        phrases[words[0], default: []].append(Phrase(words: words, commitment: commitment))
      }
    }
    self.phrases = WordMap(phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } })
    self.possessed = WordMap(possessed)
  }

  /// What a verb takes, with its particle where the two have an entry of their own: "rule out".
  func verb(_ token: Int, _ tree: SyntaxTree) -> Verb? {
    let entry = verbs[tree.lemmas[token]]
    guard entry != nil, let particle = tree.child(of: token, .prt) else { return entry }
    return verbs[tree.lemmas[token] + " " + tree.lowered[particle]] ?? entry
  }

  /// The lexicon that is part of the program.
  static let standard = CueLexicon([standardLists])

  static let standardLists: WordLists = {
    let file = pipe_lexicon_cues()
    return WordLists(bytes: UnsafeBufferPointer(start: file.start, count: file.count))
  }()

  private static func commitment(_ entry: [String]) -> Commitment {
    entry.count > 1 ? Commitment(rawValue: entry[1]) ?? .neutral : .neutral
  }

  private static func verb(_ entry: [String]) -> Verb {
    var verb = Verb(commitment: commitment(entry), frames: [])
    guard entry.count > 2 else { return verb }
    for name in entry[2].split(separator: " ") {
      if let frame = Frames.byName[String(name)] {
        verb.frames.formUnion(frame)
      } else {
        verb.prepositions.append(String(name))
      }
    }
    return verb
  }
}
