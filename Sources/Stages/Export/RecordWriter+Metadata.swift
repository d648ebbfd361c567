import Pipeline

extension RecordWriter {
  /// The keys that every record has, then the input's others in its order.
  func writeMetadata(to json: inout JSONWriter) {
    json.key("metadata")
    json.object { json in
      for key in MetadataKey.standard {
        json.key(escaping: key)
        let value = document.metadata[key] ?? .null
        json.value(key == MetadataKey.authors ? value.asList : value)
      }
      for member in document.metadata.members where !MetadataKey.standard.contains(member.key) {
        json.key(escaping: member.key)
        json.value(member.value)
      }
    }
  }
}

extension JSONValue {
  /// The value itself if it is a list or null, else a list of the value.
  fileprivate var asList: JSONValue {
    switch self {
    case .null, .array: self
    default: .array([self])
    }
  }
}
