/// Makes files that are not there yet.
package enum NewFile {
  /// Writes a file, unless there is one of the name.
  ///
  /// - Throws: ``SystemError``; ``SystemError/isExistingFile`` says whether there is one.
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try OpenFile.creating(path)
    var result: Result<Void, SystemError> = .success(())
    bytes.withUnsafeBytes { raw in result = Result { () throws(SystemError) in try file.write(raw) } }
    try result.get()
  }
}
