import CLexicons
import Language

/// The words that rules on names look for, from the data files of this package.
///
/// A class, so that handing the thirty lists on to a rule counts one reference.
final class NameWords: Sendable {
  static let standard = NameWords()

  let gazetteer: NameGazetteer
  let organisationHeads: Set<String>
  let companyEndings: Set<String>
  let placeHeads: Set<String>
  let facilityHeads: Set<String>
  let eventHeads: Set<String>
  let eventModifiers: Set<String>
  let particles: Set<String>
  let speechVerbs: Set<String>
  let determiners: Set<String>
  let functionWords: Set<String>
  let copulas: Set<String> = ["be", "become", "remain"]
  let generations: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]
  let unitHeads: Set<String>
  let timeNouns: Set<String>
  let quantifiers: Set<String>
  let kinship: Set<String>
  let rulers: Set<String>
  let personalNouns: Set<String>
  let stateNouns: Set<String>
  let agentiveVerbs: Set<String>
  let policyNouns: Set<String>
  let honorifics: Set<String>
  let notNames: Set<String>
  let calendarWords: Set<String>
  let companyNouns: Set<String>
  let companyPossessions: Set<String>
  let companyModifiers: Set<String>
  let countryNouns: Set<String>
  let settlementNouns: Set<String>
  let weatherVerbs: Set<String>
  let factVerbs: Set<String>
  let controlAdjectives: Set<String>

  init(gazetteer: Gazetteer = .standard, hasOwnNames: Bool = false) {
    self.gazetteer = NameGazetteer(gazetteer: gazetteer, hasOwnNames: hasOwnNames)
    let file = pipe_lexicon_names()
    let lists = WordLists(bytes: UnsafeBufferPointer(start: file.start, count: file.count))
    organisationHeads = lists.words("organisation-heads")
    companyEndings = lists.words("company-endings")
    placeHeads = lists.words("place-heads")
    facilityHeads = lists.words("facility-heads")
    eventHeads = lists.words("event-heads")
    eventModifiers = lists.words("event-modifiers")
    particles = lists.words("particles")
    speechVerbs = lists.words("speech-verbs")
    unitHeads = lists.words("unit-heads")
    honorifics = lists.words("honorifics")
    agentiveVerbs = lists.words("agentive-verbs")
    policyNouns = lists.words("policy-nouns")
    personalNouns = lists.words("personal-nouns")
    stateNouns = lists.words("state-nouns").union(lists.words("country-nouns"))
    rulers = lists.words("rulers")
    kinship = lists.words("kinship")
    quantifiers = lists.words("quantifiers")
    notNames = lists.words("not-names")
    calendarWords = lists.words("calendar-words")
    companyNouns = lists.words("company-nouns")
    companyPossessions = lists.words("company-possessions")
    companyModifiers = lists.words("company-modifiers")
    countryNouns = lists.words("country-nouns")
    settlementNouns = lists.words("settlement-nouns")
    timeNouns = lists.words("time-nouns")
    weatherVerbs = lists.words("weather-verbs")
    factVerbs = lists.words("fact-verbs")
    controlAdjectives = lists.words("control-adjectives")
    determiners = lists.words("determiners")
    functionWords = lists.words("function-words").union(lists.words("particles"))
  }

  /// What a name is whose last word is this one, in lower case.
  func label(ofHead word: String) -> EntityLabel? {
    if organisationHeads.contains(word) || companyEndings.contains(word) { return .organisation }
    if facilityHeads.contains(word) { return .facility }
    return placeHeads.contains(word) ? .location : nil
  }

  /// `Party of ...`, `Ministry for ...`.
  func takesComplement(_ word: String) -> Bool {
    organisationHeads.contains(word) || word == "republic" || word == "kingdom"
  }
}
