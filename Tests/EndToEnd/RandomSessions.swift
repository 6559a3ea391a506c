import Foundation

/// The seeds of a test that tries what nobody thought of: as many as a run of all tests has time for, or as many as TRACKER_SEEDS says.
func seeds(_ usual: UInt64) -> ClosedRange<UInt64> {
    1...(UInt64(ProcessInfo.processInfo.environment["TRACKER_SEEDS"] ?? "").flatMap { $0 > 0 ? $0 : nil } ?? usual)
}

/// The same numbers for the same seed.
struct Seeded {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func bool() -> Bool { below(2) == 0 }
}
