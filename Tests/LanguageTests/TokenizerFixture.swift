@testable import Language

/// The rules of the English tokenizer with small character classes, so that its tests need no model.
enum TokenizerFixture {
  private static let icons = #"\u00A9\u00B0\u2600-\u26FF\U0001F300-\U0001F3FA\U0001F400-\U0001F6D4"#
  private static let caseless = #"\u3000-\u303F\u4E00-\u9FFF"#
  private static let lower = #"a-z\u00DF-\u00F6\u00F8-\u00FF"# + caseless
  private static let upper = #"A-Z\u00C0-\u00D6\u00D8-\u00DE"# + caseless
  private static let letters = lower + upper

  static let prefixes =
    #"^§|^%|^=|^—|^–|^\+(?![0-9])|^…|^……|^,|^:|^;|^\!|^\?|^\(|^\)|^\[|^\]|^\{|^\}|^<|^>|^_|^#|^\*|^&|^。|^\.\.+"#
    + #"|^\'|^"|^”|^“|^`|^‘|^´|^’|^»|^«|^\$|^£|^€|^US\$|^["# + icons + "]"

  static let suffixes =
    #"…$|……$|,$|:$|;$|\!$|\?$|\($|\)$|\[$|\]$|\{$|\}$|<$|>$|_$|#$|\*$|&$|。$|\.\.+$|\'$|"$|”$|“$|`$|‘$|´$|’$|»$|«$"#
    + "|[\(icons)]$" + #"|'s$|'S$|’s$|’S$|—$|–$|(?<=[0-9])\+$|(?<=°[FfCcKk])\.$|(?<=[0-9])(?:\$|£|€|US\$)$"#
    + #"|(?<=[0-9])(?:km|km/h|m|m²|kg|%)$|(?<=["# + lower
    + #"0-9%²\-\+)\]'"”’»])\.$|(?<=["# + upper + "][" + upper + #"])\.$"#

  static let infixes =
    #"\.\.+|…|["# + icons + #"]|(?<=[0-9])[+\-\*^](?=[0-9-])|(?<=["# + lower + #"'"”])\.(?=["# + upper
    + #"'"“])|(?<=["# + letters + "]),(?=[" + letters + "])|(?<=[" + letters
    + "0-9])(?:-|–|—|--|---|——|~)(?=[" + letters + "])|(?<=[" + letters + "0-9])[:<>=/](?=[" + letters + "])"

  static let urls = "(?u)^(?:[" + lower + "]{2,63})(?::\\d{2,5})?$"

  static let exceptions: [TokenizerTables.Exception] = [
    .init("don't", [("do", "do"), ("n't", "not")]), .init("can't", [("ca", "can"), ("n't", "not")]),
    .init("it’s", [("it", nil), ("’s", "'s")]), .init("I'm", [("I", "i"), ("'m", "am")]),
    .init("gonna", [("gon", "going"), ("na", "to")]), .init("8a.m.", [("8", nil), ("a.m.", "a.m.")]),
    .init("U.S.", [("U.S.", nil)]), .init("e.g.", [("e.g.", nil)]), .init("a.m.", [("a.m.", nil)]),
    .init("Mr.", [("Mr.", nil)]), .init(":)", [(":)", nil)]), .init(":-)", [(":-)", nil)]),
    .init("(:", [("(:", nil)]), .init("C++", [("C++", nil)]), .init("\u{a0}", [("\u{a0}", "  ")]),
    .init(" ", [(" ", nil)]), .init("\n", [("\n", nil)]),
  ]

  static func tokenizer() throws -> Tokenizer {
    try Tokenizer(
      TokenizerTables(prefixes: prefixes, suffixes: suffixes, infixes: infixes, urls: urls, exceptions: exceptions))
  }
}

extension Tokenizer {
  /// Tokens of one text, with fresh memory.
  func tokens(_ text: [UInt8]) -> [Token] {
    var (tokens, memory) = ([Token](), TokenizerMemory())
    text.withUnsafeBufferPointer { tokenize($0, into: &tokens, memory: &memory) }
    return tokens
  }
}
