import Language
import Pipeline

/// The word lists of the stage: those of the program, and a user's on top of them.
struct ClaimLexicons: Sendable {
  let clauses: ClauseWords
  let cues: CueLexicon
  let meaning: MeaningLexicon

  static let standard = ClaimLexicons(clauses: .standard, cues: .standard, meaning: .standard)

  private init(clauses: ClauseWords, cues: CueLexicon, meaning: MeaningLexicon) {
    self.clauses = clauses
    self.cues = cues
    self.meaning = meaning
  }

  /// - Parameter text: sections like those of the data files, each of which goes to the lexicon that has it.
  /// - Throws: ``OptionError`` for a section that no lexicon has.
  init(adding text: String) throws(OptionError) {
    let own = WordLists(text)
    let standard = [ClauseWords.standardLists, CueLexicon.standardLists, MeaningLexicon.standardLists]
    let known = standard.flatMap(\.names)
    if let unknown = own.names.first(where: { !known.contains($0) }) {
      throw OptionError("lexicon", "there is no section '[\(unknown)]'; there are \(known.joined(separator: ", "))")
    }
    clauses = ClauseWords(WordLists(merging: [standard[0], own]))
    cues = CueLexicon([standard[1], own])
    meaning = MeaningLexicon([standard[2], own])
  }
}
