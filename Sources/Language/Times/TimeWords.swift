/// The vocabulary: what a word is, its value, its spellings in lower case.
enum TimeWords {
  static let all: [(TimeWord, Int32, [String])] =
    numbers + months + weekdays + units + periods + relations + modifiers + sets + clock + references

  static let numbers: [(TimeWord, Int32, [String])] = [
    (.unitNumber, 0, ["zero"]), (.unitNumber, 1, ["one"]), (.unitNumber, 2, ["two"]), (.unitNumber, 3, ["three"]),
    (.unitNumber, 4, ["four"]), (.unitNumber, 5, ["five"]), (.unitNumber, 6, ["six"]), (.unitNumber, 7, ["seven"]),
    (.unitNumber, 8, ["eight"]), (.unitNumber, 9, ["nine"]), (.unitNumber, 10, ["ten"]),
    (.unitNumber, 11, ["eleven"]), (.unitNumber, 12, ["twelve"]), (.unitNumber, 13, ["thirteen"]),
    (.unitNumber, 14, ["fourteen"]), (.unitNumber, 15, ["fifteen"]), (.unitNumber, 16, ["sixteen"]),
    (.unitNumber, 17, ["seventeen"]), (.unitNumber, 18, ["eighteen"]), (.unitNumber, 19, ["nineteen"]),
    (.tens, 20, ["twenty"]), (.tens, 30, ["thirty"]), (.tens, 40, ["forty", "fourty"]), (.tens, 50, ["fifty"]),
    (.tens, 60, ["sixty"]), (.tens, 70, ["seventy"]), (.tens, 80, ["eighty"]), (.tens, 90, ["ninety"]),
    (.hundred, 100, ["hundred"]), (.thousand, 1000, ["thousand"]), (.ordinal, 1, ["first"]),
    (.ordinal, 2, ["second"]), (.ordinal, 3, ["third"]), (.ordinal, 4, ["fourth"]), (.ordinal, 5, ["fifth"]),
    (.ordinal, 6, ["sixth"]), (.ordinal, 7, ["seventh"]), (.ordinal, 8, ["eighth"]), (.ordinal, 9, ["ninth"]),
    (.ordinal, 10, ["tenth"]), (.ordinal, 11, ["eleventh"]), (.ordinal, 12, ["twelfth"]),
    (.ordinal, 13, ["thirteenth"]), (.ordinal, 14, ["fourteenth"]), (.ordinal, 15, ["fifteenth"]),
    (.ordinal, 16, ["sixteenth"]), (.ordinal, 17, ["seventeenth"]), (.ordinal, 18, ["eighteenth"]),
    (.ordinal, 19, ["nineteenth"]), (.ordinal, 20, ["twentieth"]), (.ordinal, 30, ["thirtieth"]),
    (.ordinalSuffix, 0, ["st", "nd", "rd", "th"]), (.few, 0, ["few"]), (.several, 0, ["several"]),
    (.some, 0, ["some"]), (.couple, 2, ["couple"]), (.dozen, 12, ["dozen"]), (.half, 0, ["half"]),
    (.other2, 0, ["other"]), (.another, 0, ["another"]),
  ]

  static let months: [(TimeWord, Int32, [String])] = [
    (.month, 1, ["january", "jan"]), (.month, 2, ["february", "feb"]), (.guardedMonth, 3, ["march", "mar"]),
    (.month, 4, ["april", "apr"]), (.guardedMonth, 5, ["may"]), (.month, 6, ["june", "jun"]),
    (.month, 7, ["july", "jul"]), (.month, 8, ["august", "aug"]), (.month, 9, ["september", "sept", "sep"]),
    (.month, 10, ["october", "oct"]), (.month, 11, ["november", "nov"]), (.month, 12, ["december"]),
    (.guardedMonth, 12, ["dec"]),
  ]

