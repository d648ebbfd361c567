import Language
import Pipeline

/// Quotations: each sentence of one has the source of the cue beside it, or of the speech that it goes on with.
extension AttributionFinder {
  mutating func attributeQuotations() {
    for quotation in quoted.quotations.indices where !quoted.tokens[quotation].isEmpty {
      attribute(quotation)
    }
  }

  private mutating func attribute(_ quotation: Int) {
    let tokens = quoted.tokens[quotation]
    let sentences = Int(tree.sentenceOf[tokens.lowerBound])...Int(tree.sentenceOf[tokens.upperBound - 1])
    guard sentences.lowerBound >= 0 else { return }
    var speaker: Speaker?
    if let anchor = anchor(of: quotation, sentences) {
      speaker = Speaker(found[anchor].source, .continued)
      guard found[anchor].source != nil || sentences.count > 1 else { return }
    } else if let beside = cueBeside(quotation, sentences) {
      add(beside, to: quotation, sentences)
      speaker = beside.source.flatMap(source(at:)).map { Speaker($0, .continued) }
    } else if let same = speakerOfSentence(quotation, sentences.lowerBound) {
      speaker = same
    } else if quoted.quotations[quotation].kind == .quotation, quoted.quotations[quotation].depth == 0,
      isWholeSentence(tokens, sentences)
    {
      speaker = speakerBefore(quotation, sentences.lowerBound)
    }
    guard let speaker, speaker.source != nil else { return }
    for sentence in sentences {
      let piece = trimmedSpace(tokens.clamped(to: tree.sentences[sentence]))
      guard !piece.isEmpty, covering(piece, quotation, sentence) == nil, hasWord(piece) else { continue }
      append(
        Attribution(
          form: .direct, source: speaker.source, cue: nil, content: [bytes(of: piece)], contentHead: root(of: piece),
          addressee: nil, commitment: .neutral, sentence: sentence, continuesSpeaker: true, rule: speaker.rule), [piece]
      )
      addedByQuotation[sentence, default: []].append(found.count - 1)
    }
  }

  struct Speaker {
    var source: Attribution.Source?
    var rule: Attribution.Rule
    init(_ source: Attribution.Source?, _ rule: Attribution.Rule) {
      self.source = source
      self.rule = rule
    }
  }

  /// The attribution that a cue has made of a sentence of the quotation; the last, which mostly has the name.
  private func anchor(of quotation: Int, _ sentences: ClosedRange<Int>) -> Int? {
    for sentence in sentences.reversed() {
      let piece = quoted.tokens[quotation].clamped(to: tree.sentences[sentence])
      if let index = covering(piece, quotation, sentence) { return index }
    }
    return nil
  }

  /// An attribution whose cue stands outside of the quotation, and whose content takes in half of the piece.
  private func covering(_ piece: Range<Int>, _ quotation: Int, _ sentence: Int) -> Int? {
    let indices = Array(foundIn[sentence]) + (addedByQuotation[sentence] ?? [])
    return indices.first { index in
      if let cue = found[index].cue?.head, quoted.contains(quotation, cue) { return false }
      let shared = contents[index].reduce(0) { $0 + $1.clamped(to: piece).count }
      guard 2 * shared >= piece.count else { return false }
      // What surrounds the quotation's own quotation speaks of somebody else's words.
      guard let parent = quoted.quotations[quotation].parent else { return true }
      return found[index].cue.map { quoted.contains(parent, $0.head) } ?? false
    }
  }

  /// A verb right behind the quotation ("…, she said") or right before it ("she said: …").
  private func cueBeside(_ quotation: Int, _ sentences: ClosedRange<Int>) -> Beside? {
    let tokens = quoted.tokens[quotation]
    let parent = quoted.quotations[quotation].parent
    let around = parent.map { quoted.tokens[$0] } ?? 0..<tree.count
    let after =
      tokens.upperBound..<min(tokens.upperBound + 9, tree.sentences[sentences.upperBound].upperBound, around.upperBound)
    let endsInComma = tokens.count > 1 && [",", "?", "!"].contains(tree.words[tokens.upperBound - 2])
    if !after.isEmpty {
      for verb in after where tree.categories[verb] == .verb && quoted.quotation(around: verb) == parent {
        guard let beside = besideCue(verb, isCertain: endsInComma, behind: true) else { break }
        return beside
      }
    }
    let sentence = tree.sentences[sentences.lowerBound]
    let before = max(tokens.lowerBound - 7, sentence.lowerBound, around.lowerBound)..<tokens.lowerBound
    for verb in before.reversed() where tree.categories[verb] == .verb && quoted.quotation(around: verb) == parent {
      let opens = tree.words[tokens.lowerBound - 1]
      let isCertain = opens == ":" || opens == ","
      return isCertain || verb >= tokens.lowerBound - 3 ? besideCue(verb, isCertain: isCertain, behind: false) : nil
    }
    return nil
  }

  struct Beside {
    var verb: Int
    var source: Int?
    var addressee: Int?
    var commitment: Commitment
  }

