import Foundation
import Testing

/// `pipe explain` as a shell sees it.
@Suite struct ExplainTests {
  private static let chain = "pipelines/claims.yaml"

  @Test(arguments: [
    (
      ["pipelines/first.yaml", "corpus"], 78,
      """
      pipelines/first.yaml:12:1: error: the chain has no 'claim-extract', so there is nothing to explain
      stages:
      ^~~~~~

      """
    ),
    (["gone.yaml", "a.txt"], 66, "error: chain file 'gone.yaml' does not exist\n"),
    ([chain, "a.txt", "--sentence", "-1"], 64, "Error: Missing value for '--sentence <sentence>'"),
    ([chain, "a.txt", "--sentence=-1"], 64, "Error: '--sentence' is a number from 0 up\n"),
    (
      [chain, "a.txt", "--sentence", "1", "--claim", "c-1"], 64,
      "Error: a claim has its sentence: give '--claim' alone\n"
    ),
  ])
  func isRefused(_ arguments: [String], _ status: Int32, _ errors: String) throws {
    let result = try BuiltPipe.run(["explain"] + arguments)
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix(errors), "\(result.errors)")
  }
}

/// With the analysis of the installed model.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct ExplainedSentenceTests {
  private static let text = "Ann said the bridge was not safe.\n\nWho knows? The mayor closed the bridge.\n"

  private func explain(
    _ options: [String], text: String = text, name: String = "a.txt"
  ) throws -> BuiltPipe.Result {
    try BuiltPipe.withTemporaryFolder { folder in
      try Data(text.utf8).write(to: folder.appending(path: name))
      return try BuiltPipe.run(["explain", "pipelines/claims.yaml", folder.appending(path: name).path] + options)
    }
  }

  @Test func sentencesAreListed() throws {
    let result = try explain([])
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "sentence  claims  section    text")
    #expect(lines[2] == "       1       0  paragraph  Who knows?")
  }

  @Test func treeAndClauses() throws {
    let result = try explain(["--sentence", "0"])
    #expect(result.status == 0, "\(result.errors)")
    for line in [
      "   0  ┌─Ann       NNP    nsubj      1 said", "   1  said        VBD    ROOT",
      "   2  │   ┌─the   DT     det        3 bridge", "   3  │ ┌─bridge  NN     nsubj      4 was",
      "   4  ├─was       VBD    ccomp      1 said", "   6  │ └─safe    JJ     acomp      4 was",
      "     relation         was not", "     complement       safe",
      "     meaning          negative (not); certain; past",
      "     source           Ann (e1)", "     cue              said (say)",
      "     content          the bridge was not safe",
    ] {
      #expect(result.output.contains("\n\(line)\n"), "\(line)\n\(result.output)")
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func aClauseWithoutClaimSaysWhy() throws {
    let result = try explain(["--sentence", "1"])
    #expect(result.output.contains("     no claim         question: a question states nothing\n"), "\(result.output)")
    #expect(result.output.hasSuffix("\nCLAIMS\n  none\n"))
  }

  @Test func oneClaim() throws {
    let all = try explain(["--sentence", "2"]).output
    let start = try #require(all.range(of: "\n  c-")).upperBound
    let id = "c-" + all[start...].prefix(16)
    let result = try explain(["--claim", id])
    #expect(result.output == all.replacing("\nCLAIMS\n", with: "\nCLAIM\n"))
    #expect(try explain(["--claim", "a.txt#\(id)"]).output == result.output)
  }

  @Test func whatIsNotThere() throws {
    let sentence = try explain(["--sentence", "3"])
    #expect(sentence.status == 64)
    #expect(sentence.errors == "error: no sentence 3: the document has 3 sentences, 0 to 2\n")
    let claim = try explain(["--claim", "c-0"])
    #expect(claim.status == 64)
    #expect(claim.errors == "error: no claim 'c-0' in the document; without '--claim', its sentences are listed\n")
  }

  @Test func oneDocumentOfSeveral() throws {
    let text = #"{"id":"a","text":"Who knows?"}"# + "\n" + #"{"id":"b","text":"Ann left."}"# + "\n"
    let unclear = try explain(["--sentence", "0"], text: text, name: "in.jsonl")
    #expect(unclear.status == 64)
    #expect(
      unclear.errors.hasSuffix("in.jsonl' has several documents; name one with '--document', such as 'a' or 'b'\n"))
    let second = try explain(["--sentence", "0", "--document", "b"], text: text, name: "in.jsonl")
    #expect(second.output.hasPrefix("sentence 0 of b, paragraph\n  Ann left.\n"), "\(second.errors)")
    let missing = try explain(["--document", "c"], text: text, name: "in.jsonl")
    #expect(missing.status == 66)
    #expect(missing.errors.hasPrefix("error: no document 'c' in '"))
  }

  @Test func aDocumentThatFails() throws {
    let result = try explain([], text: "[1]\n", name: "in.jsonl")
    #expect(result.status == 1)
    #expect(result.errors.contains("' failed in 'read': "), "\(result.errors)")
  }
}