  static let weekdays: [(TimeWord, Int32, [String])] = [
    (.weekday, 1, ["monday"]), (.weekday, 2, ["tuesday", "tues", "tue"]), (.weekday, 3, ["wednesday"]),
    (.weekday, 4, ["thursday", "thurs", "thur", "thu"]), (.weekday, 5, ["friday"]), (.weekday, 6, ["saturday"]),
    (.weekday, 7, ["sunday"]), (.guardedWeekday, 1, ["mon"]), (.guardedWeekday, 3, ["wed"]),
    (.guardedWeekday, 5, ["fri"]), (.guardedWeekday, 6, ["sat"]), (.guardedWeekday, 7, ["sun"]),
    (.weekdayPlural, 1, ["mondays"]), (.weekdayPlural, 2, ["tuesdays"]), (.weekdayPlural, 3, ["wednesdays"]),
    (.weekdayPlural, 4, ["thursdays"]), (.weekdayPlural, 5, ["fridays"]), (.weekdayPlural, 6, ["saturdays"]),
    (.weekdayPlural, 7, ["sundays"]),
  ]

  private static func unit(_ unit: TimeUnit, _ one: [String], _ many: [String], _ short: [String] = [])
    -> [(TimeWord, Int32, [String])]
  { [(.unit, unit.rawValue, one), (.units, unit.rawValue, many), (.shortUnit, unit.rawValue, short)] }

  /// "second" is an ordinal here; the parser takes it for a unit behind a number.
  static let units: [(TimeWord, Int32, [String])] =
    unit(.second, [], ["seconds", "secs"], ["sec"]) + unit(.minute, ["minute"], ["minutes", "mins"], ["min"])
    + unit(.hour, ["hour"], ["hours"], ["hr", "hrs", "h"]) + unit(.day, ["day"], ["days"], ["d"])
    + unit(.weekend, ["weekend"], ["weekends"]) + unit(.week, ["week", "workweek"], ["weeks"], ["wk", "wks"])
    + unit(.month, ["month"], ["months"], ["mo", "mos"])
    + unit(.year, ["year"], ["years"], ["y", "yr", "yrs"])
    + unit(.fortnight, ["fortnight"], ["fortnights"])
    + unit(.quarter, ["quarter"], ["quarters"]) + unit(.decade, ["decade"], ["decades"])
    + unit(.century, ["century"], ["centuries"]) + unit(.millennium, ["millennium"], ["millennia"])

  static let periods: [(TimeWord, Int32, [String])] = [
    (.season, 2, ["summer", "summertime"]), (.season, 4, ["winter", "wintertime"]), (.season, 3, ["autumn"]),
    (.guardedSeason, 1, ["spring", "springtime"]), (.guardedSeason, 3, ["fall"]), (.dayWord, 0, ["today"]),
    (.dayWord, 1, ["tomorrow", "tmrw", "tmr"]), (.dayWord, -1, ["yesterday"]), (.tonight, 0, ["tonight", "tonite"]),
    (.decade, 192, ["twenties"]), (.decade, 193, ["thirties"]), (.decade, 194, ["forties"]),
    (.decade, 195, ["fifties"]), (.decade, 196, ["sixties"]), (.decade, 197, ["seventies"]),
    (.decade, 198, ["eighties"]), (.decade, 199, ["nineties"]), (.decadeSuffix, 0, ["s"]), (.quarterLetter, 0, ["q"]),
    (.weekLetter, 0, ["w"]), (.fiscal, 0, ["fiscal", "calendar", "financial", "working"]),
  ]

  static let relations: [(TimeWord, Int32, [String])] = [
    (.this, 0, ["this"]), (.next, 0, ["next"]), (.last, 0, ["last"]), (.previous, 0, ["previous", "preceding"]),
    (.following, 0, ["following", "subsequent"]), (.coming, 0, ["coming", "upcoming"]), (.past, 0, ["past"]),
    (.current, 0, ["current"]), (.same, 0, ["same"]), (.a, 1, ["a", "an"]), (.the, 0, ["the"]), (.of, 0, ["of"]),
    (.in, 0, ["in"]), (.on, 0, ["on"]), (.to, 0, ["to"]), (.and, 0, ["and"]), (.or, 0, ["or"]),
    (.until, 0, ["until", "till", "til"]), (.through, 0, ["through", "thru"]), (.between, 0, ["between"]),
    (.from, 0, ["from"]), (.by, 0, ["by"]), (.since, 0, ["since"]), (.before, 0, ["before"]), (.after, 0, ["after"]),
    (.during, 0, ["during", "throughout"]), (.for, 0, ["for"]), (.within, 0, ["within"]), (.ago, 0, ["ago"]),
    (.later, 0, ["later"]), (.earlier, 0, ["earlier"]), (.hence, 0, ["hence"]), (.now, 0, ["now"]),
    (.at2, 0, ["at"]),
  ]

