/// Finds time expressions in English text and gives their TIMEX3 values (TimeML 1.2.1; ISO 24617-1).
///
/// Rules over tokens, without a model: hand-written recursive descent, linear in the text. Never reads the clock: without
/// a reference, values that depend on one are symbolic (see ``TimeExpression/value``). Immutable.
public struct TimeFinder: Sendable {
  /// Tokens of a text, kept to be used again. One worker's.
  public struct Memory {
    var tokens: [TimeToken] = []
    public init() {}
  }

  private let vocabulary = TimeVocabulary.shared

  public init() {}

  /// The time expressions in a byte range of `text`, in order, none within another.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 of less than 4 GB.
  ///   - range: begins and ends at code points; a sentence or a paragraph, or the whole text.
  ///   - context: the reference and the direction; it remembers the last date, to fill later ones from where there is no
  ///     reference.
  ///   - direction: the direction of what begins at a byte of `text`, nil where it is that of the context. Asked where
  ///     an expression may begin, in text order.
  public func times(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, context: inout TimeContext, memory: inout Memory,
    direction: (Int) -> TimeDirection? = { _ in nil }
  ) -> [TimeExpression] {
    TimeTokenizer(text, vocabulary).tokenize(range, into: &memory.tokens)
    return memory.tokens.withUnsafeBufferPointer { tokens in
      var parser = TimeParser(text: text, tokens: tokens, vocabulary: vocabulary, direction: context.direction)
      var found: [TimeExpression] = []
      let begins = Self.begins
      func follows(_ word: TimeWord) -> Bool { begins[Int(word.rawValue)] != 0 || Self.goesOn(word) }
      var index = 0
      while index < tokens.count {
        let token = tokens[index].word
        guard begins[Int(token.rawValue)] != 0,
          begins[Int(token.rawValue)] == 1 || follows(parser.word(index + 1))
        else {
          index += 1
          continue
        }
        parser.direction = direction(Int(tokens[index].start)) ?? context.direction
        guard let parsed = parser.expression(index) else {
          index += 1
          continue
        }
        found.append(Self.expression(parsed, parser.withoutArticle(parsed, index), parser, &context))
        index = max(parsed.end, index + 1)
      }
      return found
    }
  }

  /// The time expressions of a whole text.
  public func times(
    in text: String, reference: TimeReference? = nil, direction: TimeDirection = .unknown
  ) -> [TimeExpression] {
    var context = TimeContext(reference: reference, direction: direction)
    var memory = Memory()
    return Array(text.utf8).withUnsafeBufferPointer {
      times(in: $0, 0..<$0.count, context: &context, memory: &memory)
    }
  }

  /// Whether the word can stand behind "the", "a" and their like in an expression, though it begins none.
  @inline(__always)
  private static func goesOn(_ word: TimeWord) -> Bool {
    switch word {
    case .least, .most, .hyphen, .of, .than, .future, .near, .present, .moment, .date, .fiscal, .hundred, .other2,
      .times, .before, .after,
      .in, .on, .percent:
      true
    default: false
    }
  }

  /// 1 for the words that an expression can begin with; 2 if it goes on with a word of its own.
  private static let begins: [UInt8] = {
    let frequent: [TimeWord] = [
      .the, .a, .this, .at2, .to, .about, .nearly, .over, .under, .up, .more, .less, .some, .any, .each, .every, .last,
      .next, .past, .few, .several, .another, .between, .right, .half, .these, .current, .same, .previous, .following,
    ]
    let others: [TimeWord] = [
      .other, .comma, .period, .colon, .slash, .hyphen, .open, .close, .at, .money, .percent, .isPlural, .in, .on, .of,
      .and, .or, .until, .through, .from, .by, .since, .before, .after, .during, .for, .within, .ago, .hence, .than,
      .least, .most, .hundred, .thousand, .other2, .per, .times, .ampm, .clock, .oclock, .zone, .gmt, .decadeSuffix,
      .weekLetter, .future, .near, .present, .moment, .date, .fiscal,
    ]
    return (0..<256).map { value in
      guard let word = TimeWord(rawValue: UInt8(value)), !others.contains(word) else { return 0 }
      return frequent.contains(word) ? 2 : 1
    }
  }()

  private static func expression(
    _ parsed: ParsedTime, _ start: Int, _ parser: TimeParser, _ context: inout TimeContext
  ) -> TimeExpression {
    let meaning = parsed.meaning
    let writer = TimeWriter(
      TimeResolver(reference: context.reference, direction: parser.direction, last: context.last))
    let (value, point) = writer.value(of: meaning)
    let mod = meaning.mod ?? parser.leadingMod(start, meaning.form)
    // "No pit will close before 2040" tells nothing of the year of what the text reports.
    let isBound = mod == .before || mod == .onOrBefore
    if !isBound, let point, let year = point.year, point.yearScale == .year,
      meaning.point.year != nil || context.reference != nil
    {
      context.last =
        point.day != 0 && point.month != 0
        ? TimeReference(CalendarDay(year, point.month, point.day))
        : TimeReference(year: year, month: point.month == 0 ? nil : point.month)
    }
    let isBelowDay = meaning.isBelowDay
    return TimeExpression(
      range: Int(parser[start].start)..<Int(parser[parsed.end - 1].end),
      type: writer.type(of: meaning), value: value, mod: mod,
      label: isBelowDay ? .time : .date, isAnchored: writer.isAnchored(meaning, value))
  }
}

extension TimeParser {
  /// "the" belongs to another word behind a bare year: "the *2016* election".
  func withoutArticle(_ parsed: ParsedTime, _ start: Int) -> Int {
    word(start) == .the && parsed.end == start + 2 && self[start + 1].digits == 4 ? start + 1 : start
  }

  /// What a preposition before the expression says.
  func leadingMod(_ start: Int, _ form: TimeMeaning.Form) -> TimeMod? {
    guard form == .point else { return nil }
    switch word(start - 1) {
    case .before: return .before
    case .after: return .after
    case .since: return .onOrAfter
    case .until, .by: return .onOrBefore
    default: return nil
    }
  }
}
