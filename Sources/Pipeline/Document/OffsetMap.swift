/// Traces the bytes of a changed text to the bytes of the text it was made from.
///
/// Kept as runs: each says where a stretch of the new text begins and where its bytes come from. Within a run of copied
/// bytes the distance is constant; a run of inserted or rewritten bytes traces to one place.
public struct OffsetMap: Sendable, Hashable {
  struct Run: Hashable {
    var new: UInt32
    var old: UInt32
    /// Whether bytes were copied one to one; otherwise every byte of the run traces to `old`.
    var copied: Bool
  }

  var runs: [Run] = []

  /// Every byte comes from itself.
  public static let identity = OffsetMap()

  public init() {}

  public var isIdentity: Bool { runs.isEmpty }

  /// Says that from `new` on, bytes were copied from `old` on. Calls come in ascending order of `new`.
  public mutating func copy(from old: Int, at new: Int) {
    append(Run(new: UInt32(new), old: UInt32(old), copied: true))
  }

  /// Says that from `new` on, bytes stand in place of what was at `old`. Calls come in ascending order of `new`.
  public mutating func replace(_ old: Int, at new: Int) {
    append(Run(new: UInt32(new), old: UInt32(old), copied: false))
  }

  private mutating func append(_ run: Run) {
    if let last = runs.last {
      if last.new == run.new { runs.removeLast() } else if last.continues(with: run) { return }
    }
    runs.append(run)
  }

  /// The byte of the old text that `offset` of the new text comes from.
  public func source(of offset: Int) -> Int {
    guard let index = lastRun(startingAtOrBefore: offset) else { return offset }
    let run = runs[index]
    return run.copied ? Int(run.old) + offset - Int(run.new) : Int(run.old)
  }

  /// A map from this map's new text to the text that `earlier`'s was made from.
  public func through(_ earlier: OffsetMap) -> OffsetMap {
    if earlier.isIdentity { return self }
    if isIdentity { return earlier }
    var result = OffsetMap()
    // What stands before the first run comes from itself.
    if runs[0].new > 0 { result.appendPieces(of: earlier, from: 0, length: Int(runs[0].new), at: 0) }
    for (index, run) in runs.enumerated() {
      guard run.copied else {
        result.replace(earlier.source(of: Int(run.old)), at: Int(run.new))
        continue
      }
      let length = index + 1 < runs.count ? Int(runs[index + 1].new - run.new) : Int.max / 2
      result.appendPieces(of: earlier, from: Int(run.old), length: length, at: Int(run.new))
    }
    return result
  }

  private mutating func appendPieces(of earlier: OffsetMap, from old: Int, length: Int, at new: Int) {
    var next = earlier.lastRun(startingAtOrBefore: old) ?? -1
    var position = old
    while position < old + length {
      if next < 0 {
        copy(from: position, at: new + position - old)
      } else {
        let run = earlier.runs[next]
        let source = earlier.source(of: position)
        run.copied ? copy(from: source, at: new + position - old) : replace(source, at: new + position - old)
      }
      next += 1
      guard next < earlier.runs.count else { return }
      position = Int(earlier.runs[next].new)
    }
  }

  private func lastRun(startingAtOrBefore offset: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].new) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

extension OffsetMap.Run {
  /// Whether `next` says nothing that this run does not say already.
  fileprivate func continues(with next: Self) -> Bool {
    guard copied == next.copied else { return false }
    return copied ? Int(next.old) - Int(old) == Int(next.new) - Int(new) : old == next.old
  }
}
