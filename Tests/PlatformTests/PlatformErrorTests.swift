import Platform
import Testing

@Test func `an error of the platform can be compared`() {
}
