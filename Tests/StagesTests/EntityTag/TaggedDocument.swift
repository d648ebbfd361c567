import Pipeline
import Testing

@testable import Stages

/// Documents as the language model and `entity-tag` leave them.
enum TaggedDocument {
  static func tagged(
    _ text: String, metadata: Metadata = [:], sections: [Pipeline.Section] = [], _ options: EntityTag.Options = .init()
  ) throws -> Document {
    var document = Document(id: "x", text: text, metadata: metadata)
    document.sections = sections
    let context = StageContext()
    #expect(try Segment(Segment.Options()).process(&document, context) == .keep)
    #expect(try EntityTag(options).process(&document, context) == .keep)
    return document
  }

  /// Expects what a reader's marks say.
  static func check(
    _ marked: String, isComplete: Bool = false, metadata: Metadata = [:],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let found = text.differences(from: try tagged(text.text, metadata: metadata), isComplete: isComplete)
    #expect(found == [], "\(marked)", sourceLocation: sourceLocation)
  }
}