  static let modifiers: [(TimeWord, Int32, [String])] = [
    (.than, 0, ["than"]), (.more, 0, ["more"]), (.less, 0, ["less", "fewer"]), (.least, 0, ["least"]),
    (.most, 0, ["most"]), (.up, 0, ["up"]), (.over, 0, ["over"]), (.under, 0, ["under"]),
    (.nearly, 0, ["nearly", "almost"]),
    (.about, 0, ["about", "around", "approximately", "circa", "roughly"]), (.early, 0, ["early"]),
    (.mid, 0, ["mid"]), (.late, 0, ["late"]), (.start, 0, ["start", "beginning"]), (.middle, 0, ["middle"]),
    (.end, 0, ["end", "close"]),
  ]

  static let sets: [(TimeWord, Int32, [String])] = [
    (.every, 0, ["every"]), (.each, 0, ["each"]), (.any, 0, ["any"]), (.all, 0, ["all"]), (.once, 0, ["once"]),
    (.twice, 0, ["twice"]), (.prefix, 0, ["semi", "bi"]), (.workday, 0, ["weekday", "weekdays"]),
    (.times, 0, ["times"]), (.per, 0, ["per"]),
    (.adverb, TimeUnit.day.rawValue, ["daily", "everyday"]), (.adverb, TimeUnit.week.rawValue, ["weekly"]),
    (.adverb, TimeUnit.month.rawValue, ["monthly"]),
    (.adverb, TimeUnit.year.rawValue, ["yearly", "annually", "annual"]),
    (.adverb, TimeUnit.quarter.rawValue, ["quarterly"]), (.adverb, TimeUnit.hour.rawValue, ["hourly"]),
    (.adverb, TimeUnit.fortnight.rawValue, ["fortnightly", "biweekly"]),
    (.adverb, TimeUnit.half.rawValue, ["semiannual", "semiannually"]),
  ]

  static let clock: [(TimeWord, Int32, [String])] = [
    (.ampm, 0, ["am"]), (.ampm, 12, ["pm"]), (.clock, 0, ["clock"]), (.oclock, 0, ["oclock"]), (.noon, 0, ["noon"]),
    (.midnight, 0, ["midnight"]), (.daypart, 1, ["morning"]), (.daypart, 2, ["afternoon"]), (.daypart, 3, ["evening"]),
    (.daypart, 4, ["night", "overnight"]), (.daypart, 5, ["midday"]), (.dayparts, 1, ["mornings"]),
    (.dayparts, 2, ["afternoons"]), (.dayparts, 3, ["evenings"]), (.dayparts, 4, ["nights"]),
    (.gmt, 0, ["gmt", "utc"]), (.gmt, 60, ["cet", "bst"]), (.gmt, 120, ["cest", "eet"]), (.gmt, 180, ["msk", "eest"]),
    (.gmt, -300, ["est", "cdt"]), (.gmt, -240, ["edt"]), (.gmt, -360, ["cst", "mdt"]), (.gmt, -420, ["mst", "pdt"]),
    (.gmt, -480, ["pst"]), (.gmt, 540, ["jst"]), (.zone, 0, ["et", "pt", "ct", "mt"]),
  ]

  static let references: [(TimeWord, Int32, [String])] = [
    (.recently, 0, ["recently", "lately"]), (.currently, 0, ["currently", "presently"]), (.soon, 0, ["soon"]),
    (.nowadays, 0, ["nowadays"]), (.recent, 0, ["recent"]), (.future, 0, ["future"]),
    (.near, 0, ["near", "foreseeable"]),
    (.present, 0, ["present"]), (.moment, 0, ["moment"]), (.these, 0, ["these"]), (.date, 0, ["date"]),
    (.percent, 0, ["percent", "pct"]),
    (.right, 0, ["right"]),
  ]
}
