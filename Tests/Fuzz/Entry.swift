import Foundation

/// The target that libFuzzer is to drive, by its name in SIMGUIDE_FUZZ_TARGET.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["SIMGUIDE_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    fatalError("SIMGUIDE_FUZZ_TARGET is one of: \(FuzzTarget.all.map { $0.name })")
  }
  if let folder = ProcessInfo.processInfo.environment["SIMGUIDE_FUZZ_SAMPLES"] {
    for (place, sample) in target.samples.enumerated() {
      try? Data(sample).write(to: URL(filePath: "\(folder)/sample-\(place)"))
    }
  }
  return target
}()

/// Called by libFuzzer with each input (llvm.org/docs/LibFuzzer.html).
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let fault = target.fault(bytes) { fatalError("\(target.name): \(fault)") }
  return 0
}
