import Language
import Pipeline
import Synchronization

/// The words of a document with their dependency trees, as rules want to read them.
///
/// Indices are those of ``Document/tokens``. Trees are made sound: a head outside the sentence or a cycle makes its token
/// a root, so that every walk ends, whatever the model or another stage wrote. ``TreeRepair`` mends some errors.
/// Building is linear in the tokens.
final class SyntaxTree: Sendable {
  /// The head's index; a root is its own.
  let heads: [Int32]
  let relations: [Relation]
  let categories: [PartOfSpeech]
  /// Penn Treebank tags: `VBD`.
  let tags: [String]
  /// As written.
  let words: [String]
  /// In lower case, with straight apostrophes and plain hyphens.
  let lowered: [String]
  /// In lower case, unless the model keeps capitals (proper nouns).
  let lemmas: [String]
  /// Index of the sentence of each token.
  let sentenceOf: [Int32]
  /// Token ranges of the sentences.
  let sentences: [Range<Int>]
  /// White space, or anything else that is no token, lies in front of the token.
  private let gaps: [Bool]
  private let firstChild: [Int32]
  private let childList: [Int32]
  /// For each token the relations of its children, a bit for each.
  private let childRelations: [UInt64]
  private let edges: [Range<Int>]
  /// All tokens, heads before what depends on them.
  let topDown: [Int]
  /// What ``times(of:published:)`` has found.
  let knownTimes = Mutex<KnownTimes?>(nil)

  var count: Int { heads.count }

  /// - Parameter longestSentence: in tokens; of a longer one, which is a list or a page without full stops, every token
  ///   is a root that depends on nothing, so that no rule finds anything in it.
  init(_ document: Document, longestSentence: Int = .max) {
    let annotations = document.annotations
    let tokens = annotations.tokens
    let count = tokens.count
    (words, lowered) = Self.texts(document, count)
    gaps = document.tokens.prefix(count).indices.map {
      $0 > 0 && document.tokens[$0 - 1].end < document.tokens[$0].start
    }
    lemmas = annotations.lemmas.withUnsafeBufferPointer { lemmas in
      tokens.map { String(decoding: UnsafeBufferPointer(rebasing: lemmas[$0.lemma]), as: UTF8.self) }
    }
    let names = annotations.names
    let relationNames = names.dependencies.map(Relation.init(label:))
    let categoryNames = names.partsOfSpeech.map { PartOfSpeech(name: $0) ?? .none }
    var relations = tokens.map { relationNames.at($0.dependency) ?? .dep }
    categories = tokens.map { categoryNames.at($0.partOfSpeech) ?? .none }
    tags = tokens.map { names.tags.at($0.tag) ?? "" }
    sentences = document.sentences.map { $0.tokens.clamped(to: 0..<count) }
    var sentenceOf = [Int32](repeating: -1, count: count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence { sentenceOf[token] = Int32(index) }
    }
    self.sentenceOf = sentenceOf
    var heads = Self.soundHeads(tokens.map(\.head), sentenceOf)
    for sentence in sentences where sentence.count > longestSentence {
      for token in sentence {
        heads[token] = Int32(token)
        relations[token] = .dep
      }
    }
    var repair = TreeRepair(heads: heads, relations: relations, tags: tags, words: words, lowered: lowered)
    for sentence in sentences where sentence.count <= longestSentence { repair.repair(sentence) }
    if repair.isChanged { (heads, relations) = (Self.soundHeads(repair.heads, sentenceOf), repair.relations) }
    self.relations = relations
    self.heads = heads
    (firstChild, childList) = Self.childLists(heads)
    topDown = Self.topDown(heads, firstChild, childList)
    childRelations = Self.childRelations(heads, relations)
    edges = Self.edges(heads, topDown)
  }

  /// The tokens that depend on a token, in text order.
  func children(of token: Int) -> ArraySlice<Int32> {
    childList[Int(firstChild[token])..<Int(firstChild[token + 1])]
  }

  /// From the first token below a token (itself included) to behind the last.
  ///
  /// Everything in between belongs to it where the tree is projective.
  func subtree(of token: Int) -> Range<Int> { edges[token] }

  /// Whether the token is set apart from the one before. The first is not.
  func hasGap(before token: Int) -> Bool { gaps[token] }

  func head(of token: Int) -> Int { Int(heads[token]) }

  func isRoot(_ token: Int) -> Bool { Int(heads[token]) == token }

  /// The first child with one of the relations.
  func child(
    of token: Int, _ first: Relation, _ second: Relation? = nil, _ third: Relation? = nil, _ fourth: Relation? = nil,
    _ fifth: Relation? = nil, _ sixth: Relation? = nil, _ seventh: Relation? = nil
  ) -> Int? {
    // A set of bits, so that asking costs no memory.
    let wanted =
      first.bit | (second?.bit ?? 0) | (third?.bit ?? 0) | (fourth?.bit ?? 0) | (fifth?.bit ?? 0)
      | (sixth?.bit ?? 0) | (seventh?.bit ?? 0)
    guard hasChild(token, in: wanted) else { return nil }
    for child in children(of: token) where relations[Int(child)].bit & wanted != 0 { return Int(child) }
    return nil
  }

