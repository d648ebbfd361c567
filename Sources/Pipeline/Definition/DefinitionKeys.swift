/// Keys of a chain file that are not options of a stage: what docs and the JSON Schema say of them.
package enum DefinitionKeys {
  /// Keys beside a stage's name.
  package static let besideStage = [
    SettingPage(
      key: "when",
      summary: "Only documents whose metadata have one of these values for every key; the others pass the stage by.",
      isRequired: false, schema: StringMatch.schema, defaultYAML: nil),
    SettingPage(
      key: "on-error",
      summary: "What becomes of a document that the stage fails on; without it, what the chain's `on-error` says.",
      isRequired: false, schema: ErrorPolicy.schema, defaultYAML: nil),
    SettingPage(
      key: "timeout", summary: "The longest that the stage may take for one document; a late one counts as failed.",
      isRequired: false, schema: TimeLimit.schema, defaultYAML: nil),
  ]

  /// Keys that hold one value for the whole chain.
  package static let whole = [
    SettingPage(
      key: "pipeline", summary: "The chain's name.", isRequired: true, schema: .string, defaultYAML: nil),
    SettingPage(
      key: "description", summary: "What the chain is for.", isRequired: false, schema: .string, defaultYAML: nil),
    SettingPage(
      key: "on-error",
      summary: "What becomes of a document that cannot be read or that a stage fails on: the run stops (fail), it goes "
        + "to the dead letters (dead-letter), or it is dropped and counted (drop).",
      isRequired: false, schema: ErrorPolicy.schema, defaultYAML: ErrorPolicy.deadLetter.yaml),
    SettingPage(
      key: "max-error-rate", summary: "Failed documents as a share of those read, above which a run stops.",
      isRequired: false, schema: .number(minimum: 0, maximum: 1), defaultYAML: "1"),
    SettingPage(
      key: "include", summary: "Chain files whose stages come first, as paths relative to this file.",
      isRequired: false, schema: .oneOrMore(.string), defaultYAML: nil),
  ]
}
