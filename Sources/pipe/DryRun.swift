import Foundation
import Pipeline

/// Takes documents through a chain without writing, and shows what the first that reaches the end would give.
enum DryRun {
  static func show(_ chain: Chain, _ listing: InputListing, limit: Int?, shard: Shard?) throws {
    for preview in Previews(chain, listing, limit: limit ?? 100, shard: shard) {
      switch preview.ending {
      case .dropped(let stage, let reason):
        Console.note("\(preview.id): dropped by '\(stage)': \(reason)")
      case .failed(let stage, let error):
        Console.note("\(preview.id): failed in '\(stage)': \(error.message)")
      case .kept:
        try show(preview)
        return
      }
    }
    Console.note("no document of the first \(limit ?? 100) reaches the end of the chain")
  }

  private static func show(_ preview: Previews.Element) throws {
    Console.note("\(preview.id): reaches the end of the chain, and would give")
    for output in preview.outputs {
      let bytes = output.header + output.bytes
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      Console.note("\(output.path): \(Units.counted(lines.count, "line")), \(Units.bytes(bytes.count))")
      for line in lines.prefix(5) {
        try FileHandle.standardOutput.write(contentsOf: Data(line) + Data([UInt8(ascii: "\n")]))
      }
      if lines.count > 5 { Console.note("  and \(Units.count(lines.count - 5)) more") }
    }
  }
}