  /// Whether a child has one of the relations of a set of bits. Looks at no child.
  func hasChild(_ token: Int, in relations: UInt64) -> Bool { childRelations[token] & relations != 0 }

  func hasChild(
    _ token: Int, _ first: Relation, _ second: Relation? = nil, _ third: Relation? = nil, _ fourth: Relation? = nil,
    _ fifth: Relation? = nil, _ sixth: Relation? = nil, _ seventh: Relation? = nil
  ) -> Bool {
    let wanted =
      first.bit | (second?.bit ?? 0) | (third?.bit ?? 0) | (fourth?.bit ?? 0) | (fifth?.bit ?? 0)
      | (sixth?.bit ?? 0) | (seventh?.bit ?? 0)
    return hasChild(token, in: wanted)
  }

  /// The token of a range whose head lies outside; the last if the tree has none.
  func headToken(of range: Range<Int>) -> Int {
    range.first { isRoot($0) || !range.contains(head(of: $0)) } ?? range.upperBound - 1
  }

  /// From the first byte of a range of tokens to behind the last.
  func bytes(of tokens: Range<Int>, _ document: Document) -> Range<Int> {
    Int(document.tokens[tokens.lowerBound].start)..<Int(document.tokens[tokens.upperBound - 1].end)
  }

  /// Whether `token` is `ancestor` or below it.
  func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
    var token = token
    while token != ancestor {
      guard edges[ancestor].contains(token), !isRoot(token) else { return false }
      token = head(of: token)
    }
    return true
  }

  /// Lower case, with the typewriter's apostrophe and hyphen.
  static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    return String(
      word.lowercased().unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{02BC}": "'"
        case "\u{2010}", "\u{2011}": "-"
        default: Character(scalar)
        }
      })
  }
}

extension SyntaxTree {
  /// The first tokens as written, and in lower case.
  private static func texts(_ document: Document, _ count: Int) -> (words: [String], lowered: [String]) {
    var (words, lowered) = ([String](), [String]())
    words.reserveCapacity(count)
    lowered.reserveCapacity(count)
    document.utf8.withUnsafeBufferPointer { text in
      for token in document.tokens.prefix(count) {
        let bytes = UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)])
        let word = String(decoding: bytes, as: UTF8.self)
        words.append(word)
        // Most tokens are in lower case as they are written.
        lowered.append(bytes.allSatisfy { $0 < 0x80 && !(0x41...0x5A ~= $0) } ? word : folded(word))
      }
    }
    return (words, lowered)
  }

  /// Makes a root of every token whose head lies in another sentence or that would close a cycle.
  private static func soundHeads(_ heads: [Int32], _ sentenceOf: [Int32]) -> [Int32] {
    var heads = heads
    for token in heads.indices {
      let head = Int(heads[token])
      if !heads.indices.contains(head) || sentenceOf[head] != sentenceOf[token] { heads[token] = Int32(token) }
    }
    // 0: not seen, otherwise the walk (numbered from 1) that saw the token first.
    var seenBy = [Int32](repeating: 0, count: heads.count)
    for start in heads.indices {
      let walk = Int32(start + 1)
      var token = start
      while seenBy[token] == 0 {
        seenBy[token] = walk
        let head = Int(heads[token])
        if head == token { break }
        if seenBy[head] == walk {
          heads[token] = Int32(token)
          break
        }
        token = head
      }
    }
    return heads
  }

  private static func childLists(_ heads: [Int32]) -> (first: [Int32], list: [Int32]) {
    var first = [Int32](repeating: 0, count: heads.count + 1)
    for token in heads.indices where Int(heads[token]) != token { first[Int(heads[token]) + 1] += 1 }
    for token in heads.indices { first[token + 1] += first[token] }
    var next = first
    var list = [Int32](repeating: 0, count: Int(first[heads.count]))
    for token in heads.indices where Int(heads[token]) != token {
      let head = Int(heads[token])
      list[Int(next[head])] = Int32(token)
      next[head] += 1
    }
    return (first, list)
  }

  private static func topDown(_ heads: [Int32], _ first: [Int32], _ list: [Int32]) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(heads.count)
    for token in heads.indices where Int(heads[token]) == token { order.append(token) }
    var next = 0
    while next < order.count {
      let token = order[next]
      for child in Int(first[token])..<Int(first[token + 1]) { order.append(Int(list[child])) }
      next += 1
    }
    return order
  }

  private static func childRelations(_ heads: [Int32], _ relations: [Relation]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: heads.count)
    for token in heads.indices where Int(heads[token]) != token { bits[Int(heads[token])] |= relations[token].bit }
    return bits
  }

  private static func edges(_ heads: [Int32], _ topDown: [Int]) -> [Range<Int>] {
    var edges = heads.indices.map { $0..<$0 + 1 }
    for token in topDown.reversed() where Int(heads[token]) != token {
      let (own, above) = (edges[token], edges[Int(heads[token])])
      edges[Int(heads[token])] = min(own.lowerBound, above.lowerBound)..<max(own.upperBound, above.upperBound)
    }
    return edges
  }
}

extension Array {
  /// The element at an index of a name table, if there is one.
  fileprivate func at(_ index: some BinaryInteger) -> Element? {
    let index = Int(index)
    return indices.contains(index) ? self[index] : nil
  }
}
