import Pipeline

extension Normalize {
  public static let examples = [
    Example(
      "Lines that were wrapped become paragraphs again, and broken words whole.",
      input: """
        The committee met on Tuesday to consider the report on inter-
        national rail links, which had been written in the spring of
        last year.


        It took  no decision.
        """,
      shows: .text,
      output: """
        The committee met on Tuesday to consider the report on international rail links, which had been written in \
        the spring of last year.

        It took no decision.
        """),
    Example(
      "A header, a caption, a heading, and what stands at the end.",
      input: """
        WORLD

        Harbour strike ends after nine days

        By Ann Other in Rotterdam
        Wednesday, February 11, 2026, 10:10 AM

        Cranes at rest on Monday. (Photo: J. Doe / Quay Pictures)

        Dock workers went back to work on Wednesday after nine days, the port said.

        What was agreed

        Wages rise by four percent, and nobody will work alone at night, both sides said in a joint statement.

        Ann Other is a correspondent in The Hague.

        Subscribe to our newsletter
        """,
      shows: .sections,
      output: """
        boilerplate: WORLD
        title: Harbour strike ends after nine days
        byline: By Ann Other in Rotterdam
        dateline: Wednesday, February 11, 2026, 10:10 AM
        caption: Cranes at rest on Monday. (Photo: J. Doe / Quay Pictures)
        paragraph: Dock workers went back to work on Wednesday after nine days, the port said.
        heading: What was agreed
        paragraph: Wages rise by four percent, and nobody will work alone at night, both sides said in a joint \
        statement.
        bio: Ann Other is a correspondent in The Hague.
        boilerplate: Subscribe to our newsletter
        """),
    Example(
      "What the header says becomes metadata.",
      input: """
        Business

        Ferry crews call off their strike

        By Ann Other and Prof. J. K. Doe, Transport Correspondent
        Published 9 April 2026, 18:47 +03:00

        Ferry crews called off a strike on Thursday, hours before it was due to begin.
        """,
      shows: .metadata,
      output: """
        title: Ferry crews call off their strike
        authors: Ann Other, J. K. Doe
        published: 2026-04-09T18:47+03:00
        section: Business
        """),
    Example(
      "The dateline of a news agency is a section of its own.",
      input: """
        Talks end without a deal

        GENEVA, Feb 13 (Lake Press) - Talks on a grain corridor ended on Friday without a deal, the envoy said.
        """,
      shows: .sections,
      output: """
        title: Talks end without a deal
        dateline: GENEVA, Feb 13 (Lake Press) -
        paragraph: Talks on a grain corridor ended on Friday without a deal, the envoy said.
        """),
    Example(
      "`keep` finds the same sections and changes nothing.", options: "text: keep",
      input: "Two  spaces stay.\n> And a quote.", shows: .text, output: "Two  spaces stay.\n> And a quote."),
  ]
}
