/// The known name that a wrong one was probably meant to be.
///
/// - Returns: the name at the smallest Damerau–Levenshtein distance (restricted form), when that is at most a third of
///   the length of the longer name; the first of equals.
package func nearestName(to name: String, in known: [String]) -> String? {
  let limit = { (other: String) in max(1, max(name.count, other.count) / 3) }
  return known.filter { $0 != name }
    .map { (name: $0, distance: editDistance(Array(name.lowercased()), Array($0.lowercased()))) }
    .filter { $0.distance <= limit($0.name) }
    .min { $0.distance < $1.distance }?.name
}

/// ` (did you mean 'x'?)`, or nothing.
package func suggestion(for name: String, in known: [String]) -> String {
  nearestName(to: name, in: known).map { " (did you mean '\($0)'?)" } ?? ""
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard a.count < 64, b.count < 64 else { return .max }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
