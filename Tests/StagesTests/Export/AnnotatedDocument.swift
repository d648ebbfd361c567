import Pipeline

/// `Oh 🕊` heading, then a wrapped paragraph with a token of white space that is a head, as a model would leave them.
///
/// ```
/// Oh 🕊      bytes 0..<7    code points 0..<4
/// He isn't   bytes 9..<17   code points 6..<14, in the tokens He, is, n't
/// \nup.      bytes 17..<21  code points 14..<18, in the tokens \n, up, .
/// ```
enum AnnotatedDocument {
  static let names = AnnotationNames(
    tags: ["", "UH", "PRP", "VBZ", "RB", "_SP", "."],
    partsOfSpeech: ["", "INTJ", "PRON", "AUX", "PART", "SPACE", "PUNCT"],
    morphologies: ["", "Case=Nom|Number=Sing"], dependencies: ["ROOT", "dep", "nsubj", "neg", "prt", "punct"])

  static func make() -> Document {
    var document = Document(id: "a", text: "Oh 🕊\n\nHe isn't\nup.", origin: Origin(path: "a.txt"))
    document.sections = [Section(.heading, 0..<7), Section(.paragraph, 9..<21)]
    let spans: [Range<UInt32>] = [0..<2, 3..<7, 9..<11, 12..<14, 14..<17, 17..<18, 18..<20, 20..<21]
    document.tokens = spans.map { Token(start: $0.lowerBound, end: $0.upperBound) }
    document.sentences = [
      Sentence(start: 0, end: 7, section: 0, firstToken: 0, tokenCount: 2),
      Sentence(start: 9, end: 21, section: 1, firstToken: 2, tokenCount: 6),
    ]
    document.annotations = Annotations(
      names: names,
      tokens: [
        TokenAnnotation(lemma: 0..<2, head: 0, tag: 1, partOfSpeech: 1),
        TokenAnnotation(lemma: 2..<6, head: 0, tag: 1, partOfSpeech: 1, dependency: 1),
        TokenAnnotation(lemma: 6..<8, head: 3, morphology: 1, tag: 2, partOfSpeech: 2, dependency: 2),
        TokenAnnotation(lemma: 8..<10, head: 3, tag: 3, partOfSpeech: 3),
        TokenAnnotation(lemma: 10..<13, head: 3, tag: 4, partOfSpeech: 4, dependency: 3),
        TokenAnnotation(lemma: 13..<14, head: 3, tag: 5, partOfSpeech: 5, dependency: 1, isSpace: true),
        TokenAnnotation(lemma: 14..<16, head: 5, tag: 4, partOfSpeech: 4, dependency: 4),
        TokenAnnotation(lemma: 16..<16, head: 3, tag: 6, partOfSpeech: 6, dependency: 5),
      ], lemmas: Array("oh🕊hebenot\nup".utf8))
    return document
  }
}
