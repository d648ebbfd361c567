import Foundation
import Pipeline
import Testing

@testable import Stages

@Suite struct CompressedSinkTests {
  private static let memberSize = 16_384

  /// Lines of up to 2 KB, some empty, one longer than a member; they compress a little.
  private static let documents: [[UInt8]] = {
    var random = Random(3)
    return (0..<90).map { index in
      let length = index == 40 ? 40_000 : index % 7 == 0 ? 0 : Int.random(in: 1...2000, using: &random)
      return (0..<length).map { _ in UInt8.random(in: 32...95, using: &random) }
    }
  }()

  private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  private func write(
    _ documents: some Sequence<[UInt8]>, to path: String, _ compression: Compression,
    checkpointEvery interval: Int? = nil
  ) throws {
    let sink = try CompressedSink(writingTo: path, compression, memberSize: Self.memberSize)
    for (index, document) in documents.enumerated() {
      try sink.write(document)
      if let interval, index % interval == 0 { _ = try sink.checkpoint() }
    }
    try sink.finish()
  }

  private static let programs: [Compression: [String]] = [
    .gzip: ["gzip", "-dc"], .bzip2: ["bzip2", "-dc"], .zstandard: ["zstd", "-dqc"], .xz: ["xz", "-dc"],
  ]

  /// Runs the command-line program over a file; nil where there is none.
  private func decompressed(_ path: String, _ compression: Compression) throws -> [UInt8]? {
    let command = Self.programs[compression]!
    guard
      let program = ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map({ $0 + command[0] })
        .first(where: FileManager.default.isExecutableFile)
    else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [command[1], path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Array(output)
  }

  @Test(arguments: Compression.allCases)
  func programsReadIt(_ compression: Compression) throws {
    try withFolder { folder in
      for (name, documents) in [("some", Self.documents), ("none", []), ("empty", [[]])] {
        let path = "\(folder)/\(name).\(compression.rawValue)"
        try write(documents, to: path, compression)
        guard let plain = try decompressed(path, compression) else {
          try Test.cancel("no program to read .\(compression.rawValue) is installed")
        }
        #expect(plain == Array(documents.joined()))
      }
    }
  }

  @Test(arguments: Compression.allCases)
  func checkpointsLeaveNoTrace(_ compression: Compression) throws {
    try withFolder { folder in
      try write(Self.documents.prefix(45), to: "\(folder)/a", compression)
      try write(Self.documents.prefix(45), to: "\(folder)/b", compression, checkpointEvery: 3)
      #expect(try bytes("\(folder)/a") == bytes("\(folder)/b"))
    }
  }

  /// A process is killed at random points behind its last checkpoint, several times in a row.
  @Test(arguments: [(Compression.gzip, 8), (.bzip2, 1), (.zstandard, 20), (.xz, 1)])
  func goingOnGivesTheSameFile(_ compression: Compression, _ runs: Int) throws {
    try withFolder { folder in
      try write(Self.documents, to: "\(folder)/whole", compression)
      var random = Random(UInt64(runs))
      for run in 0..<runs {
        let path = "\(folder)/\(run)"
        var token = SinkToken(length: 0)
        var next = 0
        while next < Self.documents.count {
          let sink = try CompressedSink(writingTo: path, compression, memberSize: Self.memberSize)
          try sink.restore(token)
          let committed = Int.random(in: next...Self.documents.count, using: &random)
          let written = Int.random(in: committed...Self.documents.count, using: &random)
          for index in next..<committed { try sink.write(Self.documents[index]) }
          token = try sink.checkpoint()
          for index in committed..<written { try sink.write(Self.documents[index]) }
          next = committed
        }
        let sink = try CompressedSink(writingTo: path, compression, memberSize: Self.memberSize)
        try sink.restore(token)
        try sink.finish()
        #expect(try bytes(path) == bytes("\(folder)/whole"))
      }
    }
  }

  /// Killed between `finish` and the journal's line: the last checkpoint must still be there to go back to.
  @Test func finishingKeepsTheLastCheckpoint() throws {
    try withFolder { folder in
      let path = "\(folder)/x.gz"
      let first = try CompressedSink(writingTo: path, .gzip)
      try first.write(Self.documents[1])
      let token = try first.checkpoint()
      try first.finish()
      let whole = try bytes(path)
      let second = try CompressedSink(writingTo: path, .gzip)
      try second.restore(token)
      try second.finish()
      #expect(try bytes(path) == whole)
      let last = try second.checkpoint()
      #expect(last == SinkToken(length: whole.count))
      let third = try CompressedSink(writingTo: path, .gzip)
      try third.restore(last)
      try third.finish()
      #expect(try bytes(path) == whole)
    }
  }

  @Test(arguments: [
    ("missing", "is missing (the journal says 5 bytes); run again with --force to begin anew"),
    ("shorter", "has 4 bytes, the journal says 5; run again with --force to begin anew"),
    ("changed", "is missing or damaged; run again with --force to begin anew"),
  ])
  func aDamagedTailIsNoticed(_ damage: String, _ message: String) throws {
    try withFolder { folder in
      let path = "\(folder)/x.zst"
      let sink = try CompressedSink(writingTo: path, .zstandard)
      try sink.write(Array("01234".utf8))
      let token = try sink.checkpoint()
      let tail = "\(path).tail.0"
      switch damage {
      case "missing": try FileManager.default.removeItem(atPath: tail)
      case "shorter": try Data("0123".utf8).write(to: URL(filePath: tail))
      default: try Data("01235".utf8).write(to: URL(filePath: tail))
      }
      let error = #expect(throws: OutputError.self) { try CompressedSink(writingTo: path, .zstandard).restore(token) }
      #expect(error?.description == "cannot resume: '\(tail)' \(message)")
    }
  }

  @Test func aRemovedFileIsNoticed() throws {
    try withFolder { folder in
      let path = "\(folder)/x.gz"
      let sink = try CompressedSink(writingTo: path, .gzip)
      try sink.write([65])
      try FileManager.default.removeItem(atPath: path)
      let error = #expect(throws: OutputError.self) { try sink.checkpoint() }
      #expect(error?.description == "'\(path)' was removed or replaced while the run was writing it")
    }
  }
}
