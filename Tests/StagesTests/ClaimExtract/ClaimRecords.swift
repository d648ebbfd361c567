import Foundation

@testable import Pipeline
@testable import Stages

/// Claims as a reader of the output sees them.
enum ClaimRecords {
  /// A record whose fields are asked for by their path: `attribution.source.text`, `quantities.0.value`.
  struct Record {
    let object: Any

    /// The value as text; "-" where there is none.
    subscript(path: String) -> String {
      var value: Any? = object
      for key in path.split(separator: ".") {
        if let index = Int(key), let list = value as? [Any] {
          value = list.indices.contains(index) ? list[index] : nil
        } else {
          value = (value as? [String: Any])?[String(key)]
        }
      }
      switch value {
      case let text as String: return text
      case let number as NSNumber: return number.description
      default: return "-"
      }
    }

    /// Several values, with spaces between.
    func line(_ paths: [String]) -> String { paths.map { self[$0] }.joined(separator: " ") }
  }

  /// - Parameter title: a headline, as a section of its own.
  static func document(_ text: String, published: String? = nil, authors: [String] = []) throws -> Document {
    var metadata: Metadata = [:]
    if let published { metadata[MetadataKey.published] = .string(published) }
    if !authors.isEmpty { metadata[MetadataKey.authors] = .strings(authors) }
    var document = Document(id: "d", text: text, metadata: metadata)
    let context = StageContext()
    _ = try Normalize(Normalize.Options()).process(&document, context)
    _ = try Segment(Segment.Options()).process(&document, context)
    _ = try EntityTag(EntityTag.Options()).process(&document, context)
    return document
  }

  static func claims(
    of text: String, published: String? = nil, authors: [String] = [],
    _ configure: (inout ClaimExtract.Options) -> Void = { _ in }
  ) throws -> [Record] {
    var document = try document(text, published: published, authors: authors)
    var options = ClaimExtract.Options()
    configure(&options)
    _ = try ClaimExtract(options).process(&document, StageContext())
    return try records(of: document)
  }

  static func records(of document: Document) throws -> [Record] {
    var options = Export.Options()
    options.records = .claims
    return try output(of: Export(options), document).split(separator: "\n").map {
      Record(object: try JSONSerialization.jsonObject(with: Data($0.utf8)))
    }
  }
}

extension [ClaimRecords.Record] {
  /// The claim whose relation has this text.
  func about(_ relation: String) -> ClaimRecords.Record? { first { $0["relation.text"] == relation } }
}
