/// Helpers shared by all test targets.
package enum TestSupport {}
