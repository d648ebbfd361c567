/// What a language model says of the tokens of a document: layer ``LayerName/dependencies``.
///
/// Small structs parallel to ``Document/tokens``; names are indices into tables that all documents of a model share, and
/// lemmas are ranges of one byte buffer, so that a token costs no String.
public struct Annotations: Sendable, Hashable {
  /// What the indices of ``tokens`` mean.
  public var names: AnnotationNames
  /// One for each of ``Document/tokens``, or none.
  public var tokens: [TokenAnnotation]
  /// The lemmas of all tokens as UTF-8.
  public var lemmas: [UInt8]

  public init(names: AnnotationNames = .none, tokens: [TokenAnnotation] = [], lemmas: [UInt8] = []) {
    self.names = names
    self.tokens = tokens
    self.lemmas = lemmas
  }

  public var isEmpty: Bool { tokens.isEmpty }

  /// The lemma of one of ``tokens``. Makes a String: for edges, not for loops.
  public func lemma(of token: TokenAnnotation) -> String {
    String(decoding: lemmas[token.lemma], as: UTF8.self)
  }

  /// Leaves tokens out. The head of a token whose head goes is the next one above that stays; where none stays, the
  /// token becomes a root.
  ///
  /// - Parameter isKept: for each token, whether it stays.
  package mutating func keep(_ isKept: [Bool]) {
    guard !tokens.isEmpty else { return }
    var newIndex: [Int32] = []
    newIndex.reserveCapacity(tokens.count)
    var count: Int32 = 0
    for isKept in isKept {
      newIndex.append(count)
      if isKept { count += 1 }
    }
    let all = tokens
    tokens.removeAll(keepingCapacity: true)
    for (index, token) in all.enumerated() where isKept[index] {
      var token = token
      var head = Int(token.head)
      while !isKept[head], Int(all[head].head) != head { head = Int(all[head].head) }
      token.head = newIndex[isKept[head] ? head : index]
      tokens.append(token)
    }
  }
}

/// Part of speech, morphology, lemma and place in the tree of one token.
public struct TokenAnnotation: Sendable, Hashable {
  /// First byte of the lemma in ``Annotations/lemmas``.
  public var lemmaStart: UInt32
  /// Byte behind the last.
  public var lemmaEnd: UInt32
  /// Index of the head in ``Document/tokens``; a root is its own head.
  public var head: Int32
  /// Index in ``AnnotationNames/morphologies``.
  public var morphology: UInt16
  /// Index in ``AnnotationNames/tags``.
  public var tag: UInt8
  /// Index in ``AnnotationNames/partsOfSpeech``.
  public var partOfSpeech: UInt8
  /// Index in ``AnnotationNames/dependencies``: what the token is to its head.
  public var dependency: UInt8
  /// All characters are white. Only `segment` with `unit: document` leaves such tokens in a document.
  public var isSpace: Bool

  public init(
    lemma: Range<Int> = 0..<0, head: Int, morphology: Int = 0, tag: Int = 0, partOfSpeech: Int = 0,
    dependency: Int = 0, isSpace: Bool = false
  ) {
    lemmaStart = UInt32(lemma.lowerBound)
    lemmaEnd = UInt32(lemma.upperBound)
    self.head = Int32(head)
    self.morphology = UInt16(morphology)
    self.tag = UInt8(tag)
    self.partOfSpeech = UInt8(partOfSpeech)
    self.dependency = UInt8(dependency)
    self.isSpace = isSpace
  }

  /// The bytes of the lemma in ``Annotations/lemmas``.
  public var lemma: Range<Int> { Int(lemmaStart)..<Int(lemmaEnd) }
}

/// The names that a model gives to tokens, made once and shared by its documents.
public final class AnnotationNames: Sendable, Hashable {
  /// Fine-grained parts of speech, for English those of the Penn Treebank: `NNP`.
  public let tags: [String]
  /// Universal parts of speech: `PROPN`.
  public let partsOfSpeech: [String]
  /// Features as in Universal Dependencies: `Number=Sing|Person=3`; empty where there are none.
  public let morphologies: [String]
  /// Labels of dependencies: `nsubj`.
  public let dependencies: [String]

  public init(tags: [String], partsOfSpeech: [String], morphologies: [String], dependencies: [String]) {
    self.tags = tags
    self.partsOfSpeech = partsOfSpeech
    self.morphologies = morphologies
    self.dependencies = dependencies
  }

  /// Of documents that no model has seen.
  public static let none = AnnotationNames(tags: [], partsOfSpeech: [], morphologies: [], dependencies: [])

  public static func == (a: AnnotationNames, b: AnnotationNames) -> Bool {
    a === b
      || a.tags == b.tags && a.partsOfSpeech == b.partsOfSpeech && a.morphologies == b.morphologies
        && a.dependencies == b.dependencies
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(tags)
    hasher.combine(dependencies)
  }
}
