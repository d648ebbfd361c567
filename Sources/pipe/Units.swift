import Foundation

/// Numbers as people read them.
enum Units {
  /// `12,345`
  static func count(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    return (value < 0 ? "-" : "") + ([Substring(digits)] + groups).joined(separator: ",")
  }

  /// `1.2 MB`
  static func bytes(_ value: Int) -> String {
    let units = [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)]
    guard let unit = units.first(where: { Double(value) >= $0.1 }) else { return "\(value) B" }
    return String(format: "%.1f %@", Double(value) / unit.1, unit.0)
  }

  /// `14 µs`, of nanoseconds.
  static func time(_ nanoseconds: Int) -> String {
    let value = Double(nanoseconds)
    switch value {
    case ..<1e3: return "\(nanoseconds) ns"
    case ..<1e6: return String(format: "%.1f µs", value / 1e3)
    case ..<1e9: return String(format: "%.1f ms", value / 1e6)
    default: return String(format: "%.1f s", value / 1e9)
    }
  }

  /// `1:02:03`, of seconds.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    return hours > 0 ? String(format: "%d:%02d:%02d", hours, minutes, rest) : String(format: "%d:%02d", minutes, rest)
  }

  /// `1 document`, `2 documents`
  static func counted(_ value: Int, _ noun: String) -> String { "\(count(value)) \(noun)\(value == 1 ? "" : "s")" }
}
