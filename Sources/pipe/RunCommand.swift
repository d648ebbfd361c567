import ArgumentParser
import Foundation
import Pipeline
import Stages

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a chain over articles.",
    discussion: """
      Inputs are text files, JSON Lines files, folders of these, or - for standard input. Documents are written in \
      input order: the same bytes whatever the number of workers. A run that was stopped or killed goes on with \
      --resume and ends with the same output.

      Examples:
        pipe run pipelines/first.yaml articles/ --output out
        pipe run pipelines/first.yaml dump.jsonl --output out --resume
        pipe run pipelines/first.yaml articles/ --dry-run
        zcat dump.jsonl.gz | pipe run pipelines/sentences.yaml - --output - | head

      Exit status: 0 all well, 1 some documents failed, 3 too many failed (max-error-rate), 64 usage, 66 no such \
      input, 69 a model is missing, 73 output refused, 74 reading or writing failed, 78 the chain file is wrong, \
      130 or 143 stopped by SIGINT or SIGTERM.
      """)

  @Argument(help: "The chain file.", completion: .file(extensions: ["yaml", "yml"]))
  var chain: String

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(
    name: [.short, .long], help: "The folder to write to; - writes the chain's one export to standard output.",
    completion: .directory)
  var output: String?

  @Option(name: [.short, .long], help: "Threads that work on documents (default: one a core).")
  var workers: Int?

  @Option(help: ArgumentHelp("Give a parameter of the chain a value.", valueName: "name=value"))
  var set: [String] = []

  @Option(help: "Read this many documents at most.")
  var limit: Int?

  @Option(help: ArgumentHelp("Do the i-th of n parts, by a hash of the document's id.", valueName: "i/n"))
  var shard: String?

  @Flag(help: "Go on with the run in the output folder.")
  var resume = false

  @Flag(help: "Remove what an earlier run wrote to the output folder, and begin anew.")
  var force = false

  @Flag(help: "Write nothing; take documents through the whole chain and show what the first would give.")
  var dryRun = false

  @Flag(inversion: .prefixedNo, help: "Show how far the run is (default: on a terminal).")
  var progress: Bool?

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "Write metrics in Prometheus text format to this file at the end.", completion: .file())
  var metrics: String?

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("no INPUT: name files, folders, or - for standard input") }
    if !dryRun && output == nil { throw ValidationError("missing '--output DIR' (or '--output -', or '--dry-run')") }
    if resume && force { throw ValidationError("'--resume' goes on with a run, '--force' removes it: give one") }
    if output == "-" && (resume || force) {
      throw ValidationError("standard output keeps nothing that '--resume' or '--force' could go by")
    }
    if let workers, !(1...512).contains(workers) { throw ValidationError("'--workers' is a number from 1 to 512") }
    if let limit, limit < 0 { throw ValidationError("'--limit' is a number from 0 up") }
    if let shard, Shard(shard) == nil {
      throw ValidationError("'--shard' is i/n with i from 1 to n, such as 2/8; found '\(shard)'")
    }
  }

  func run() throws {
    let chain = try Definitions.chain(self.chain, settings: try Definitions.settings(set), exports: true)
    try Definitions.requireEnvironment(chain)
    let listing = try Definitions.reporting { try InputListing(inputs, formats: chain.formats, except: output) }
    if let metrics { try Definitions.reporting { _ = try Metrics.replaceable(metrics, in: output) } }
    if dryRun {
      return try Definitions.reporting {
        try DryRun.show(chain, listing, limit: limit, shard: shard.flatMap(Shard.init))
      }
    }
    let runner = try Definitions.reporting {
      try Runner(chain, listing: listing, output: destination, options: options)
    }
    let signals = Signals()
    signals.handle {
      say("stopping: documents in flight are finished (once more to stop at once)")
      runner.stop()
    }
    noteSkipped(listing)
    let bar = !quiet && (progress ?? Console.isTerminal) ? ProgressBar(runner) : nil
    let report = try Definitions.reporting {
      defer { bar?.finish() }
      return try runner.run()
    }
    // What the run did is said before anything about the metrics can go wrong.
    let ending = Result { try finish(report, signals.signal) }
    if let metrics { try Definitions.reporting { try Metrics.write(report, chain: chain.name, to: metrics) } }
    try ending.get()
  }

  private var destination: Runner.Output {
    let folder = output ?? "."
    if folder == "-" { return .standardOutput }
    return resume ? .resume(folder) : force ? .replace(folder) : .folder(folder)
  }

  private var options: Runner.Options {
    Runner.Options(
      workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, limit: limit,
      shard: shard.flatMap(Shard.init))
  }

  private func noteSkipped(_ listing: InputListing) {
    if quiet || listing.skipped.isEmpty { return }
    let endings = listing.skipped.sorted { $0.key < $1.key }.map {
      "\($0.key.isEmpty ? "no ending" : "." + $0.key): \($0.value)"
    }
    Console.note("passed over, not a format that is read: \(endings.joined(separator: ", "))")
  }

  /// Says how the run ended, and leaves with the status that says the same.
  private func finish(_ report: RunReport, _ signal: Int32?) throws {
    if case .alreadyFinished = report.ending {
      say("nothing to do: the run in '\(output ?? "")' is finished")
      return
    }
    say(RunSummary.text(report))
    switch report.ending {
    case .finished, .alreadyFinished: break
    case .outputClosed: return
    case .interrupted:
      say("stopped" + advice("to go on"))
      throw ExitCode(128 + (signal ?? SIGINT))
    case .documentFailed(let document, let stage, let error):
      Console.error("document '\(document)' failed in stage '\(stage)', whose policy is 'fail': \(error.message)")
      say("what was written stays" + advice("to try again from this document"))
      throw ExitStatus.documentsFailed.code
    case .errorRateExceeded(let failed, let read):
      Console.error("\(Units.count(failed)) of \(Units.count(read)) documents failed, more than max-error-rate allows")
      throw ExitStatus.errorRateExceeded.code
    case .outputFailed(let message):
      Console.error(message)
      say("what was committed stays" + advice("to go on"))
      throw ExitStatus.inputOutput.code
    }
    sayFiles(report)
    if report.hasReadErrors { throw ExitStatus.inputOutput.code }
    if report.ledger.failedCount > 0 { throw ExitStatus.documentsFailed.code }
  }

  private func sayFiles(_ report: RunReport) {
    let files = report.files.map { path in
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      return "\(path) (\(Units.bytes(size)))"
    }
    if !files.isEmpty { say("wrote \(files.joined(separator: ", "))") }
    if report.ledger.failedCount > 0, let output, output != "-" {
      say("the documents that failed: \(output)/dead-letters/dead-letters.jsonl")
    }
  }

  private func say(_ text: String) {
    if !quiet { Console.note(text) }
  }

  /// How to resume; nothing for standard output, which cannot be resumed.
  private func advice(_ purpose: String) -> String {
    output == "-" ? "" : "; \(purpose): \(Self.resumeCommand(CommandLine.arguments))"
  }

  /// The command line for a POSIX shell, with `--resume`.
  static func resumeCommand(_ arguments: [String]) -> String {
    (arguments.filter { $0 != "--force" && $0 != "--resume" } + ["--resume"]).map(quoted).joined(separator: " ")
  }

  private static func quoted(_ argument: String) -> String {
    let isPlain = argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./:=,+@%".contains($0) }
    return isPlain && !argument.isEmpty ? argument : "'\(argument.replacing("'", with: "'\\''"))'"
  }
}
