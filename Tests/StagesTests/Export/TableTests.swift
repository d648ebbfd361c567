import Pipeline
import Testing

@testable import Stages

/// Tables, byte for byte.
@Suite struct TableTests {
  private func export(_ records: Export.Records, _ format: Export.Format = .csv) throws -> Export {
    var options = Export.Options()
    options.format = format
    options.records = records
    return try Export(options)
  }

  @Test(
    "what is in quotes",
    arguments: [
      ("", "", ""), (" ", "\" \"", "\" \""), (" a", "\" a\"", "\" a\""), ("a ", "\"a \"", "\"a \""),
      ("a b", "a b", "a b"),
      ("a,b", "\"a,b\"", "a,b"), ("a\tb", "a\tb", "\"a\tb\""), ("\"", "\"\"\"\"", "\"\"\"\""),
      ("a\"b", "\"a\"\"b\"", "\"a\"\"b\""), ("a\nb", "\"a\nb\"", "\"a\nb\""), ("a\rb", "\"a\rb\"", "\"a\rb\""),
      ("a\r\nb", "\"a\r\nb\"", "\"a\r\nb\""), ("-3", "-3", "-3"), ("=1+1", "=1+1", "=1+1"), ("@x", "@x", "@x"),
      ("'", "'", "'"), ("a;b", "a;b", "a;b"), ("🕊", "🕊", "🕊"), ("\u{FEFF}", "\u{FEFF}", "\u{FEFF}"),
    ])
  func quotes(_ cell: String, _ csv: String, _ tsv: String) {
    for (separator, expected) in [(UInt8(ascii: ","), csv), (UInt8(ascii: "\t"), tsv)] {
      var table = TableWriter(separator: separator)
      table.row(["x", cell, ""])
      table.row([cell])
      let mark = String(decoding: [separator], as: UTF8.self)
      #expect(table.bytes == Array("x\(mark)\(expected)\(mark)\n\(expected)\n".utf8))
    }
  }

  @Test(arguments: [
    (
      Export.Records.documents,
      "id,source,title,authors,published,site,section,url,language,description,metadata,sentences,entities,claims,text\n"
    ),
    (.sentences, "document,id,index,section,section_kind,start,end,text\n"),
    (
      .claims,
      "document,id,sentence,statement,type,subject,subject_resolved,relation_lemma,relation_text,arguments,"
        + "attribution_type,source,source_resolved,cue,commitment,polarity,certainty,modality_type,tense,time_value,place,"
        + "condition,confidence,check_worthiness,kind,start,end,text\n"
    ),
    (.entities, "document,id,name,label,country,mentions,aliases,roles,metonym_of\n"),
  ])
  func headers(_ records: Export.Records, _ expected: String) throws {
    #expect(try export(records).header == Array(expected.utf8))
    #expect(try export(records, .tsv).header == Array(expected.replacing(",", with: "\t").utf8))
    #expect(try Export(Export.Options()).header.isEmpty)
    // The manual lists the columns, too.
    let listed = expected.dropLast().split(separator: ",").map { "`\($0)`" }.joined(separator: ", ")
    #expect(Export.manual.details.contains("| `\(records.rawValue)` | \(listed) |"))
  }

  @Test func documents() throws {
    let document = Document(
      id: "x", text: "One.\nTwo, \"three\".",
      metadata: [
        "desk": "world", "title": "=SUM(1)", "authors": .array(["A. B.", "C, D"]), "published": "2026-02-11",
        "url": .null, "pages": .number("-3"),
      ], origin: Origin(path: "in/a.jsonl", offset: 9, record: 1))
    let expected =
      #"x,in/a.jsonl,=SUM(1),"A. B. | C, D",2026-02-11,,,,,,"{""desk"":""world"",""pages"":-3}",0,0,0,"One."#
      + "\n" + #"Two, ""three"".""# + "\n"
    #expect(try output(of: export(.documents), document) == expected)
    let annotated = try output(of: export(.documents), SampleDocument.annotated())
    #expect(annotated.hasPrefix(#""a ""b""",in/a.jsonl,,,,,,,,,,3,2,1,"Minsk"#))
  }

