import Pipeline

extension EntityTag {
  static let details = """
    Names, numbers and dates become mentions of the kind `name` with one of OntoNotes' labels: `PERSON`, `NORP`, `FAC`, \
    `ORG`, `GPE`, `LOC`, `PRODUCT`, `EVENT`, `WORK_OF_ART`, `LAW`, `LANGUAGE`, `DATE`, `TIME`, `PERCENT`, `MONEY`, \
    `QUANTITY`, `ORDINAL`, `CARDINAL`. They are what `segment` with `method: model` found, corrected: articles, titles \
    and possessive endings are outside of a name (`Minister Lane's` names Lane), hyphens inside, names that were joined \
    are parted (`Lukashenka's Belarus`). What a name is, its occurrences in the document vote on, by how sure the model \
    was, by the words around and by a list of countries, cities, organisations, given names and titles.

    Persons, organisations, states and towns, other places and buildings become entities, with every name, noun phrase \
    (kind `nominal`, from its determiner to its head noun: `the former mayor`) and pronoun (`pronoun`) that means them. \
    An adjective of a state (`Belarusian officials`) is a mention of the state; a state and its government are one \
    entity. What has no name becomes an entity where at least two mentions mean it (`a man … he`). Other names and all \
    values stand alone. An entity's name is its fullest form, of a state its usual name; its `roles` are what it was \
    called (`U.S. envoy`), its `country` is an ISO 3166 code. A capital that stands for its government somewhere (`Minsk \
    rejected the plan`) stays an entity of its own, with the state's as `metonym_of`. Entities are numbered in the order \
    of appearance. Dates and times carry a TIMEX3 value, numbers and amounts a normal one.

    Rules join the mentions of a document, the surest first. Each mention's `link` is the rule that joined it; what \
    could mean two things is joined to neither.

    | `link` | joins | example |
    | --- | --- | --- |
    | `exact` | the same name, dots and articles aside | `NATO … N.A.T.O.` |
    | `alias` | other names of a country, place or organisation in the lists | `United States … America` |
    | `demonym` | an adjective with its country | `Belarus … Belarusian officials` |
    | `acronym` | an abbreviation, in parentheses or of a name's initials | `World Health Organization (WHO)` |
    | `head` | a part of a name with the whole | `Maria Lane … Lane`; `Sunyard Refining Ltd … Sunyard` |
    | `variant` | another spelling | `Zelensky … Zelenskyy` |
    | `apposition` | a description beside a name | `Maria Lane, the mayor`; `the town of Brest` |
    | `predicate` | a description that is asserted | `Maria Lane is a teacher` |
    | `speaker` | *I* with who speaks, *we* with the organisation spoken for, *I* outside of quotations with the only author | `“I lied,” Lane said` |
    | `pronoun` | *he, she, it, they* with the most salient mention of the last sentences that fits in number and gender; a country may be *she* | `Lane resigned. She was ill.` |
    | `reflexive` | with the subject | `Novak blamed himself` |
    | `description` | a definite description with what bears that office or is the only one of its kind nearby | `Nutrien … the company` |
    | `repetition` | a definite description with an earlier one | `a senior official … the official` |

    Limits: the rules are for English news and reports. Generic people (`a driver must`), relative and demonstrative \
    pronouns, pronouns before their name, *you* and groups joined by *and* are left alone. Two full names with one surname are two persons. Nothing \
    is joined across documents.

    With `gazetteer`, names of your own come first. The file is CSV in UTF-8; its first line names the columns:

    ```
    name,label,canonical,aliases
    Sunyard,ORG,Sunyard Refining Ltd,SRL|Sunyard Refining
    ```

    `label` is one of the eighteen; `canonical`, the entity's name, and `aliases`, parted by `|`, may be empty. What \
    the standard lists say of these names no longer counts. Mistakes in the file are reported by line before a run \
    begins; a run that is resumed wants the same file.
    """

  public static let examples = [
    Example(
      "Names, a description and pronouns of one person.", after: ["segment"],
      input: "Maria Lane, the mayor, flew from Minsk to the U.N. on Monday. Lane said she was tired.",
      shows: .entities,
      output: """
        e1 PERSON Maria Lane: Maria Lane, the mayor, Lane, she
        e2 GPE Minsk: Minsk
        e3 ORG U.N.: U.N.
        """),
    Example(
      "A country by several names.", after: ["segment"],
      input: "The United States sent help. American officials said Washington's envoy would stay, and the U.S. pays.",
      shows: .entities,
      output: """
        e1 GPE United States: United States, American, U.S.
        e2 GPE Washington: Washington
        """),
    Example(
      "The model's names as they are.", after: ["segment"], options: "resolve: false",
      input: "Maria Lane flew from Minsk to the U.N. on Monday.",
      shows: .mentions,
      output: """
        PERSON: Maria Lane
        GPE: Minsk
        ORG: U.N.
        DATE: Monday
        """),
  ]
}
