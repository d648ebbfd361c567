import Language

/// Finds names of events that begin with a year or a number: `2019 general election`, `38th G8 summit`.
///
/// The model sees the year as a date and the country in the middle as a place.
struct EventNames {
  let tree: SyntaxTree
  let words: NameWords

  func spans() -> [NameSpan] {
    var found: [NameSpan] = []
    for token in tree.heads.indices where isStart(token) {
      guard
        let sentence = tree.sentences.indices.contains(Int(tree.sentenceOf[token]))
          ? tree.sentences[Int(tree.sentenceOf[token])] : nil
      else { continue }
      var end = token + 1
      while end < sentence.upperBound, end - token < 9 {
        if words.eventHeads.contains(tree.lowered[end]) {
          if end > token + 1 || tree.words[end].isCapitalised {
            found.append(NameSpan(token..<end + 1, .event, margin: 8))
          }
          break
        }
        guard isModifier(end) else { break }
        end += 1
      }
    }
    return found
  }

  private func isStart(_ token: Int) -> Bool {
    let word = tree.words[token]
    if word.isYear { return true }
    return word.beginsWithNumber && ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
  }

  private func isModifier(_ token: Int) -> Bool {
    words.eventModifiers.contains(tree.lowered[token])
      || tree.words[token].isCapitalised && tree.categories[token] != .verb
  }
}
