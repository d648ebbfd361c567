/// Currencies and units, by their words in lower case.
enum QuantityUnits {
  static let percent: [String: String] = [
    "percent": "%", "pct": "%", "percentage": "pp", "pp": "pp", "bp": "bp", "bps": "bp",
  ]

  static let signs: [String: String] = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₸": "KZT", "₾": "GEL", "%": "%",
  ]

  /// What stands before `$`, or before "dollars", "pounds", "francs", "pesos".
  static let dollars: [String: String] = [
    "us": "USD", "american": "USD", "a": "AUD", "au": "AUD", "australian": "AUD", "c": "CAD", "ca": "CAD",
    "canadian": "CAD", "nz": "NZD", "zealand": "NZD", "hk": "HKD", "kong": "HKD", "s": "SGD", "singapore": "SGD",
    "nt": "TWD", "taiwan": "TWD", "r": "BRL", "mx": "MXN",
  ]

  static let national: [String: String] = [
    "belarusian rubles": "BYN", "belarusian roubles": "BYN", "egyptian pounds": "EGP", "syrian pounds": "SYP",
    "lebanese pounds": "LBP", "sudanese pounds": "SDG", "british pounds": "GBP", "swiss francs": "CHF",
    "argentine pesos": "ARS", "chilean pesos": "CLP", "colombian pesos": "COP", "philippine pesos": "PHP",
    "mexican pesos": "MXN", "danish kroner": "DKK", "norwegian kroner": "NOK", "swedish kronor": "SEK",
    "czech crowns": "CZK", "czech koruna": "CZK", "pakistani rupees": "PKR", "indian rupees": "INR",
    "iraqi dinars": "IQD", "kuwaiti dinars": "KWD", "iranian rials": "IRR",
  ]

  static let currencies: [String: String] = [
    "dollar": "USD", "dollars": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "ruble": "RUB", "rubles": "RUB",
    "rouble": "RUB", "roubles": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "yuan": "CNY", "renminbi": "CNY",
    "yen": "JPY", "won": "KRW", "rupee": "INR", "rupees": "INR", "franc": "CHF", "francs": "CHF", "krona": "SEK",
    "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "zloty": "PLN", "zlotys": "PLN", "lira": "TRY", "liras": "TRY",
    "peso": "MXN", "pesos": "MXN", "real": "BRL", "reais": "BRL", "rand": "ZAR", "shekel": "ILS", "shekels": "ILS",
    "riyal": "SAR", "riyals": "SAR", "dirham": "AED", "dirhams": "AED", "rial": "IRR", "rials": "IRR", "naira": "NGN",
    "forint": "HUF", "forints": "HUF", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "tenge": "KZT", "lari": "GEL",
    "leu": "RON", "lei": "RON", "lev": "BGN", "sterling": "GBP", "mark": "DEM", "marks": "DEM", "dong": "VND",
    "bitcoin": "BTC", "bitcoins": "BTC",
  ]

  /// Codes of ISO 4217 that are written as they are.
  static let codes: Set<String> = [
    "usd", "eur", "gbp", "rub", "byn", "uah", "cny", "rmb", "jpy", "krw", "inr", "chf", "sek", "nok", "dkk", "pln",
    "try",
    "mxn", "brl", "zar", "ils", "sar", "aed", "aud", "cad", "nzd", "hkd", "sgd", "twd", "czk", "huf", "ron", "btc",
  ]

  /// Hundredths of a currency.
  static let cents: [String: String] = [
    "cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "kopecks": "RUB",
  ]

  static let measures: [String: String] = {
    var table: [String: String] = [:]
    for (symbol, names) in physical {
      for name in names { table[name] = symbol }
    }
    return table
  }()

  /// SI symbols where there is one (BIPM brochure), else the usual abbreviation.
  private static let physical: [(String, [String])] = [
    ("km", ["km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"]),
    ("m", ["m", "meter", "meters", "metre", "metres"]),
    ("cm", ["cm", "centimeter", "centimeters", "centimetre", "centimetres"]),
    ("mm", ["mm", "millimeter", "millimeters", "millimetre", "millimetres"]), ("mi", ["mile", "miles", "mi"]),
    ("nmi", ["nmi"]), ("ft", ["ft", "foot", "feet"]), ("in", ["inch", "inches"]), ("yd", ["yd", "yard", "yards"]),
    ("kg", ["kg", "kgs", "kilogram", "kilograms", "kilo", "kilos"]), ("g", ["g", "gram", "grams"]),
    ("mg", ["mg", "milligram", "milligrams"]), ("t", ["t", "tonne", "tonnes"]), ("ton", ["ton", "tons"]),
    ("lb", ["lb", "lbs", "pound", "pounds"]), ("oz", ["oz", "ounce", "ounces"]), ("kt", ["kiloton", "kilotons"]),
    ("L", ["l", "liter", "liters", "litre", "litres"]), ("mL", ["ml", "milliliter", "milliliters"]),
    ("gal", ["gallon", "gallons"]), ("bbl", ["barrel", "barrels", "bbl"]), ("bu", ["bushel", "bushels"]),
    ("W", ["w", "watt", "watts"]), ("kW", ["kw", "kilowatt", "kilowatts"]), ("MW", ["mw", "megawatt", "megawatts"]),
    ("GW", ["gw", "gigawatt", "gigawatts"]), ("TW", ["tw", "terawatt", "terawatts"]),
    ("kWh", ["kwh"]), ("MWh", ["mwh"]), ("GWh", ["gwh"]), ("TWh", ["twh"]), ("V", ["volt", "volts"]),
    ("Hz", ["hz", "hertz"]), ("MHz", ["mhz", "megahertz"]), ("GHz", ["ghz", "gigahertz"]),
    ("°C", ["°c", "celsius", "centigrade"]), ("°F", ["°f", "fahrenheit"]), ("°", ["°", "degree", "degrees"]),
    ("ha", ["ha", "hectare", "hectares"]), ("acre", ["acre", "acres"]), ("km2", ["km2", "sqkm"]), ("m2", ["m2"]),
    ("m3", ["m3"]), ("mi/h", ["mph"]), ("km/h", ["kph", "kmh"]), ("kn", ["knot", "knots"]),
    ("B", ["byte", "bytes"]), ("kB", ["kb", "kilobyte", "kilobytes"]), ("MB", ["mb", "megabyte", "megabytes"]),
    ("GB", ["gb", "gigabyte", "gigabytes"]), ("TB", ["tb", "terabyte", "terabytes"]),
    ("cal", ["calorie", "calories"]), ("ly", ["lightyear", "lightyears"]), ("dB", ["decibel", "decibels", "db"]),
  ]

  /// What something is counted by.
  static let times: [String: String] = [
    "second": "s", "s": "s", "minute": "min", "hour": "h", "h": "h", "day": "d", "week": "wk", "month": "mo",
    "year": "yr",
    "person": "person", "head": "person", "share": "share", "capita": "person",
  ]
}
