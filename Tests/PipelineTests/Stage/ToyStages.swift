import Pipeline

/// Small stages for tests of what is made from stages' declarations.
enum Toy {
  static let registry: StageRegistry = {
    var registry = StageRegistry()
    registry.register(Upper.self)
    registry.register(Words.self)
    registry.register(Gate.self)
    registry.register(Save.self)
    return registry
  }()

  /// Puts the text in capitals, as one paragraph.
  struct Upper: Stage {
    static let manual = Manual(
      name: "upper", summary: "Puts the text in capitals.", provides: [.sections], replacesText: true)
    init(_ options: NoOptions) {}
    func process(_ document: inout Document, _ context: StageContext) -> Outcome {
      let text = Array(document.text.uppercased().utf8)
      document.replaceText(text, map: .identity)
      document.sections = [Section(.paragraph, 0..<text.count)]
      return .keep
    }
  }

  /// Tokens at blanks, sentences at line ends.
  struct Words: Stage {
    struct Options: StageOptions {
      var method = Method.blanks
      var sentences = true
    }
    enum Method: String, SettingChoice { case blanks, letters }
    static let manual = Manual(
      name: "words", summary: "Finds words.", details: "At blanks | and line ends.", reads: [.sections],
      provides: [.tokens, .sentences])
    static let settings: [Setting<Options>] = [
      Setting("method", \.method, required: true, "How words are found."),
      Setting("sentences", \.sentences, "Whether lines are sentences."),
    ]
    static let examples = [
      Example(
        "Two lines.", after: ["upper"], options: "method: blanks", input: "a bc\nd", shows: .tokens, output: "A BC\nD")
    ]
    let options: Options
    init(_ options: Options) { self.options = options }
    func process(_ document: inout Document, _ context: StageContext) -> Outcome {
      var start = 0
      for line in document.text.split(separator: "\n") {
        let (first, lineStart) = (document.tokens.count, start)
        for word in line.split(separator: " ") {
          document.tokens.append(Token(start: UInt32(start), end: UInt32(start + word.utf8.count)))
          start += word.utf8.count + 1
        }
        guard options.sentences else { continue }
        document.sentences.append(
          Sentence(
            start: UInt32(lineStart), end: UInt32(start - 1), section: 0, firstToken: UInt32(first),
            tokenCount: UInt32(document.tokens.count - first)))
      }
      return .keep
    }
  }

  /// Drops texts that say "drop", fails on those that say "fail".
  struct Gate: Stage {
    struct Options: StageOptions { var minimum = 2 }
    static let manual = Manual(name: "gate", summary: "Lets documents through.")
    static let settings: [Setting<Options>] = [
      Setting("minimum", \.minimum, in: 1...9, "The least number of bytes.")
    ]
    init(_ options: Options) {}
    func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
      if document.text.contains("fail") { throw DocumentError(reason: "bad-text", "the text says fail") }
      return document.text.contains("drop") ? .drop(reason: "unwanted") : .keep
    }
  }

  /// Writes the text as a line.
  struct Save: ExportStage {
    struct Options: StageOptions { var path = "out.txt" }
    static let manual = Manual(name: "save", summary: "Writes the text.")
    static let settings: [Setting<Options>] = [Setting("path", \.path, "The file.")]
    let path: String
    init(_ options: Options) { path = options.path }
    func makeSink(writingTo file: String) throws -> any Sink { try TextSink(writingTo: file) }
    func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
      context.emit { $0 += Array("\(document.id): \(document.text)\n".utf8) }
      return .keep
    }
  }
}
