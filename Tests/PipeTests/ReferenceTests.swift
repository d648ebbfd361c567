import Foundation
import Pipeline
import Stages
import Testing

/// What stages declare, against what is written down about them.
@Suite struct ReferenceTests {
  @Test func referenceIsUpToDate() throws {
    let file = BuiltPipe.root.appending(path: "docs/stages.md")
    let written = try? String(contentsOf: file, encoding: .utf8)
    let isUpToDate = written == StageReference(.standard).markdown
    #expect(isUpToDate, "docs/stages.md is not what the stages declare; 'make docs' writes it anew")
  }

  private static let failures = StageRegistry.standard.exampleFailures()

  /// What an example of a language model comes to where the model is not installed.
  private static func lacksModel(_ failure: ExampleFailure) -> Bool { failure.result == .output("failed: model") }

  @Test func examplesComeOutAsTheySay() {
    let failures = Self.failures.filter { !Self.lacksModel($0) }
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n\n"))")
  }

  @Test(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
  func examplesFindTheirModel() {
    let titles = Self.failures.filter(Self.lacksModel).map(\.title)
    #expect(titles.isEmpty, "\(InstalledModel.howToInstall)")
  }

  /// A reader of `pipe stages` meets the same form everywhere.
  @Test(arguments: StageRegistry.standard.pages.map(\.manual.name))
  func manualHasForm(_ name: String) throws {
    let page = try #require(StageRegistry.standard.page(of: name))
    #expect(page.manual.summary.hasSuffix("."))
    #expect(page.manual.summary.count <= 100)
    #expect(!page.examples.isEmpty)
    for setting in page.settings { #expect(setting.summary.hasSuffix("."), "\(setting.key)") }
    for example in page.examples { #expect(example.title.hasSuffix("."), "\(example.title)") }
  }
}
