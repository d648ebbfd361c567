/// Words of English dates.
enum DateWords {
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun",
  ]

  /// Words that say what the date is of; they may stand before or in it.
  static let fillers: Set<String> = [
    "published", "updated", "posted", "modified", "last", "first", "created", "edited", "revised", "released", "on",
    "at", "date", "dated", "of", "the", "issued", "filed", "added", "update", "time", "local", "st", "nd", "rd", "th",
    "t", "hrs", "h", "ago",
  ]

  /// Offsets of zones whose abbreviation means one thing; `ET` and the like depend on the season.
  static let zones: [String: String] = [
    "gmt": "Z", "utc": "Z", "z": "Z", "bst": "+01:00", "wet": "Z", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "jst": "+09:00", "kst": "+09:00", "aest": "+10:00",
    "aedt": "+11:00", "sast": "+02:00", "hkt": "+08:00", "sgt": "+08:00",
  ]

  /// Abbreviations that name a zone but give no offset.
  static let vagueZones: Set<String> = ["et", "ct", "mt", "pt", "ist", "cst"]

  static let units: Set<String> = [
    "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours",
    "d", "day", "days", "w", "wk", "week", "weeks", "mo", "month", "months", "y", "yr", "year", "years",
  ]
}
