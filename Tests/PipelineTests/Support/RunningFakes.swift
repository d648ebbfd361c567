import Pipeline

/// Does to a document what its metadata key `do` says: `drop`, `throw`, `late`; everything else is kept.
struct Trip: Stage {
  struct Options: StageOptions {
    /// Loops that each document costs.
    var work = 0
  }

  static let manual = Manual(name: "trip", summary: "Does what the document says.")
  static let settings: [Setting<Options>] = [Setting("work", \.work, in: 0...1_000_000, "Loops for each document.")]
  let work: Int
  init(_ options: Options) { work = options.work }

  func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    // Documents take different times, so that workers overtake each other.
    var hash = StableHash()
    for turn in 0..<(work == 0 ? 0 : work * (document.utf8.count % 7)) { hash.add(CollectionOfOne(UInt8(turn & 255))) }
    if hash.value == 0 { return .drop(reason: "never") }
    context.count("letters", document.utf8.count)
    if let kind = document.metadata["do"]?.scalarText { context.count("told", reason: kind) }
    switch document.metadata["do"]?.scalarText {
    case "drop": return .drop(reason: "told-to")
    case "throw": throw DocumentError(reason: "tripped", "fell over '\(document.id)'", offset: 3)
    case "late":
      let start = ContinuousClock.now
      while ContinuousClock.now - start < .milliseconds(2000) { try context.checkDeadline() }
      return .keep
    default: return .keep
    }
  }
}

/// Drops documents whose text an earlier document has; remembers texts in the order they came.
struct Once: OrderedStage {
  static let manual = Manual(name: "once", summary: "Drops repeated texts.")
  init(_ options: NoOptions) {}

  func begin() -> [String] { [] }

  func process(_ document: inout Document, _ memory: inout [String], _ context: StageContext) throws -> Outcome {
    if document.metadata["do"]?.scalarText == "throw-ordered" {
      throw DocumentError(reason: "tripped", "fell over '\(document.id)'")
    }
    if memory.contains(document.text) { return .drop(reason: "repeated") }
    memory.append(document.text)
    return .keep
  }

  func save(_ memory: [String]) -> [UInt8] { Array(memory.joined(separator: "\u{0}").utf8) }

  func restore(_ bytes: [UInt8]) -> [String] {
    bytes.isEmpty ? [] : String(decoding: bytes, as: UTF8.self).split(separator: "\u{0}").map(String.init)
  }
}

/// Numbers documents in the order they come.
struct Number: OrderedStage {
  static let manual = Manual(name: "number", summary: "Numbers documents.")
  init(_ options: NoOptions) {}

  func begin() -> Int { 0 }

  func process(_ document: inout Document, _ memory: inout Int, _ context: StageContext) -> Outcome {
    memory += 1
    document.metadata["number"] = .integer(memory)
    return .keep
  }

  func save(_ memory: Int) -> [UInt8] { Array(String(memory).utf8) }

  struct Unreadable: Error {}

  func restore(_ bytes: [UInt8]) throws -> Int {
    guard let number = Int(String(decoding: bytes, as: UTF8.self)) else { throw Unreadable() }
    return number
  }
}
