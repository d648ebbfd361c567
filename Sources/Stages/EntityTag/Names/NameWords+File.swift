import Language
import Pipeline

extension NameWords {
  /// With the names of a user's file before the standard ones.
  ///
  /// - Returns: nil where the file cannot be read, which is found out by the stage's requirements.
  /// - Throws: ``DiagnosticError`` with everything that is wrong in it.
  convenience init?(adding file: FilePath) throws(DiagnosticError) {
    guard let bytes = try? file.contents() else { return nil }
    do throws(GazetteerFileError) {
      self.init(gazetteer: try Gazetteer(csv: bytes, path: file.path), hasOwnNames: true)
    } catch {
      let source = SourceFile(path: file.path, text: String(decoding: bytes, as: UTF8.self))
      throw DiagnosticError(
        error.problems.map { problem in
          let place = SourceLocation(file: source, line: max(1, problem.line), column: max(1, problem.column))
          return Diagnostic(.error, problem.summary, at: place)
        })
    }
  }
}
