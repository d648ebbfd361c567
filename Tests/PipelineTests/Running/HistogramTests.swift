import Testing

@testable import Pipeline

struct HistogramTests {
  @Test("percentiles are within 1/16 of the exact ones", arguments: 0..<20)
  func percentiles(_ seed: Int) {
    var random = FixedRandom(UInt64(seed))
    var values: [Int] = []
    var (first, second) = (Histogram(), Histogram())
    for _ in 0..<1000 {
      let value = Int(random.next() >> UInt64.random(in: 2...63, using: &random))
      values.append(value)
      if Bool.random(using: &random) { first.add(value) } else { second.add(value) }
    }
    first.merge(second)
    values.sort()
    #expect(first.count == 1000)
    for share in [0.001, 0.01, 0.25, 0.5, 0.9, 0.99, 1] {
      let exact = values[Int((1000 * share).rounded(.up)) - 1]
      #expect(abs(first.percentile(share) - exact) <= exact / 16, "\(share) of \(exact)")
    }
  }

  @Test("small values are exact, odd ones are harmless")
  func borders() {
    var histogram = Histogram()
    #expect(histogram.percentile(0.5) == 0)
    histogram.add(7)
    #expect(histogram.percentile(0) == 7 && histogram.percentile(0.5) == 7 && histogram.percentile(1) == 7)
    histogram.add(.max)
    histogram.add(-5)
    #expect(histogram.percentile(0) == 0)
    #expect(histogram.count == 3)
  }
}
