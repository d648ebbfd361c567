/// The universal part of speech of a token (<https://universaldependencies.org/u/pos/>); white space has its own.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case none, adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x, space

  /// In capitals, as in treebanks; empty for `none`.
  public var name: String { self == .none ? "" : lowerName.uppercased() }

  /// As keys of the lemmatizer's tables have it.
  var lowerName: String { self == .none ? "" : String(describing: self) }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  public init?(name: String) {
    guard let value = Self.byName[name] else { return nil }
    self = value
  }
}
