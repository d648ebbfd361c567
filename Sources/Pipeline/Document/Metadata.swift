/// What is known about a document beside its text, by key, in the input's order.
///
/// The keys that the records contract names come first in records; any other key of an input is kept as it was. Articles have
/// about ten keys, so look-up is a search from the front.
public struct Metadata: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  public private(set) var members: [JSONMember]

  public init(_ members: [JSONMember] = []) { self.members = members }

  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    members = elements.map { JSONMember($0.0, $0.1) }
  }

  /// Setting a key that is there keeps its place; setting nil removes it.
  public subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(JSONMember(key, value))
      case (nil, nil): break
      }
    }
  }

  /// The values of a key as strings: one for a scalar, several for a list, none for null or an object.
  public func strings(_ key: String) -> [String] {
    switch self[key] {
    case .array(let values): values.compactMap(\.scalarText)
    case let value?: value.scalarText.map { [$0] } ?? []
    case nil: []
    }
  }
}

/// Keys that stages of this package read or write.
public enum MetadataKey {
  public static let title = "title"
  public static let authors = "authors"
  public static let published = "published"
  public static let publishedText = "published_text"
  public static let site = "site"
  public static let section = "section"
  public static let url = "url"
  public static let language = "language"
  public static let description = "description"

  /// The keys every document record has, in its order.
  public static let standard = [title, authors, published, site, section, url, language, description]
}
