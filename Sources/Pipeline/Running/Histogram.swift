/// Counts of durations in buckets that are at most 1/16 wide, so that percentiles are right to about 6 %.
///
/// Buckets are log-linear, as in HdrHistogram: 16 of equal width for each power of two nanoseconds.
struct Histogram: Sendable {
  private var counts = [UInt32](repeating: 0, count: 60 * 16)
  private(set) var count = 0
  private(set) var total = 0

  mutating func add(_ nanoseconds: Int) {
    counts[Self.bucket(of: nanoseconds)] &+= 1
    count += 1
    total &+= max(nanoseconds, 0)
  }

  mutating func merge(_ other: Histogram) {
    for index in counts.indices { counts[index] &+= other.counts[index] }
    count += other.count
    total &+= other.total
  }

  /// The middle of the bucket with the smallest duration that the `share` (0 to 1) of all durations does not exceed, in nanoseconds.
  func percentile(_ share: Double) -> Int {
    var left = max(1, Int((Double(count) * share).rounded(.up)))
    for (index, count) in counts.enumerated() {
      left -= Int(count)
      if left <= 0 { return Self.middle(of: index) }
    }
    return 0
  }

  private static func bucket(of value: Int) -> Int {
    let value = max(value, 0)
    if value < 16 { return value }
    let power = Int.bitWidth - 1 - value.leadingZeroBitCount
    return (power - 3) * 16 + (value >> (power - 4)) - 16
  }

  private static func middle(of bucket: Int) -> Int {
    if bucket < 16 { return bucket }
    let power = bucket / 16 + 3
    let width = 1 << (power - 4)
    return (bucket % 16 + 16) * width + width / 2
  }
}
