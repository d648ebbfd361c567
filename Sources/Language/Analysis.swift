/// What a model says of a text: plain arrays of small values. Strings stand in the tables of the model, by index.
public struct Analysis: Sendable, Equatable {
  /// A word, a punctuation mark or a run of white space.
  public struct Token: Sendable, Equatable {
    /// First byte in the text.
    public var start: UInt32
    /// Byte after the last.
    public var end: UInt32
    /// First byte of the lemma in `Analysis.lemmas`.
    public var lemmaStart: UInt32
    /// Byte after the last.
    public var lemmaEnd: UInt32
    /// Index of the head among the tokens; a root's is its own.
    public var head: UInt32
    /// Index in `LanguageModel.morphologies`.
    public var morphology: UInt16
    public var partOfSpeech: PartOfSpeech
    /// Index in `LanguageModel.tags`: the fine-grained part of speech.
    public var tag: UInt8
    /// Index in `LanguageModel.dependencyLabels`.
    public var dependency: UInt8
    /// One blank that belongs to no token follows.
    public var hasSpace: Bool
    /// All characters are white.
    public var isSpace: Bool
    /// A sentence begins here.
    public var startsSentence: Bool
  }

  /// A name, number or date: tokens that follow each other inside a sentence.
  public struct Entity: Sendable, Equatable {
    /// First token.
    public var start: UInt32
    /// Token after the last.
    public var end: UInt32
    /// Index in `LanguageModel.entityLabels`.
    public var label: UInt8
    /// The label that would have been given otherwise.
    public var rival: UInt8
    /// By how much the rival's best move scored less where the entity begins: a logit, 0 and more.
    public var margin: Float
  }

  public var tokens: [Token] = []
  /// The lemmas of all tokens as UTF-8, one after the other.
  public var lemmas: [UInt8] = []
  /// In the order of the text; they do not overlap.
  public var entities: [Entity] = []

  public init() {}

  /// The lemma of a token of this analysis.
  public func lemma(of token: Token) -> String {
    String(decoding: lemmas[Int(token.lemmaStart)..<Int(token.lemmaEnd)], as: UTF8.self)
  }

  /// The tokens of each sentence; together they are all tokens.
  public var sentences: [Range<Int>] {
    let starts = tokens.indices.filter { $0 == 0 || tokens[$0].startsSentence }
    return zip(starts, starts.dropFirst() + [tokens.count]).map { $0..<$1 }
  }
}
