import CKernels
import Testing

@testable import Language

/// Every variant that this processor has, against plain loops, for numbers of rows that fill tiles and that do not.
@Suite struct KernelTests {
  static let rowCounts = Array(0...13) + [25]

  /// Small numbers in a fixed order, so that a failure can be repeated.
  static func numbers(_ count: Int, seed: UInt32) -> [Float] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(Int32(bitPattern: state) >> 16) / 32768
    }
  }

  static func product(_ x: ArraySlice<Float>, _ weights: ArraySlice<Float>) -> Float {
    Float(zip(x, weights).reduce(0.0) { $0 + Double($1.0) * Double($1.1) })
  }

  static func isClose(_ a: [Float], _ b: [Float], within limit: Float = 1e-4) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= limit }
  }

  @Test(arguments: Kernel.supported, rowCounts) func matmul(kernel: Kernel, rows: Int) {
    let (depth, columns, stride) = (37, 50, 41)
    let (x, weights, bias) = (
      Self.numbers(rows * stride, seed: 1), Self.numbers(columns * depth, seed: 2), Self.numbers(columns, seed: 3)
    )
    var out = [Float](repeating: .nan, count: rows * 64)
    kernel.functions.matmul(
      x, stride, rows, depth, WeightPacking.matmul(weights, columns: columns, depth: depth),
      WeightPacking.padded(bias, to: 32), 2, &out, 64)
    for row in 0..<rows {
      let expected = (0..<64).map { column in
        column >= columns
          ? 0
          : bias[column]
            + Self.product(x[(row * stride)...].prefix(depth), weights[(column * depth)...].prefix(depth))
      }
      #expect(Self.isClose(Array(out[(row * 64)..<(row * 64 + 64)]), expected), "row \(row)")
    }
  }

  @Test(arguments: Kernel.supported, rowCounts) func maxout(kernel: Kernel, rows: Int) {
    for (depth, stride) in [(130, 96), (29, 31)] {
      let x = Self.numbers((rows + 3) * stride, seed: 4)
      let (weights, bias) = (Self.numbers(96 * 3 * depth, seed: 5), Self.numbers(288, seed: 6))
      var out = [Float](repeating: .nan, count: rows * 96)
      kernel.functions.maxout(
        x, stride, rows, depth, WeightPacking.maxout(weights, outputs: 96, depth: depth),
        WeightPacking.maxout(bias, outputs: 96, depth: 1), 6, &out, 96)
      for row in 0..<rows {
        let values = (0..<288).map {
          bias[$0] + Self.product(x[(row * stride)...].prefix(depth), weights[($0 * depth)...].prefix(depth))
        }
        let expected = (0..<96).map { max(values[3 * $0], values[3 * $0 + 1], values[3 * $0 + 2]) }
        #expect(Self.isClose(Array(out[(row * 96)..<(row * 96 + 96)]), expected), "row \(row) of depth \(depth)")
      }
    }
  }

  @Test(arguments: Kernel.supported) func layerNorm(kernel: Kernel) {
    let (x, gain, bias, residual) = (
      Self.numbers(192, seed: 7), Self.numbers(96, seed: 8), Self.numbers(96, seed: 9), Self.numbers(192, seed: 10)
    )
    for row in 0..<2 {
      let values = x[(row * 96)..<(row * 96 + 96)]
      let mean = values.reduce(0, +) / 96
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 96 + 1e-8
      let plain = zip(values, zip(gain, bias)).map { ($0 - mean) / variance.squareRoot() * $1.0 + $1.1 }
      var out = [Float](repeating: .nan, count: 192)
      kernel.functions.layer_norm(x, 2, gain, bias, nil, &out)
      #expect(Self.isClose(Array(out[(row * 96)..<(row * 96 + 96)]), plain))
      kernel.functions.layer_norm(x, 2, gain, bias, residual, &out)
      let added = zip(plain, residual[(row * 96)...]).map { $0 + $1 }
      #expect(Self.isClose(Array(out[(row * 96)..<(row * 96 + 96)]), added))
    }
  }

  @Test(arguments: Kernel.supported, [106, 74, 16]) func state(kernel: Kernel, moves: Int) {
    let (first, second, bias) = (Self.numbers(128, seed: 11), Self.numbers(128, seed: 12), Self.numbers(128, seed: 13))
    var hidden = [Float](repeating: .nan, count: 64)
    first.withUnsafeBufferPointer { a in
      second.withUnsafeBufferPointer { b in
        kernel.functions.hidden([a.baseAddress, b.baseAddress], 2, bias, &hidden)
      }
    }
    let sums = (0..<128).map { first[$0] + second[$0] + bias[$0] }
    #expect(Self.isClose(hidden, (0..<64).map { max(sums[$0], sums[$0 + 64]) }))

    let (weights, output) = (Self.numbers(moves * 64, seed: 14), Self.numbers(moves, seed: 15))
    let columns = (moves + 15) / 16 * 16
    var scores = [Float](repeating: .nan, count: columns)
    kernel.functions.scores(
      hidden, WeightPacking.scores(weights, columns: moves, depth: 64), WeightPacking.padded(output, to: 16), columns,
      &scores)
    let expected = (0..<moves).map { output[$0] + Self.product(hidden[...], weights[($0 * 64)...].prefix(64)) }
    #expect(Self.isClose(Array(scores[..<moves]), expected))
  }

  @Test func firstOfEqualMaximaWins() {
    let values: [Float] = [1, 3, 2, 3, 3, 0]
    #expect(pipe_first_maximum(values, 0, 6) == 1)
    #expect(pipe_first_maximum(values, 2, 6) == 3)
    #expect(pipe_first_maximum(values, 4, 4) == 4)
  }

  @Test func unknownKernelIsRefused() throws {
    #expect(throws: ModelError.kernel(name: "sse9")) { try Kernel(named: "sse9") }
    #expect(try Kernel(named: "portable") == .portable)
    #expect(try Kernel(named: nil) == Kernel.supported.first)
  }
}
