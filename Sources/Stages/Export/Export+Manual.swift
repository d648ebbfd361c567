import Pipeline

extension Export {
  public static let manual = Manual(
    name: "export",
    summary: "Writes documents, sentences, claims or entities as JSON Lines or tables, or spaCy's JSON or CoNLL-U.",
    details: """
      | `format` | what is written |
      |---|---|
      | `jsonl` | records as below |
      | `spacy-json` | what `Doc.to_json()` of spaCy 3.8 writes, with `id` in front, one document a line |
      | `conllu` | CoNLL-U: one token a line, with the model's own labels of dependencies; `_` where no model has read it |
      | `csv`, `tsv` | a table of the records, with a header; cells are apart by commas, or by tabs |

      `jsonl` is one JSON object a line, in input order. Offsets are `start` and `end`, half-open, in Unicode code points of the \
      document's text, so that `text[start..<end]` of a record's text is the text of the span.

      | `records` | a line | `id` |
      |---|---|---|
      | `documents` | the text with its layers | the document's |
      | `sentences` | a sentence, with its text and the index of its section | `DOCUMENT#s0` |
      | `claims` | a claim | `DOCUMENT#c-HASH` |
      | `entities` | an entity | `DOCUMENT#e1` |
      | `triples` | subject, relation and one object of a claim | `DOCUMENT#t0` |

      A triple is a view of a claim for tools that know no more; the claim says who says so and how firmly, a triple \
      does not. One is written for each argument. The relation keeps its negation and modal, and takes the argument's \
      preposition; that of an argument which the clause can do without also takes the objects and complements: `Ann` \
      | `will not give Bo the book in` | `Oslo`. A claim without arguments gives none, and the same triple is written \
      once for a document.

      On lines that are not documents, `document` names the document, and a reference to a claim or an entity is \
      written like its `id`; in a document record both are written without the document: `e1`, `c-HASH`. The hash has \
      sixteen hexadecimal digits.

      A document record has its metadata with the keys `title`, `authors`, `published`, `site`, `section`, `url`, \
      `language` and `description` always, null where nothing is known, and then the input's other keys. `authors` is \
      a list or null. `sections` and `sentences` are there when a stage found some, or when the text is empty; \
      `entities`, `mentions` and `claims` when there are any; `tokens` when asked for, with `tag`, `pos`, `morph`, \
      `lemma`, `dep` and `head` where a model has read the text; `head` is the index of the head in `tokens`, and a \
      root's is its own. Keys that a mention, an entity \
      or a claim has no value for are left out.

      | `records` | columns of the table |
      |---|---|
      | `documents` | `id`, `source`, `title`, `authors`, `published`, `site`, `section`, `url`, `language`, \
      `description`, `metadata`, `sentences`, `entities`, `claims`, `text` |
      | `sentences` | `document`, `id`, `index`, `section`, `section_kind`, `start`, `end`, `text` |
      | `claims` | `document`, `id`, `sentence`, `statement`, `type`, `subject`, `subject_resolved`, `relation_lemma`, \
      `relation_text`, `arguments`, `attribution_type`, `source`, `source_resolved`, `cue`, `commitment`, `polarity`, \
      `certainty`, `modality_type`, `tense`, `time_value`, `place`, `condition`, `confidence`, `check_worthiness`, \
      `kind`, `start`, `end`, `text` |
      | `entities` | `document`, `id`, `name`, `label`, `country`, `mentions`, `aliases`, `roles`, `metonym_of` |
      | `triples` | `id`, `document`, `claim`, `sentence`, `subject`, `relation`, `object` |

      Tables are as RFC 4180 has them, in UTF-8 without a byte order mark, but lines end with a line feed alone. The \
      header is there also when no record is. Cells are in quotes where they must be, and a text with line ends is one \
      cell; `tsv` quotes like `csv`. An empty cell is a missing value, or an empty list. The items of a list are parted by ` | `, \
      and an argument of a claim is `ROLE: TEXT`. In documents, `sentences`, `entities` and `claims` are counts, \
      `source` is the file, and `metadata` is a JSON object of what the input has beside the columns.

      Cells are never changed, so one may begin with `=`, `+`, `-` or `@`, which a spreadsheet takes for a formula when it \
      opens the file. With articles from sources you do not trust, import the table with all columns as text. A spreadsheet \
      cuts cells off at 32,767 characters, too; whole texts are rather for programs.

      `spacy-json` needs `segment` with `method: model`. Its `ents` are the outermost mentions of the kind `name` that \
      keep to the borders of tokens. spaCy's tokens cover the text, so what lies between those of two sections is \
      written as a token of white space (`_SP`), which depends on the one before it; text that `filter` took out of \
      the layers likewise, as `XX`. In `conllu`, a document without sentences writes nothing.

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
    Example(
      "A table.", after: ["segment: {method: rules}"], options: "format: csv\nrecords: sentences",
      input: "Minsk is quiet. \"Vilnius, too,\" she said.", shows: .output,
      output: #"""
        document,id,index,section,section_kind,start,end,text
        example,example#s0,0,0,paragraph,0,15,Minsk is quiet.
        example,example#s1,1,0,paragraph,16,41,"""Vilnius, too,"" she said."
        """#),
    Example(
      "Triples of claims.", after: ["segment", "entity-tag", "claim-extract"],
      options: "format: csv\nrecords: triples", input: "Ann Lee gave the museum a map in May.", shows: .output,
      output: """
        id,document,claim,sentence,subject,relation,object
        example#t0,example,example#c-03bc8864da783272,0,Ann Lee,gave,the museum
        example#t1,example,example#c-03bc8864da783272,0,Ann Lee,gave,a map
        example#t2,example,example#c-03bc8864da783272,0,Ann Lee,gave the museum,a map
        example#t3,example,example#c-03bc8864da783272,0,Ann Lee,gave the museum a map in,May
        """),
    Example(
      "A treebank.", after: ["segment"], options: "format: conllu", input: "She doesn't sleep.", shows: .output,
      output: """
        # newdoc id = example
        # sent_id = example#s0
        # text = She doesn't sleep.
        1\tShe\tshe\tPRON\tPRP\tCase=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs\t4\tnsubj\t_\t_
        2\tdoes\tdo\tAUX\tVBZ\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t4\taux\t_\tSpaceAfter=No
        3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tneg\t_\t_
        4\tsleep\tsleep\tVERB\tVB\tVerbForm=Inf\t0\tROOT\t_\tSpaceAfter=No
        5\t.\t.\tPUNCT\t.\tPunctType=Peri\t4\tpunct\t_\t_

        """),
    Example(
      "What spaCy would write.", after: ["segment", "entity-tag"], options: "format: spacy-json", input: "Minsk waits.",
      shows: .output,
      output: """
        {"id":"example","text":"Minsk waits.","ents":[{"start":0,"end":5,"label":"GPE"}],"sents":[{"start":0,"end":12}],\
        "tokens":[{"id":0,"start":0,"end":5,"tag":"NNP","pos":"PROPN","morph":"Number=Sing","lemma":"Minsk",\
        "dep":"nsubj","head":1},{"id":1,"start":6,"end":11,"tag":"VBZ","pos":"VERB",\
        "morph":"Number=Sing|Person=3|Tense=Pres|VerbForm=Fin","lemma":"wait","dep":"ROOT","head":1},\
        {"id":2,"start":11,"end":12,"tag":".","pos":"PUNCT","morph":"PunctType=Peri","lemma":".","dep":"punct","head":1}]}
        """),
  ]
}