  @Test func sentences() throws {
    let expected = [
      ##""a ""b""","a ""b""#s0",0,0,title,0,13,Minsk 🕊 talks"##,
      ##""a ""b""","a ""b""#s1",1,1,paragraph,15,29,"Он said ""нет"".""##,
      ##""a ""b""","a ""b""#s2",2,1,paragraph,30,42,明斯克"## + "\tis calm.",
    ]
    #expect(try output(of: export(.sentences), SampleDocument.segmented()) == expected.map { $0 + "\n" }.joined())
    var document = SampleDocument.segmented()
    document.sections = []
    #expect(
      try output(of: export(.sentences, .tsv), document).hasSuffix(
        "\t\"a \"\"b\"\"#s2\"\t2\t\t\t30\t42\t\"明斯克\tis calm.\"\n"))
  }

  @Test func entities() throws {
    let expected = [
      ##""a ""b""","a ""b""#e1",Belarus,GPE,BLR,1,明斯克,"host ""state""","##,
      ##""a ""b""","a ""b""#e2",Minsk,GPE,,2,,,"a ""b""#e1""##,
    ]
    #expect(try output(of: export(.entities), SampleDocument.annotated()) == expected.map { $0 + "\n" }.joined())
    var document = Document(id: "x", text: "")
    document.entities = [
      Entity(name: "Smith, Jr.", label: "PERSON", aliases: ["A", "B, C"], mentions: 3, roles: ["chair", "-host"])
    ]
    #expect(
      try output(of: export(.entities), document) == "x,x#e1,\"Smith, Jr.\",PERSON,,3,\"A | B, C\",chair | -host,\n")
    #expect(
      try output(of: export(.entities, .tsv), document)
        == "x\tx#e1\tSmith, Jr.\tPERSON\t\t3\tA | B, C\tchair | -host\t\n")
  }

  /// `Minsk, Ana said, has not yet paid.` with every field that has a column but `place` and `condition`.
  @Test func claims() throws {
    func span(_ range: Range<Int>, _ fields: Claim.Part...) -> Claim.Value { .span(TextSpan(range), fields) }
    var document = Document(id: "m", text: "Minsk, Ana said, has not yet paid.")
    document.claims = [
      Claim(
        TextSpan(0..<34), hash: 1, sentence: 0,
        fields: [
          .init("statement", .json("Minsk has not yet paid.")), .init("type", .json("SVA")),
          .init("subject", span(0..<5, .init("entity", .entity(0)), .init("resolved", .json("Belarus, the state")))),
          .init(
            "relation",
            span(17..<33, .init("spans", .array([span(17..<24), span(29..<33)])), .init("lemma", .json("pay")))),
          .init(
            "arguments",
            .array([span(25..<28, .init("role", .json("time"))), span(0..<5, .init("role", .json("prep:of")))])),
          .init(
            "attribution",
            .object([
              .init("type", .json("indirect")), .init("source", span(7..<10, .init("resolved", .json("Ana Lima")))),
              .init("cue", span(11..<15, .init("lemma", .json("say")))), .init("commitment", .json("neutral")),
            ])),
          .init("polarity", .object([.init("value", .json("negative")), .init("cue", span(21..<24))])),
          .init(
            "modality", .json(.object([JSONMember("certainty", "certain"), JSONMember("type", .null)]))),
          .init("tense", .json("present")), .init("time", span(25..<28, .init("value", .json("PRESENT_REF")))),
          .init("confidence", .json(.number("0.50"))), .init("check_worthiness", .json(.number("0.25"))),
          .init("kind", .json("factual")),
        ])
    ]
    let expected =
      #"m,m#c-0000000000000001,0,Minsk has not yet paid.,SVA,Minsk,"Belarus, the state",pay,has not paid,"#
      + "time: yet | prep:of: Minsk,indirect,Ana,Ana Lima,said,neutral,negative,certain,,present,PRESENT_REF,,,"
      + #"0.50,0.25,factual,0,34,"Minsk, Ana said, has not yet paid.""# + "\n"
    #expect(try output(of: export(.claims), document) == expected)
  }

  /// From `subject_resolved` to `kind`, nineteen cells are empty.
  @Test func claimsThatLackFields() throws {
    let expected =
      ##""a ""b""","a ""b""#c-00000000000000ab",2,,SVC,明斯克"## + String(repeating: ",", count: 20)
      + "30,42,明斯克\tis calm.\n"
    #expect(try output(of: export(.claims), SampleDocument.annotated()) == expected)
  }

  @Test(arguments: [
    ("{format: csv}", "documents.csv"), ("{format: tsv, records: entities}", "entities.tsv"),
    ("{format: csv, path: a/x.CSV.gz}", "a/x.CSV.gz"), ("{format: csv, path: table.txt}", "table.txt"),
    ("{format: spacy-json, path: x.jsonl}", "x.jsonl"),
  ])
  func paths(_ options: String, _ path: String) throws {
    let chain = try Chain(
      yaml: "pipeline: test\nstages: [provide, {export: \(options)}]", registry: ExportOptionTests.registry)
    #expect(chain.outputs == [path])
  }

  @Test(arguments: [
    (
      "{format: csv, tokens: true}",
      """
      chain.yaml:3:35: error: stage 'export': tables have no tokens; leave 'tokens' out, or write 'format: jsonl' or \
      'format: conllu'
        - export: {format: csv, tokens: true}
                                        ^~~~
      """
    ),
    (
      "{records: sentences, path: a.csv.gz}",
      """
      chain.yaml:3:40: error: stage 'export': '.csv' is the ending of 'csv', and the format is 'jsonl'; write \
      'format: csv', or another ending
        - export: {records: sentences, path: a.csv.gz}
                                             ^~~~~~~~
      """
    ),
    (
      "{format: tsv, path: Table.csv}",
      """
      chain.yaml:3:33: error: stage 'export': '.csv' is the ending of 'csv', and the format is 'tsv'; write \
      'format: csv', or another ending
        - export: {format: tsv, path: Table.csv}
                                      ^~~~~~~~~
      """
    ),
    (
      "{format: tab}",
      """
      chain.yaml:3:22: error: option 'format' of stage 'export': expected one of jsonl, spacy-json, conllu, csv, tsv, \
      found 'tab'
        - export: {format: tab}
                           ^~~
      """
    ),
  ])
  func errors(_ options: String, _ expected: String) {
    #expect(message("export", options) == expected)
  }
}
