import Foundation
import Pipeline
import Testing

@testable import Stages

/// `gazetteer: names.csv`, from the chain file on.
@Suite struct GazetteerFileTests {
  private func write(_ csv: String, _ body: (FilePath) throws -> Void) throws {
    try withFolder { folder in
      let path = "\(folder)/names.csv"
      try csv.write(toFile: path, atomically: true, encoding: .utf8)
      try body(FilePath(path))
    }
  }

  private func tagged(_ text: String, _ csv: String) throws -> Document {
    var document: Document?
    try write(csv) { file in
      var options = EntityTag.Options()
      options.gazetteer = file
      document = try TaggedDocument.tagged(text, options)
    }
    return try #require(document)
  }

  @Test(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
  func itsNamesWin() throws {
    let document = try tagged(
      "Farmers like Sunyard. Sunyard grows wheat, and Greenwell Mutual insures SRL.",
      """
      name,label,canonical,aliases
      Sunyard,ORG,Sunyard Refining Ltd,SRL|Sunyard Refining
      Greenwell Mutual,PRODUCT,,
      """)
    #expect(document.entities.map(\.name) == ["Sunyard Refining Ltd", "Greenwell Mutual"])
    #expect(document.entities.map(\.label) == ["ORG", "PRODUCT"])
    #expect(document.entities.map(\.mentions) == [3, 1])
    #expect(document.mentions.map(\.link) == [nil, "exact", nil, "alias"])
  }

  @Test(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
  func standardNamesMakeWay() throws {
    let csv = "name,label,canonical,aliases\nGeorgia,PERSON,Georgia O'Keeffe,\nBritain,ORG,Britain Ltd,\n"
    let text = "In Georgia, people wait. Britain and the United Kingdom disagreed."
    #expect(
      try tagged(text, csv).entities.map { "\($0.label) \($0.name)" } == [
        "PERSON Georgia O'Keeffe", "ORG Britain Ltd", "GPE United Kingdom",
      ])
  }

  @Test func everythingWrongInTheFileIsSaidAtOnce() throws {
    try write("name,label,canonical,aliases\nSunyard,ORGS,,\nMosaic,ORG,,\n,PERSON,,\n") { file in
      let error = #expect(throws: DiagnosticError.self) {
        try Chain(
          yaml: "pipeline: p\nstages:\n  - segment\n  - entity-tag: {gazetteer: \(file.path), resolv: true}\n",
          registry: .standard)
      }
      // An option that is not known comes first; the file is read once the options are right.
      #expect(error?.diagnostics.count == 1)
      let errors = #expect(throws: DiagnosticError.self) {
        try Chain(
          yaml: "pipeline: p\nstages:\n  - segment\n  - entity-tag: {gazetteer: \(file.path)}\n", registry: .standard)
      }
      #expect(
        errors.map { "\($0)" } == """
          \(file.path):2:9: error: unknown label 'ORGS' (did you mean 'ORG'?)
          Sunyard,ORGS,,
                  ^
          \(file.path):4:1: error: name is empty
          ,PERSON,,
          ^
          """)
    }
  }

  @Test func aFileThatIsNotThereIsAMissingRequirement() throws {
    let chain = try Chain(
      yaml: "pipeline: p\nstages:\n  - segment\n  - entity-tag: {gazetteer: gone.csv}\n", registry: .standard)
    let missing = chain.missingRequirements().filter { $0.stage == "entity-tag" }
    #expect(
      missing.map { "\($0.diagnostic)" } == [
        """
        chain.yaml:4:5: error: stage 'entity-tag': option 'gazetteer': cannot read 'gone.csv': No such file or directory
          - entity-tag: {gazetteer: gone.csv}
            ^~~~~~~~~~
        """
      ])
    var options = EntityTag.Options()
    options.gazetteer = FilePath("gone.csv")
    var document = Document(id: "x", text: "")
    #expect(throws: DocumentError(reason: "gazetteer", "cannot read 'gone.csv'")) {
      try EntityTag(options).process(&document, StageContext())
    }
  }

  @Test func itHasNoUseWithoutResolving() {
    #expect(
      message("entity-tag", "{resolve: false, gazetteer: names.csv}") == """
        chain.yaml:3:45: error: stage 'entity-tag': 'resolve: false' has no use for 'gazetteer'; leave one of them out
          - entity-tag: {resolve: false, gazetteer: names.csv}
                                                    ^~~~~~~~~
        """)
  }
}