  private func besideCue(_ verb: Int, isCertain: Bool, behind: Bool) -> Beside? {
    let entry = lexicon.verb(verb, tree)
    if let entry, entry.frames.contains(.noQuote), !isCertain || !behind { return nil }
    guard entry != nil || isCertain && behind && isFinite(verb) else { return nil }
    let cue = VerbCue(verb, entry ?? CueLexicon.Verb(commitment: .neutral, frames: []), tree, words)
    if cue.isLeftToAuthor && entry != nil && !behind { return nil }
    var source = cue.source
    // "said Maria Lane" with the name taken for an object.
    if source == nil, behind, !cue.isPassive { source = tree.child(of: verb, .dobj, .attr, .oprd, .npadvmod) }
    if entry == nil, source.map({ !isPerson($0) }) ?? true { return nil }
    if source == nil, !cue.isPassive || !(entry?.frames.contains(.person) ?? false) { return nil }
    if let source, let entry, isAuthorsThought(verb, source, entry) { return nil }
    let addressee = addressee(of: cue, .quotationBeside, [])
    return Beside(
      verb: verb, source: source, addressee: addressee == source ? nil : addressee,
      commitment: entry?.commitment ?? .neutral)
  }

  /// Gives the part of the quotation in the cue's sentence to the cue: as more content of an attribution that it has
  /// already made, or as one of its own.
  private mutating func add(_ beside: Beside, to quotation: Int, _ sentences: ClosedRange<Int>) {
    let sentence = Int(tree.sentenceOf[beside.verb])
    let piece = trimmedSpace(quoted.tokens[quotation].clamped(to: tree.sentences[sentence]))
    guard !piece.isEmpty else { return }
    let indices = Array(foundIn[sentence]) + (addedByQuotation[sentence] ?? [])
    if let index = indices.first(where: { found[$0].cue?.head == beside.verb }) {
      guard !contents[index].contains(where: { $0.overlaps(piece) }) else { return }
      contents[index] = (contents[index] + [piece]).sorted { $0.lowerBound < $1.lowerBound }
      found[index].content = contents[index].map(bytes(of:))
      found[index].form = form(of: contents[index], cue: beside.verb)
      return
    }
    let cue = Attribution.Cue(head: beside.verb, tokens: cueTokens(beside.verb), lemma: tree.lemmas[beside.verb])
    append(
      Attribution(
        form: .direct, source: beside.source.flatMap(source(at:)), cue: cue, content: [bytes(of: piece)],
        contentHead: root(of: piece), addressee: beside.addressee.flatMap(party(at:)), commitment: beside.commitment,
        sentence: sentence,
        rule: .quotationBeside), [piece])
    addedByQuotation[sentence, default: []].append(found.count - 1)
  }

  /// "“No,” he said, and then, after a while, “I regret it.”": one that goes on in the sentence of another.
  private func speakerOfSentence(_ quotation: Int, _ sentence: Int) -> Speaker? {
    guard quoted.quotations[quotation].kind == .quotation, quoted.quotations[quotation].depth == 0 else { return nil }
    let start = quoted.tokens[quotation].lowerBound
    let last = foundIn[sentence].last {
      found[$0].form == .direct && contents[$0].allSatisfy { $0.upperBound <= start }
        && (found[$0].cue.map { quoted.quotation(around: $0.head) == nil } ?? false)
    }
    return last.flatMap { found[$0].source }.map { Speaker($0, .continued) }
  }

  /// The quotation begins its first sentence and ends its last.
  /// Nothing but a phrase in front: "As a parent, “we are expected to pay.”"
  private func isWholeSentence(_ tokens: Range<Int>, _ sentences: ClosedRange<Int>) -> Bool {
    let (first, last) = (tree.sentences[sentences.lowerBound], tree.sentences[sentences.upperBound])
    let before = first.lowerBound..<max(first.lowerBound, tokens.lowerBound)
    let after = min(tokens.upperBound, last.upperBound)..<last.upperBound
    if after.contains(where: { tree.categories[$0] != .punct }) { return false }
    let isPhrase =
      before.count > 1 && tree.isComma(before.upperBound - 1) && !before.contains(where: tree.isVerbal)
      && tokens.contains(root(of: first))
    return isPhrase || !before.contains { tree.categories[$0] != .punct }
  }

  private func hasWord(_ piece: Range<Int>) -> Bool { piece.contains { tree.categories[$0] != .punct } }

  private func trimmedSpace(_ piece: Range<Int>) -> Range<Int> {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while start < end, tree.categories[start] == .space { start += 1 }
    while start < end, tree.categories[end - 1] == .space { end -= 1 }
    return start..<end
  }

  /// The word of a piece whose head lies outside of it.
  func root(of piece: Range<Int>) -> Int {
    piece.first { tree.categories[$0] != .punct && (tree.isRoot($0) || !piece.contains(tree.head(of: $0))) }
      ?? piece.lowerBound
  }
}
