import Pipeline

extension Filter {
  public static let examples = [
    Example(
      "A document in another language.", options: "keep: {language: [en, de]}", input: "Il pleut.",
      metadata: ["language": "fr"], shows: .outcome, output: "dropped: metadata"),
    Example(
      "A short document.", options: "minimum-words: 5", input: "Minsk is quiet.", shows: .outcome,
      output: "dropped: too-short"),
    Example(
      "A document without a date.", options: "require: [published]", input: "Minsk is quiet.",
      metadata: ["published": .null], shows: .outcome, output: "dropped: missing-published"),
    Example(
      "A document that has what is required.", options: "require: [language, published]", input: "Minsk is quiet.",
      metadata: ["language": "en", "published": "2026-02-11"], shows: .outcome, output: "kept"),
  ]
}
