/// Decodes a mapping into options by a table of settings, and reports everything that does not fit.
///
/// - Parameters:
///   - owner: what the options belong to, for messages: `stage 'normalize'`.
///   - place: where the owner is named, for options that are missing.
func decodeOptions<Options: StageOptions>(
  _ entries: [Node.Entry], as settings: [Setting<Options>], owner: String, at place: SourceLocation,
  _ diagnostics: inout Diagnostics
) -> Options {
  var options = Options()
  let keys = settings.map(\.key)
  for entry in entries {
    let key = entry.key.scalar ?? ""
    guard let setting = settings.first(where: { $0.key == key }) else {
      let hint = keys.isEmpty ? " (it has no options)" : optionHint(for: key, in: keys)
      diagnostics.error("unknown option '\(key)' for \(owner)\(hint)", at: entry.key.location)
      continue
    }
    do throws(ValueError) {
      try setting.decode(entry.value, &options)
    } catch {
      let message = error.isWhole ? error.expected : "expected \(error.expected), found \(error.node.shown)"
      diagnostics.error("option '\(key)' of \(owner): \(message)", at: error.node.location)
    }
  }
  for setting in settings where setting.isRequired && !entries.contains(where: { $0.key.scalar == setting.key }) {
    diagnostics.error("\(owner) needs option '\(setting.key)': \(setting.schema.expectation)", at: place)
  }
  return options
}

/// The nearest key, or where nothing is near all there are.
func optionHint(for key: String, in keys: [String]) -> String {
  nearestName(to: key, in: keys).map { " (did you mean '\($0)'?)" }
    ?? " (there is \(keys.map { "'\($0)'" }.joined(separator: ", ")))"
}
