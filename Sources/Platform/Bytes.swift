/// Moves whole runs of bytes through descriptors, however the system cuts them up.
enum Bytes {
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String?
  ) throws(PlatformError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(PlatformError) in
      let buffer = UnsafeRawBufferPointer(bytes)
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        if let count = try CLibrary.writeSome(descriptor, rest, path: path) {
          done += count
        } else {
          _ = try CLibrary.waitUntilReady([descriptor], forWriting: true, milliseconds: nil)
        }
      }
    }
  }

  static func readAll(
    _ descriptor: Int32, limit: Int, path: String?, expecting size: Int = 0
  ) throws(PlatformError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end shows without growing.
    var room = min(max(size, 4095), limit) + 1
    while true {
      let count = try append(descriptor, room: room, to: &bytes, path: path)
      if count == 0 { return bytes }
      if count == nil {
        _ = try CLibrary.waitUntilReady([descriptor], milliseconds: nil)
      }
      guard bytes.count <= limit else {
        throw PlatformError(
          kind: .tooLarge, operation: "read", path: path, message: "larger than \(limit) bytes")
      }
      room = min(max(65_536, bytes.count), limit + 1 - bytes.count)
    }
  }

  /// Reads once; 0 at the end, nil where nothing is there yet.
  static func append(
    _ descriptor: Int32, room: Int, to bytes: inout [UInt8], path: String? = nil
  ) throws(PlatformError) -> Int? {
    var failure: PlatformError?
    var result: Int?
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      do throws(PlatformError) {
        result = try CLibrary.readSome(
          descriptor, into: UnsafeMutableRawBufferPointer(buffer), path: path)
        count = result ?? 0
      } catch {
        failure = error
        count = 0
      }
    }
    if let failure { throw failure }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    return result
  }
}
