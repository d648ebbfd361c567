import Pipeline

/// Has an option of every type.
struct Paint: Stage {
  enum Mode: String, SettingChoice { case bright, veryDark = "very-dark" }

  struct Options: StageOptions {
    var flag = false
    var count = 3
    var most: Int?
    var share = 0.5
    var label = "red"
    var other: String?
    var mode = Mode.bright
    var kinds: [SectionKind] = []
    var words: [String] = []
    var size = ByteCount(1000)
    var time = TimeLimit(milliseconds: 500)
    var match = StringMatch()
  }

  static let manual = Manual(name: "paint", summary: "Does nothing.")
  static let settings: [Setting<Options>] = [
    Setting("flag", \.flag, "A flag."),
    Setting("count", \.count, in: 1...10, "A count."),
    Setting("most", \.most, in: 0...Int.max, "A bound."),
    Setting("share", \.share, in: 0...1, "A share."),
    Setting("label", \.label, "A label."),
    Setting("other", \.other, "Another label."),
    Setting("mode", \.mode, "A choice."),
    Setting("kinds", \.kinds, "Kinds of sections."),
    Setting("words", \.words, "Words."),
    Setting("size", \.size, "A size."),
    Setting("time", \.time, "A time."),
    Setting("match", \.match, "Metadata to match."),
  ]

  let options: Options

  init(_ options: Options) throws {
    if options.label == "none", options.count > 5 { throw OptionError("count", "'count' above 5 needs a label") }
    self.options = options
  }

  func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
}

/// Puts another text in place and provides sections.
struct Tidy: Stage {
  static let manual = Manual(name: "tidy", summary: "Tidies.", provides: [.sections], replacesText: true)
  init(_ options: NoOptions) {}
  func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    document.replaceText(document.utf8 + Array("!".utf8), map: .identity)
    return .keep
  }
}

/// Provides tokens, and must be told how.
struct Split: Stage {
  struct Options: StageOptions { var method = "" }
  static let manual = Manual(name: "split", summary: "Splits.", provides: [.tokens, .sentences])
  static let settings: [Setting<Options>] = [Setting("method", \.method, required: true, "How.")]
  init(_ options: Options) {}
  func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
}

/// Reads tokens.
struct Tally: Stage {
  static let manual = Manual(name: "tally", summary: "Counts tokens.", reads: [.tokens])
  init(_ options: NoOptions) {}
  func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
}

/// Reads a layer that no stage provides.
struct Judge: Stage {
  static let manual = Manual(name: "judge", summary: "Reads claims.", reads: [.claims])
  init(_ options: NoOptions) {}
  func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
}

/// Writes a line a document: its id, and its number if an ordered stage gave it one.
struct WriteIds: ExportStage {
  struct Options: StageOptions { var path = "ids.txt" }
  static let manual = Manual(name: "write", summary: "Writes ids.")
  static let settings: [Setting<Options>] = [Setting("path", \.path, "Where to.")]
  let path: String
  init(_ options: Options) { path = options.path }

  func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    context.emit { bytes in
      bytes += document.id.utf8
      if let number = document.metadata["number"]?.scalarText { bytes += " \(number)".utf8 }
      bytes.append(10)
    }
    return .keep
  }

  func makeSink(writingTo file: String) throws -> any Sink { try TextSink(writingTo: file) }
}

extension StageRegistry {
  /// All fake stages.
  static var fakes: StageRegistry {
    var registry = StageRegistry()
    registry.register(Paint.self)
    registry.register(Tidy.self)
    registry.register(Split.self)
    registry.register(Tally.self)
    registry.register(Judge.self)
    registry.register(WriteIds.self)
    registry.register(Trip.self)
    registry.register(Once.self)
    registry.register(Number.self)
    registry.register(HookedIds.self)
    registry.register(WriteFull.self)
    return registry
  }
}
