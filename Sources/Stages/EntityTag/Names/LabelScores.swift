import Language

/// How well each label fits a name: sums of weights, in the unit of a firm decision of the model (about 2).
struct LabelScores: Sendable {
  private var scores: SIMD32<Float>

  init() { scores = .zero }

  private init(scores: SIMD32<Float>) { self.scores = scores }

  subscript(label: EntityLabel) -> Float {
    get { scores[label.index] }
    set { scores[label.index] = newValue }
  }

  static func + (a: LabelScores, b: LabelScores) -> LabelScores { LabelScores(scores: a.scores + b.scores) }

  static func - (a: LabelScores, b: LabelScores) -> LabelScores { LabelScores(scores: a.scores - b.scores) }

  static func * (a: LabelScores, factor: Float) -> LabelScores { LabelScores(scores: a.scores * factor) }

  /// The best label; the first in order on ties.
  var best: EntityLabel {
    var best = 0
    for index in Self.labels.indices where scores[index] > scores[best] { best = index }
    return Self.labels[best]
  }

  /// By their ``EntityLabel/index``.
  private static let labels = EntityLabel.allCases.sorted { $0.index < $1.index }
}
