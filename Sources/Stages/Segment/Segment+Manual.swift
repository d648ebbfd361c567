import Pipeline

extension Segment {
  static let details = """
    With `method: model`, one of spaCy's English models (`pipe model install en_core_web_md`) finds tokens, sentences,
    fine and universal parts of speech, morphology, lemmas, dependencies and names; `entity-tag` makes mentions of the
    names. The tokens are those of spaCy: contractions are parted (`do` `n't`), hyphenated words too (`two` `-` `way`).
    A run fails before it begins when the model is not installed. A document whose metadata name another language than
    English (`en`, `en-GB`, `eng`, `English`) is dropped with the reason `language`; one that names none is read.

    The model reads section by section, so that a heading does not run into the next sentence. With `unit: document` it
    reads the text at once, as spaCy would: sentences may reach over sections, and belong to the one they begin in; and
    tokens of nothing but white space stay in the document, where other stages meet them. Records leave such tokens out
    (what depended on one depends on its head); `spacy-json` has them.

    With `method: rules`, tokens follow Universal Dependencies' English treebanks: like the above, but hyphenated words
    stay whole if the first part is a prefix (`anti-smoker`). Abbreviations keep their period; numbers, times,
    addresses, file names, `@names`, `#tags`, emoticons and `...` stay whole. A sentence ends at `.`, `!` or `?` with the
    quotation marks and brackets that close there, unless an abbreviation, an initial, a list number or an attribution
    in small letters (`"Why?" he asked`) speaks against it. A line end inside a section ends a sentence where the next
    word would have fitted on the line. The word lists are English. Other languages that use spaces come out well where
    their abbreviations do not matter. Chinese, Japanese and Thai are not parted into words.

    Tokens are not normalised, and a word that a line end parts stays two tokens: `normalize` mends that.
    """

  public static let examples = [
    Example(
      "Tokens and sentences of the model.", input: "Dr. Lane can't come. \"Why?\" he asked.", shows: .tokens,
      output: """
        Dr. Lane ca n't come .
        " Why ? " he asked .
        """),
    Example(
      "A document in another language is dropped.", input: "Guten Tag.", metadata: ["language": "de"],
      shows: .outcome, output: "dropped: language"),
    Example(
      "Abbreviations and initials do not end a sentence.", options: "method: rules",
      input: "Dr. A. B. Lane of Acme Inc. met U.S. officials at 5 p.m. Monday. The talks failed.",
      shows: .sentences,
      output: """
        Dr. A. B. Lane of Acme Inc. met U.S. officials at 5 p.m. Monday.
        The talks failed.
        """),
    Example(
      "A quotation ends with its marks; an attribution in small letters belongs to it.", options: "method: rules",
      input: "\"Why?\" he asked. \"We won’t say.\" She left.",
      shows: .sentences,
      output: """
        "Why?" he asked.
        "We won’t say."
        She left.
        """),
    Example(
      "Contractions, hyphenated words, amounts and addresses.", options: "method: rules",
      input: "They can't accept the two-way, $1,100.50 deal (see www.example.org/a).",
      shows: .tokens,
      output: "They ca n't accept the two - way , $ 1,100.50 deal ( see www.example.org/a ) ."),
    Example(
      "Blank lines part sections; a wrapped line goes on, a short line does not.", options: "method: rules",
      input: """
        Dear John,
        Thank you for the letter that you sent us on the third of
        March. We have read it.

        Ann Lee
        Head of Sales
        """,
      shows: .sentences,
      output: """
        Dear John,
        Thank you for the letter that you sent us on the third of
        March.
        We have read it.
        Ann Lee
        Head of Sales
        """),
  ]
}
