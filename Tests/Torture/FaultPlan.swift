/// What is to go wrong, and at which call of the file system.
struct FaultPlan {
    enum Kind {
        case none
        /// The process ends there, by SIGKILL; half of a write may be done.
        case kill
        /// From there on nothing reaches the disk, and what was not synced may be lost or torn.
        case power
        /// Calls fail: that one, or all from there on.
        case inputOutput, diskFull
    }

    var kind = Kind.none
    /// The call, from 1.
    var point = 0
    var isLasting = false
    /// Writes that fail are not told: a negative control.
    var isHidden = false

    /// How a call that reads or writes comes out.
    enum Answer { case pass, fail, pretend, dead }

    /// - Parameters:
    ///   - call: the number of this call.
    ///   - takesRoom: whether it can find a disk full.
    ///   - isWrite: whether a failure can go unnoticed by who calls.
    func answer(call: Int, takesRoom: Bool, isWrite: Bool) -> Answer {
        guard kind != .none, isLasting || kind == .power ? call >= point : call == point else { return .pass }
        switch kind {
        case .none, .kill: return .pass
        case .power: return .dead
        case .inputOutput: return isHidden ? (isWrite ? .pretend : .pass) : .fail
        case .diskFull: return isHidden ? (isWrite ? .pretend : .pass) : (takesRoom ? .fail : .pass)
        }
    }
}
