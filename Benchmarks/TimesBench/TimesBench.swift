import Foundation
import Language

/// Finds times. `times-bench` reads JSON Lines `{"text", "reference"}` from standard input and prints a line for each,
/// `{"text", "mentions"}`, mentions as in document records, with offsets in code points. `times-bench --speed FILE`
/// prints megabytes a second over a plain text, the median of five runs on one thread.
@main
struct TimesBench {
  struct Input: Decodable {
    var id: String?
    var text: String
    var reference: String?
  }

  struct Mention: Encodable {
    var start: Int
    var end: Int
    var text: String
    var label: String
    var value: String
    var type: String
    var mod: String?
  }

  struct Output: Encodable {
    var id: String?
    var text: String
    var mentions: [Mention]
  }

  static func main() throws {
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--speed" {
      try measure(CommandLine.arguments[2])
    } else {
      try find()
    }
  }

  private static func find() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let finder = TimeFinder()
    while let line = readLine() {
      let input = try JSONDecoder().decode(Input.self, from: Data(line.utf8))
      let bytes = Array(input.text.utf8)
      let mentions = finder.times(in: input.text, reference: input.reference.flatMap { TimeReference($0) }).map {
        time in
        func codePoints(_ offset: Int) -> Int { bytes[..<offset].count { $0 & 0xC0 != 0x80 } }
        return Mention(
          start: codePoints(time.range.lowerBound), end: codePoints(time.range.upperBound),
          text: String(decoding: bytes[time.range], as: UTF8.self), label: time.label.rawValue, value: time.value,
          type: time.type.rawValue, mod: time.mod?.rawValue)
      }
      let output = Output(id: input.id, text: input.text, mentions: mentions)
      print(String(decoding: try encoder.encode(output), as: UTF8.self))
    }
  }

  private static func measure(_ path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let finder = TimeFinder()
    var memory = TimeFinder.Memory()
    var count = 0
    let seconds = (0..<5).map { _ in
      var context = TimeContext(reference: TimeReference("2026-02-11"))
      let start = ContinuousClock.now
      count = bytes.withUnsafeBufferPointer {
        finder.times(in: $0, 0..<$0.count, context: &context, memory: &memory).count
      }
      let taken = (ContinuousClock.now - start).components
      return Double(taken.seconds) + Double(taken.attoseconds) / 1e18
    }.sorted()
    let speed = Double(bytes.count) / 1e6 / seconds[2]
    print("\(bytes.count) bytes, \(count) times, \((speed * 10).rounded() / 10) MB/s")
  }
}
