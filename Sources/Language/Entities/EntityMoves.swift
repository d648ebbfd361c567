/// Where the moves of the entity recogniser stand in its output layer, by label.
struct EntityMoves: Sendable {
  /// The labels of entities, by index.
  let labels: [String]
  let begin: Range<Int>
  /// The move that stays inside, and the one that ends, for each label.
  let inside: [Int]
  let last: [Int]
  /// Without the move of the empty label, which is never valid and stands at the end.
  let unit: Range<Int>
  /// For each label, its move of one token. Those of `begin` are in the labels' order.
  let unitOfLabel: [Int]
  let out: Int
  /// The label of each move, 0 for moves without.
  let labelOfMove: [Int]

  /// Nil if some label lacks a move.
  init?(_ weights: ScorerWeights) {
    let moves = weights.moves
    begin = weights.range(of: 1)
    let labels = moves[begin].map(\.label)
    self.labels = labels
    func find(_ action: Int, _ label: String) -> Int? {
      moves.firstIndex { $0.action == action && $0.label.utf8.elementsEqual(label.utf8) }
    }
    inside = labels.compactMap { find(2, $0) }
    last = labels.compactMap { find(3, $0) }
    let units = weights.range(of: 4).filter { !moves[$0].label.isEmpty }
    unit = (units.first ?? 0)..<((units.last ?? -1) + 1)
    unitOfLabel = labels.compactMap { find(4, $0) }
    guard let out = find(5, ""), unitOfLabel.count == labels.count, !labels.isEmpty, inside.count == labels.count,
      last.count == labels.count,
      units.count == labels.count, unit.count == labels.count
    else { return nil }
    self.out = out
    labelOfMove = moves.map { move in labels.firstIndex(of: move.label) ?? 0 }
  }
}
