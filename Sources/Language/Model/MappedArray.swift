/// Numbers in a mapped model file, which it keeps mapped.
///
/// `@unchecked Sendable` holds because the memory is never written.
struct MappedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  private let owner: SectionFile
  let start: UnsafePointer<Element>
  let count: Int

  init(owner: SectionFile, start: UnsafePointer<Element>, count: Int) {
    self.owner = owner
    self.start = start
    self.count = count
  }
}
