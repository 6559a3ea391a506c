import Foundation

/// What befalls a cluster.
enum ClusterFault: String, CaseIterable {
    /// The leader and its server are killed.
    case kill
    /// The leader is parted from the other machines, but not from teammates, for longer than its place is kept.
    case partition
    /// The leader and its server stand still for longer than its place is kept.
    case stop
    /// The leader gives its place to another.
    case switchover
    /// Of the programs that keep who leads, the leading one is killed.
    case etcd

    /// How long a fault lasts at least, in seconds.
    private static let duration = 12.0

    /// Lets it happen, and mends it.
    func befall(_ cluster: Cluster) throws {
        let leader = try cluster.waitForLeader { _ in true }
        let end = Date() + Self.duration
        func waitForAnother() throws {
            _ = try cluster.waitForLeader { $0 != leader }
            Thread.sleep(until: end)
        }
        switch self {
        case .kill:
            try cluster.signal(SIGKILL, toServerOf: leader)
            try waitForAnother()
            try cluster.startPatroni(on: leader)
        case .partition:
            try cluster.network.part(leader)
            try waitForAnother()
            try cluster.network.join(leader)
        case .stop:
            try cluster.signal(SIGSTOP, toServerOf: leader)
            try waitForAnother()
            try cluster.signal(SIGCONT, toServerOf: leader)
        case .switchover:
            let answer = try cluster.control(["switchover", "--leader", "machine\(leader)", "--force"])
            guard answer.code == 0 else { throw TortureError("switchover: \(answer.errors)") }
        case .etcd:
            let machine = try cluster.wait(for: "a leader of etcd") { try cluster.leaderOfEtcd() }
            cluster.killEtcd(on: machine)
            Thread.sleep(until: end)
            try cluster.startEtcd(on: machine)
        }
        try cluster.waitUntilHealthy()
    }
}
