import Pipeline
import Stages
import Testing

/// Whole records of a document with annotations made by hand.
@Suite struct AnnotatedExportTests {
  private func export(_ format: Export.Format, tokens: Bool = false) throws -> Export {
    var options = Export.Options()
    options.format = format
    options.tokens = tokens
    return try Export(options)
  }

  /// Without the token of white space; what depended on it depends on its head.
  @Test func documentRecord() throws {
    let expected =
      #"{"id":"a","source":{"path":"a.txt","offset":0},"metadata":{"title":null,"authors":null,"published":null,"#
      + #""site":null,"section":null,"url":null,"language":null,"description":null},"text":"Oh 🕊\n\nHe isn't\nup.","#
      + #""sections":[{"kind":"heading","start":0,"end":4},{"kind":"paragraph","start":6,"end":18}],"#
      + #""sentences":[{"start":0,"end":4,"section":0},{"start":6,"end":18,"section":1}],"tokens":["#
      + #"{"start":0,"end":2,"tag":"UH","pos":"INTJ","morph":"","lemma":"oh","dep":"ROOT","head":0},"#
      + #"{"start":3,"end":4,"tag":"UH","pos":"INTJ","morph":"","lemma":"🕊","dep":"dep","head":0},"#
      + #"{"start":6,"end":8,"tag":"PRP","pos":"PRON","morph":"Case=Nom|Number=Sing","lemma":"he","dep":"nsubj","head":3},"#
      + #"{"start":9,"end":11,"tag":"VBZ","pos":"AUX","morph":"","lemma":"be","dep":"ROOT","head":3},"#
      + #"{"start":11,"end":14,"tag":"RB","pos":"PART","morph":"","lemma":"not","dep":"neg","head":3},"#
      + #"{"start":15,"end":17,"tag":"RB","pos":"PART","morph":"","lemma":"up","dep":"prt","head":3},"#
      + #"{"start":17,"end":18,"tag":".","pos":"PUNCT","morph":"","lemma":"","dep":"punct","head":3}]}"#
    #expect(try output(of: export(.jsonl, tokens: true), AnnotatedDocument.make()) == expected + "\n")
  }

  /// With the token of white space, and one put in for the empty line between the sections.
  @Test func spaCyDocument() throws {
    var document = AnnotatedDocument.make()
    document.mentions = [
      Mention(TextSpan(3..<7), label: "PRODUCT"), Mention(TextSpan(9..<11), label: "PERSON", kind: .pronoun),
      Mention(TextSpan(12..<17), label: "ORG"), Mention(TextSpan(14..<17), label: "GPE"),
      Mention(TextSpan(18..<21), label: "LOC"), Mention(TextSpan(19..<20), label: "FAC"),
    ]
    let expected =
      #"{"id":"a","text":"Oh 🕊\n\nHe isn't\nup.","#
      + #""ents":[{"start":3,"end":4,"label":"PRODUCT"},{"start":9,"end":14,"label":"ORG"},"#
      + #"{"start":15,"end":18,"label":"LOC"}],"sents":[{"start":0,"end":6},{"start":6,"end":18}],"tokens":["#
      + #"{"id":0,"start":0,"end":2,"tag":"UH","pos":"INTJ","morph":"","lemma":"oh","dep":"ROOT","head":0},"#
      + #"{"id":1,"start":3,"end":4,"tag":"UH","pos":"INTJ","morph":"","lemma":"🕊","dep":"dep","head":0},"#
      + #"{"id":2,"start":4,"end":6,"tag":"_SP","pos":"SPACE","morph":"","lemma":"\n\n","dep":"dep","head":1},"#
      + #"{"id":3,"start":6,"end":8,"tag":"PRP","pos":"PRON","morph":"Case=Nom|Number=Sing","lemma":"he","#
      + #""dep":"nsubj","head":4},"#
      + #"{"id":4,"start":9,"end":11,"tag":"VBZ","pos":"AUX","morph":"","lemma":"be","dep":"ROOT","head":4},"#
      + #"{"id":5,"start":11,"end":14,"tag":"RB","pos":"PART","morph":"","lemma":"not","dep":"neg","head":4},"#
      + #"{"id":6,"start":14,"end":15,"tag":"_SP","pos":"SPACE","morph":"","lemma":"\n","dep":"dep","head":4},"#
      + #"{"id":7,"start":15,"end":17,"tag":"RB","pos":"PART","morph":"","lemma":"up","dep":"prt","head":6},"#
      + #"{"id":8,"start":17,"end":18,"tag":".","pos":"PUNCT","morph":"","lemma":"","dep":"punct","head":4}]}"#
    #expect(try output(of: export(.spacyJSON), document) == expected + "\n")
  }

  @Test(
    "text that no token covers",
    arguments: [
      ("", #""ents":[],"sents":[],"tokens":[]"#),
      (
        " \n",
        #""ents":[],"sents":[{"start":0,"end":2}],"tokens":[{"id":0,"start":0,"end":2,"tag":"_SP","pos":"SPACE","#
          + #""morph":"","lemma":" \n","dep":"ROOT","head":0}]"#
      ),
      (
        "Ad",
        #""ents":[],"sents":[{"start":0,"end":2}],"tokens":[{"id":0,"start":0,"end":2,"tag":"XX","pos":"X","#
          + #""morph":"","lemma":"Ad","dep":"ROOT","head":0}]"#
      ),
    ])
  func gaps(_ text: String, _ members: String) throws {
    let written = text == " \n" ? #" \n"# : text
    let expected = #"{"id":"g","text":""# + written + #"","# + members.replacing(" \n", with: #" \n"#) + "}\n"
    #expect(try output(of: export(.spacyJSON), Document(id: "g", text: text)) == expected)
  }

  @Test func conllu() throws {
    let expected = """
      # newdoc id = a
      # sent_id = a#s0
      # text = Oh 🕊
      1\tOh\toh\tINTJ\tUH\t_\t0\tROOT\t_\t_
      2\t🕊\t🕊\tINTJ\tUH\t_\t1\tdep\t_\t_

      # sent_id = a#s1
      # text = He isn't up.
      1\tHe\the\tPRON\tPRP\tCase=Nom|Number=Sing\t2\tnsubj\t_\t_
      2\tis\tbe\tAUX\tVBZ\t_\t0\tROOT\t_\tSpaceAfter=No
      3\tn't\tnot\tPART\tRB\t_\t2\tneg\t_\t_
      4\tup\tup\tPART\tRB\t_\t2\tprt\t_\tSpaceAfter=No
      5\t.\t_\tPUNCT\t.\t_\t2\tpunct\t_\t_


      """
    #expect(try output(of: export(.conllu), AnnotatedDocument.make()) == expected)
  }

  @Test func conlluWithoutAnnotation() throws {
    var document = AnnotatedDocument.make()
    document.annotations = Annotations()
    document.sentences.removeLast()
    let expected = """
      # newdoc id = a
      # sent_id = a#s0
      # text = Oh 🕊
      1\tOh\t_\t_\t_\t_\t_\t_\t_\t_
      2\t🕊\t_\t_\t_\t_\t_\t_\t_\t_


      """
    #expect(try output(of: export(.conllu), document) == expected)
    document.sentences = []
    #expect(try output(of: export(.conllu), document) == "")
  }
}
