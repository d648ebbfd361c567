/// A table of a model has not the form that spaCy 3.8 writes: the file is damaged or of another version.
package struct LanguageTableError: Error, Equatable, CustomStringConvertible {
  /// The file inside the model.
  package var file: String
  package var problem: String

  package init(_ file: String, _ problem: String) {
    self.file = file
    self.problem = problem
  }

  package var description: String { "\(file): \(problem)" }
}
