import CKernels

/// A variant of the kernels in C. All give the same discrete output.
public struct Kernel: Sendable, Equatable {
  public let name: String
  let kind: pipe_kernel

  public static let portable = Kernel(name: "portable", kind: pipe_kernel_portable)
  public static let avx2 = Kernel(name: "avx2", kind: pipe_kernel_avx2)
  public static let avx512 = Kernel(name: "avx512", kind: pipe_kernel_avx512)

  /// What this processor can run, fastest first.
  public static let supported = [avx512, avx2, portable].filter { pipe_kernel_supported($0.kind) }

  /// The fastest, or the one that the value of `PIPE_KERNEL` names.
  public init(named name: String?) throws(ModelError) {
    guard let name, !name.isEmpty else {
      self = Self.supported.first ?? .portable
      return
    }
    guard let kernel = Self.supported.first(where: { $0.name == name }) else { throw .kernel(name: name) }
    self = kernel
  }

  private init(name: String, kind: pipe_kernel) {
    self.name = name
    self.kind = kind
  }

  var functions: pipe_kernel_table { pipe_kernel_functions(kind).pointee }

  public static func == (left: Kernel, right: Kernel) -> Bool { left.name == right.name }
}
