/// The labels of arcs by a small index. A decorated label `X||Y` stands for X under the next token of label Y below the
/// head (spacy-inference.md 5.3).
struct DependencyLabels: Sendable {
  /// Label 0 is that of roots.
  let names: [String]
  /// For each label that is decorated, the labels X and Y.
  let parts: [(label: UInt8, head: UInt8)?]
  /// The label of each move of the parser; 0 for moves that make no arc.
  let ofMove: [UInt8]

  init(_ moves: [TransitionMoves.Move]) {
    var names = ["ROOT"]
    func index(_ name: String) -> UInt8 {
      if let index = names.firstIndex(of: name) { return UInt8(index) }
      names.append(name)
      return UInt8(names.count - 1)
    }
    ofMove = moves.map { $0.label.isEmpty ? 0 : index($0.label) }
    var parts: [(label: UInt8, head: UInt8)?] = []
    // Parts that are no labels themselves are added behind and are not decorated.
    for name in names {
      let halves = name.split(separator: "|", omittingEmptySubsequences: true)
      parts.append(halves.count == 2 ? (index(String(halves[0])), index(String(halves[1]))) : nil)
    }
    self.parts = parts + Array(repeating: nil, count: names.count - parts.count)
    self.names = names
  }
}
