/// The name of a layer that stages read and provide: `sections`, `tokens`, or one of a stage author's own.
///
/// Checking a chain means following these names: a stage that reads a layer must stand behind one that provides it.
public struct LayerName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  public var description: String { rawValue }

  public static let sections: Self = "sections"
  public static let tokens: Self = "tokens"
  /// Tags, parts of speech, morphology, lemmas, heads and labels of all tokens: ``Document/annotations``.
  public static let dependencies: Self = "dependencies"
  public static let sentences: Self = "sentences"
  public static let mentions: Self = "mentions"
  public static let entities: Self = "entities"
  public static let claims: Self = "claims"
}

/// A layer that a stage outside this package adds to a document.
///
/// ```swift
/// enum ReadingTime: Layer {
///   static let name: LayerName = "reading-time"
///   static let empty = 0.0  // minutes
/// }
/// document[ReadingTime.self] = 4.5
/// ```
public protocol Layer {
  associatedtype Value: Sendable
  static var name: LayerName { get }
  /// What a document has before a stage fills the layer.
  static var empty: Value { get }
}
