/// Who says what: one content with its source and its cue, in the terms of PARC and PolNeAR.
///
/// A speech of several sentences is several attributions of one source, of which only the one beside the cue has it.
struct Attribution: Sendable, Hashable {
  /// How the content is given: all in quotation marks, none of it, or some.
  enum Form: String, Sendable { case direct, indirect, mixed }

  /// The words that name who says it.
  struct Source: Sendable, Hashable {
    /// The head word: a noun, a name's last word, a pronoun.
    var head: Int
    /// From the determiner to the head noun, or a name without its title.
    var tokens: Range<Int>
    /// The fullest name of whom it speaks; nil where nothing better than its words is known.
    var resolved: String?
    /// Index into the document's entities.
    var entity: Int?
  }

  /// The words that attribute: *said*, *according to*, *is said to*.
  struct Cue: Sendable, Hashable {
    /// The verb, noun or adjective, or the first word of a phrase.
    var head: Int
    var tokens: Range<Int>
    /// Of the head, or the whole phrase.
    var lemma: String
  }

  var form: Form
  /// nil where nobody is named.
  var source: Source?
  /// nil where the sentence continues a quotation or speech.
  var cue: Cue?
  /// Bytes of the document, in text order, without white space at their ends.
  var content: [Range<Int>]
  /// The verb or noun that heads the content; nil for quotations whose head is not known.
  var contentHead: Int?
  /// The words that name who is spoken to.
  var addressee: Source?
  var commitment: Commitment
  /// Index of the sentence that the content lies in.
  var sentence: Int
  /// Index of the attribution whose content this one lies in: "A says that B said".
  var parent: Int?
  /// The source stands in another sentence, as the speaker of what comes before or after.
  var continuesSpeaker = false
  /// Which rule found it, for people who ask why.
  var rule: Rule

  enum Rule: String, Sendable {
    case clause, infinitive, gerund, object, preposition, complement, parenthesis, passive, raising, participle
    case noun, adjective, phrase, asClause = "as-clause", quotation, quotationBeside = "quotation-beside"
    case continued, introduced, interview
  }

  /// From the first byte of the content to behind the last.
  var extent: Range<Int> { (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0) }
}

/// How far a source stands behind what it is said to say.
enum Commitment: String, Sendable, CaseIterable {
  case factive, neutral, weak, belief, denial, intention, directive, question
}
