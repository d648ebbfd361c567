/// A chain as a drawing: what comes in, the stages in order with the layers they read and provide, the files written.
public struct ChainGraph: Sendable {
  struct Step: Sendable {
    let name: String
    let reads: [LayerName]
    let provides: [LayerName]
    let replacesText: Bool
    let when: String?
    let output: String?
    /// The layers that a document has in front of the stage.
    let before: [LayerName]
  }

  let name: String
  let formats: [String]
  let steps: [Step]

  public init(_ chain: Chain) {
    name = chain.name
    formats = chain.formats.sources.map { type(of: $0).name }
    var layers: [LayerName] = []
    steps = chain.links.map { link in
      let before = layers
      let replaces = type(of: link.stage).manual.replacesText
      if replaces { layers = [] }
      for layer in link.stage.provides where !layers.contains(layer) { layers.append(layer) }
      return Step(
        name: link.name, reads: link.stage.reads, provides: link.stage.provides, replacesText: replaces,
        when: link.when?.yaml, output: link.stage.asExport?.path, before: before)
    }
  }

  /// For a terminal:
  /// ```
  /// input     text, jsonl
  ///   │
  ///   ▼
  /// segment   provides sections, tokens, sentences
  ///   │
  ///   ▼
  /// export    reads sentences ──▶ sentences.jsonl
  /// ```
  public var text: String {
    let column = ([5] + steps.map(\.name.count)).max() ?? 0
    func line(_ name: String, _ rest: String) -> String {
      rest.isEmpty ? name : name + String(repeating: " ", count: column - name.count + 3) + rest
    }
    let lines = [line("input", formats.joined(separator: ", "))] + steps.map { line($0.name, $0.note) }
    return lines.joined(separator: "\n  │\n  ▼\n")
  }
}

extension ChainGraph.Step {
  /// `when {language: en}; reads sections; provides tokens ──▶ file`
  fileprivate var note: String {
    var parts: [String] = []
    if let when { parts.append("when \(when)") }
    if !reads.isEmpty { parts.append("reads \(Self.list(reads))") }
    if replacesText { parts.append("replaces the text") }
    if !provides.isEmpty { parts.append("provides \(Self.list(provides))") }
    let note = parts.joined(separator: "; ")
    guard let output else { return note }
    return note.isEmpty ? "──▶ \(output)" : "\(note) ──▶ \(output)"
  }

  static func list(_ layers: [LayerName]) -> String { layers.map(\.rawValue).joined(separator: ", ") }
}
