extension StageRegistry {
  /// Runs every example of every stage, and gives back those that do not come out as they say.
  ///
  /// A stage author's whole example test:
  /// ```swift
  /// #expect(registry.exampleFailures().isEmpty)
  /// ```
  public func exampleFailures() -> [ExampleFailure] {
    pages.flatMap { page in
      page.examples.compactMap { example in failure(of: example, stage: page.manual.name) }
    }
  }

  private func failure(of example: Example, stage: String) -> ExampleFailure? {
    let actual: String
    do {
      actual = try result(of: example, stage: stage)
    } catch {
      return ExampleFailure(stage: stage, title: example.title, expected: example.output, result: .error("\(error)"))
    }
    guard !actual.utf8.elementsEqual(example.output.utf8) else { return nil }
    return ExampleFailure(stage: stage, title: example.title, expected: example.output, result: .output(actual))
  }

  /// What an example's view shows when it is run with the stages of this registry.
  ///
  /// - Throws: ``DiagnosticError`` when its stages do not make a chain.
  public func result(of example: Example, stage: String) throws -> String {
    let stages = Example.indented(example.stagesYAML(of: stage), by: 2)
    let chain = try Chain(yaml: "pipeline: example\nstages:\n\(stages)\n", registry: self)
    let document = Document(
      id: "example", text: example.input, metadata: example.metadata, origin: Origin(path: "example"))
    do throws(StageFailure) {
      return try chain.process(document).shown(as: example.shows)
    } catch {
      return "failed: \(error.error.reason)"
    }
  }
}

/// An example that does not come out as it says.
public struct ExampleFailure: Sendable, Hashable, CustomStringConvertible {
  public enum Result: Sendable, Hashable {
    case output(String)
    /// The example could not be run.
    case error(String)
  }

  public let stage: String
  public let title: String
  public let expected: String
  public let result: Result

  public var description: String {
    let head = "example '\(title)' of stage '\(stage)'"
    return switch result {
    case .output(let text): "\(head) gives\n\(text)\ninstead of\n\(expected)"
    case .error(let message): "\(head) cannot be run: \(message)"
    }
  }
}
