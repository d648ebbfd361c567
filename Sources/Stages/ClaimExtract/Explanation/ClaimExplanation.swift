import Pipeline

/// What became of each sentence of a document, and why: text for people, made of what `claim-extract` works with.
package struct ClaimExplanation {
  let document: Document
  let assembly: ClaimAssembly
  /// Columns that lines are folded to.
  let width: Int

  var tree: SyntaxTree { assembly.tree }
  var clauses: [Clause] { assembly.clauses }
  var attributions: Attributions { assembly.reader.attributions }

  /// - Parameter document: behind `claim-extract`.
  init(_ document: Document, _ assembly: ClaimAssembly, width: Int) {
    self.document = document
    self.assembly = assembly
    self.width = max(width, 40)
  }

  package var sentenceCount: Int { document.sentences.count }

  /// The sentence of a claim, by its id with or without the document's; nil if there is no such claim.
  package func sentence(ofClaim id: String) -> Int? {
    let name = Self.claimName(id)
    return document.claims.first { $0.name == name }?.sentence
  }

  /// A line a sentence: its number, the kind of its section, the number of its claims, its words as far as they go.
  package var sentences: String {
    let counts = document.claims.reduce(into: [Int: Int]()) { $0[$1.sentence, default: 0] += 1 }
    let kinds = document.sentences.indices.map { sectionKind(ofSentence: $0) }
    let longest = max(7, kinds.map(\.count).max() ?? 0)
    let header = ["sentence", "claims", "section".padded(to: longest), "text"].joined(separator: "  ")
    let lines = document.sentences.indices.map { index in
      let front = [
        String(index).padded(to: 8, atEnd: false), String(counts[index] ?? 0).padded(to: 6, atEnd: false),
        kinds[index].padded(to: longest),
      ].joined(separator: "  ")
      return front + "  " + document.text(of: document.sentences[index]).onOneLine.cut(to: width - front.count - 2)
    }
    return ([header] + lines).joined(separator: "\n")
  }

  /// All about a sentence: tree, clauses, attributions and records.
  ///
  /// - Parameter claim: the id of the only record to show; nil for all.
  package func text(ofSentence index: Int, claim: String? = nil) -> String {
    let tokens = tree.sentences[index]
    let name = claim.map(Self.claimName)
    let records = document.claims.filter { $0.sentence == index && (name == nil || $0.name == name) }
    var page = ExplanationPage(width: width)
    page.line("sentence \(index) of \(document.id), \(sectionKind(ofSentence: index))")
    page.fold(document.text(of: document.sentences[index]).onOneLine, indent: 2)
    page.title("tree")
    page.lines(TreeDrawing(tree, tokens, width: width).lines)
    page.title("clauses")
    explainClauses(of: index, on: &page)
    page.title("attributions")
    explainAttributions(of: index, on: &page)
    page.title(name == nil ? "claims" : "claim")
    if records.isEmpty { page.line("  none") }
    for record in records { explain(record, on: &page) }
    return page.text
  }

  private func sectionKind(ofSentence index: Int) -> String {
    let section = Int(document.sentences[index].section)
    return document.sections.indices.contains(section) ? document.sections[section].kind.name : "no section"
  }

  /// `c-HASH` of `DOCUMENT#c-HASH`.
  private static func claimName(_ id: String) -> String {
    id.split(separator: "#").last.map(String.init) ?? id
  }

  /// The words of a range of tokens.
  func words(_ tokens: Range<Int>) -> String {
    tokens.isEmpty ? "" : document.text(in: tree.bytes(of: tokens, document)).onOneLine
  }

  /// The words of tokens that need not be neighbours, with … between those that are not.
  func words(_ tokens: [Int]) -> String {
    var text = ""
    for (index, token) in tokens.enumerated() {
      if index > 0 {
        text += token == tokens[index - 1] + 1 ? (tree.hasGap(before: token) ? " " : "") : " … "
      }
      text += tree.words[token]
    }
    return text
  }
}
