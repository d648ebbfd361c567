/// A chain cut into phases at its ordered stages: stages between run in parallel, each batch on its own.
struct Plan: Sendable {
  enum Phase: Sendable {
    case parallel(Range<Int>)
    case ordered(Int)
  }

  /// The first is parallel, if only to make documents of bytes.
  let phases: [Phase]

  init(_ chain: Chain) {
    var phases: [Phase] = []
    var start = 0
    for (index, link) in chain.links.enumerated() where link.stage is any OrderedStage {
      if phases.isEmpty || start < index { phases.append(.parallel(start..<index)) }
      phases.append(.ordered(index))
      start = index + 1
    }
    if phases.isEmpty || start < chain.links.count { phases.append(.parallel(start..<chain.links.count)) }
    self.phases = phases
  }

  /// Gates that batches pass in input order: the ordered stages, and last the committer.
  var gateCount: Int { orderedPhases.count + 1 }

  var orderedPhases: [Int] { phases.indices.filter { if case .ordered = phases[$0] { true } else { false } } }

  /// The gate in front of a phase; nil when the phase runs in parallel. Behind the last phase stands the committer.
  func gate(before phase: Int) -> Int? {
    phase == phases.count ? gateCount - 1 : orderedPhases.firstIndex(of: phase)
  }
}
