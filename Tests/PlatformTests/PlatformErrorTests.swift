import Platform
import Testing

@Test func `an error of the platform can be compared`() {
  let error = PlatformError(operation: "open", path: "/x", code: 2, message: "No such file")
  #expect(error == PlatformError(operation: "open", path: "/x", code: 2, message: "No such file"))
}
