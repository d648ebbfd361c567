/// The files of a listing as lines, to find on a resume what changed.
enum InputManifest {
  static func bytes(of listing: InputListing) -> [UInt8] {
    var writer = JSONWriter()
    for file in listing.files { write(file, to: &writer) }
    return writer.bytes
  }

  /// What differs between a saved manifest and a listing, for people: the first few files; empty when nothing does.
  static func differences(from saved: [UInt8], to listing: InputListing) -> [String] {
    if saved == bytes(of: listing) { return [] }
    let old = saved.split(separator: UInt8(ascii: "\n")).map(Array.init)
    var differences: [String] = []
    for (index, file) in listing.files.enumerated() where differences.count < 3 {
      var writer = JSONWriter()
      write(file, to: &writer)
      let new = writer.bytes.dropLast()
      guard index < old.count else {
        differences.append("the input has a new file '\(file.name)'")
        continue
      }
      if old[index].elementsEqual(new) { continue }
      let name = (try? JSONParser.parse(old[index]))?["name"]?.scalarText ?? "?"
      if name == file.name {
        differences.append("the input file '\(name)' changed (size or time of last change)")
      } else {
        differences.append("the input has '\(file.name)' where '\(name)' was")
        break
      }
    }
    if differences.isEmpty { differences.append("the input had \(old.count) files, now \(listing.files.count)") }
    return differences
  }

  private static func write(_ file: InputFile, to writer: inout JSONWriter) {
    writer.object { object in
      object.key("name")
      object.string(file.name)
      object.key("size")
      file.size.map { object.integer($0) } ?? object.null()
      object.key("modified")
      object.integer(file.modified)
    }
    writer.newline()
  }
}
