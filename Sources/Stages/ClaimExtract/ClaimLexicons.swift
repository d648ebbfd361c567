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

  /// - Parameter bytes: a file with sections like those of the data files, each of which goes to the lexicon that has it.
  /// - Throws: ``DiagnosticError`` with everything that is wrong in the file.
  init(adding bytes: [UInt8], path: String) throws(DiagnosticError) {
    let standard = [ClauseWords.standardLists, CueLexicon.standardLists, MeaningLexicon.standardLists]
    let own = try LexiconFile.lists(bytes, path: path, standard: WordLists(merging: standard))
    clauses = ClauseWords(WordLists(merging: [standard[0], own]))
    cues = CueLexicon([standard[1], own])
    meaning = MeaningLexicon([standard[2], own])
  }
}
