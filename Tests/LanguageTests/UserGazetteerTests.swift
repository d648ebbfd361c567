import Testing

@testable import Language

/// Gazetteers of a user: what they add, and what is said of wrong ones.
@Suite struct UserGazetteerTests {
  private func gazetteer(_ csv: String) throws(GazetteerFileError) -> Gazetteer {
    try Gazetteer(csv: Array(csv.utf8), path: "names.csv")
  }

  private func errors(_ bytes: [UInt8]) -> String {
    do throws(GazetteerFileError) {
      _ = try Gazetteer(csv: bytes, path: "names.csv")
      return "none"
    } catch { return error.description }
  }

  @Test func namesOfTheUserWin() throws {
    let mine = try gazetteer(
      """
      name,label,canonical,aliases
      Monsanto,ORG,Cargill,
      "Smith, Jr.",PERSON,,Smithy|The Smith
      Jordan,PERSON,Michael Jordan,MJ
      Byelarus,GPE,Belarus,

      Süd-Ost Bank,ORG,,
      """)
    #expect(mine.entries(for: "Monsanto").map(\.kind) == [.user])
    #expect(mine.entries(for: "Monsanto").map(\.name) == ["Cargill"])
    #expect(mine.entries(for: "Cargill").first?.name == "Cargill")
    #expect(mine.entries(for: "Smith, Jr.").map(\.label) == [.person])
    #expect(mine.entries(for: "Smithy").map(\.name) == ["Smith, Jr."])
    #expect(mine.entries(for: "Jordan").map(\.name) == ["Michael Jordan"])
    #expect(mine.entries(for: "MJ").map(\.form) == [.short])
    #expect(mine.entries(for: "Michael Jordan").map(\.form) == [.name])
    #expect(mine.entries(for: "Byelarus").first?.code == "BLR")
    #expect(mine.entries(for: "Belarus").first?.kind == .country)
    #expect(mine.longestMatch(in: ["the", "Süd", "-", "Ost", "Bank"], at: 1)?.count == 4)
    #expect(Gazetteer.standard.entries(for: "Jordan").count == 2)
  }

  @Test(arguments: [
    "\u{FEFF}name,label\r\nNutrien,ORG\r\n", "label,name\nORG,Nutrien", "name,label,aliases\n\"Nutrien\",ORG\n\n",
    "name,label,canonical\nNutrien , ORG,\n",
  ])
  func formsOfFiles(_ csv: String) throws {
    #expect(try gazetteer(csv).entries(for: "Nutrien").map(\.kind) == [.user])
  }

  @Test func quotedFields() throws {
    let mine = try gazetteer("name,label,aliases\n\"The \"\"Bank\"\"\",ORG,\"A,B|C\nD\"\n")
    #expect(mine.entries(for: "The \"Bank\"").count == 1)
    #expect(mine.entries(for: "A,B").map(\.name) == ["The \"Bank\""])
  }

  @Test(arguments: [
    ("", "names.csv:1:1: error: no header; expected a first line 'name,label,canonical,aliases'"),
    (
      "name,lable\n",
      """
      names.csv:1:1: error: column 'label' is missing; expected 'name,label,canonical,aliases'
      names.csv:1:6: error: unknown column 'lable' (did you mean 'label'?)
      """
    ),
    ("name,label\nÉlan,ORGS\n", "names.csv:2:6: error: unknown label 'ORGS' (did you mean 'ORG'?)"),
    ("name,label\nA,org\n", "names.csv:2:3: error: unknown label 'org' (did you mean 'ORG'?)"),
    ("name,label\n,ORG\n", "names.csv:2:1: error: name is empty"),
    ("name,label\nA,ORG\nB,GPE\nA,ORG\n", "names.csv:4:1: error: 'A' is in line 2 already"),
    ("name,label,aliases\nA,ORG,B||C\n", "names.csv:2:7: error: empty alias; aliases are separated by one '|'"),
    ("name,label\nA,ORG,C\n", "names.csv:2:7: error: 3 fields where the header has 2"),
    ("name,label\n\"A,ORG\n", "names.csv:2:1: error: quote that is never closed"),
    (
      "name,label\n\"A\"x,ORG\nB\"c,LOC\n",
      """
      names.csv:2:4: error: expected a comma or the end of the line after the closing quote
      names.csv:3:2: error: quote inside a field; put the whole field in quotes, and double this one
      """
    ),
    (
      "name,label\na b c d e f g h i j k l m,ORG\n",
      "names.csv:2:1: error: name of 13 tokens; at most 12 are looked for"
    ),
  ])
  func messages(_ csv: String, _ expected: String) {
    #expect(errors(Array(csv.utf8)) == expected)
  }

  @Test func reportsWrongEncoding() {
    let latin1 = Array("name,label\nA,ORG\nCaf".utf8) + [0xe9] + Array(",ORG\n".utf8)
    #expect(errors(latin1) == "names.csv:3:4: error: byte 0xE9 is not UTF-8; save the file as UTF-8")
  }

  @Test func reportsEverythingInOrder() {
    let all = errors(Array("name,label\n,XYZQW\nA,\nA,ORG\n".utf8))
    #expect(
      all.split(separator: "\n").map { $0.prefix(14) } == [
        "names.csv:2:1:", "names.csv:2:2:", "names.csv:3:3:", "names.csv:4:1:",
      ])
    #expect(all.contains("unknown label 'XYZQW'; expected one of PERSON, NORP, FAC, ORG, GPE,"))
    #expect(all.contains("label is empty; expected one of PERSON"))
  }

  @Test func missingFile() {
    #expect(throws: GazetteerFileError.self) { try Gazetteer(contentsOf: "/nowhere/names.csv") }
    do throws(GazetteerFileError) {
      _ = try Gazetteer(contentsOf: "/nowhere/names.csv")
    } catch {
      #expect(error.description == "/nowhere/names.csv: error: cannot be read: no such file or directory")
    }
  }
}
