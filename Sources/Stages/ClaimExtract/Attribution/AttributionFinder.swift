import Language
import Pipeline

/// Finds who says what in a document, in the order of tests of the specification: cues in the trees first, which take in
/// the quotations they stand beside; then quotations that no cue has taken in; then the labels of printed interviews.
///
/// Linear in the tokens: a cue looks at its own children, at the edges of their subtrees and at the quotations there.
struct AttributionFinder {
  let document: Document
  let tree: SyntaxTree
  let quoted: QuotedTokens
  let lexicon: CueLexicon
  let words: ClauseWords
  let names: SourceNames
  var found: [Attribution] = []
  /// Tokens of the content of each of ``found``.
  var contents: [[Range<Int>]] = []
  /// Those of ``found`` that belong to each sentence.
  var foundIn: [Range<Int>] = []
  /// Those that the quotations of a sentence have added to them.
  var addedByQuotation: [Int: [Int]] = [:]
  /// Number of attributions found before the present sentence.
  private var before = 0

  /// More than any sentence that people write has.
  static let mostInASentence = 48

  private init(_ document: Document, _ tree: SyntaxTree, _ lexicon: CueLexicon, _ words: ClauseWords) {
    self.document = document
    self.tree = tree
    self.lexicon = lexicon
    self.words = words
    quoted = QuotedTokens(document, tree)
    names = SourceNames(document, tree)
  }

  /// - Parameter tree: that of the document.
  static func attributions(
    of document: Document, _ tree: SyntaxTree, _ lexicon: CueLexicon = .standard, _ words: ClauseWords = .standard
  ) -> Attributions {
    var finder = AttributionFinder(document, tree, lexicon, words)
    for sentence in tree.sentences.indices {
      finder.before = finder.found.count
      finder.findCues(in: tree.sentences[sentence])
      finder.foundIn.append(finder.before..<finder.found.count)
    }
    finder.attributeQuotations()
    finder.attributeInterview()
    return finder.result()
  }

  private mutating func findCues(in sentence: Range<Int>) {
    for token in sentence {
      switch tree.categories[token] {
      case .verb, .aux:
        if let verb = lexicon.verb(token, tree) { findVerbCue(token, verb) }
      case .noun:
        // Most words stand where no cue of their kind does; asking for that costs less than looking them up.
        if canBeNounCue(token), let noun = lexicon.nouns[tree.lemmas[token]] { findNounCue(token, noun) }
        if canBePossessed(token), let possessed = lexicon.possessed[tree.lowered[token]] {
          findPossessedPhrase(token, possessed)
        }
      case .adj:
        if canBeAdjectiveCue(token), let adjective = lexicon.adjectives[tree.lowered[token]] {
          findAdjectiveCue(token, adjective)
        }
      default: break
      }
      if canBeginPhrase(token), let phrases = lexicon.phrases[tree.lowered[token]] { findPhrase(token, phrases) }
    }
  }

  /// What a rule has found, before its spans are made exact.
  struct Candidate {
    var cue: Range<Int>?
    var cueHead: Int
    var lemma: String
    var source: Int?
    /// Tokens.
    var content: [Range<Int>]
    var contentHead: Int?
    var addressee: Int?
    var commitment: Commitment
    var rule: Attribution.Rule
  }

  /// Adds what a rule has found, unless nothing is left of its content or the same cue has it already.
  mutating func add(_ candidate: Candidate) {
    guard found.count - before < Self.mostInASentence else { return }
    let pieces = exactPieces(candidate.content, cue: candidate.cueHead)
    guard let first = pieces.first, let last = pieces.last else { return }
    for index in before..<found.count where found[index].cue?.head == candidate.cueHead {
      if contents[index].contains(where: { $0.overlaps(first) }) { return }
    }
    let cue = Attribution.Cue(
      head: candidate.cueHead, tokens: candidate.cue ?? cueTokens(candidate.cueHead), lemma: candidate.lemma)
    let head = candidate.contentHead ?? first.lowerBound
    var source: Attribution.Source?
    if let head = candidate.source { source = self.source(at: head) }
    append(
      Attribution(
        form: form(of: pieces, cue: candidate.cueHead), source: source, cue: cue,
        content: bytes(of: pieces), contentHead: head,
        addressee: candidate.addressee.flatMap(party(at:)), commitment: candidate.commitment,
        sentence: Int(tree.sentenceOf[last.lowerBound]), rule: candidate.rule), pieces)
  }

  mutating func append(_ attribution: Attribution, _ pieces: [Range<Int>]) {
    found.append(attribution)
    contents.append(pieces)
  }

  /// Bytes from the first token of a range to the end of the last.
  func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(document.tokens[tokens.lowerBound].start)..<Int(document.tokens[tokens.upperBound - 1].end)
  }

  func bytes(of pieces: [Range<Int>]) -> [Range<Int>] {
    var bytes: [Range<Int>] = []
    bytes.reserveCapacity(pieces.count)
    for piece in pieces { bytes.append(self.bytes(of: piece)) }
    return bytes
  }

  /// The verb with its particle.
  func cueTokens(_ verb: Int) -> Range<Int> {
    if let particle = tree.child(of: verb, .prt), particle == verb + 1 { return verb..<particle + 1 }
    return verb..<verb + 1
  }
}
