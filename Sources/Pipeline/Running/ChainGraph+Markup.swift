extension ChainGraph {
  /// A line of a drawing: what an arrow carries, or nothing, from one node to another.
  private struct Arrow {
    let from: String
    let to: String
    let label: String
    var isOutput = false
  }

  /// A flowchart for Markdown: arrows carry the layers that a document has at that place.
  public var mermaid: String {
    var lines = ["flowchart TD", "  input([\(Self.mermaidText("input: " + formats.joined(separator: ", ")))])"]
    for (index, step) in steps.enumerated() {
      lines.append("  s\(index + 1)[\(Self.mermaidText(Self.title(of: step)))]")
      if let output = step.output { lines.append("  f\(index + 1)[(\(Self.mermaidText(output)))]") }
    }
    lines += arrows.map { arrow in
      let line = arrow.isOutput ? "-.->" : "-->"
      return "  \(arrow.from) \(line)\(arrow.label.isEmpty ? "" : "|\(Self.mermaidText(arrow.label))|") \(arrow.to)"
    }
    return lines.joined(separator: "\n")
  }

  /// A directed graph for Graphviz, as ``mermaid`` draws it.
  public var dot: String {
    var lines = ["digraph \(Self.dotText(name)) {", "  node [shape=box, fontname=\"sans-serif\"]"]
    lines.append("  input [shape=oval, label=\(Self.dotText("input: " + formats.joined(separator: ", ")))]")
    for (index, step) in steps.enumerated() {
      lines.append("  s\(index + 1) [label=\(Self.dotText(Self.title(of: step)))]")
      if let output = step.output { lines.append("  f\(index + 1) [shape=cylinder, label=\(Self.dotText(output))]") }
    }
    lines += arrows.map { arrow in
      let label = arrow.label.isEmpty ? [] : ["label=\(Self.dotText(arrow.label))"]
      let attributes = label + (arrow.isOutput ? ["style=dashed"] : [])
      return "  \(arrow.from) -> \(arrow.to)" + (attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private var arrows: [Arrow] {
    var arrows: [Arrow] = []
    for (index, step) in steps.enumerated() {
      let from = index == 0 ? "input" : "s\(index)"
      arrows.append(Arrow(from: from, to: "s\(index + 1)", label: Step.list(step.before)))
      guard step.output != nil else { continue }
      arrows.append(Arrow(from: "s\(index + 1)", to: "f\(index + 1)", label: "", isOutput: true))
    }
    return arrows
  }

  private static func title(of step: Step) -> String {
    step.name + (step.when.map { "\nwhen \($0)" } ?? "")
  }

  private static func mermaidText(_ text: String) -> String {
    let escaped = text.replacing("\"", with: "#quot;").replacing("\n", with: "<br>")
    return "\"\(escaped)\""
  }

  private static func dotText(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
