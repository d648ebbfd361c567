import Foundation

/// The moves of a transition system in the order of the output layer (spacy-inference.md 5): actions ascending, within
/// an action labels by frequency and name, both descending.
struct TransitionMoves {
  struct Move: Equatable {
    var action: Int
    var label: String
  }

  var moves: [Move]

  /// One move a line: the action, a tabulator, the label.
  var lines: [String] { moves.map { "\($0.action)\t\($0.label)" } }

  init(lines: [String]) {
    moves = lines.compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let action = Int(parts[0]) else { return nil }
      return Move(action: action, label: String(parts[1]))
    }
  }

  /// spaCy's file: MessagePack around JSON of action → label → frequency. Other actions than `actions` are dropped.
  init(decoding bytes: [UInt8], file: String, actions: [Int]) throws(ModelError) {
    guard let json = (try? MessagePack(decoding: bytes))?["moves"]?.string,
      let table = try? JSONDecoder().decode([String: [String: Int]].self, from: Data(json.utf8))
    else { throw .malformed(entry: file, reason: "it has no table of moves") }
    moves = actions.flatMap { action in
      (table["\(action)"] ?? [:])
        .sorted { ($0.value, Array($0.key.unicodeScalars)) > ($1.value, Array($1.key.unicodeScalars)) }
        .map { Move(action: action, label: $0.key) }
    }
  }
}

/// Scalars are compared one by one, as Python compares strings.
private func > (left: (Int, [Unicode.Scalar]), right: (Int, [Unicode.Scalar])) -> Bool {
  left.0 != right.0 ? left.0 > right.0 : right.1.lexicographicallyPrecedes(left.1)
}
