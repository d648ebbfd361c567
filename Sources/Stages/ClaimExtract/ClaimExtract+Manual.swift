import Pipeline

extension ClaimExtract {
  public static let manual = Manual(
    name: "claim-extract", summary: "Finds who says what, how firmly and about when, one record a clause.",
    details: """
      Each clause that states something becomes one claim: its subject, the verb group and all arguments, each with its \
      span, role and, where `entity-tag` has resolved it, entity; and beside them

      | field | what it says |
      |---|---|
      | `statement` | the claim as a sentence that stands alone; what is not in the text stands in `[ ]` |
      | `attribution` | who says it by which words, in whose chain of sources; `author` where nobody else does |
      | `polarity`, `modality` | whether it is so or not, and how surely, with the words that say so |
      | `tense`, `aspect`, `time` | when it is so; `basis` is `explicit` where the clause says it, `document` where \
      another clause of the sentence does, `tense` where only the verb's form does |
      | `place`, `quantities`, `condition` | where, how much, and under what condition |
      | `links` | its causes, results, purposes, contrasts and the like among the other claims |
      | `kind`, `check_worthiness` | what kind of statement it is, and whether it is worth a fact-checker's time |
      | `confidence`, `rule` | how far the record is to be trusted, and the construction that made it |

      That somebody says something is a claim too. It names the claim of what is said in an argument, and that one names \
      it in `attribution`. A time that is said of the saying is not the time of what is said.

      Clauses in headings, captions, tables and authors' notes, questions, commands and conditions make no claims. What \
      is left out goes to the file of `rejected`, the same records with the reason, and the run's summary says how many \
      each reason left out:

      | reason | what it is |
      |---|---|
      | `question`, `imperative`, `condition`, `purpose`, `infinitive`, `wanted` | it asserts nothing |
      | `heading` | it stands in a section that is not among `sections` |
      | `fragment`, `no-subject`, `bare-relation`, `free-relative`, `mention` | it is no whole statement |
      | `low-confidence`, `not-attributed`, `not-check-worthy`, `speech-act` | an option leaves it out |
      | `duplicate` | another claim has the same spans |
      | `unspecific` | it tells of something that there may not be: "they reject any deal that is unfair" |
      | `repeated-title` | an earlier claim gives the same person the same title |

      A sentence of more than 500 tokens makes no claims: it is a list, or a text without full stops.

      A file for `lexicon` has sections like those of the program's own lists, of which the names are said when one is \
      unknown: words that attribute in `[verbs]`, modal verbs in `[modal]`, event nouns in `[event-noun]` and so on. A \
      line is a word, and its values behind tabs.
      """,
    reads: [.dependencies, .mentions], provides: [.claims])

  public static let examples = [
    Example(
      "Who says what: the speech act, its content, and what the author states.", after: ["segment", "entity-tag"],
      input: "Ann Lee said Minsk had not answered. She left in May.", shows: .claims,
      output: """
        author, positive: Ann Lee said Minsk had not answered.
        indirect, negative: Minsk had not answered.
        author, positive: [Ann Lee] left in May.
        """)
  ]
}
