import Pipeline

extension AttributionFinder {
  /// Puts the attributions in text order, and links each to the one that its cue, or its content, stands in.
  func result() -> Attributions {
    let order = found.indices.sorted { a, b in
      let (left, right) = (found[a].extent, found[b].extent)
      if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
      return left.count == right.count ? a < b : left.count > right.count
    }
    var all = order.map { found[$0] }
    let pieces = order.map { contents[$0] }
    // Larger contents first, so that each token keeps the smallest around it.
    let bySize = all.indices.sorted { a, b in
      let (left, right) = (Self.size(pieces[a]), Self.size(pieces[b]))
      return left == right ? a < b : left > right
    }
    var innermost = [Int32](repeating: -1, count: tree.count)
    for index in bySize {
      let place = all[index].cue?.head ?? pieces[index].first?.lowerBound
      if let place, innermost[place] >= 0,
        !pieces[index].contains(where: { $0.contains(place) }) || all[index].cue == nil
      {
        all[index].parent = Int(innermost[place])
      }
      for tokens in pieces[index] { for token in tokens { innermost[token] = Int32(index) } }
    }
    resolveSpeakers(&all)
    return Attributions(all: all, innermostOf: innermost, quoted: quoted)
  }

  /// "I" and "we" within a content are who says it.
  private func resolveSpeakers(_ all: inout [Attribution]) {
    for index in all.indices {
      guard let source = all[index].source, Self.speaker.contains(tree.lowered[source.head]) else { continue }
      guard let parent = all[index].parent, let speaker = all[parent].source else { continue }
      all[index].source?.resolved = speaker.resolved ?? document.text(in: bytes(of: speaker.tokens))
      all[index].source?.entity = speaker.entity
    }
  }

  private static let speaker: Set<String> = ["i", "me", "we", "us"]

  private static func size(_ pieces: [Range<Int>]) -> Int { pieces.reduce(0) { $0 + $1.count } }
}
