/// Units before and behind numbers.
extension QuantityReader {
  /// "$", "US$", "€", "USD", "between".
  mutating func leadingUnit() -> String? {
    _ = take("between") || take("from")
    let start = index
    if case .sign(let sign)? = token, let code = QuantityUnits.signs[sign], code != "%" {
      index += 1
      return code
    }
    if let name = word(), index + 1 < tokens.count, tokens[index + 1] == .sign("$"),
      let code = QuantityUnits.dollars[name]
    {
      index += 2
      return code
    }
    if let name = word(), QuantityUnits.codes.contains(name), index + 1 < tokens.count,
      case .number = tokens[index + 1]
    {
      index += 1
      return Self.code(name)
    }
    index = start
    return nil
  }

  private static func code(_ name: String) -> String { name == "rmb" ? "CNY" : name.uppercased() }

  /// "percent", "per cent", "dollars", "Canadian dollars", "square kilometers", "°C", "kilometers an hour".
  mutating func trailingUnit() -> String? {
    let start = index
    if case .hyphen? = token { index += 1 }
    if take("of") { index = start }
    if let found = percent() ?? currency() ?? measure() { return found }
    index = start
    return nil
  }

  private mutating func percent() -> String? {
    if case .sign("%")? = token {
      index += 1
      return "%"
    }
    if take("per", "cent") { return "%" }
    if take("percentage", "points") || take("percentage", "point") { return "pp" }
    if take("basis", "points") || take("basis", "point") { return "bp" }
    guard let name = word(), let unit = QuantityUnits.percent[name], name != "percentage" else { return nil }
    index += 1
    return unit
  }

  private mutating func currency() -> String? {
    if case .sign(let sign)? = token, let code = QuantityUnits.signs[sign] {
      index += 1
      return code
    }
    guard let name = word() else { return nil }
    if let next = word(1), let code = QuantityUnits.national["\(name) \(next)"] {
      index += 2
      return code
    }
    let skipped = name == "new" || name == "hong" ? 1 : 0
    if let nation = word(skipped), let code = QuantityUnits.dollars[nation],
      ["dollar", "dollars"].contains(word(skipped + 1) ?? "")
    {
      index += skipped + 2
      return code
    }
    if name == "pound" || name == "pounds", kind == .money || word(1) == "sterling" {
      index += word(1) == "sterling" ? 2 : 1
      return "GBP"
    }
    if let code = QuantityUnits.cents[name] {
      index += 1
      return "0.01 " + code
    }
    if let code = QuantityUnits.currencies[name] {
      index += 1
      return code
    }
    guard QuantityUnits.codes.contains(name), kind != .measurement else { return nil }
    index += 1
    return Self.code(name)
  }

  private mutating func measure() -> String? {
    if take("metric", "tons") || take("metric", "ton") { return "t" }
    if take("nautical", "miles") || take("nautical", "mile") { return "nmi" }
    if take("light", "years") { return "ly" }
    let power = take("square") || take("sq") ? "2" : take("cubic") ? "3" : ""
    guard var name = word() else { return nil }
    if power.isEmpty, take("degrees", "celsius") || take("degree", "celsius") || take("degrees", "c") { return "°C" }
    if power.isEmpty, take("degrees", "fahrenheit") || take("degree", "fahrenheit") || take("degrees", "f") {
      return "°F"
    }
    // "°" and "C" come apart where a space stands between them.
    if name == "°", let next = word(1), next == "c" || next == "f" {
      index += 1
      name = "°" + next
    }
    guard let unit = QuantityUnits.measures[name] else { return nil }
    index += 1
    return unit + power
  }

  /// What the unit is counted by: "per hour", "a barrel", "/h".
  mutating func divisor() -> String? {
    let start = index
    let isPer: Bool
    if case .sign("/")? = token {
      index += 1
      isPer = true
    } else {
      isPer = take("per") || take("a") || take("an") || take("each")
    }
    if isPer, let name = word(), let unit = QuantityUnits.times[name] ?? QuantityUnits.measures[name] {
      index += 1
      return unit
    }
    index = start
    return nil
  }
}
