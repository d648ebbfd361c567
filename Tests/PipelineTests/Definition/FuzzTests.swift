import Testing

@testable import Pipeline

/// Chain files that went wrong by chance.
struct DefinitionFuzzTests {
  private static let valid = """
    # A chain with a bit of everything.
    pipeline: everything
    description: "All there is: ${who:nobody}"
    parameters:
      count: {default: 3, description: how many}
      who: me
    input: {format: auto, maximum-size: 3 MB, rename: {title: [headline, head]}}
    max-error-rate: .5
    stages:
      - tidy
      - split: {method: rules}
        when: {language: [en, no]}
        timeout: 30 s
      - paint: &paint
          flag: true
          count: ${count}
          kinds: [title, bio]
          label: |
            several
            lines
        on-error: drop
      - tally
      - paint: {<<: *paint, label: 'it''s', mode: very-dark, share: 1e-1}
      - write: {path: "a/${who}.txt"}

    """

  @Test("a changed file either builds or says what is wrong", arguments: 0..<4)
  func mutations(_ seed: Int) throws {
    _ = try Chain(yaml: Self.valid, registry: .fakes)
    var random = FixedRandom(UInt64(seed))
    let scraps = [
      "\t", "- ", ": ", "[", "]", "{", "}", "*paint", "&paint ", "<<: ", "${", "}", "\"", "'", "\n", "!!x ", "|",
      "---\n", "\0", "é", "\u{FEFF}", "no", "~", "include: x",
    ]
    for _ in 0..<1500 {
      var bytes = Array(Self.valid.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array(scraps.randomElement(using: &random)!.utf8), at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        default:
          let from = Int.random(in: 0..<bytes.count, using: &random)
          bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + 40)]), at: place)
        }
        if bytes.isEmpty { bytes = [10] }
      }
      do throws(DiagnosticError) {
        let definition = try ChainLoader.load(bytes, path: "chain.yaml", settings: [:]) { (path) throws(SystemError) in
          throw SystemError("read", path, code: 2)
        }
        _ = try Chain(definition, registry: .fakes)
      } catch {
        #expect(!error.diagnostics.isEmpty)
        #expect(!error.description.isEmpty)
      }
    }
  }
}
