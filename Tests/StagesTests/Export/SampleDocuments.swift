import Foundation
import Pipeline

/// `title` with an emoji, then a paragraph of two sentences with Chinese, a quotation mark and a tab: every kind of
/// offset that bytes and code points count differently. Behind each part: where it begins in bytes and in code points.
///
/// ```
/// Minsk 🕊 talks     0   0
/// Он said "нет".     19  15   (a line feed lies before it; the quotation marks are ASCII)
/// 明斯克\tis calm.   41  30
/// ```
enum SampleDocument {
  static let text = "Minsk 🕊 talks\n\nОн said \"нет\". 明斯克\tis calm."
  static let title = "Minsk 🕊 talks"
  static let first = "Он said \"нет\"."
  static let second = "明斯克\tis calm."

  /// Bytes of a part of the text.
  static func range(_ part: String) -> Range<Int> {
    let range = text.range(of: part)!
    return text.utf8.distance(
      from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(from: text.startIndex, to: range.upperBound)
  }

  static func span(_ part: String) -> TextSpan { TextSpan(range(part)) }

  /// Sections and sentences, no tokens.
  static func segmented(_ metadata: Metadata = [:]) -> Document {
    var document = Document(
      id: "a \"b\"", text: text, metadata: metadata, origin: Origin(path: "in/a.jsonl", offset: 12, record: 3))
    let body = range(first).lowerBound..<range(second).upperBound
    document.sections = [Section(.title, range(title)), Section(.paragraph, body)]
    document.sentences = [(title, UInt32(0)), (first, 1), (second, 1)].map { part, section in
      let span = span(part)
      return Sentence(start: span.start, end: span.end, section: section, firstToken: 0, tokenCount: 0)
    }
    return document
  }

  /// With entities, mentions and claims.
  static func annotated() -> Document {
    var document = segmented()
    document.entities = [
      Entity(
        name: "Belarus", label: "GPE", aliases: ["明斯克"], mentions: 1, roles: ["host \"state\""], country: "BLR"),
      Entity(name: "Minsk", label: "GPE", mentions: 2, metonymOf: 0),
    ]
    document.mentions = [
      Mention(span("Minsk"), label: "GPE", entity: 1, link: "exact"),
      Mention(span("Он"), label: "PERSON", kind: .pronoun),
      Mention(span("明斯克"), label: "GPE", entity: 0, value: "x"),
    ]
    document.claims = [
      Claim(
        span(second), hash: 0xAB, sentence: 2,
        fields: [
          .init("type", .json("SVC")),
          .init("subject", .span(span("明斯克"), [.init("entity", .entity(0)), .init("implicit", .json(.bool(false)))])),
          .init("links", .array([.object([.init("claim", .claim(0xFFFF_0000_0000_0001))])])),
        ])
    ]
    return document
  }
}
