import Testing

@testable import Negotiations

@Suite struct RecordIdentityTests {
    @Test func `no two types have the same code in identities, and none ever changes`() {
        #expect(Set(RecordType.all.map(\.identityCode)).count == RecordType.all.count)
        #expect(RecordType.all.allSatisfy { $0.identityCode.count == 3 })
        #expect(RecordType.statement.identityCode == "5c0")
    }
}
