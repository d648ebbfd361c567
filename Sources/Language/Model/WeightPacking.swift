/// Brings weights into the forms that `kernels.h` describes.
enum WeightPacking {
  /// (columns × depth) in panels of 32 columns, [panel][k][column].
  static func matmul(_ weights: [Float], columns: Int, depth: Int) -> [Float] {
    let panels = (columns + 31) / 32
    var packed = [Float](repeating: 0, count: panels * depth * 32)
    for column in 0..<columns {
      let start = column / 32 * depth * 32 + column % 32
      for k in 0..<depth { packed[start + k * 32] = weights[column * depth + k] }
    }
    return packed
  }

  /// A bias padded with zeros to whole panels of `multiple`.
  static func padded(_ bias: [Float], to multiple: Int) -> [Float] {
    bias + [Float](repeating: 0, count: (multiple - bias.count % multiple) % multiple)
  }

  /// (outputs × 3 × depth) in panels of 16 outputs, [panel][k][piece][output]; a bias is packed with depth 1.
  static func maxout(_ weights: [Float], outputs: Int, depth: Int) -> [Float] {
    var packed = [Float](repeating: 0, count: outputs * 3 * depth)
    for output in 0..<outputs {
      for piece in 0..<3 {
        let start = output / 16 * depth * 48 + piece * 16 + output % 16
        for k in 0..<depth { packed[start + k * 48] = weights[(output * 3 + piece) * depth + k] }
      }
    }
    return packed
  }

  /// (columns × depth) transposed to (depth × columns), the columns padded to a multiple of 16.
  static func scores(_ weights: [Float], columns: Int, depth: Int) -> [Float] {
    let width = (columns + 15) / 16 * 16
    var packed = [Float](repeating: 0, count: depth * width)
    for column in 0..<columns {
      for k in 0..<depth { packed[k * width + column] = weights[column * depth + k] }
    }
    return packed
  }

  /// (… × outputs × 2 × depth) with the pieces before the outputs: (… × 2 × outputs × depth).
  static func piecesFirst(_ weights: [Float], outputs: Int, depth: Int) -> [Float] {
    var result = [Float](repeating: 0, count: weights.count)
    for row in 0..<weights.count / depth {
      let (group, output, piece) = (row / (outputs * 2), row / 2 % outputs, row % 2)
      let target = (group * 2 + piece) * outputs + output
      for k in 0..<depth { result[target * depth + k] = weights[row * depth + k] }
    }
    return result
  }
}
