import Pipeline

extension Export {
  public static let manual = Manual(
    name: "export", summary: "Writes documents, sentences, claims or entities as JSON Lines.",
    details: """
      One JSON object a line, in input order. Offsets are `start` and `end`, half-open, in Unicode code points of the \
      document's text, so that `text[start..<end]` of a record's text is the text of the span.

      | `records` | a line | `id` |
      |---|---|---|
      | `documents` | the text with its layers | the document's |
      | `sentences` | a sentence, with its text and the index of its section | `DOCUMENT#s0` |
      | `claims` | a claim | `DOCUMENT#c-HASH` |
      | `entities` | an entity | `DOCUMENT#e1` |

      On lines that are not documents, `document` names the document, and a reference to a claim or an entity is \
      written like its `id`; in a document record both are written without the document: `e1`, `c-HASH`. The hash has \
      sixteen hexadecimal digits.

      A document record has its metadata with the keys `title`, `authors`, `published`, `site`, `section`, `url`, \
      `language` and `description` always, null where nothing is known, and then the input's other keys. `authors` is \
      a list or null. `sections` and `sentences` are there when a stage found some, or when the text is empty; \
      `entities`, `mentions` and `claims` when there are any; `tokens` when asked for. Keys that a mention, an entity \
      or a claim has no value for are left out.

      The ending of `path` says how the file is compressed: `.gz`, `.bz2`, `.zst`, `.xz`, or anything else for plain \
      text. A compressed file is a series of members of about 1 MiB of text, which every decompressor reads as one; \
      equal runs give equal files.

      A document that a later stage drops has been written all the same; put `filter` and `sample` before `export`.
      """)

  public static let examples = [
    Example(
      "A document that no other stage has worked on.", input: "Minsk is \"quiet\".",
      metadata: ["desk": "world", "title": "Quiet", "authors": "A. B."], shows: .output,
      output: """
        {"id":"example","source":{"path":"example","offset":0},"metadata":{"title":"Quiet","authors":["A. B."],\
        "published":null,"site":null,"section":null,"url":null,"language":null,"description":null,"desk":"world"},\
        "text":"Minsk is \\"quiet\\"."}
        """),
    Example(
      "A line a sentence.", after: ["segment: {method: rules}"], options: "records: sentences",
      input: "Minsk is quiet. Vilnius is not.", shows: .output,
      output: """
        {"id":"example#s0","document":"example","index":0,"start":0,"end":15,"text":"Minsk is quiet.","section":0}
        {"id":"example#s1","document":"example","index":1,"start":16,"end":31,"text":"Vilnius is not.","section":0}
        """),
  ]
}
