import Pipeline
import Stages

/// The document that `normalize` makes of `text`.
func normalized(
  _ text: String, _ treatment: Normalize.Treatment = .clean, hyphenation: Bool = true, metadata: Metadata = [:]
) throws -> Document {
  var options = Normalize.Options()
  options.text = treatment
  options.hyphenation = hyphenation
  var document = Document(id: "test", text: text, metadata: metadata)
  _ = try Normalize(options).process(&document, StageContext())
  return document
}

extension Document {
  /// A line a section: `kind: text`.
  var sectionLines: [String] { sections.map { "\($0.kind.name): \(text(of: $0))" } }
}
