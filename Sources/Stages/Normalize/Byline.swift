/// A line that says who wrote an article.
struct Byline: Equatable {
  var authors: [String]
  /// A date behind the names, as in `By Ann Other | 27 January 2026`.
  var date: DateLine?

  /// The names in a line that begins as a byline does.
  init?(labelled bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 250, let label = Cues.bylines.prefixLength(bytes, range) else { return nil }
    let rest = bytes[range.lowerBound + label..<range.upperBound]
    let border = rest.firstIndex(of: UInt8(ascii: "|")) ?? rest.endIndex
    authors = PersonNames(trimmed(rest[..<border])).all
    guard !authors.isEmpty else { return nil }
    date = rest[border...].split(separator: UInt8(ascii: "|")).lazy.compactMap { DateLine(trimmed($0)) }.first
  }

  /// The names in a line of names only, perhaps with a place or a role behind a comma.
  init?(bare bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 120 else { return nil }
    let names = PersonNames(bytes[range])
    guard names.areAlone else { return nil }
    authors = names.all
  }
}

/// Without spaces at the ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var result = bytes.drop { $0 == 0x20 }
  while result.last == 0x20 { result.removeLast() }
  return result
}
