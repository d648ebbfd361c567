import Language

/// A text's times as "span = value", with the `mod` behind.
func times(_ text: String, _ reference: String? = nil, _ direction: TimeDirection = .unknown) -> [String] {
  let bytes = Array(text.utf8)
  let found = TimeFinder().times(in: text, reference: reference.flatMap { TimeReference($0) }, direction: direction)
  return found.map { time in
    "\(String(decoding: bytes[time.range], as: UTF8.self)) = \(time.value)\(time.mod.map { " " + $0.rawValue } ?? "")"
  }
}
