import Testing

@testable import Stages

/// Brackets of the text beside those of the statement: pieces of a sentence, of which `+` begins an insertion, and `~` what
/// nothing sets apart.
@Suite struct StatementDraftTests {
  @Test(arguments: [
    (["they", "[the", "guards]", "left"], "They (the guards) left."),
    (["they", "[", "+Ann Lee", "~]", "left"], "They ([Ann Lee]) left."),
    // Footnotes.
    (["it", "broke.[1]"], "It broke."), (["it", "broke[12],"], "It broke."), (["it", "broke.[1"], "It broke."),
    (["it", "[1]", "broke"], "It (1) broke."), (["it", "fell[2]", "twice"], "It fell twice."),
    // Brackets without the other of their pair.
    (["it]", "broke"], "It broke."), (["it", "[", "broke"], "It broke."), (["it", "broke", "["], "It broke."),
    (["+the dam [the old", "broke"], "[The dam the old] broke."),
    // Words that only an insertion sets apart.
    (["we", "[", "+are", "~the", "guards"], "We [are] the guards."), (["+Ann", "~'s", "dam"], "[Ann]'s dam."),
    ([], ""),
  ])
  func sentence(pieces: [String], expected: String) {
    var draft = StatementDraft()
    for piece in pieces {
      if piece.first == "+" {
        draft.insert(String(piece.dropFirst()))
      } else {
        let isJoined = piece.first == "~"
        draft.append(Array(piece.utf8)[(isJoined ? 1 : 0)...], afterSpace: !isJoined)
      }
    }
    #expect(draft.sentence == expected)
  }
}
