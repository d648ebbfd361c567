import Pipeline
import Stages
import Testing

/// What the lines above an article say.
@Suite struct NormalizeHeaderTests {
  private static let body = """
    Dock workers went back to work on Wednesday after nine days on strike, the port authority said in a statement.
    """

  static let dates: [(line: String, published: String?, text: String?)] = [
    ("Wednesday, February 11, 2026, 10:10 AM", "2026-02-11T10:10", nil),
    ("Published 12 January 2026", "2026-01-12", nil),
    ("Tuesday 3 February 2026 09:30 GMT", "2026-02-03T09:30Z", nil),
    ("Updated: 2026-01-20", "2026-01-20", nil),
    ("Feb 9, 2026 | 7:45 pm", "2026-02-09T19:45", nil),
    ("Last modified on Sun 1 Feb 2026 08.12 GMT", "2026-02-01T08:12Z", nil),
    ("9 April 2026, 18:47 +03:00", "2026-04-09T18:47+03:00", nil),
    ("Feb. 16, 2026, 6:40 a.m.", "2026-02-16T06:40", nil),
    ("Vienna, February 5, 2026, 1:10 p.m. CET", "2026-02-05T13:10+01:00", nil),
    ("2026-02-11T10:10:05Z", "2026-02-11T10:10Z", nil),
    ("2026-02-11 10:10 UTC", "2026-02-11T10:10Z", nil),
    ("25/12/2026", "2026-12-25", nil),
    ("12/25/2026", "2026-12-25", nil),
    ("05/05/2026", "2026-05-05", nil),
    ("11.02.2026", "2026-02-11", nil),
    ("February 2026", "2026-02", nil),
    ("3rd March 2026", "2026-03-03", nil),
    ("March 3, 2026, 10:15 AM ET", "2026-03-03T10:15", nil),
    ("11/02/2026", nil, "11/02/2026"),
    ("- 1 day ago", nil, "1 day ago"),
    ("Published 5 mins ago", nil, "5 mins ago"),
    ("An hour ago", nil, "An hour ago"),
    ("Yesterday", nil, "Yesterday"),
    ("Jan 30", nil, "Jan 30"),
  ]

  @Test(arguments: dates) func date(_ line: String, _ published: String?, _ text: String?) throws {
    let document = try normalized("Harbour strike ends after nine days\n\n\(line)\n\n\(Self.body)")
    #expect(document.sections.map(\.kind) == [.title, .dateline, .paragraph])
    #expect(document.metadata["published"]?.scalarText == published)
    #expect(document.metadata["published_text"]?.scalarText == text)
  }

  @Test(arguments: [
    "Nine days in February", "12 days of talks", "May I ask 3 questions", "31 February songs", "10.31pm", "2026",
    "March 2026 was the wettest month", "45 January 2026",
  ])
  func noDate(_ line: String) throws {
    let document = try normalized("Harbour strike ends after nine days\n\n\(line)\n\n\(Self.body)")
    #expect(!document.sections.contains { $0.kind == .dateline })
  }

  static let bylines: [(line: String, authors: [String])] = [
    ("By Ann Other", ["Ann Other"]),
    ("By Ann Other in Rome and Peter Ashdown-Lyle", ["Ann Other", "Peter Ashdown-Lyle"]),
    ("By Ann Other, Environment Correspondent", ["Ann Other"]),
    ("By Ann Other and Prof. Conrad D. Doe", ["Ann Other", "Conrad D. Doe"]),
    ("By A. B. Other, José Núñez and Ilse van Doe", ["A. B. Other", "José Núñez", "Ilse van Doe"]),
    ("Words by Ann Other & John Doe", ["Ann Other", "John Doe"]),
    ("| By Ann Other |", ["Ann Other"]),
    ("Interview by Ann Other-Hale", ["Ann Other-Hale"]),
    ("Ann Other, Lagos", ["Ann Other"]),
    ("Ann Other and John Doe", ["Ann Other", "John Doe"]),
    ("- Ann Other", ["Ann Other"]),
    ("The Editorial Board", ["The Editorial Board"]),
    ("By Noor al-Rashid and Sean O’Brien", ["Noor al-Rashid", "Sean O’Brien"]),
  ]

