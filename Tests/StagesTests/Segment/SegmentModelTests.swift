import Testing

@testable import Pipeline
@testable import Stages

/// `segment` with a language model, up to where the model is needed.
@Suite struct SegmentOptionTests {
  @Test(arguments: [
    ("{method: rules, model: en_core_web_sm}", "model", 37, 14),
    ("{method: rules, unit: document}", "unit", 36, 8),
    ("{method: rules, any-language: true}", "any-language", 44, 4),
  ])
  func optionsOfTheModel(_ options: String, _ key: String, _ column: Int, _ width: Int) {
    let mark = String(repeating: " ", count: column - 1) + "^" + String(repeating: "~", count: width - 1)
    #expect(
      message("segment", options) == """
        chain.yaml:3:\(column): error: stage 'segment': 'method: rules' has no use for '\(key)'; leave one of them out
          - segment: \(options)
        \(mark)
        """)
  }

  @Test func unknownModel() {
    #expect(
      message("segment", "{model: en_core_web_lg}") == """
        chain.yaml:3:22: error: option 'model' of stage 'segment': expected one of en_core_web_md, en_core_web_sm \
        (did you mean 'en_core_web_md'?), found 'en_core_web_lg'
          - segment: {model: en_core_web_lg}
                             ^~~~~~~~~~~~~~
        """)
  }

  @Test(arguments: ["de", "", "Deutsch", "enm", "x-en"])
  func otherLanguagesAreDropped(_ language: String) throws {
    var document = Document(id: "x", text: "", metadata: ["language": .string(language)])
    let outcome = Result { try Segment(Segment.Options()).process(&document, StageContext()) }
    if language.isEmpty {
      // Nothing is stated, so the stage goes on to its model.
      #expect((try? outcome.get()) != .drop(reason: "language"))
    } else {
      #expect(try outcome.get() == .drop(reason: "language"))
    }
  }
}

/// What needs the model itself.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
struct SegmentModelTests {
  private func segment(
    _ text: String, unit: Segment.Unit = .section, anyLanguage: Bool = false, metadata: Metadata = [:],
    sections: [Pipeline.Section] = []
  ) throws -> (document: Document, outcome: Outcome) {
    var options = Segment.Options()
    options.unit = unit
    options.anyLanguage = anyLanguage
    var document = Document(id: "x", text: text, metadata: metadata)
    document.sections = sections
    let outcome = try Segment(options).process(&document, StageContext())
    return (document, outcome)
  }

  private func shownTokens(_ document: Document) -> String {
    let names = document.annotations.names
    return zip(document.tokens, document.annotations.tokens).map { token, annotation in
      "\(document.text(of: token))/\(names.tags[Int(annotation.tag)])"
        + "/\(document.annotations.lemma(of: annotation))/\(annotation.head)"
    }.joined(separator: " ")
  }

  @Test func aHeadingDoesNotRunIntoTheNextSentence() throws {
    let (document, _) = try segment("Talks fail again\n\nMinsk waits.")
    #expect(document.sections == [Section(.paragraph, 0..<16), Section(.paragraph, 18..<30)])
    #expect(document.sentences.map { document.text(of: $0) } == ["Talks fail again", "Minsk waits."])
    #expect(document.sentences.map(\.section) == [0, 1])
    #expect(document.sentences.map(\.tokens) == [0..<3, 3..<6])
    #expect(
      shownTokens(document)
        == "Talks/NNS/talk/1 fail/VBP/fail/1 again/RB/again/1 Minsk/NNP/Minsk/4 waits/VBZ/wait/4 ././.\u{2F}4")
    #expect(document[ModelEntities.self].map(\.span) == [TextSpan(18..<23)])
    #expect(document[ModelEntities.self].map(\.label) == ["GPE"])
  }

  @Test func whiteSpaceIsNoTokenWithinSections() throws {
    let (document, _) = try segment("The  talks\nfailed.")
    #expect(document.tokens.map { document.text(of: $0) } == ["The", "talks", "failed", "."])
    #expect(document.annotations.tokens.count == 4)
    #expect(document.annotations.tokens.allSatisfy { (0..<4).contains($0.head) })
    let whole = try segment("The  talks\nfailed.", unit: .document).document
    #expect(whole.tokens.map { whole.text(of: $0) } == ["The", " ", "talks", "\n", "failed", "."])
    #expect(whole.annotations.tokens.map(\.isSpace) == [false, true, false, true, false, false])
  }

  @Test(arguments: ["en", "en-GB", "en_US", "eng", "English", "ENGLISH"])
  func englishIsRead(_ language: String) throws {
    #expect(try segment("Minsk.", metadata: ["language": .string(language)]).outcome == .keep)
  }

  @Test func oneOfSeveralLanguages() throws {
    #expect(try segment("Minsk.", metadata: ["language": .strings(["be", "en"])]).outcome == .keep)
    #expect(try segment("Minsk.", metadata: ["language": .null]).outcome == .keep)
    #expect(try segment("Minsk.", anyLanguage: true, metadata: ["language": "de"]).outcome == .keep)
  }

  @Test(arguments: ["", " ", "\n\n\n", "\u{0}", "🕊️🕊️", "\u{1}\u{2}\t\u{7F}"], [1, 5_000])
  func strangeTexts(_ part: String, _ count: Int) throws {
    let text = String(repeating: part, count: count)
    for unit in [Segment.Unit.section, .document] {
      let (document, outcome) = try segment(text, unit: unit)
      #expect(outcome == .keep)
      #expect(document.annotations.tokens.count == document.tokens.count)
      #expect(document.sentences.map(\.tokens.count).reduce(0, +) == document.tokens.count)
      let isCovered = zip(document.tokens, document.tokens.dropFirst()).allSatisfy { $0.end <= $1.start }
      #expect(isCovered)
    }
  }

  /// Tokens, heads and entities go with their section.
  @Test func sectionsCanBeFilteredAfterwards() throws {
    var (document, _) = try segment(
      "Rome wins\n\nMinsk waits.", sections: [Section(.heading, 0..<9), Section(.paragraph, 11..<23)])
    try document.removeSections { $0.kind == .heading }
    #expect(shownTokens(document) == "Minsk/NNP/Minsk/1 waits/VBZ/wait/1 ././.\u{2F}1")
    #expect(document[ModelEntities.self].map(\.span) == [TextSpan(11..<16)])
    #expect(document[ModelEntities.self].map(\.label) == ["GPE"])
  }

  @Test func aModelThatIsGoneFailsTheDocument() {
    let error = #expect(throws: DocumentError.self) { try SharedModels.model("en_core_web_xl") }
    #expect(
      error
        == DocumentError(
          reason: "model", "no model is called 'en_core_web_xl'; there are en_core_web_md and en_core_web_sm"))
  }
}