  @Test(arguments: bylines) func byline(_ line: String, _ authors: [String]) throws {
    let document = try normalized("Harbour strike ends after nine days\n\n\(line)\n\n4 March 2026\n\n\(Self.body)")
    #expect(document.sections.map(\.kind) == [.title, .byline, .dateline, .paragraph])
    #expect(document.metadata.strings("authors") == authors)
  }

  @Test func bylineWithDate() throws {
    let document = try normalized("Harbour strike ends\n\nBy Ann Other | 27 January 2026\n\n\(Self.body)")
    #expect(document.sections.map(\.kind) == [.title, .byline, .paragraph])
    #expect(document.metadata["published"] == "2026-01-27")
  }

  static let wires: [(start: String, dateline: String, published: String?)] = [
    ("VILNIUS, Jan 14 (Baltic Wire) - Dock", "VILNIUS, Jan 14 (Baltic Wire) -", nil),
    ("GENEVA — Dock", "GENEVA —", nil),
    ("São Paulo, March 2 - Dock", "São Paulo, March 2 -", nil),
    ("AMMAN, Feb. 11 (GNS) — Dock", "AMMAN, Feb. 11 (GNS) —", nil),
    ("BAGHDAD: Dock", "BAGHDAD:", nil),
    ("TOKYO (Meridian News) -- Dock", "TOKYO (Meridian News) --", nil),
    ("ASTANA/BISHKEK, Feb 3 (SP) - Dock", "ASTANA/BISHKEK, Feb 3 (SP) -", nil),
    ("NAIROBI, Kenya (CP) — Dock", "NAIROBI, Kenya (CP) —", nil),
    ("TAMPERE, Finland, February 17, 2026 – Dock", "TAMPERE, Finland, February 17, 2026 –", "2026-02-17"),
    ("BOGOTÁ, Colombia, Feb. 24, 2026 /NL/ -- Dock", "BOGOTÁ, Colombia, Feb. 24, 2026 /NL/ --", "2026-02-24"),
  ]

  @Test(arguments: wires) func wire(_ start: String, _ dateline: String, _ published: String?) throws {
    let document = try normalized("Harbour strike ends after nine days\n\n\(start)\(Self.body.dropFirst(4))")
    #expect(document.sections.map(\.kind) == [.title, .dateline, .paragraph])
    #expect(document.text(of: document.sections[1]) == dateline)
    #expect(document.text(of: document.sections[2]) == Self.body)
    #expect(document.metadata["published"]?.scalarText == published)
    #expect(document.metadata["published_text"] == nil)
  }

  @Test(arguments: ["NOTE: Dock", "Question: Dock", "He said - Dock", "Ann — Dock", "Well, then — Dock"])
  func noWire(_ start: String) throws {
    let rest = "\(Self.body) \(Self.body) \(Self.body)"
    let document = try normalized("Harbour strike ends after nine days\n\n\(start)\(Self.body.dropFirst(4))\n\n\(rest)")
    #expect(document.sections.map(\.kind) == [.title, .paragraph, .paragraph])
  }

  @Test func keepsWhatTheInputSays() throws {
    let text = "World\n\nHarbour strike ends\n\nBy Ann Other\n\n4 March 2026\n\n\(Self.body)"
    let given: Metadata = [
      "title": "Harbour Strike Ends", "authors": .strings(["B"]), "published": "2025", "section": "Home",
    ]
    let document = try normalized(text, metadata: given)
    #expect(document.metadata == given)
    #expect(document.sections.map(\.kind)[1...] == [.title, .byline, .dateline, .paragraph])
  }
}
